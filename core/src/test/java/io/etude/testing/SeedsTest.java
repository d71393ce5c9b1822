package io.etude.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeedsTest {

  @TempDir private Path folder;

  private static void failsFrom(long first, long seed) {
    assertThat(seed).isLessThan(first);
  }

  @Test
  void aFailureNamesTheSeed() {
    Path list = folder.resolve("seeds.txt");
    Seeds seeds = new Seeds("a.Test", 5, 4, list, false);
    assertThatThrownBy(() -> seeds.check(seed -> failsFrom(7, seed)))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("seed 7, repeat with -Detude.seeds=1 -Detude.seed=7: ");
    assertThat(list).doesNotExist();
  }

  @Test
  void aNightAddsWhatFailsToTheList() throws IOException {
    Path list = Files.writeString(folder.resolve("seeds.txt"), "# comment\nanother.Test 1\n");
    for (int night = 0; night < 2; night++) {
      Seeds seeds = new Seeds("a.Test", 5, 4, list, true);
      assertThatThrownBy(() -> seeds.check(seed -> failsFrom(7, seed))).hasMessageContaining("7");
    }
    assertThat(list).hasContent("# comment\nanother.Test 1\na.Test 7\n");
  }

  @Test
  void listedSeedsComeFirstAndOnce() throws IOException {
    Path list = Files.writeString(folder.resolve("seeds.txt"), "a.Test 99\nb.Test 98\na.Test 6\n");
    Seeds seeds = new Seeds("a.Test", 5, 3, list, false);
    assertThat(seeds.all()).containsExactly(99L, 6L, 5L, 7L);
    List<Long> tried = new ArrayList<>();
    seeds.groups(3).forEach(group -> group.check(tried::add));
    assertThat(tried).isEqualTo(seeds.all());
    assertThat(seeds.groups(3)).hasToString("[seeds 99 to 5, seeds 7 to 7]");
  }
}
