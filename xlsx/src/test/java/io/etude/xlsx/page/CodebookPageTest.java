package io.etude.xlsx.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.GridQuestion;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.OpenQuestion;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Category;
import io.etude.document.Report;
import io.etude.results.Results;
import io.etude.study.Study;
import io.etude.xlsx.Profile;
import io.etude.xlsx.sheet.Overlay;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.testing.PrintedTables;
import io.etude.xlsx.testing.SheetText;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The codebook as a list: questions, items, answers and nets by their ids. */
class CodebookPageTest {

  private static Study study() {
    return Study.builder("s")
        .title("Study")
        .languages(Locale.ENGLISH)
        .question(
            SingleQuestion.builder("use")
                .label("Use")
                .text("How often?")
                .category(Category.of("1", "Often").withCodes("daily", "weekly"))
                .category("2", "Never", Category.Kind.NONE)
                .category(
                    Category.of("9", "Don’t know", Category.Kind.DONT_KNOW).withCodes("8", "9"))
                .net("any", "At all", "1", "2")
                .build())
        .question(
            GridQuestion.builder("rooms")
                .label("Rooms")
                .item("light", "Light")
                .category("1", "Good")
                .category("2", "Bad")
                .build())
        .question(RatingQuestion.builder("score").label("Score").scale(0, 1).build())
        .question(MultipleQuestion.builder("ways").label("Ways").option("bus", "Bus", "w1").build())
        .question(NumericQuestion.builder("age").label("Age").build())
        .question(OpenQuestion.builder("why").label("Why").build())
        .build();
  }

  private static Sheet lay(Profile profile) {
    Report report = Report.of(Results.of(study()).respondents(10).build()).build();
    return new CodebookPage(PrintedTables.context(profile, report), "Codebook").lay();
  }

  @Test
  void eachPartOfAQuestionHasARow() {
    Sheet sheet = lay(Profile.PRESENTATION);
    List<String> lines = SheetText.values(sheet);
    assertThat(lines.subList(2, lines.size()))
        .containsSubsequence(
            "Question|Part|Code|Label|Type, or members",
            "use|question|use|Use: How often?|single choice",
            "use|answer|1|Often|daily, weekly",
            "use|answer|2|Never|none of these",
            "use|answer|9|Don’t know|don’t know: 8, 9",
            "use|net|any|At all|1, 2",
            "rooms|question|rooms|Rooms|grid",
            "rooms|item|light|Light",
            "rooms|answer|1|Good",
            "score|question|score|Score|rating",
            "ways|question|ways|Ways|multiple response",
            "ways|answer|bus|Bus",
            "age|question|age|Age|number",
            "why|question|why|Why|open answer");
    int top = lines.indexOf("Question|Part|Code|Label|Type, or members");
    assertThat(sheet.overlays(Overlay.NamedTable.class).get(0).name()).isEqualTo("Codebook");
    assertThat(sheet.frozenRows()).isEqualTo(top + 1);
    assertThat(sheet.defaultHeight()).isEqualTo(12.75);
    assertThat(List.copyOf(sheet.widths().values())).containsExactly(12.0, 14.0, 16.0, 72.0, 26.0);
  }

  @Test
  void noCellOfAnAccessibleListIsEmpty() {
    assertThat(SheetText.values(lay(Profile.ACCESSIBLE))).contains("rooms|answer|1|Good|[z]");
  }
}
