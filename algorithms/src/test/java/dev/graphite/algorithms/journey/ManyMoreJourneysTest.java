package dev.graphite.algorithms.journey;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;

/** The same on other random graphs, and more of them. */
@Tag("slow")
class ManyMoreJourneysTest extends JourneysTest {
  @Override
  LongStream seeds() {
    return LongStream.range(800, 6000);
  }
}
