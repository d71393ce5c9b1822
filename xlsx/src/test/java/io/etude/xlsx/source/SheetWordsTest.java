package io.etude.xlsx.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A workbook may be of another language than the report that it is read for. */
class SheetWordsTest {

  @Test
  void areThoseOfAllLanguages() {
    SheetWords words = new SheetWords();
    assertThat(words.is("Comment", "xlsx.comment")).isTrue();
    assertThat(words.is(" Commentaire ", "xlsx.comment")).isTrue();
    assertThat(words.is("Commentaire", "xlsx.status")).isFalse();
    assertThat(words.is("", "xlsx.comment")).isFalse();
  }
}
