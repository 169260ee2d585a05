package dev.graphite.datasets;

import java.io.IOException;
import java.nio.file.Path;

/** Recognises the format of a file by its header, else by its name. */
final class FormatDetector {
  private FormatDetector() {}

  /**
   * The format of a file. A header that names {@code src}, {@code dst} and {@code start} is csv
   * whatever the name; then {@code .e} and {@code .v} are graphalytics; then {@code tij} in the
   * name is contacts; then {@code .csv} and {@code .tsv} are csv.
   *
   * @throws DamagedFileException if it cannot be told
   */
  static GraphFormat detect(Path path) throws IOException {
    return detect(TextFile.plainName(path), FirstLine.of(path));
  }

  /**
   * The format of a file.
   *
   * @param name its name in lower case, without the ending of a compression
   * @param first its first line
   * @throws DamagedFileException if it cannot be told
   */
  static GraphFormat detect(String name, FirstLine first) throws DamagedFileException {
    if (CsvHeader.isEdgeHeader(first.text())) {
      return GraphFormat.CSV;
    }
    if (name.endsWith(".e") || name.endsWith(".v")) {
      return GraphFormat.GRAPHALYTICS;
    }
    if (name.contains("tij")) {
      return GraphFormat.CONTACTS;
    }
    if (name.endsWith(".csv") || name.endsWith(".tsv")) {
      return GraphFormat.CSV;
    }
    throw new DamagedFileException(
        first.line(),
        "'"
            + Numbers.shown(first.text())
            + "' is no header with src, dst and start, so the format"
            + " cannot be told; say which with --format "
            + GraphFormat.labels("|"));
  }
}
