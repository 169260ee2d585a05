package dev.graphite.wave;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VersionedArrayTest {
  @Test
  void versionsStayAsTheyWereWhileTheArrayChanges() {
    Random random = new Random(3);
    VersionedArray<String> array = new VersionedArray<>();
    List<String> model = new ArrayList<>();
    List<VersionedArray.Version<String>> versions = new ArrayList<>();
    List<List<String>> models = new ArrayList<>();
    int[] reach = {1, 64, 65, 5000, 300_000};
    for (int step = 0; step < 4000; step++) {
      int index = random.nextInt(reach[step * reach.length / 4000]);
      String value = random.nextInt(4) == 0 ? null : "at step " + step;
      array.set(index, value);
      while (model.size() <= index) {
        model.add(null);
      }
      model.set(index, value);
      assertThat(array.get(index)).isEqualTo(value);
      if (random.nextInt(100) == 0) {
        versions.add(array.version());
        models.add(new ArrayList<>(model));
      }
    }
    assertThat(versions).hasSizeGreaterThan(20);
    for (int i = 0; i < versions.size(); i++) {
      assertThat(entries(versions.get(i))).isEqualTo(models.get(i));
    }
  }

  @Test
  void whatIsBeyondTheArrayIsNotThere() {
    VersionedArray<String> array = new VersionedArray<>();
    VersionedArray.Version<String> empty = array.version();
    array.set(Integer.MAX_VALUE - 1, "far");
    assertThat(empty.size()).isZero();
    assertThat(empty.get(0)).isNull();
    assertThat(array.version().get(Integer.MAX_VALUE - 1)).isEqualTo("far");
    assertThat(array.version().get(70)).isNull();
  }

  private static List<String> entries(VersionedArray.Version<String> version) {
    List<String> entries = new ArrayList<>();
    for (int i = 0; i < version.size(); i++) {
      entries.add(version.get(i));
    }
    return entries;
  }
}
