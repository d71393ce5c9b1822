package io.etude.draft.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatingEndsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Would you recommend us (0-10)?       | 1 | 10 | 0..10",
        "Rate it from 1 to 5                  | 2 | 5  | 1..5",
        "Votre note, de 0 à 10                | 3 | 9  | 0..10",
        "Note de 1 à 7                        | 1 | 7  | 1..7",
        "Trust (1 = none, 7 = complete)       | 2 | 6  | 1..7",
        "How happy? 0: not at all … 10: fully | 4 | 10 | 0..10"
      })
  void areReadFromTheWording(String wording, int lowest, int highest, String ends) {
    assertThat(RatingEnds.stated(wording, lowest, highest)).map(RatingEnds::yaml).hasValue(ends);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Would you recommend us (0-10)?   | 1 | 11",
        "Hours a day (0-24)               | 1 | 10",
        "Seen between 2011-10             | 1 | 5",
        "Share of income, 0-10%           | 1 | 5",
        "Date 1-5-2020                    | 1 | 5",
        "Question 1                       | 1 | 5",
        "How satisfied are you?           | 1 | 5"
      })
  void areNotReadFromOtherNumbers(String wording, int lowest, int highest) {
    assertThat(RatingEnds.stated(wording, lowest, highest)).isEmpty();
  }
}
