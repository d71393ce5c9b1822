package io.etude.report.comment;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.Label;
import io.etude.analysis.Analysis;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.dataset.rows.RowsSource;
import io.etude.document.Block;
import io.etude.document.Commentary;
import io.etude.document.text.Inline;
import io.etude.report.StudyReport;
import io.etude.results.Results;
import io.etude.study.Expert;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CommentariesTest {

  private static final String LONG = "The lack of trust in how data are protected";

  private static List<String> slot(String... figures) {
    Study study =
        Study.builder("slots")
            .languages(Locale.ENGLISH)
            .question(
                SingleQuestion.builder("q")
                    .label(Label.of("Would act again"))
                    .category("yes", "Yes")
                    .category("no", "No")
                    .category("trust", LONG)
                    .build())
            .segment(Segment.builder("site").category("n", "North").category("s", "South").build())
            .expert(
                Expert.builder("x")
                    .name("X")
                    .topic("T")
                    .figures(List.of(figures))
                    .length(600)
                    .build())
            .build();
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      rows.add(List.of(List.of("yes", "no", "trust", "yes").get(i % 4), i % 8 < 4 ? "n" : "s"));
    }
    Results results = Analysis.of(study).run(RowsSource.of("rows", List.of("q", "site"), rows));
    List<String> lines = new ArrayList<>();
    collect(StudyReport.of(results).build().blocks(), lines);
    return lines;
  }

  private static void collect(List<Block> blocks, List<String> lines) {
    for (Block block : blocks) {
      if (block instanceof Block.Section section) {
        collect(section.blocks(), lines);
      } else if (block instanceof Commentary commentary) {
        for (Commentary.FigureGroup group : commentary.figures()) {
          lines.add("# " + Inline.plain(group.heading()));
          group.figures().forEach(figure -> lines.add(Inline.plain(figure)));
        }
      }
    }
  }

  @Test
  void labelStandsOnceOverItsSegments() {
    assertThat(slot("q.trust", "q.trust@site.n", "q.trust@site.s"))
        .containsExactly("# " + LONG, "25%: Total", "25%: North", "25%: South");
  }

  @Test
  void questionStandsOnceOverItsShortAnswers() {
    assertThat(slot("q.yes@site.n", "q.no@site.n"))
        .containsExactly("# Would act again (North)", "50%: Yes", "25%: No");
  }

  @Test
  void figureWithNothingInCommonSaysAllByItself() {
    assertThat(slot("q.trust", "q.yes@site.s"))
        .containsExactly("# ", "25%: " + LONG, "50%: Yes (Would act again, South)");
  }

  @Test
  void ordersOfFiguresStay() {
    assertThat(slot("q.trust", "q.yes", "q.no", "q.trust@site.n"))
        .containsExactly(
            "# ",
            "25%: " + LONG,
            "# Would act again",
            "50%: Yes",
            "25%: No",
            "# ",
            "25%: " + LONG + " (North)");
  }

  private static final RatingQuestion STARS =
      RatingQuestion.builder("r").label("Stars").scale(1, 5).build();

  private static final GridQuestion VIEWS =
      GridQuestion.builder("g")
          .label("Views")
          .category("1", "Agree")
          .item("bus", "The bus", "bus")
          .item("car", "The car", "car")
          .build();

  private static List<String> lines(Expert.Builder expert) {
    Study.Builder study =
        Study.builder("s").question(STARS).question(VIEWS).expert(expert.name("X").build());
    List<String> lines = new ArrayList<>();
    collect(TinyStudy.of(study, "r bus car", "40 3 1 1", "40 3 1 .").report().blocks(), lines);
    return lines;
  }

  @Test
  void statisticsAndItemsHaveTheirNames() {
    assertThat(lines(Expert.builder("x").figures(List.of("r.mean"))))
        .containsExactly("# ", "3.0: Mean (Stars)");
    assertThat(lines(Expert.builder("x").figures(List.of("g.bus.1", "g.car.1"))))
        .containsExactly("# ", "100%: Agree (The bus)", "100%: Agree (The car)");
  }

  @Test
  void aCommentOfTheStudyFillsItsSlot() {
    Study.Builder study =
        Study.builder("s")
            .question(STARS)
            .expert(Expert.builder("x").name("X").comment("It is so.\n\nIndeed it is.").build());
    assertThat(TinyStudy.of(study, "r", "40 3").plan())
        .contains(
            """
            commentary comment-x: Comment
              topic:
              length: Length asked for: 600 characters
              paragraph: It is so.
              paragraph: Indeed it is.
            """);
  }
}
