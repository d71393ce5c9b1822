package io.etude.draft.guess;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.dataset.rows.RowsSource;
import io.etude.draft.CodebookDraft;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Columns that say of options whether they were chosen. */
class DraftOptionsTest {

  private static String draft(String chosen, String notChosen) {
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      rows.add(
          Arrays.asList(
              i % 2 == 0 ? chosen : notChosen,
              i % 3 == 0 ? chosen : notChosen,
              i % 5 == 0 ? chosen : notChosen));
    }
    return CodebookDraft.of(
            RowsSource.of("tools.csv", List.of("tools_1", "tools_2", "tools_3"), rows))
        .yaml();
  }

  @Test
  void saysWhatMeansNotChosenWhereItIsUnusual() {
    assertThat(draft("Yes", "Not at home"))
        .contains("chosen: \"Yes\"\n    notChosen: [\"Not at home\"]");
  }

  @Test
  void leavesOutWhatUsuallyMeansIt() {
    assertThat(draft("Yes", "No")).contains("chosen: \"Yes\"\n").doesNotContain("notChosen");
  }
}
