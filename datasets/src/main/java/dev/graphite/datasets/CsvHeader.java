package dev.graphite.datasets;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The columns that the header of a csv file names. */
final class CsvHeader {
  private static final char[] SEPARATORS = {',', '\t', ';'};

  private final List<String> names;

  private CsvHeader(List<String> names) {
    this.names = List.copyOf(names);
  }

  /**
   * Reads the header.
   *
   * @param required columns that must be there
   * @throws DamagedFileException if one of them is missing, or a name is empty or repeated
   */
  static CsvHeader of(Cells cells, List<String> required) throws DamagedFileException {
    List<String> names = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < cells.count(); i++) {
      String name = cells.text(i);
      if (name.isBlank()) {
        throw new DamagedFileException(cells.line(), "column " + (i + 1) + " has no name");
      }
      if (!name.equals(name.strip())) {
        throw new DamagedFileException(
            cells.line(), "column name '" + Numbers.shown(name) + "' has white space around it");
      }
      if (!seen.add(name)) {
        throw new DamagedFileException(
            cells.line(), "column " + Numbers.shown(name) + " is named twice");
      }
      names.add(name);
    }
    for (String name : required) {
      if (!seen.contains(name)) {
        throw new DamagedFileException(
            cells.line(),
            "the header has no column "
                + name
                + ": it must name "
                + String.join(", ", required)
                + " and reads '"
                + Numbers.shown(String.join(",", names))
                + "'");
      }
    }
    return new CsvHeader(names);
  }

  /** The separator that splits a header line best. */
  static char separatorOf(String line, List<String> required) {
    char best = SEPARATORS[0];
    int bestScore = -1;
    for (char separator : SEPARATORS) {
      List<String> cells = split(line, separator);
      // Names that must be there decide; the number of columns breaks ties.
      int score = cells.size();
      for (String name : required) {
        score += cells.contains(name) ? 1 << 24 : 0;
      }
      if (score > bestScore) {
        best = separator;
        bestScore = score;
      }
    }
    return best;
  }

  /** True if the line names {@code src}, {@code dst} and {@code start}. */
  static boolean isEdgeHeader(String line) {
    List<String> wanted = List.of("src", "dst", "start");
    return split(line, separatorOf(line, wanted)).containsAll(wanted);
  }

  private static List<String> split(String line, char separator) {
    try {
      return CsvReader.builder()
          .fieldSeparator(separator)
          .ofSingleCsvRecord(line)
          .getFields()
          .stream()
          .map(String::strip)
          .toList();
    } catch (CsvParseException e) {
      return List.of();
    }
  }

  /** Number of columns. */
  int size() {
    return names.size();
  }

  String name(int column) {
    return names.get(column);
  }

  /** Position of a column, or -1 if there is none of that name. */
  int column(String name) {
    return names.indexOf(name);
  }
}
