package dev.graphite.giraph.input;

import dev.graphite.datasets.BadInputException;
import dev.graphite.datasets.DamagedFileException;
import dev.graphite.datasets.LineFormat;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;

/**
 * The files of one input as the client sees them, with the first line of each that has one. Files
 * whose names begin with a dot or an underscore do not count, as everywhere on Hadoop.
 */
final class InputFiles {
  private static final int GZIP_MAGIC = 0x1f8b;
  private static final int BZIP2_MAGIC = 'B' << 8 | 'Z';
  private static final String EMPTY = "has no rows";

  private final List<Path> given;
  private final CompressionCodecFactory codecs;
  private final List<Path> files = new ArrayList<>();
  private final List<String> firstLines = new ArrayList<>();

  private InputFiles(List<Path> given, Configuration configuration) {
    this.given = given;
    this.codecs = new CompressionCodecFactory(configuration);
  }

  /**
   * Looks at all files.
   *
   * @throws BadInputException if there is none with a line, or one is damaged
   */
  static InputFiles of(List<Path> given, Configuration configuration) throws IOException {
    InputFiles files = new InputFiles(given, configuration);
    for (Path path : given) {
      files.addAll(path, path.getFileSystem(configuration));
    }
    if (files.files.isEmpty()) {
      throw new BadInputException(given.get(0) + ": " + EMPTY, null);
    }
    return files;
  }

  private void addAll(Path path, FileSystem system) throws IOException {
    FileStatus[] matches = system.globStatus(path, InputFiles::isVisible);
    if (matches == null || matches.length == 0) {
      throw new BadInputException(path + ": no such file", null);
    }
    for (FileStatus match : matches) {
      if (!match.isDirectory()) {
        add(match, system);
        continue;
      }
      for (FileStatus file : system.listStatus(match.getPath(), InputFiles::isVisible)) {
        if (file.isDirectory()) {
          throw new BadInputException(
              file.getPath() + ": is a folder in a folder, which is not read; name it", null);
        }
        add(file, system);
      }
    }
  }

  private static boolean isVisible(Path path) {
    return !path.getName().startsWith("_") && !path.getName().startsWith(".");
  }

  private void add(FileStatus file, FileSystem system) throws IOException {
    Path path = file.getPath();
    if (file.getLen() == 0) {
      return;
    }
    CompressionCodec codec = codecs.getCodec(path);
    try (InputStream raw = new BufferedInputStream(system.open(path))) {
      checkName(path, raw, codec);
      firstLines.add(LineFormat.firstLine(codec == null ? raw : codec.createInputStream(raw)));
      files.add(path);
    } catch (DamagedFileException e) {
      if (e.line() > 0) {
        throw new BadInputException(path + ":" + e.line() + ": " + e.getMessage(), e);
      }
      // A part without rows is fine among others.
    } catch (IOException e) {
      String damage = codec == null ? null : Compression.damage(e);
      if (damage != null) {
        throw new BadInputException(path + ": " + damage, e);
      }
      throw e;
    }
  }

  /** Hadoop goes by names, so a name that lies would yield nonsense. */
  private static void checkName(Path path, InputStream in, CompressionCodec codec)
      throws IOException {
    in.mark(2);
    int magic = in.read() << 8 | in.read();
    in.reset();
    String ending = codec == null ? "" : codec.getDefaultExtension();
    checkName(path, magic == GZIP_MAGIC, ending.equals(".gz"), ".gz", "gzip");
    checkName(path, magic == BZIP2_MAGIC && codec != null, ending.equals(".bz2"), ".bz2", "bzip2");
  }

  private static void checkName(
      Path path, boolean is, boolean isNamed, String ending, String what) {
    if (is && !isNamed) {
      throw new BadInputException(
          path + ": is " + what + " data but is not named " + ending + "; rename it", null);
    }
    if (isNamed && !is) {
      throw new BadInputException(
          path + ": is named " + ending + " but is not " + what + " data; rename or compress it",
          null);
    }
  }

  /** What was asked for. */
  List<Path> given() {
    return given;
  }

  /** The first file that has a line. */
  Path first() {
    return files.get(0);
  }

  /** Its name without the ending of its compression. */
  String firstName() {
    String name = first().getName();
    CompressionCodec codec = codecs.getCodec(first());
    return codec == null
        ? name
        : CompressionCodecFactory.removeSuffix(name, codec.getDefaultExtension());
  }

  /** Its first line. */
  String firstLine() {
    return firstLines.get(0);
  }

  /**
   * Refuses files that begin with a header other than that of the first.
   *
   * @throws BadInputException naming such a file
   */
  void checkHeaders(Predicate<String> isHeader) {
    for (int i = 1; i < files.size(); i++) {
      String line = firstLines.get(i);
      if (!line.equals(firstLine()) && isHeader.test(line)) {
        throw new BadInputException(
            files.get(i) + ": its header is not that of " + first() + "", null);
      }
    }
  }
}
