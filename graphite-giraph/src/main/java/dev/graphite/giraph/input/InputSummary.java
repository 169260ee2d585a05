package dev.graphite.giraph.input;

import dev.graphite.datasets.BadInputException;
import org.apache.giraph.master.MasterCompute;

/**
 * What the master does about the input: it adds up what was read, and refuses what leaves no graph.
 */
public final class InputSummary {
  /** Name under which readers of edges reduce their {@link InputCounts}. */
  static final String EDGES = "graphite.input.edges";

  /** Name under which readers of vertices do. */
  static final String VERTICES = "graphite.input.vertices";

  private InputSummary() {}

  /** To be called when the master is initialised, before anything is read. */
  public static void register(MasterCompute master) {
    master.registerReducer(EDGES, new InputCounts.Sum());
    master.registerReducer(VERTICES, new InputCounts.Sum());
  }

  /**
   * What was read, all in all; to be called in superstep 0.
   *
   * @throws BadInputException if nothing of it is left
   */
  public static InputCounts take(MasterCompute master) {
    InputCounts edges = master.getReduced(EDGES);
    InputCounts vertices = master.getReduced(VERTICES);
    InputSettings settings = new InputSettings(master.getConf());
    if (settings.isSet()) {
      check(settings.reportsEdges() ? edges : vertices, settings.hasVertices());
    }
    return new InputCounts(
        edges.rows() + vertices.rows(),
        edges.rejected() + vertices.rejected(),
        edges.selfContacts());
  }

  static void check(InputCounts graph, boolean hasVertices) {
    if (graph.rows() == 0 && !hasVertices) {
      throw new BadInputException("the graph has a header but no rows", null);
    }
    if (graph.rows() > 0 && graph.rows() == graph.rejected()) {
      throw new BadInputException("all rows of the graph are bad; strict reading says why", null);
    }
    if (graph.selfContacts() > 0
        && graph.selfContacts() == graph.rows() - graph.rejected()
        && !hasVertices) {
      throw new BadInputException(
          "no contact is left: all rows that can be read join a person with itself", null);
    }
  }
}
