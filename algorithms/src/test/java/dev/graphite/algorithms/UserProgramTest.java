package dev.graphite.algorithms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.algorithms.examples.ChainRisk;
import dev.graphite.algorithms.snapshot.BreadthFirstSearch;
import dev.graphite.algorithms.snapshot.WeaklyConnectedComponents;
import dev.graphite.core.graph.View;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.SelectiveProgram;
import dev.graphite.core.program.WalkContext;
import dev.graphite.core.program.WalkProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserProgramTest {
  private static final Parameters GIVEN = Parameters.defaults().withSource(3);

  @TempDir private Path folder;

  /** Throws when it is made. */
  public static final class Failing extends WalksNowhere {
    /** Fails. */
    public Failing(Parameters parameters) {
      throw new IllegalStateException("no good");
    }
  }

  /** Cannot be made. */
  public abstract static class WalksNowhere extends WalkProgram {
    WalksNowhere() {
      super(Closing.EVERY_EDGE, View.OUT, View.OUT);
    }

    @Override
    public void step(WalkContext walk) {}

    @Override
    public List<Column> columns() {
      return List.of();
    }
  }

  /** Fails when it is loaded. */
  public static final class Unloadable extends WalksNowhere {
    private static final int HALF = Integer.parseInt("half");

    /** Is never made. */
    public Unloadable() {
      this(HALF);
    }

    private Unloadable(int half) {}
  }

  @Test
  void aClassThatFailsWhenItIsLoadedIsRefusedWithTheReason() {
    String name = UserProgramTest.class.getName() + "$Unloadable";
    assertThatThrownBy(() -> UserProgram.load(name, folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(name + " fails to load: java.lang.NumberFormatException")
        .hasMessageContaining("half");
  }

  @Test
  void aConstructorMayTakeParametersOrNone() {
    UserProgram risk = UserProgram.of(ChainRisk.class);
    assertThat(risk.commandName()).isEqualTo(ChainRisk.class.getName());
    assertThat(risk.parameters()).containsExactly(Parameter.values());
    assertThat(risk.required()).isEmpty();
    assertThat(risk.program(GIVEN)).isInstanceOf(ChainRisk.class);

    UserProgram components = UserProgram.of(WeaklyConnectedComponents.class);
    assertThat(components.parameters()).isEmpty();
    assertThat(components.program(GIVEN)).isInstanceOf(WeaklyConnectedComponents.class);
  }

  @Test
  void whatIsNoProgramIsRefusedWithTheReason() {
    assertThatThrownBy(() -> UserProgram.of(String.class)).hasMessageContaining("is no program");
    assertThatThrownBy(() -> UserProgram.of(WalksNowhere.class))
        .hasMessageContaining("not abstract");
    assertThatThrownBy(() -> UserProgram.of(SelectiveProgram.class))
        .hasMessageContaining("not abstract");
    assertThatThrownBy(() -> UserProgram.of(BreadthFirstSearch.class))
        .hasMessageContaining("needs a public constructor");
  }

  @Test
  void parametersThatAProgramDoesNotAskForAreRefused() {
    UserProgram risk = UserProgram.of(ChainRisk.class);
    assertThat(risk.program(GIVEN.withOthers(Map.of("least", "0.5")))).isNotNull();
    assertThatThrownBy(() -> risk.program(GIVEN.withOthers(Map.of("lest", "0.5"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no parameter 'lest'; it reads --source, least");
    assertThatThrownBy(() -> risk.program(GIVEN.withOthers(Map.of("source", "3"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no parameter 'source'; it reads --source, least");
    assertThatThrownBy(() -> risk.program(GIVEN.withOthers(Map.of("least", "half"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("least must be a number, not 'half'");
    for (String number : new String[] {"NaN", "-Infinity", "1e999"}) {
      assertThatThrownBy(() -> risk.program(GIVEN.withOthers(Map.of("least", number))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("least must be a number, not '" + number + "'");
    }
    assertThatThrownBy(
            () ->
                UserProgram.of(WeaklyConnectedComponents.class)
                    .program(GIVEN.withOthers(Map.of("x", "1"))))
        .hasMessage("there is no parameter 'x'; it reads none");
  }

  @Test
  void parametersAreEqualWhateverHasBeenReadOfThem() {
    Parameters read = Parameters.defaults().withSource(3);
    assertThat(UserProgram.of(ChainRisk.class).program(read)).isNotNull();
    assertThat(read).isEqualTo(GIVEN).hasSameHashCodeAs(GIVEN);
    assertThat(read.withOthers(Map.of("least", "0.5"))).isNotEqualTo(GIVEN);
  }

  @Test
  void whatAConstructorThrowsComesThrough() {
    assertThatThrownBy(() -> UserProgram.of(Failing.class).program(GIVEN))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no good");
  }

  @Test
  void placesWithoutTheClassAreRefused() throws IOException {
    assertThatThrownBy(() -> UserProgram.load("a.B", folder.resolve("none.jar")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cannot read");
    assertThatThrownBy(() -> UserProgram.load("a.B", folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("has no class a.B");
    Path damaged = Files.writeString(folder.resolve("damaged.jar"), "no jar");
    assertThatThrownBy(() -> UserProgram.load("a.B", damaged))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("damaged.jar is neither a folder nor a jar");
    Path packageFolder = Files.createDirectories(folder.resolve("a"));
    Files.write(packageFolder.resolve("B.class"), new byte[] {1, 2, 3, 4});
    assertThatThrownBy(() -> UserProgram.load("a.B", folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cannot be loaded");
  }
}
