package dev.graphite.giraph.kept;

import org.apache.giraph.conf.GiraphConstants;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;
import org.apache.hadoop.util.StringUtils;

/** Has jobs read what was kept, and keep what the next one needs. */
public final class KeptJob {
  private static final String FROM = "graphite.kept.from";
  private static final String CHANGES = "graphite.kept.changes";
  private static final String INTO = "graphite.kept.into";
  private static final String TEXT_IDS = "graphite.kept.text-ids";

  private KeptJob() {}

  /**
   * Configures a job.
   *
   * @param from the folder that a job has kept, for one that reads it; else null
   * @param changes the file of {@link KeptChanges} since, or null for none
   * @param into a folder for what is to be kept, which is made, or null
   */
  public static void configure(Configuration configuration, Path from, Path changes, Path into) {
    if (from != null) {
      configuration.set(FROM, from.toString());
      configuration.set(FileInputFormat.INPUT_DIR, StringUtils.escapeString(from.toString()));
      GiraphConstants.VERTEX_INPUT_FORMAT_CLASS.set(configuration, KeptVerticesFormat.class);
    }
    if (changes != null) {
      configuration.set(CHANGES, changes.toString());
    }
    if (into != null) {
      configuration.set(INTO, into.toString());
    }
  }

  /** Says that ids are in the order of texts, also if all that are left are integers. */
  public static void setTextIds(Configuration configuration) {
    configuration.setBoolean(TEXT_IDS, true);
  }

  /** True if ids are texts whatever they look like. */
  public static boolean hasTextIds(Configuration configuration) {
    return configuration.getBoolean(TEXT_IDS, false);
  }

  /** True if the job reads what was kept. */
  public static boolean reads(Configuration configuration) {
    return configuration.get(FROM) != null;
  }

  /** True if the job keeps something. */
  public static boolean keeps(Configuration configuration) {
    return configuration.get(INTO) != null;
  }

  /** Where the job keeps it. */
  static Path into(Configuration configuration) {
    return new Path(configuration.get(INTO));
  }

  /** The file of changes, or null. */
  static Path changes(Configuration configuration) {
    String file = configuration.get(CHANGES);
    return file == null ? null : new Path(file);
  }
}
