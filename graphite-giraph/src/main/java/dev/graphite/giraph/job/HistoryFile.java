package dev.graphite.giraph.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.jobhistory.JobHistoryParser;
import org.apache.hadoop.mapreduce.jobhistory.JobHistoryParser.JobInfo;
import org.apache.hadoop.mapreduce.jobhistory.JobHistoryParser.TaskAttemptInfo;
import org.apache.hadoop.mapreduce.jobhistory.JobHistoryParser.TaskInfo;
import org.apache.hadoop.mapreduce.v2.jobhistory.JobHistoryUtils;

/**
 * What the application master of a job writes down for the history server, before it goes; there
 * whether such a server runs or not.
 *
 * @param counters all that the job counted
 * @param errors what is said about failed attempts
 */
record HistoryFile(JobCounters counters, List<String> errors) {
  private static final String FAILED = "FAILED";

  /** Reads that of a job, if it is there. */
  static Optional<HistoryFile> read(Configuration configuration, String job) throws IOException {
    Path folder = new Path(JobHistoryUtils.getHistoryIntermediateDoneDirForUser(configuration));
    FileSystem files = folder.getFileSystem(configuration);
    if (!files.exists(folder)) {
      return Optional.empty();
    }
    FileStatus[] found =
        files.listStatus(
            folder,
            file -> file.getName().startsWith(job + "-") && file.getName().endsWith(".jhist"));
    if (found.length == 0) {
      return Optional.empty();
    }
    JobInfo info = new JobHistoryParser(files, found[0].getPath()).parse();
    List<String> errors = new ArrayList<>();
    for (TaskInfo task : info.getAllTasks().values()) {
      for (TaskAttemptInfo attempt : task.getAllTaskAttempts().values()) {
        if (FAILED.equals(attempt.getTaskStatus())) {
          errors.add(attempt.getError());
        }
      }
    }
    JobCounters counters =
        info.getTotalCounters() == null
            ? new JobCounters()
            : JobCounters.of(info.getTotalCounters());
    return Optional.of(new HistoryFile(counters, errors));
  }
}
