package dev.graphite.datasets;

import dev.graphite.core.graph.PropertyType;
import java.io.IOException;
import java.util.BitSet;

/**
 * Finds the type of the further columns of a csv file, from all of its rows: longs if all cells are
 * integers of 64 bits, else doubles if all are numbers, else text. Integers past 64 bits and
 * numbers with leading zeros (article numbers, postcodes) count as text, for as numbers they would
 * lose digits.
 */
final class PropertyTypes {
  private final BitSet wanted;
  private final boolean[] anyValue;
  private final boolean[] anyFraction;
  private final boolean[] anyText;

  private PropertyTypes(BitSet wanted, int columns) {
    this.wanted = wanted;
    this.anyValue = new boolean[columns];
    this.anyFraction = new boolean[columns];
    this.anyText = new boolean[columns];
  }

  /**
   * Reads the rest of a file. Rows with a wrong number of columns are passed over.
   *
   * @param wanted the columns to type
   * @return a type for each wanted column, null for the others
   */
  static PropertyType[] of(CsvFile file, BitSet wanted) throws IOException {
    PropertyTypes types = new PropertyTypes(wanted, file.header().size());
    Cells cells;
    while ((cells = file.next()) != null) {
      if (cells.count() == types.anyText.length) {
        types.look(cells);
      }
    }
    return types.result();
  }

  private void look(Cells cells) {
    for (int i = 0; i < anyText.length; i++) {
      if (wanted.get(i) && !anyText[i] && !cells.isEmpty(i)) {
        anyValue[i] = true;
        if (!cells.isInteger(i)) {
          anyFraction[i] = true;
          anyText[i] = !isDouble(cells.text(i));
        }
      }
    }
  }

  private static boolean isDouble(String text) {
    if (!Numbers.isDecimal(text) || text.startsWith("+")) {
      return false;
    }
    int first = text.startsWith("-") ? 1 : 0;
    boolean leadingZero =
        text.length() > first + 1
            && text.charAt(first) == '0'
            && Character.isDigit(text.charAt(first + 1));
    boolean integer = text.chars().skip(first).allMatch(Character::isDigit);
    return !leadingZero && !integer && !Double.isInfinite(Double.parseDouble(text));
  }

  private PropertyType[] result() {
    PropertyType[] types = new PropertyType[anyText.length];
    for (int i = 0; i < types.length; i++) {
      if (wanted.get(i)) {
        types[i] =
            anyText[i] || !anyValue[i]
                ? PropertyType.TEXT
                : anyFraction[i] ? PropertyType.DOUBLE : PropertyType.LONG;
      }
    }
    return types;
  }
}
