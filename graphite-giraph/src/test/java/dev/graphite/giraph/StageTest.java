package dev.graphite.giraph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.core.visit.StepFunction;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.WritableUtils;
import org.junit.jupiter.api.Test;

class StageTest {
  private static Stage read(Stage written) {
    return WritableUtils.clone(written, new Configuration());
  }

  @Test
  void aStageOfTheProgramArrivesAsItIsAndNamesNothing() {
    StepFunction sum = new StepFunction.Builder(2).add(Long.MIN_VALUE, 3).add(5, 4).build();
    Stage stage = read(new Stage(7, false, new StepFunction[] {StepFunction.ZERO, sum}));
    assertThat(stage.round()).isEqualTo(7);
    assertThat(stage.begins()).isFalse();
    assertThat(stage.namingStep()).isEqualTo(-1);
    assertThat(stage.aggregates())
        .usingRecursiveComparison()
        .isEqualTo(new StepFunction[] {StepFunction.ZERO, sum});
  }

  @Test
  void aStageBeforeTheProgramGoesOnDoesNotStartIt() {
    Stage stage = read(Stage.ofRepair(Repair.LOSE, true));
    assertThat(stage.repair()).isEqualTo(Repair.LOSE);
    assertThat(stage.begins()).isTrue();
    assertThat(stage.starts()).isFalse();
    assertThat(read(Stage.ofNaming(NamingComputation.ASK)).repair()).isEqualTo(Repair.NONE);
  }

  @Test
  void aStageBehindTheProgramArrivesWithItsStep() {
    assertThat(read(Stage.ofNaming(NamingComputation.TAKE)).namingStep())
        .isEqualTo(NamingComputation.TAKE);
  }
}
