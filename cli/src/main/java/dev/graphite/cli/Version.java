package dev.graphite.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of this program. */
final class Version implements IVersionProvider {
  /** The version as in the jar, or {@code unpackaged} when classes run outside of one. */
  static String text() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "unpackaged" : version;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"graphite " + text() + " (Java " + Runtime.version() + ")"};
  }
}
