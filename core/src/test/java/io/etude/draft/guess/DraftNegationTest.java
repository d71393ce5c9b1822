package io.etude.draft.guess;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.dataset.csv.CsvSource;
import io.etude.draft.CodebookDraft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers of which one is the other with a "not" before it, as statistics programs write them. */
class DraftNegationTest {

  @TempDir Path folder;

  private String draft(String column, String said, String denied) throws IOException {
    StringBuilder csv = new StringBuilder(column + ",town\n");
    for (int i = 0; i < 40; i++) {
      csv.append(i % 4 == 0 ? said : denied).append(i % 2 == 0 ? ",Paris\n" : ",Lyon\n");
    }
    Path file = Files.writeString(folder.resolve("answers.csv"), csv.toString());
    return CodebookDraft.of(CsvSource.of(file)).yaml();
  }

  @Test
  void aColumnsOwnNameIsAnsweredYesOrNo() throws IOException {
    assertThat(draft("tea.time", "tea time", "Not.tea time"))
        .contains("# text, of which \"Not.tea time\" is the no to \"tea time\"")
        .containsSubsequence("\"tea time\": \"Yes\"", "\"Not.tea time\": \"No\"");
    assertThat(draft("pub", "pub", "No_pub")).containsSubsequence("pub: \"Yes\"", "No_pub: \"No\"");
  }

  /** The one without the negation comes first, though fewer gave it. */
  @Test
  void anotherWordStays() throws IOException {
    assertThat(draft("sport", "sportsman", "Not.sportsman"))
        .containsSubsequence("sportsman: \"Sportsman\"", "\"Not.sportsman\": \"Not sportsman\"");
    assertThat(draft("tabac", "fumeur", "non fumeur"))
        .containsSubsequence("fumeur: \"Fumeur\"", "\"non fumeur\":");
  }

  @Test
  void otherPairsAreNoNegations() throws IOException {
    assertThat(draft("car", "nothing", "not")).doesNotContain("is the no to");
    assertThat(draft("side", "left", "right")).doesNotContain("is the no to");
    assertThat(draft("side", "able", "notable")).doesNotContain("is the no to");
  }
}
