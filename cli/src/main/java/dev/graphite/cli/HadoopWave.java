package dev.graphite.cli;

import dev.graphite.algorithms.ProgramFactory;
import dev.graphite.core.program.IntervalProgram;
import dev.graphite.datasets.ChangeReader;
import dev.graphite.giraph.job.HadoopSettings;
import dev.graphite.giraph.job.JobInput;
import dev.graphite.giraph.job.JobRequest;
import dev.graphite.giraph.job.JobResult;
import dev.graphite.giraph.session.HadoopSession;
import dev.graphite.giraph.session.SessionChanges;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.ToIntFunction;

/**
 * One call of a wave by Hadoop jobs: one that runs on the graph and keeps it, if there is no
 * session yet, and one that goes on with all batches of the call. Batches are acknowledged when
 * what that job has kept is the session's.
 */
final class HadoopWave {
  private final Console console;
  private final ProgramFactory factory;
  private final GiraphJob job;
  private final InputOptions input;
  private final QueryOptions query;
  private final OutputOptions output;
  private final WaveOptions options;

  HadoopWave(
      Console console,
      ProgramFactory factory,
      GiraphJob job,
      InputOptions input,
      QueryOptions query,
      OutputOptions output,
      WaveOptions options) {
    this.console = console;
    this.factory = factory;
    this.job = job;
    this.input = input;
    this.query = query;
    this.output = output;
    this.options = options;
  }

  /**
   * Does all of it.
   *
   * @return number of batches that were refused
   */
  long run() {
    HadoopSettings settings = job.settings();
    try (HadoopSession session = open(settings)) {
      if (session.isNew()) {
        input.check();
      } else {
        console.tellBatches(place(), session.batches());
      }
      return run(session, settings);
    } catch (InterruptedException e) {
      throw new CancellationException("interrupted");
    }
  }

  private HadoopSession open(HadoopSettings settings) throws InterruptedException {
    return options.sessionOfJobs() == null
        ? HadoopSession.temporary(settings)
        : HadoopSession.open(place(), query.question(factory, input), settings);
  }

  private boolean isDurable() {
    return options.sessionOfJobs() != null;
  }

  /** What the jobs go on from, in words. */
  private String place() {
    return isDurable() ? options.sessionOfJobs() : input.forJob().graph();
  }

  private long run(HadoopSession session, HadoopSettings settings) throws InterruptedException {
    if (output.folder() != null) {
      settings.checkIsNew(output.folder()); // before the first of two jobs
    }
    boolean lists = session.isNew() && input.skipsBadRecords();
    try (OutputFile rows = OutputFile.open(output.output());
        OutputFile stats = OutputFile.open(output.stats());
        OutputFile rejects = OutputFile.open(lists ? output.rejects(input.graph()) : null);
        Progress progress = Progress.on(console, output.quiet());
        ChangeReader reader = options.reader(console, Map.of())) {
      HadoopWaveReport report = new HadoopWaveReport(options.sessionOfJobs());
      ChangeBatches batches = new ChangeBatches(reader, options.batchSize());
      List<ChangeBatches.Batch> read = read(batches, session);
      try (JobResult result = answer(session, settings, batches, read, report, rejects, progress)) {
        report.tell(console, output.quiet());
        GiraphReport last = job.report(place(), result, job.write(result, rows, progress));
        if (stats != null) {
          report.write(stats, last);
        }
        OutputFile.commit(rejects, rows, stats);
        progress.pause();
        if (!output.quiet()) {
          console.err().println(report.summary(last, output.place()));
        }
      }
      return report.refused();
    } catch (IOException e) {
      throw new AssertionError("what has been read can be closed", e);
    }
  }

  /** All batches that the session has not, when the changes end. */
  private List<ChangeBatches.Batch> read(ChangeBatches batches, HadoopSession session) {
    String mark = options.changesMark();
    if (mark != null && !session.isNew() && session.marks().get(mark) != null) {
      batches.skipTo(ChangePosition.of(session.marks().get(mark)));
    }
    List<ChangeBatches.Batch> all = new ArrayList<>();
    ChangeBatches.Batch batch;
    while ((batch = batches.next()) != null) {
      all.add(batch);
    }
    return all;
  }

  private Map<String, String> marks(ChangeBatches batches) {
    String mark = options.changesMark();
    return mark == null ? Map.of() : Map.of(mark, batches.position().text());
  }

  /** Runs on the graph and keeps it if there is no session yet, and then on with the batches. */
  private JobResult answer(
      HadoopSession session,
      HadoopSettings settings,
      ChangeBatches batches,
      List<ChangeBatches.Batch> read,
      HadoopWaveReport report,
      OutputFile rejects,
      Progress progress)
      throws InterruptedException {
    if (session.isNew()) {
      // Rows that are not the answer yet are not wanted.
      String folder = read.isEmpty() ? output.folder() : null;
      JobRequest request = job.request(settings, input.forJob(), folder);
      JobResult first = job.watch(settings, progress, listener -> session.begin(request, listener));
      progress.pause();
      JobOutput.writeRejects(console, first, rejects);
      if (read.isEmpty()) {
        return first;
      }
      first.close();
      report.first(first.report().totalMillis());
    }
    SessionChanges changes = apply(session, batches, read, report, progress);
    JobRequest request = job.request(settings, source(), output.folder());
    JobResult result =
        job.watch(
            settings,
            progress,
            listener -> session.apply(changes, marks(batches), request, listener));
    progress.pause();
    return result;
  }

  /** Applies all batches to what they are about. */
  private SessionChanges apply(
      HadoopSession session,
      ChangeBatches batches,
      List<ChangeBatches.Batch> read,
      HadoopWaveReport report,
      Progress progress)
      throws InterruptedException {
    progress.phase("looking up changes", -1);
    long began = System.nanoTime();
    SessionChanges changes =
        session.changes(
            read.stream().map(ChangeBatches.Batch::changes).toList(),
            query.vertices().values(),
            this::program);
    for (ChangeBatches.Batch batch : read) {
      String refusal =
          batches.refusal(batch, () -> changes.apply(batch.changes()), changes::passOver);
      report.batch(changes.batches(), batch.rows(), refusal);
    }
    report.applied(System.nanoTime() - began);
    progress.pause();
    return changes;
  }

  private IntervalProgram program(ToIntFunction<String> rank) {
    return query.program(factory, rank);
  }

  /** What the job is said to read that goes on with what was kept. */
  private JobInput source() {
    return new JobInput(place(), null, null, false, null, false);
  }
}
