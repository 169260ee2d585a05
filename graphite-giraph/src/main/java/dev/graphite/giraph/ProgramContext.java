package dev.graphite.giraph;

import dev.graphite.core.graph.View;
import dev.graphite.core.program.IntervalProgram;
import dev.graphite.core.program.SelectiveProgram;
import org.apache.giraph.worker.WorkerContext;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.util.ReflectionUtils;

/** What the threads of one worker share: the program. Safe for threads once the job has begun. */
public final class ProgramContext extends WorkerContext {
  private SelectiveProgram program;

  /** The program of the job that has this configuration. */
  static SelectiveProgram programOf(Configuration configuration) {
    Class<? extends ProgramSource> source =
        configuration.getClass(ProgramSource.KEY, null, ProgramSource.class);
    if (source == null) {
      throw new IllegalArgumentException(ProgramSource.KEY + " is not set");
    }
    IntervalProgram program =
        ReflectionUtils.newInstance(source, configuration).program(configuration);
    if (program instanceof SelectiveProgram selective && runs(selective)) {
      return selective;
    }
    throw new UnsupportedOperationException(
        program.getClass().getName() + " does not run on Giraph yet");
  }

  private static boolean runs(SelectiveProgram program) {
    return program.view().equals(View.OUT) && !program.reversesTime();
  }

  /** The program that the job runs. */
  SelectiveProgram program() {
    return program;
  }

  @Override
  public void preApplication() {
    program = programOf(getConf());
  }

  @Override
  public void postApplication() {}

  @Override
  public void preSuperstep() {}

  @Override
  public void postSuperstep() {}
}
