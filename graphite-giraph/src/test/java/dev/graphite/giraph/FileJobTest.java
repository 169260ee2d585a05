package dev.graphite.giraph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.algorithms.snapshot.WeaklyConnectedComponents;
import dev.graphite.core.engine.IntervalResult;
import dev.graphite.core.engine.LocalEngine;
import dev.graphite.datasets.BadRecordPolicy;
import dev.graphite.datasets.GraphReader;
import dev.graphite.datasets.LoadedGraph;
import dev.graphite.datasets.ReadOptions;
import dev.graphite.datasets.write.RowFormat;
import dev.graphite.datasets.write.RowWriter;
import dev.graphite.giraph.input.GraphInput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.compress.BZip2Codec;
import org.apache.hadoop.mapreduce.Counters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Whole jobs that read files, against the embedded engine on the same files. */
class FileJobTest {
  @RegisterExtension private static final LocalJobs JOBS = new LocalJobs();

  @TempDir private static Path folder;

  private static org.apache.hadoop.fs.Path hadoop(Path path) {
    return new org.apache.hadoop.fs.Path(path.toUri());
  }

  /** Runs a job on what the local reader has read, compares rows and counts. */
  private static LocalJobs.Done check(LoadedGraph loaded, GraphInput input) throws Exception {
    WeaklyConnectedComponents program = new WeaklyConnectedComponents();
    TestRuns runs = TestRuns.of(program, loaded.graph());
    IntervalResult local = new LocalEngine().run(program, loaded.graph());
    LocalJobs.Done done = JOBS.run(runs, input, 1000);
    assertThat(done.lines()).containsExactlyInAnyOrderElementsOf(lines(local));
    Counters counters = done.job().getCounters();
    assertThat(RunCounter.MESSAGES.of(counters)).isEqualTo(local.statistics().messages());
    assertThat(RunCounter.ROWS.of(counters)).isEqualTo(loaded.rows());
    assertThat(RunCounter.REJECTED_ROWS.of(counters)).isEqualTo(loaded.rejectedRows());
    assertThat(RunCounter.SELF_CONTACTS.of(counters)).isEqualTo(loaded.selfContacts());
    return done;
  }

  private static List<String> lines(IntervalResult result) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RowWriter.write(result, RowFormat.CSV, bytes);
    return bytes.toString(StandardCharsets.UTF_8).lines().skip(1).toList();
  }

  /** Rows of one pair, in both orders, lie in different parts and touch or overlap. */
  @Test
  void contactsOfAllPartsBecomeTheEdgesOfTheLocalReader() throws Exception {
    Random random = new Random(3);
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      long tick = random.nextInt(8) == 0 ? random.nextInt(60) : 10L * random.nextInt(60);
      rows.add(tick + " " + random.nextInt(12) + " " + random.nextInt(12) + " ward");
    }
    rows.set(100, "x 1 2");
    rows.set(300, "20 1");
    rows.set(500, "# 1 2");
    Path whole = Files.write(folder.resolve("whole.tij"), rows);
    Path in = Files.createDirectory(folder.resolve("contacts"));
    Files.write(in.resolve("a.tij"), rows.subList(0, 350));
    BZip2Codec codec = new BZip2Codec();
    codec.setConf(new Configuration());
    try (OutputStream out =
        codec.createOutputStream(Files.newOutputStream(in.resolve("b.tij.bz2")))) {
      out.write(String.join("\n", rows.subList(350, 600)).getBytes(StandardCharsets.UTF_8));
    }
    LoadedGraph loaded =
        GraphReader.read(
            whole, ReadOptions.DEFAULT.withResolution(15).withBadRecords(BadRecordPolicy.SKIP));
    GraphInput input =
        new GraphInput(List.of(hadoop(in)), null, List.of(), false, 15L, BadRecordPolicy.SKIP);

    LocalJobs.Done done = check(loaded, input);

    assertThat(loaded.rejectedRows()).isEqualTo(2);
    String file = hadoop(in.resolve("a.tij")).toString();
    assertThat(done.rejects())
        .containsExactlyInAnyOrder(
            "file,offset,reason,text",
            "file,offset,reason,text",
            file + "," + offset(rows, 100) + ",t 'x' is not a whole number,x 1 2",
            file + "," + offset(rows, 300) + ",\"2 columns, not t i j\",20 1");
  }

  private static int offset(List<String> lines, int line) {
    return lines.subList(0, line).stream().mapToInt(text -> text.length() + 1).sum();
  }

  @Test
  void piecesAndLivesAreThoseOfTheLocalReader() throws Exception {
    Random random = new Random(4);
    List<String> vertices = new ArrayList<>(List.of("id,start,end"));
    List<String> edges = new ArrayList<>(List.of("src,dst,start,end,id"));
    for (int v = 0; v < 30; v++) {
      vertices.add("v" + v + "," + (-1 - random.nextInt(9)) + "," + (v % 2 == 0 ? "inf" : "90"));
    }
    for (int e = 0; e < 100; e++) {
      String ends = "v" + random.nextInt(40) + ",v" + random.nextInt(40);
      long start = random.nextInt(50);
      for (int piece = random.nextInt(3); piece >= 0; piece--) {
        long end = start + 1 + random.nextInt(10);
        edges.add(ends + "," + start + "," + end + ",e" + e);
        start = end;
      }
    }
    Path graph = Files.write(folder.resolve("graph.csv"), edges);
    Path lives = Files.write(folder.resolve("lives.csv"), vertices);
    LoadedGraph loaded =
        GraphReader.read(graph, ReadOptions.DEFAULT.withVertices(lives).withUndirected(true));
    GraphInput input =
        new GraphInput(
            List.of(hadoop(graph)),
            null,
            List.of(hadoop(lives)),
            true,
            null,
            BadRecordPolicy.STRICT);

    check(loaded, input);
  }
}
