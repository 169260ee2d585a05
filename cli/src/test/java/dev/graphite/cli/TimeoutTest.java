package dev.graphite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class TimeoutTest {
  @TempDir private Path folder;

  @Test
  void aRunThatTakesTooLongLeavesNothing() throws IOException {
    Path graph = folder.resolve("g.csv");
    CommandRun.of("generate", "rmat", "--edges", 200_000, "--kind", "long", "-o", graph).done();

    CommandRun run =
        CommandRun.of(
            "run",
            "pagerank",
            "--iterations",
            1_000_000,
            "--graph",
            graph,
            "--timeout",
            1.5,
            "--output",
            folder.resolve("rows.csv"),
            "--stats",
            folder.resolve("s.json"));

    run.failedWith(ExitStatus.OTHER, "stopped after 1.5 s, as --timeout says; no output was");
    assertThat(Graphs.names(folder)).containsExactly("g.csv");
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void readingStopsToo() throws IOException {
    Path graph = folder.resolve("g.csv");
    CommandRun.of("generate", "rmat", "--edges", 1_000_000, "-o", graph).done();

    CommandRun.of("run", "wcc", "--graph", graph, "--timeout", 0.05)
        .failedWith(ExitStatus.OTHER, "stopped after 0.05 s");
  }

  @Test
  void enoughTimeIsEnough() throws IOException {
    CommandRun.of("run", "wcc", "--graph", Graphs.chain(folder), "--timeout", 50).done();

    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void aCommandThatDoesNotStopIsEnded() throws IOException {
    CountDownLatch ended = new CountDownLatch(1);
    AtomicInteger status = new AtomicInteger(-1);
    OutputStream deaf =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            boolean waiting = true;
            while (waiting) {
              try {
                ended.await();
                waiting = false;
              } catch (InterruptedException e) {
                waiting = true;
              }
            }
            throw new IOException("nobody reads");
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            deaf,
            new PrintStream(err, true),
            false,
            code -> {
              status.set(code);
              ended.countDown();
            });

    Main.run(
        new String[] {"run", "wcc", "--graph", Graphs.chain(folder).toString(), "--timeout", "0.5"},
        console);

    assertThat(status).hasValue(ExitStatus.OTHER);
    assertThat(err.toString().lines())
        .singleElement()
        .asString()
        .startsWith("graphite: stopped after 0.5 s");
  }
}
