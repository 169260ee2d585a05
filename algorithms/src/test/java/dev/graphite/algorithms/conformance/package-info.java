/**
 * What every engine must pass. A new engine brings a test of five lines, and has all cases of all
 * algorithms:
 *
 * <pre>
 * class MyEngineConformanceTest extends EngineConformance {
 *   &#64;Override
 *   protected List&lt;long[]&gt; run(IntervalProgram program, TemporalGraph graph) {
 *     return new MyEngine().run(program, graph).rows();
 *   }
 * }
 * </pre>
 *
 * <p>The cases are
 *
 * <ul>
 *   <li>fixed graphs with their answers written down, by hand or by others ({@code PathCases},
 *       {@code TemporalCountCases}, {@code SnapshotCases});
 *   <li>all graphs over a tiny domain, {@link dev.graphite.algorithms.conformance.TinyGraphs}, and
 *       seeded random graphs, {@link dev.graphite.algorithms.oracle.RandomGraphs}, against the
 *       {@link dev.graphite.algorithms.oracle.Oracles} that go tick by tick;
 *   <li>the {@link dev.graphite.algorithms.laws.Law}s between the answers on graphs that differ in
 *       a known way.
 * </ul>
 *
 * <p>An engine that takes long to start gets all questions about an algorithm in one go, as one
 * program on one graph ({@link dev.graphite.algorithms.conformance.Rehearsal}):
 *
 * <pre>
 * Rehearsal.perform(algorithm, mostVertices, this::run,
 *     engine -&gt; new ConformanceCases(engine).all(algorithm, List.of(), 400, 3));
 * </pre>
 *
 * <p>Rows are compared by {@link dev.graphite.algorithms.oracle.Comparison}: row by row, and
 * floating-point results as functions of time to a relative 1e-9. A failure names the seed and
 * prints the graph as csv. Those tagged {@code slow} take minutes on an engine in the same process.
 *
 * <p>The classes are in the test-jar of the module: depend on {@code graphite-algorithms} with type
 * {@code test-jar}, classifier {@code tests} and scope {@code test}, and on JUnit 5 and AssertJ.
 */
package dev.graphite.algorithms.conformance;
