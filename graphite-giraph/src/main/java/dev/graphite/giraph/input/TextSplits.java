package dev.graphite.giraph.input;

import org.apache.giraph.io.formats.GiraphTextInputFormat;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import org.apache.hadoop.io.compress.SplittableCompressionCodec;
import org.apache.hadoop.mapreduce.JobContext;

/** Giraph's parts of text files, also of those whose compression can be entered in the middle. */
final class TextSplits extends GiraphTextInputFormat {
  @Override
  protected boolean isSplitable(JobContext context, Path file) {
    CompressionCodec codec = new CompressionCodecFactory(context.getConfiguration()).getCodec(file);
    return codec == null || codec instanceof SplittableCompressionCodec;
  }
}
