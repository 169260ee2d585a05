package dev.graphite.giraph.input;

import dev.graphite.core.graph.BadRecordException;
import dev.graphite.core.graph.RowSink;
import dev.graphite.datasets.BadInputException;
import dev.graphite.datasets.DamagedFileException;
import dev.graphite.datasets.LineParser;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import org.apache.hadoop.mapreduce.InputSplit;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.lib.input.FileSplit;
import org.apache.hadoop.mapreduce.lib.input.LineRecordReader;

/**
 * Reads the rows of one part of a file. A line is named by the offset of its first byte; in
 * compressed files by that of the decompressed data, counted from the compressed byte where the
 * part begins.
 */
final class RowReader implements Closeable {
  private final LineRecordReader lines = new LineRecordReader();
  private final InputSettings settings;
  private final Path file;
  private final boolean isCompressed;
  private final LineParser parser;
  private final RejectedLines rejected;
  private final boolean reports;
  private String header; // while it may still come
  private final List<String> problems = new ArrayList<>();
  private long rows;
  private long selfContacts;

  /**
   * Opens a part.
   *
   * @param ofVertices whether to read declarations of vertices, or edges
   * @param sink takes the rows
   */
  RowReader(boolean ofVertices, RowSink sink, InputSplit part, TaskAttemptContext context)
      throws IOException {
    FileSplit split = (FileSplit) part;
    settings = new InputSettings(context.getConfiguration());
    file = split.getPath();
    isCompressed = new CompressionCodecFactory(context.getConfiguration()).getCodec(file) != null;
    parser = settings.lines(ofVertices).parser(sink, () -> selfContacts++);
    header = split.getStart() == 0 ? settings.header(ofVertices) : null;
    rejected = new RejectedLines(context);
    // Lines of wicm are read for vertices and again for edges, and reported once.
    reports = ofVertices || settings.reportsEdges();
    try {
      lines.initialize(split, context);
    } catch (IOException e) {
      throw refusal(e);
    }
  }

  /**
   * Hands over the next row. Bad rows that may not be left out are collected, so that the user sees
   * several at once.
   *
   * @return false if there is none
   * @throws BadInputException at the end of the part if rows are bad, or as soon as there are
   *     {@value BadInputException#MAX_PROBLEMS} of them; at once if the file is damaged
   */
  boolean next() throws IOException {
    while (nextLine()) {
      Text line = lines.getCurrentValue();
      try {
        if (!isHeader(line) && parser.take(line.getBytes(), line.getLength())) {
          rows++;
          return true;
        }
      } catch (BadRecordException e) {
        rows++;
        reject(line, e);
      } catch (DamagedFileException e) {
        throw refusal(e.getMessage(), e);
      }
    }
    if (!problems.isEmpty()) {
      throw new BadInputException(problems, 0, null);
    }
    return false;
  }

  private boolean nextLine() throws IOException {
    try {
      return lines.nextKeyValue();
    } catch (IOException e) {
      throw refusal(e);
    }
  }

  /** True for the header, which is the first line of a file's beginning that is not passed over. */
  private boolean isHeader(Text line) throws DamagedFileException {
    if (header == null || !parser.isData(line.getBytes(), line.getLength())) {
      return false;
    }
    byte[] expected = header.getBytes(StandardCharsets.UTF_8);
    header = null;
    return line.equals(new Text(expected));
  }

  private void reject(Text line, BadRecordException why) throws IOException {
    if (!reports) {
      return;
    }
    if (settings.skipsBadRecords()) {
      rejected.add(file, offset(), why.getMessage(), line.toString());
      return;
    }
    problems.add(problem(why.getMessage()));
    if (problems.size() == BadInputException.MAX_PROBLEMS) {
      throw new BadInputException(problems, 0, null);
    }
  }

  private long offset() {
    return lines.getCurrentKey() == null ? 0 : lines.getCurrentKey().get();
  }

  private BadInputException refusal(String reason, Throwable cause) {
    List<String> lastly = new ArrayList<>(problems);
    lastly.add(problem(reason));
    return new BadInputException(lastly, 0, cause);
  }

  private String problem(String reason) {
    return file + ": offset " + offset() + ": " + reason;
  }

  /** Damaged data are the file's fault; anything else is passed on. */
  private IOException refusal(IOException cause) {
    String damage = isCompressed ? Compression.damage(cause) : null;
    if (damage != null) {
      throw refusal(damage, cause);
    }
    return cause;
  }

  /** What was read, to be added up. */
  InputCounts counts() {
    return reports
        ? new InputCounts(rows, rejected.count(), selfContacts)
        : new InputCounts(0, 0, 0);
  }

  float progress() throws IOException {
    return lines.getProgress();
  }

  @Override
  public void close() throws IOException {
    try {
      lines.close();
    } finally {
      rejected.close();
    }
  }
}
