package dev.graphite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageTest {
  @TempDir private Path folder;

  @BeforeEach
  void writeGraph() throws IOException {
    Graphs.chain(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``                                            | no command; the commands are run, wave, algorithms, info
          rnu                                           | unknown command 'rnu'; did you mean run?
          tsunami                                       | the commands are run, wave, algorithms, info, generate
          --verbose                                     | unknown option --verbose
          generate                                      | the kinds are rmat, contacts
          generate grid                                 | unknown command 'grid'; the commands are rmat, contacts
          run                                           | ALGORITHM is missing
          run eat --source a                            | --graph FILE is missing
          run eta --graph chain.csv                     | unknown algorithm 'eta'; did you mean eat?
          run dijkstra --graph chain.csv                | earliest-arrival (eat),
          run eat --graph chain.csv                     | earliest-arrival needs --source ID
          run eat --graph chain.csv --source            | --source ID is missing
          run eat --graph chain.csv --source z | chain.csv has no vertex 'z'; it has 3 vertices, from 'a' to 'c'
          run eat --graph chain.csv --source a --source b | --source is given more than once
          run eat --graph chain.csv --source a b        | 'b' is one word too many
          run eat --graph chain.csv --sourc a           | unknown option --sourc; did you mean --source?
          run eat --graph chain.csv --source a --from x | 'x' is not a tick
          run eat --graph chain.csv --source a --from 9223372036854775806 | is not a tick
          run eat --graph chain.csv --source a --target b | does not take --target; it takes --source, --from, --until
          run latest-departure --graph chain.csv | latest-departure needs --target ID
          run ld --graph chain.csv --target c --source a | latest-departure does not take --source
          run ld --graph chain.csv --target z | chain.csv has no vertex 'z'
          run ld --graph chain.csv --target c | bound it with --until
          run wcc --graph chain.csv --from 3            | wcc does not take --from; it takes no options of its own
          run bfs --graph chain.csv --source a --iterations 3 | bfs does not take --iterations; it takes --source
          run pagerank --graph chain.csv --source a     | pagerank does not take --source
          run pagerank --graph chain.csv --iterations -1 | --iterations must be at least 0, not -1
          run pagerank --graph chain.csv --iterations 1.5 | '1.5' is not an int
          run pagerank --graph chain.csv --damping 7    | --damping must be from 0 to 1, not 7.0
          run wcc --graph chain.csv --format gtfs | the formats are csv, events, contacts, wicm, graphalytics
          run wcc --graph chain.csv --resolution 20     | --resolution is for contacts only
          run wcc --graph chain.csv --format events --resolution 20 | --resolution is for contacts only
          run wcc --graph chain.csv --format contacts --resolution 0 | resolution 0 is not at least 1
          run wcc --graph chain.csv --format wicm --vertices chain.csv | format wicm declares its own vertices
          run wcc --graph chain.csv --on-bad-record ignore | --on-bad-record is refuse or skip, not 'ignore'
          run wcc --graph chain.csv --output-format parquet | unknown output format 'parquet'; the formats are csv
          run wcc --graph chain.csv --engine spark      | unknown engine 'spark'; there are local and giraph
          run wcc --graph chain.csv --workers 2         | --workers is for --engine giraph
          run wcc --graph chain.csv --checkpoint-every 2 | --checkpoint-every is for --engine giraph
          run wcc --graph chain.csv --hadoop-conf folder.d | --hadoop-conf is for --engine giraph
          run wcc --graph chain.csv -D a=b              | -D is for --engine giraph
          run wcc --graph chain.csv --output hdfs://a/b | --output hdfs://a/b is for --engine giraph; name a file
          run wcc --graph chain.csv --engine giraph --workers 0 | --workers must be at least 1, not 0
          run wcc --graph chain.csv --engine giraph --workers 2 | --workers 2 needs a cluster; name one with
          run wcc --graph chain.csv --engine giraph --checkpoint-every 0 | --checkpoint-every must be at least 1
          run wcc --graph chain.csv --engine giraph --hadoop-conf folder.d | folder.d has no core-site.xml,
          run wcc --graph chain.csv --engine giraph --output-format jsonl | --engine giraph writes csv, not jsonl
          run wcc --graph chain.csv --engine giraph --output no/where | there is no folder
          run wcc --graph chain.csv --engine giraph --format graphalytics | format graphalytics is not read
          run pagerank --graph chain.csv --engine giraph --damping 7 | --damping must be from 0 to 1, not 7.0
          run wcc --graph chain.csv --engine giraph -D a | -D
          run wcc --graph chain.csv --threads 0         | --threads must be at least 1, not 0
          run wcc --graph chain.csv --threads many      | 'many' is not an int
          run wcc --graph chain.csv --timeout 0         | --timeout must be more than 0 seconds
          run wcc --graph chain.csv --timeout NaN       | --timeout must be more than 0 seconds
          run wcc --graph chain.csv --output chain.csv  | would replace the input
          run wcc --graph chain.csv --output folder.d   | is a directory; name a file in it
          run wcc --graph chain.csv --output no/where   | there is no folder
          run wcc --graph chain.csv --output o.csv --stats o.csv | name the same file
          info                                          | --graph FILE is missing
          info --graph chain.csv --source a             | unknown option --source
          generate rmat --kind short                    | --kind is instants or long, not 'short'
          generate rmat --edges 0                       | --edges 0 is not at least 1
          generate rmat --vertices 1                    | --vertices must be 2 to 2^30, not 1
          generate rmat --ticks 0                       | --ticks 0 is not in 1 to
          generate contacts --seed x                    | 'x' is not a long
          """)
  void wrongUsageSaysWhatIsRight(String line, String message) throws IOException {
    Files.createDirectory(folder.resolve("folder.d"));

    CommandRun run = line.isEmpty() ? CommandRun.of() : CommandRun.ofLine(line, folder);

    run.failedWith(ExitStatus.USAGE, message);
    assertThat(Graphs.names(folder)).containsExactly("chain.csv", "folder.d");
  }

  @Test
  void debugAddsTheStackTrace() {
    CommandRun run = CommandRun.of("run", "eat", "--graph", "none.csv", "--source", "a", "--debug");

    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(run.err()).contains("graphite: none.csv: no such file", "BadInputException");
  }
}
