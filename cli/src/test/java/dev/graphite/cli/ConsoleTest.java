package dev.graphite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What is said on standard error in the same words by several commands. */
class ConsoleTest {
  @Test
  void clientsCanReadTheNumberOfBatches() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream printed = new PrintStream(err, true, StandardCharsets.UTF_8);
    Console console =
        new Console(OutputStream.nullOutputStream(), printed, false, status -> {}, null);
    console.tellBatches("hdfs:///s", 1);
    console.tellBatches("hdfs:///s", 1_234_567);
    assertThat(err).hasToString("session hdfs:///s: 1 batch\nsession hdfs:///s: 1234567 batches\n");
  }
}
