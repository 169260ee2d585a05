package dev.graphite.core.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextColumnTest {
  private static PropertyColumn column(List<String> values) {
    TemporalGraphBuilder builder = new TemporalGraphBuilder();
    int number = builder.declareProperty("p", PropertyType.TEXT);
    for (int i = 0; i < values.size(); i++) {
      TemporalGraphBuilder.EdgeRow row = builder.edge(1, 2, i, i + 1);
      if (values.get(i) != null) {
        row.property(number, values.get(i));
      }
      row.add();
    }
    return builder.build().properties().get("p");
  }

  @Test
  void everyValueReadsBackAndNoneIsEmpty() {
    Random random = new Random(4);
    for (int round = 0; round < 50; round++) {
      List<String> values = new ArrayList<>();
      for (int i = 0; i < random.nextInt(60); i++) {
        int kind = random.nextInt(6);
        values.add(kind == 0 ? null : kind == 1 ? "" : "text " + random.nextInt(kind * 4));
      }
      PropertyColumn column = column(values);
      for (int i = 0; i < values.size(); i++) {
        String expected = values.get(i) == null ? "" : values.get(i);
        assertThat(column.boxed(i)).isEqualTo(expected);
        assertThat(((TextColumn) column).get(i)).isEqualTo(expected);
      }
    }
  }

  @Test
  void aTextIsKeptOnce() {
    String text = "x".repeat(1000);
    PropertyColumn same = column(List.of(text, text, text));
    PropertyColumn other = column(List.of(text, text + "y", text));

    assertThat(same.memoryBytes()).isBetween(1000L, 1200L);
    assertThat(other.memoryBytes()).isBetween(2000L, 2400L);
  }
}
