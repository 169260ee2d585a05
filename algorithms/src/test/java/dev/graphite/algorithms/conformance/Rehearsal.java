package dev.graphite.algorithms.conformance;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.algorithms.oracle.GraphText;
import dev.graphite.algorithms.oracle.Query;
import dev.graphite.core.engine.EngineOptions;
import dev.graphite.core.engine.LocalEngine;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.program.IntervalProgram;
import dev.graphite.core.program.UnsuitableGraphException;
import dev.graphite.core.program.UnsuitableQueryException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Has an engine answer the questions of many cases in one go, for engines that take seconds to
 * start. The cases are played twice. In the rehearsal the embedded engine answers, and what it is
 * asked is written down. Then the engine under test answers all of it, {@link SideBySide}, and in
 * the performance the cases get its answers, in the order of the questions.
 *
 * <p>What the embedded engine refuses is not put to the engine under test, as one refusal would
 * spoil all; the cases see the same refusal again.
 */
public final class Rehearsal {
  private static final long TIMEOUT_MILLIS = 30_000;

  private final Class<? extends IntervalProgram> tested;
  private final LocalEngine understudy =
      new LocalEngine(EngineOptions.defaults().withThreads(1).withTimeoutMillis(TIMEOUT_MILLIS));
  private final List<Asked> asked = new ArrayList<>();
  private int recalled;

  /** A question and what has come of it: a refusal, or later the rows of the engine under test. */
  private static final class Asked {
    private final Question question;
    private RuntimeException refusal;
    private List<long[]> rows;

    private Asked(Question question) {
      this.question = question;
    }
  }

  private Rehearsal(Algorithm algorithm) {
    this.tested = algorithm.program(Query.of(0).parameters()).getClass();
  }

  /**
   * Plays cases.
   *
   * @param algorithm what the engine is to run; all else is left to the embedded engine
   * @param batch the engine gets graphs until they have this many vertices
   * @param engine the engine under test
   * @param cases asks an engine questions and checks the answers; asks the same ones every time
   */
  public static void perform(
      Algorithm algorithm, int batch, Engine engine, Consumer<Engine> cases) {
    Rehearsal rehearsal = new Rehearsal(algorithm);
    cases.accept(rehearsal::note);
    rehearsal.answer(batch, engine);
    cases.accept(rehearsal::recall);
    if (rehearsal.recalled < rehearsal.asked.size()) {
      throw new AssertionError("the cases asked more in the rehearsal");
    }
  }

  private List<long[]> note(IntervalProgram program, TemporalGraph graph) {
    if (program.getClass() != tested) {
      return understudy.run(program, graph).rows();
    }
    Asked noted = new Asked(new Question(program, graph));
    asked.add(noted);
    try {
      return understudy.run(program, graph).rows();
    } catch (UnsuitableGraphException | UnsuitableQueryException e) {
      noted.refusal = e;
      throw e;
    }
  }

  private List<long[]> recall(IntervalProgram program, TemporalGraph graph) {
    if (program.getClass() != tested) {
      return understudy.run(program, graph).rows();
    }
    Asked noted = asked.get(recalled++);
    String text = GraphText.print(graph);
    if (!GraphText.print(noted.question.graph()).equals(text)) {
      throw new AssertionError("not asked in the rehearsal: " + program + " on\n" + text);
    }
    if (noted.refusal != null) {
      throw noted.refusal;
    }
    return noted.rows;
  }

  private void answer(int batch, Engine engine) {
    Map<Object, List<Asked>> alike = new LinkedHashMap<>();
    for (Asked noted : asked) {
      if (noted.refusal == null) {
        Object kind = SideBySide.kind(noted.question.program());
        alike.computeIfAbsent(kind, key -> new ArrayList<>()).add(noted);
      }
    }
    for (List<Asked> some : alike.values()) {
      int first = 0;
      int vertices = 0;
      for (int i = 0; i < some.size(); i++) {
        vertices += some.get(i).question.graph().vertexCount();
        if (vertices >= batch || i + 1 == some.size()) {
          answer(some.subList(first, i + 1), engine);
          first = i + 1;
          vertices = 0;
        }
      }
    }
  }

  private static void answer(List<Asked> some, Engine engine) {
    SideBySide all = new SideBySide(some.stream().map(noted -> noted.question).toList());
    List<List<long[]>> rows = all.split(engine.run(all.program(), all.graph()));
    for (int i = 0; i < some.size(); i++) {
      some.get(i).rows = rows.get(i);
    }
  }
}
