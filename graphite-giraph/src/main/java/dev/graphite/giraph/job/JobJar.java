package dev.graphite.giraph.job;

import dev.graphite.giraph.ProgramJob;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapreduce.MRJobConfig;

/** The jar that a cluster gets, with everything that is not Hadoop's own. */
final class JobJar {
  private static final String SUFFIX = "-job.jar";

  private JobJar() {}

  /**
   * Names the jar to Hadoop, unless the user has done so or Hadoop itself has started it.
   *
   * @throws JobFailedException if it cannot be found
   */
  static void set(Configuration configuration) {
    Path place = place();
    if (configuration.get(MRJobConfig.JAR) != null || Files.isDirectory(place)) {
      return; // Hadoop unpacks a jar that it starts, and finds it by a class in it
    }
    Path jar = of(place);
    if (!Files.isRegularFile(jar)) {
      throw new JobFailedException(
          "there is no " + jar + "; build it, or name another one with -D mapreduce.job.jar=FILE",
          null);
    }
    configuration.set(MRJobConfig.JAR, jar.toString());
  }

  /** Libraries are in a folder beside the job jar. */
  static Path of(Path library) {
    String name = library.getFileName().toString();
    if (name.endsWith(SUFFIX)) {
      return library;
    }
    String base = name.endsWith(".jar") ? name.substring(0, name.length() - 4) : name;
    return library.resolveSibling("..").resolve(base + SUFFIX).normalize();
  }

  private static Path place() {
    try {
      return Path.of(ProgramJob.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
