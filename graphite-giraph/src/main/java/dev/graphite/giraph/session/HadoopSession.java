package dev.graphite.giraph.session;

import dev.graphite.datasets.BadInputException;
import dev.graphite.giraph.JobFailure;
import dev.graphite.giraph.job.GiraphRun;
import dev.graphite.giraph.job.HadoopSettings;
import dev.graphite.giraph.job.JobFailedException;
import dev.graphite.giraph.job.JobInput;
import dev.graphite.giraph.job.JobListener;
import dev.graphite.giraph.job.JobRequest;
import dev.graphite.giraph.job.JobResult;
import dev.graphite.giraph.job.JobSetup;
import dev.graphite.giraph.job.KeptFolders;
import dev.graphite.wave.Change;
import dev.graphite.wave.Wave;
import dev.graphite.wave.session.SessionQuestion;
import dev.graphite.wave.session.SessionRefusedException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * An answer that is kept current by one job after the other, in a folder of a Hadoop file system.
 * {@link #begin} runs on a graph and keeps it; {@link #changes} applies batches to the part of the
 * graph that they are about; {@link #apply} runs on what was kept with what has changed, and keeps
 * that. A job that fails, and a crash at any moment, leaves the session as it was.
 *
 * <p>A folder is open once at a time. Not safe for threads.
 */
public final class HadoopSession implements Closeable {
  private final SessionFolder folder;
  private final Map<String, String> question;
  private final Configuration configuration;

  private HadoopSession(
      SessionFolder folder, Map<String, String> question, Configuration configuration) {
    this.folder = folder;
    this.question = Map.copyOf(question);
    this.configuration = configuration;
  }

  /** What is thrown in place of an exception about files. */
  static JobFailedException failure(Object folder, IOException cause) {
    // Java's own exceptions about files are often a name alone.
    boolean says = cause.getMessage() != null && !(cause instanceof FileSystemException);
    String reason = says ? cause.getMessage() : cause.toString();
    String text = "session " + folder + ": " + reason.lines().findFirst().orElse("");
    JobFailedException failure =
        new JobFailedException(new JobFailure(JobFailure.Kind.OTHER, text));
    failure.initCause(cause);
    return failure;
  }

  /**
   * Opens a session, or prepares for a new one.
   *
   * @param name the folder; without a scheme it is where Hadoop's configuration says
   * @param question what is asked, in texts, the same each time
   * @throws SessionRefusedException if it was made for something else, or is in use
   * @throws BadInputException if it is damaged
   * @throws JobFailedException if its files cannot be read or written
   */
  public static HadoopSession open(
      String name, Map<String, String> question, HadoopSettings settings) {
    Configuration configuration = settings.copy();
    JobSetup.checkAddress("--session", name, configuration);
    SessionFolder folder;
    try {
      folder = SessionFolder.lock(new Path(name), configuration);
    } catch (IOException e) {
      throw failure(name, e);
    }
    HadoopSession session = new HadoopSession(folder, question, configuration);
    boolean opened = false;
    try {
      if (!session.isNew()) {
        SessionQuestion.check(name, folder.state().question(), question);
      }
      opened = true;
      return session;
    } finally {
      if (!opened) {
        session.close();
      }
    }
  }

  /**
   * A new session that goes when it is closed.
   *
   * @throws InterruptedException if the thread is interrupted
   */
  public static HadoopSession temporary(HadoopSettings settings) throws InterruptedException {
    Configuration configuration = settings.copy();
    try {
      SessionFolder folder =
          SessionFolder.lockTemporary(settings.newScratchFolder(), configuration);
      return new HadoopSession(folder, Map.of(), configuration);
    } catch (IOException e) {
      throw failure("without a folder", e);
    }
  }

  /** True if there is nothing yet: {@link #begin} comes first. */
  public boolean isNew() {
    return folder.state() == null;
  }

  /** Number of batches, refused ones counted. */
  public long batches() {
    return folder.state().batches();
  }

  /** What was given with the batches, by name. */
  public Map<String, String> marks() {
    return folder.state().marks();
  }

  /**
   * Runs a job on a graph, and keeps what the next one needs. When it returns, that is there.
   *
   * @param request the job; what it says of a session is passed over
   * @throws JobFailedException as {@link GiraphRun#run}
   * @throws InterruptedException if the thread is interrupted
   */
  public JobResult begin(JobRequest request, JobListener listener) throws InterruptedException {
    long version = folder.nextVersion();
    KeptFolders kept = new KeptFolders(null, null, folder.version(version).toString(), false);
    JobResult result = new GiraphRun(request.in(request.input(), kept), listener).run();
    replace(
        result,
        new SessionState(
            version,
            result.report().vertices(),
            0,
            null,
            result.hasTextIds(),
            result.isUndirected(),
            question,
            Map.of()));
    return result;
  }

  /** Makes a state current, or closes what its job has left. */
  private void replace(JobResult result, SessionState state) {
    try {
      folder.replace(state);
    } catch (IOException e) {
      result.close();
      throw failure(folder, e);
    }
  }

  /**
   * Reads what changes are about.
   *
   * @param batches all batches that will be applied; others must not be
   * @param asked ids of the vertices that the query names
   * @param program makes the program, as for a wave
   * @throws BadInputException if what was kept is damaged
   * @throws InterruptedException if the thread is interrupted
   */
  public SessionChanges changes(
      List<List<Change>> batches, Collection<String> asked, Wave.ProgramSource program)
      throws InterruptedException {
    SessionState state = folder.state();
    if (batches.isEmpty()) {
      return new SessionChanges(state);
    }
    ChangedNames names = new ChangedNames(batches, asked, state.undirected());
    try {
      Path kept = folder.version(state.version());
      GraphPart part = new PartScan(kept, configuration).read(names);
      if (part.vertices() != state.vertices()) {
        throw new BadInputException(
            "%s: has %d vertices where a job has kept %d"
                .formatted(kept, part.vertices(), state.vertices()),
            null);
      }
      return new SessionChanges(state.startingAt(part.leastStart()), part, program);
    } catch (IOException e) {
      throw failure(folder, e);
    }
  }

  /**
   * Runs a job on what was kept and changes, and keeps that. When it returns, the batches are as
   * durable as the file system makes files.
   *
   * @param changes what {@link #changes} has given, with all batches applied
   * @param marks remembered with the batches, beside those from before
   * @param request the job; its input, and what it says of a session, are passed over
   * @throws JobFailedException as {@link GiraphRun#run}; the session is as before then
   * @throws InterruptedException if the thread is interrupted; the session is as before then
   */
  public JobResult apply(
      SessionChanges changes, Map<String, String> marks, JobRequest request, JobListener listener)
      throws InterruptedException {
    SessionState state = folder.state();
    Path file;
    try {
      file = changes.write(folder.changesFile(), configuration);
    } catch (IOException e) {
      throw failure(folder, e);
    }
    // Also if nothing has changed: from the states that were kept the answer is soon there.
    long version = folder.nextVersion();
    KeptFolders kept =
        new KeptFolders(
            folder.version(state.version()).toString(),
            file == null ? null : file.toString(),
            folder.version(version).toString(),
            state.textIds());
    JobInput input =
        new JobInput(request.input().graph(), null, null, state.undirected(), null, false);
    JobResult result;
    try {
      result = new GiraphRun(request.in(input, kept), listener).run();
    } finally {
      folder.removeChanges();
    }
    SessionState next = changes.state().withMarks(marks);
    replace(result, next.withVersion(version, result.report().vertices()));
    return result;
  }

  /** Lets others have the folder; a temporary one goes. */
  @Override
  public void close() {
    folder.close();
  }
}
