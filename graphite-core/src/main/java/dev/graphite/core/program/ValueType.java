package dev.graphite.core.program;

/** What a state or message value is made of: up to two 64-bit slots. */
public enum ValueType {
  /** Presence alone; no slots. */
  PRESENCE(0),
  /** One long. */
  LONG(1),
  /** One double. */
  DOUBLE(1),
  /** Two longs. */
  LONG_PAIR(2),
  /** An object, by its handle in the {@link ObjectValues} of the program. */
  OBJECT(1);

  private final int slots;

  ValueType(int slots) {
    this.slots = slots;
  }

  /** Number of 64-bit slots. */
  public int slots() {
    return slots;
  }
}
