package io.etude.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.dataset.csv.CsvSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns that hold a value of their own where an option was chosen. */
class DraftTicksTest {

  @TempDir Path folder;

  private String csv(String header, IntFunction<String> row) throws IOException {
    StringBuilder csv = new StringBuilder(header).append('\n');
    for (int i = 0; i < 60; i++) {
      csv.append(row.apply(i)).append('\n');
    }
    Path file = Files.writeString(folder.resolve("answers.csv"), csv.toString());
    return CodebookDraft.of(CsvSource.builder(file).delimiter(';').build()).yaml();
  }

  private String labelled(String columns) throws IOException {
    Path recipe = Files.writeString(folder.resolve("columns.txt"), columns);
    return CodebookDraft.of(SurveyRecipe.read(recipe, folder.resolve("survey.csv"))).yaml();
  }

  private static String every(int i, int step, String text) {
    return i % step == 0 ? text : "";
  }

  @Test
  void optionsBehindTheQuestionAndALineAreOne() throws IOException {
    String which = "Which do you own? - ";
    assertThat(
            csv(
                which + "Phone;" + which + "Tablet;" + which + "None of these;Age",
                i ->
                    every(i, 2, "Phone")
                        + ";"
                        + every(i, 3, "Tablet")
                        + ";"
                        + (i % 2 * (i % 3) == 0 ? "" : "None of these")
                        + ";"
                        + (20 + i)))
        .contains(
            "type: multiple\n    label: \"Which do you own?\"",
            "      Tablet: \"" + which + "Tablet\"",
            "chosen: \"*\"",
            "\"None of these\": {label: \"None of these\", kind: none}")
        .doesNotContain("type: single");
  }

  /** What is written in place of another answer is one where no column says that it was chosen. */
  @Test
  void anotherAnswerCountsOnce() throws IOException {
    String which = "Quels outils ? - ";
    IntFunction<String> two = i -> every(i, 2, "Scie") + ";" + every(i, 3, "Hache");
    assertThat(
            csv(
                which + "Scie;" + which + "Hache;" + which + "Autre (précisez)",
                i -> two.apply(i) + ";" + every(i, 7, "pince " + i)))
        .contains("\"Autre (précisez)\": {label: \"Autre (précisez)\", kind: other}");
    assertThat(
            csv(
                which + "Scie;" + which + "Hache;" + which + "Autre;" + which + "Autre - Texte",
                i ->
                    two.apply(i) + ";" + every(i, 7, "Autre;pince " + i) + (i % 7 == 0 ? "" : ";")))
        .contains("Autre: {label: \"Autre\", kind: other}", "type: open")
        .doesNotContain("      \"Autre - Texte\":");
  }

  /** Neighbours are called by what they hold; a column of another kind parts them. */
  @Test
  void neighboursWithOneValueEachAreOptions() throws IOException {
    String draft =
        csv(
            "Bike;Bus;Car;age;q5_1;q5_2;q5_3",
            i ->
                every(i, 2, "Bike")
                    + ";"
                    + every(i, 3, "Bus")
                    + ";"
                    + every(i, 5, "Car")
                    + ";"
                    + (20 + i % 40)
                    + ";"
                    + every(i, 2, "Price")
                    + ";"
                    + every(i, 4, "Staff")
                    + ";"
                    + every(i, 6, "Other"));
    assertThat(draft)
        .contains(
            "- id: \"Bike_to_Car\"",
            "# 3 neighbours, Bike to Car, hold one value each or are empty: taken as not chosen"
                + " where they are; part them where they belong to several questions",
            "- id: \"q5\"",
            "q5_2: \"Staff\"",
            "q5_3: {label: \"Other\", kind: other}")
        .doesNotContain("type: single");
  }

  @Test
  void marksInColumnsNamedByTheirOptionsAreOne() throws IOException {
    assertThat(
            csv(
                "bike;bus;car;town",
                i ->
                    every(i, 2, "x")
                        + ";"
                        + every(i, 3, "x")
                        + ";"
                        + every(i, 5, "x")
                        + ";"
                        + i % 3))
        .contains("label: \"Bike to Car\"", "chosen: \"x\"", "bus: \"Bus\"");
  }

  @Test
  void factsSideBySideAreNoOptions() throws IOException {
    assertThat(
            csv("country;shop;Other", i -> "FR;" + every(i, 2, "Lyon") + ";" + every(i, 9, "x y")))
        .contains("- id: \"shop\"", "- id: \"Other\"");
    assertThat(csv("a;b;c", i -> every(i, 2, "Rome;Nice;Oslo") + (i % 2 == 0 ? "" : ";;")))
        .as("filled in the same rows")
        .contains("- id: \"a\"", "- id: \"b\"", "- id: \"c\"");
  }

  /** Of those who have the value it would be 100%. */
  @Test
  void aLoneColumnWithOneValueIsAShareOfAll() throws IOException {
    assertThat(csv("news;age", i -> every(i, 3, "weekly") + ";" + (20 + i)))
        .contains(
            "# 20 of 60 rows have the one value and the others none: these are taken as not"
                + " chosen;",
            "type: multiple",
            "weekly: \"news\"\n    chosen: \"weekly\"\n    base: all\n");
    assertThat(csv("news;age", i -> (i == 7 ? "on Mondays" : "") + ";" + (20 + i)))
        .as("what one person wrote")
        .contains("type: open");
  }

  /** As SPSS files have them: the option is the label of the one value. */
  @Test
  void labelsOfTheOnlyValueAreOptions() throws IOException {
    assertThat(
            labelled(
                """
                rows: 200
                v7_1 "Which do you use?": 1=Gym empty 0.4
                v7_2 "Which do you use?": 1=Pool empty 0.6
                v7_3 "Which do you use?": 1=None of these empty 0.9
                sex "Sex": 1=Man | 2=Woman
                """))
        .contains(
            "type: multiple",
            "chosen: \"1\"",
            "v7_1: \"Gym\"",
            "{label: \"None of these\", kind: none}");
  }

  @Test
  void factorsOfYesOrNoAreOptions() throws IOException {
    String draft =
        csv(
            "breakfast;tea.time;pub;town",
            i ->
                (i % 2 == 0 ? "breakfast" : "Not.breakfast")
                    + ";"
                    + (i % 3 == 0 ? "tea time" : "Not.tea time")
                    + ";"
                    + (i % 5 == 0 ? "pub" : "Not.pub")
                    + ";"
                    + (i % 2 == 0 ? "Lyon" : "Nice"));
    assertThat(draft)
        .contains(
            "label: \"Breakfast to Pub\"",
            "chosen: [breakfast, \"tea time\", pub]",
            "notChosen: [\"Not.breakfast\", \"Not.pub\", \"Not.tea time\"]",
            "\"tea.time\": \"Tea time\"");
  }
}
