package dev.graphite.giraph;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.algorithms.Parameters;
import dev.graphite.algorithms.examples.ContactChains;
import dev.graphite.core.graph.View;
import dev.graphite.core.visit.ScatterPieces;
import dev.graphite.giraph.data.ObjectCodec;
import org.junit.jupiter.api.Test;

class EdgeScattererTest {
  @Test
  void aMessageThatIsNoHandleOfAnObjectIsRefusedInWords() {
    ContactChains program = new ContactChains(Parameters.defaults().withSource(0));
    EdgeScatterer scatterer =
        new EdgeScatterer(
            program,
            View.OUT,
            new ScatterPieces(),
            ObjectCodec.of(program),
            (target, message) -> {});
    assertThatThrownBy(() -> scatterer.take(0, 9, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 is not the handle of a ");
  }
}
