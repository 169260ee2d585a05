package dev.graphite.wave;

/**
 * An array that grows, of which versions can be kept: a version stays as it is while the array
 * changes. Taking one costs nothing; the first change of an entry after that costs a copy of the
 * nodes above it. One thread writes; a version may be read by any thread that got it safely.
 *
 * @param <T> of the entries; null where none was set
 */
final class VersionedArray<T> {
  // A tree of nodes of 64 entries each, by 6 bits of the index a level. A node belongs to who is
  // named as its owner; the owner is another object after each version, so nodes that a version may
  // hold are copied before they are written. Example: index 4097 = 1 * 64 * 64 + 0 * 64 + 1 is
  // entry
  // 1 of child 0 of child 1 of the root.
  private static final int BITS = 6;
  private static final int WIDTH = 1 << BITS;

  private static final class Node {
    private final Object owner;
    private final Object[] entries;

    private Node(Object owner, Object[] entries) {
      this.owner = owner;
      this.entries = entries;
    }
  }

  /**
   * The array as it was.
   *
   * @param <T> of the entries
   */
  static final class Version<T> {
    private final Node root;
    private final int shift;
    private final int size;

    private Version(Node root, int shift, int size) {
      this.root = root;
      this.shift = shift;
      this.size = size;
    }

    /** More than the index of any entry that was set. */
    int size() {
      return size;
    }

    /** An entry, or null. */
    @SuppressWarnings("unchecked") // nothing else is set
    T get(int index) {
      if (index >= size) {
        return null;
      }
      Node node = root;
      for (int level = shift; level > 0 && node != null; level -= BITS) {
        node = (Node) node.entries[index >>> level & WIDTH - 1];
      }
      return node == null ? null : (T) node.entries[index & WIDTH - 1];
    }
  }

  private Object owner = new Object();
  private Node root = newNode();
  private int shift;
  private int size;

  private Node newNode() {
    return new Node(owner, new Object[WIDTH]);
  }

  private Node own(Node node) {
    return node.owner == owner ? node : new Node(owner, node.entries.clone());
  }

  void set(int index, T value) {
    while (index >>> shift >= WIDTH) {
      Node higher = newNode();
      higher.entries[0] = root;
      root = higher;
      shift += BITS;
    }
    root = own(root);
    Node node = root;
    for (int level = shift; level > 0; level -= BITS) {
      int at = index >>> level & WIDTH - 1;
      Node child = (Node) node.entries[at];
      child = child == null ? newNode() : own(child);
      node.entries[at] = child;
      node = child;
    }
    node.entries[index & WIDTH - 1] = value;
    size = Math.max(size, index + 1);
  }

  /** An entry as it is now, or null. */
  T get(int index) {
    return new Version<T>(root, shift, size).get(index);
  }

  /** The array as it is now, for good. */
  Version<T> version() {
    owner = new Object();
    return new Version<>(root, shift, size);
  }
}
