package dev.graphite.cli;

import dev.graphite.datasets.generate.RMatGenerator;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Generates R-MAT graphs. */
@Command(
    name = "rmat",
    description = {
      "Makes a random graph with the skewed degrees of social networks (R-MAT).",
      "Travel times are 1, 2 or 3. The same options make the same file."
    },
    sortOptions = false,
    footer = {
      "",
      "Example:",
      "  graphite generate rmat --kind long --edges 10000 --output long.csv.gz",
    })
final class GenerateRmatCommand implements Callable<Integer> {
  private static final int MAX_SCALE = 30;

  private final Console console;

  @Option(
      names = "--kind",
      paramLabel = "instants|long",
      description = "Edges live one tick (default), or up to 40 %% of the ticks.")
  private String kind = "instants";

  @Option(names = "--edges", paramLabel = "N", description = "Number of edges (default: 1000000).")
  private long edges = 1_000_000;

  @Option(
      names = "--vertices",
      paramLabel = "N",
      description = {
        "Ids run from 0 to N-1, N rounded up to a power of two; those without an edge do not"
            + " occur.",
        "Default: 131072 for each million edges."
      })
  private Long vertices;

  @Option(
      names = "--ticks",
      paramLabel = "N",
      description = "Times run from 0 to N (default: 1000000).")
  private long ticks = RMatGenerator.PATH_TICKS;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Another seed, another graph (default: 1).")
  private long seed = 1;

  @Mixin private GeneratedOutput output;

  GenerateRmatCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    RMatGenerator generator;
    try {
      generator = new RMatGenerator(kindNamed(kind), edges, scale(), ticks, seed);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--" + e.getMessage());
    }
    output.write(console, generator::writeCsv);
    return ExitStatus.DONE;
  }

  private int scale() {
    if (vertices == null) {
      return RMatGenerator.scaleFor(edges);
    }
    if (vertices < 2 || vertices > 1L << MAX_SCALE) {
      throw new UsageException("--vertices must be 2 to 2^" + MAX_SCALE + ", not " + vertices);
    }
    return Long.SIZE - Long.numberOfLeadingZeros(vertices - 1);
  }

  private static RMatGenerator.Kind kindNamed(String name) {
    for (RMatGenerator.Kind kind : RMatGenerator.Kind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
        return kind;
      }
    }
    throw new UsageException("--kind is instants or long, not '" + name + "'");
  }
}
