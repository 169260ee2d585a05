package dev.graphite.giraph.input;

import dev.graphite.datasets.GraphFormat;
import dev.graphite.giraph.data.EdgePiece;
import dev.graphite.giraph.data.VertexKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.giraph.edge.Edge;
import org.apache.giraph.edge.EdgeFactory;
import org.apache.hadoop.conf.Configuration;

/**
 * Makes one edge of the contacts of a pair that touch or overlap, wherever their rows were read:
 * both ends have all of them.
 */
public final class ContactMerging {
  private ContactMerging() {}

  /** True if the job of this configuration reads contacts. */
  public static boolean isWanted(Configuration configuration) {
    InputSettings settings = new InputSettings(configuration);
    return settings.isSet() && settings.format() == GraphFormat.CONTACTS;
  }

  private record Contact(VertexKey other, long start, long end) {}

  /**
   * Merges the contacts of a vertex. Of the two directions of a pair, the one that leads from the
   * smaller key is the row's.
   *
   * <p>Cost: O(n log n), and about 80 bytes a contact meanwhile.
   *
   * @param edges all edges that leave the vertex
   */
  public static List<Edge<VertexKey, EdgePiece>> merged(
      VertexKey vertex, Iterable<Edge<VertexKey, EdgePiece>> edges) {
    List<Contact> contacts = new ArrayList<>();
    for (Edge<VertexKey, EdgePiece> edge : edges) {
      VertexKey other = edge.getTargetVertexId().copy();
      contacts.add(new Contact(other, edge.getValue().start(), edge.getValue().end()));
    }
    contacts.sort(Comparator.comparing(Contact::other).thenComparingLong(Contact::start));
    List<Edge<VertexKey, EdgePiece>> merged = new ArrayList<>();
    for (int i = 0; i < contacts.size(); ) {
      Contact first = contacts.get(i);
      long end = first.end();
      for (i++; i < contacts.size() && goesOn(first, end, contacts.get(i)); i++) {
        end = contacts.get(i).end(); // all last equally long
      }
      EdgePiece piece = new EdgePiece();
      piece.set(first.start(), end, 1, 1);
      piece.setEdge(null, vertex.compareTo(first.other()) > 0);
      merged.add(EdgeFactory.create(first.other(), piece));
    }
    return merged;
  }

  private static boolean goesOn(Contact first, long end, Contact next) {
    return next.start() <= end && next.other().equals(first.other());
  }
}
