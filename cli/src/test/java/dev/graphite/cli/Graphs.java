package dev.graphite.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assumptions;

/** Files for tests. */
final class Graphs {
  /** A chain a, b, c, each edge left at ticks 1 to 4, and 6 to 7. */
  static final String CHAIN = "src,dst,start,end\na,b,1,4\nb,c,6,inf\n";

  private Graphs() {}

  static Path write(Path folder, String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  static Path writeGzip(Path folder, String name, String text) throws IOException {
    Path path = folder.resolve(name);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(path))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return path;
  }

  static String readGzip(Path path) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(path))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static Path chain(Path folder) throws IOException {
    return write(folder, "chain.csv", CHAIN);
  }

  /** The names of all files in a folder, hidden ones too. */
  static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** A file of the published data; the test is skipped where there are none. */
  static Path published(String name) {
    String data = System.getenv("GRAPHITE_DATA");
    Assumptions.assumeTrue(
        data != null, "GRAPHITE_DATA is not set: published data are not at hand");
    return Path.of(data, name);
  }
}
