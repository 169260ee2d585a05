package dev.graphite.datasets;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.RecordType;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;

/** The rows of a csv file as FastCSV parses them (RFC 4180), the header among them. */
final class CsvRows implements RowSource {
  private final Handler handler = new Handler();
  private final CloseableIterator<Cells> rows;

  CsvRows(Reader in, char separator) {
    rows = builder(separator).build(handler, in).iterator();
  }

  CsvRows(String text, char separator) {
    rows = builder(separator).build(handler, text).iterator();
  }

  private static CsvReader.CsvReaderBuilder builder(char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .commentStrategy(CommentStrategy.SKIP)
        .commentCharacter('#')
        .skipEmptyLines(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false);
  }

  @Override
  public Cells next() throws IOException {
    try {
      while (rows.hasNext()) {
        Cells cells = rows.next();
        if (handler.percentComment && handler.severalLines) {
          throw new DamagedFileException(
              cells.line(),
              "a quote in this comment takes the next lines into it; begin it with #");
        }
        if (!handler.percentComment && !(cells.count() == 1 && cells.isBlank(0))) {
          return cells;
        }
      }
      return null;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (CsvParseException e) {
      throw damaged(e);
    }
  }

  private DamagedFileException damaged(CsvParseException e) {
    // FastCSV ends its message with the line, in brackets.
    String what = e.getMessage().replaceFirst(" \\(record starting at line \\d+\\)$", "");
    return new DamagedFileException(
        handler.cells.line(), "broken csv, check the quotes: " + what, e);
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }

  /** Copies fields into the cells; FastCSV may move its buffer between two of them. */
  private static final class Handler extends CsvCallbackHandler<Cells> {
    private final Cells cells = new Cells();
    private boolean percentComment; // only the parser's own comments, with #, pass over quotes
    private boolean severalLines;
    private RecordType type;

    @Override
    protected void beginRecord(long startingLineNumber) {
      cells.clear(startingLineNumber);
      type = RecordType.DATA;
      percentComment = false;
      severalLines = false;
    }

    @Override
    protected void addField(char[] buffer, int offset, int length, boolean quoted) {
      if (cells.count() == 0) {
        percentComment = !quoted && length > 0 && buffer[offset] == '%';
      }
      if (percentComment) {
        for (int i = offset; i < offset + length; i++) {
          severalLines |= buffer[i] == '\n' || buffer[i] == '\r';
        }
      }
      cells.addCopy(buffer, offset, length);
    }

    @Override
    protected void setComment(char[] buffer, int offset, int length) {
      type = RecordType.COMMENT;
    }

    @Override
    protected void setEmpty() {
      type = RecordType.EMPTY;
    }

    @Override
    protected RecordType getRecordType() {
      return type;
    }

    @Override
    protected int getFieldCount() {
      return cells.count();
    }

    @Override
    protected Cells buildRecord() {
      return cells;
    }
  }
}
