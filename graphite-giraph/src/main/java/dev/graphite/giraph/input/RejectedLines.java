package dev.graphite.giraph.input;

import dev.graphite.datasets.write.CsvText;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;

/**
 * Lines that were left out, as csv in a file of the folder that {@link #KEY} names; it is made with
 * the first of them. The folder outlives the job, since one that goes on from its checkpoints reads
 * no input; the client moves it to {@value #FOLDER} of the output, which Hadoop passes over when
 * the output is read.
 */
public final class RejectedLines implements Closeable {
  /** Name of the setting that holds the path of the folder while jobs run. */
  public static final String KEY = "graphite.rejects";

  /** Name of the folder in the output. */
  public static final String FOLDER = "_rejects";

  /** The first line of each file. */
  public static final String HEADER = "file,offset,reason,text\n";

  // Asking the file system for a free name fails on HDFS while another has the file open.
  private static final AtomicInteger FILES = new AtomicInteger();

  private final TaskAttemptContext context;
  private Writer out;
  private long count;

  RejectedLines(TaskAttemptContext context) {
    this.context = context;
  }

  void add(Path file, long offset, String reason, String text) throws IOException {
    if (out == null) {
      out = open();
      out.write(HEADER);
    }
    out.write(CsvText.quoted(file.toString()));
    out.write("," + offset + ",");
    out.write(CsvText.quoted(reason));
    out.write(',');
    out.write(CsvText.quoted(text));
    out.write('\n');
    count++;
  }

  /** A task reads several parts, maybe at once, and each has a file of its own. */
  private Writer open() throws IOException {
    Path folder = new Path(context.getConfiguration().get(KEY));
    String name = FileOutputFormat.getUniqueFile(context, "part", "-" + FILES.getAndIncrement());
    FileSystem system = folder.getFileSystem(context.getConfiguration());
    return new BufferedWriter(
        new OutputStreamWriter(
            system.create(new Path(folder, name), false), StandardCharsets.UTF_8));
  }

  long count() {
    return count;
  }

  @Override
  public void close() throws IOException {
    if (out != null) {
      out.close();
    }
  }
}
