package dev.graphite.wave.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.core.graph.EdgePieces;
import dev.graphite.core.graph.PropertyType;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.TemporalGraphBuilder;
import dev.graphite.core.time.Time;
import dev.graphite.wave.Change;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SessionCodecTest {
  private static final List<String> TEXTS =
      List.of("", "a", "-0", "\u00e9\u20ac", "\ud83d\ude00", "\ud800", "\uffff\0", "x".repeat(300));

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Encoder out = new Encoder(bytes);

  private Decoder written() {
    return new Decoder(new ByteArrayInputStream(bytes.toByteArray()));
  }

  @Test
  void numbersOfAllSizesComeBack() throws IOException {
    List<Long> numbers = new ArrayList<>(List.of(0L, Long.MIN_VALUE, Long.MAX_VALUE));
    for (int shift = 0; shift < 63; shift++) {
      long power = 1L << shift;
      numbers.addAll(List.of(power, power - 1, -power, -power - 1));
    }
    for (long number : numbers) {
      out.number(number);
      out.count(number);
      out.decimal(Double.longBitsToDouble(number & ~(0x7ffL << 52)));
    }
    Decoder in = written();
    for (long number : numbers) {
      assertThat(in.number()).isEqualTo(number);
      assertThat(in.count()).isEqualTo(number);
      assertThat(Double.doubleToRawLongBits(in.decimal())).isEqualTo(number & ~(0x7ffL << 52));
    }
    assertThat(in.isAtEnd()).isTrue();
  }

  @Test
  void textsOfAllUnitsComeBack() throws IOException {
    Map<String, String> pairs = new TreeMap<>();
    for (String text : TEXTS) {
      out.text(text);
      pairs.put(text, "of " + text);
    }
    out.texts(pairs);
    Decoder in = written();
    for (String text : TEXTS) {
      assertThat(in.text()).isEqualTo(text);
    }
    assertThat(in.texts()).isEqualTo(pairs);
    assertThatThrownBy(in::octet).isInstanceOf(Decoder.MalformedException.class);
  }

  @Test
  void rowsOfAllKindsComeBack() throws IOException {
    List<Change> rows = new ArrayList<>();
    for (Change.Operation operation : Change.Operation.values()) {
      for (int fields = 0; fields < 64; fields++) {
        rows.add(
            new Change(
                operation,
                "s",
                "t",
                -5L,
                (fields & 1) == 0 ? null : Long.valueOf(Time.OPEN),
                (fields & 2) == 0 ? null : "id",
                (fields & 4) == 0 ? null : Long.valueOf(Long.MAX_VALUE),
                (fields & 8) == 0 ? null : Double.valueOf(Double.MIN_VALUE),
                (fields & 16) == 0 ? Map.of() : Map.of("p", 3L, "q", -0.5, "r", "\ud800"),
                null));
      }
    }
    rows.add(Change.removeEdge("x"));
    rows.add(Change.changeVertex("v", null, null));
    ChangeCodec.write(out, rows);
    assertThat(ChangeCodec.read(written())).isEqualTo(rows);
  }

  @Test
  void propertiesPiecesAndOpenEndsOfAGraphComeBack() throws IOException {
    for (boolean undirected : new boolean[] {false, true}) {
      TemporalGraphBuilder builder = new TemporalGraphBuilder().undirected(undirected);
      int number = builder.declareProperty("number", PropertyType.LONG);
      int decimal = builder.declareProperty("decimal", PropertyType.DOUBLE);
      int text = builder.declareProperty("text", PropertyType.TEXT);
      builder.addVertex("alone", Time.MIN_TICK, Time.MAX_TICK);
      builder.edge("b", "a", Time.MIN_TICK, Time.OPEN).travelTime(0).add();
      builder.edge("a", "b", -4, 7).id("i").travelTime(9).property(text, "\ud83d\ude00").add();
      builder.edge("a", "b", 7, Time.OPEN).id("i").cost(0).property(number, -1L).add();
      builder.edge("a", "a", -4, 8).cost(1e300).property(decimal, 0.1).add();
      assertComesBack(builder.build());
    }
  }

  @Test
  void graphsWithoutVerticesKeepTheirKind() throws IOException {
    assertComesBack(new TemporalGraphBuilder().build());
    assertComesBack(new TemporalGraphBuilder().textIds(true).undirected(true).build());
    TemporalGraphBuilder texts = new TemporalGraphBuilder().textIds(true);
    texts.addEdge(10, 9, 0, 1);
    assertComesBack(texts.build());
    TemporalGraphBuilder numbers = new TemporalGraphBuilder();
    numbers.addEdge(Long.MIN_VALUE, Long.MAX_VALUE, 0, 1);
    assertComesBack(numbers.build());
  }

  private void assertComesBack(TemporalGraph graph) throws IOException {
    bytes.reset();
    GraphCodec.write(out, graph);
    Decoder in = written();
    assertThat(describe(GraphCodec.read(in))).isEqualTo(describe(graph));
    assertThat(in.isAtEnd()).isTrue();
  }

  private static List<String> describe(TemporalGraph graph) {
    List<String> lines = new ArrayList<>();
    lines.add(graph.isUndirected() + " " + graph.ids().isNumeric() + graph.properties().keySet());
    EdgePieces pieces = graph.pieces();
    for (int v = 0; v < graph.vertexCount(); v++) {
      lines.add(graph.ids().text(v) + " " + graph.vertexStart(v) + " " + graph.vertexEnd(v));
      for (int e = graph.firstEdge(v); e < graph.firstEdge(v + 1); e++) {
        lines.add(v + " " + graph.target(e) + " " + graph.edgeStart(e) + " " + graph.edgeEnd(e));
        lines.add(graph.edgeIds().text(e));
        for (int p = pieces.first(e); p < pieces.first(e + 1); p++) {
          int piece = p;
          lines.add((pieces.areEdges() ? 0 : pieces.start(p)) + " " + pieces.travelTime(p));
          lines.add(String.valueOf(pieces.cost(p)));
          graph.properties().values().forEach(c -> lines.add(c.type() + " " + c.boxed(piece)));
        }
      }
    }
    return lines;
  }
}
