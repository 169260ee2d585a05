package dev.graphite.cli;

import dev.graphite.core.time.Time;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a tick. */
final class TickConverter implements ITypeConverter<Long> {
  @Override
  public Long convert(String text) {
    try {
      long tick = Long.parseLong(text);
      if (Time.isTick(tick)) {
        return tick;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new TypeConversionException("'" + text + "' is not a tick (a whole number of 64 bits)");
  }
}
