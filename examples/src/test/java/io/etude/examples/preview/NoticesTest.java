package io.etude.examples.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.Diagnostic;
import io.etude.Place;
import io.etude.Problem;
import io.etude.ReportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Places are taken from messages. */
class NoticesTest {

  @TempDir private Path folder;

  private Notices notices;

  @BeforeEach
  void fill() throws IOException {
    Files.writeString(folder.resolve("study.yaml"), "id: x\n  type: sngle\n");
    notices = new Notices(List.of(folder));
  }

  private static ReportException wrong(String message, Place place) {
    return new ReportException(Problem.of(message).in(place));
  }

  @Test
  void fileLineAndColumn() {
    Notice notice = notices.of(wrong("no type \"sngle\"", new Place("study.yaml", 2, 9))).get(0);
    assertThat(notice.level()).isEqualTo(Notice.Level.ERROR);
    assertThat(notice.place()).isEqualTo("study.yaml:2:9");
    assertThat(notice.message()).isEqualTo("no type \"sngle\"");
    assertThat(notice.excerpt()).isEqualTo("type: sngle");
    assertThat(notice).hasToString("study.yaml:2:9: no type \"sngle\"");
  }

  @Test
  void aListOfErrorsIsANoticeForEach() {
    List<Notice> all =
        notices.of(
            ReportException.several(
                List.of(
                    Problem.of("one thing\nwith a second line").in(new Place("study.yaml", 1, 0)),
                    Problem.of("another").in(new Place("article.ftl.md", 7, 3)))));
    assertThat(all).extracting(Notice::place).containsExactly("study.yaml:1", "article.ftl.md:7:3");
    assertThat(all)
        .extracting(Notice::message)
        .containsExactly("one thing\nwith a second line", "another");
  }

  @Test
  void withoutAPlaceTheMessageIsWhole() {
    Notice notice = notices.of(new ReportException("study \"x\": no data, at 12:30: none")).get(0);
    assertThat(notice.place()).isEmpty();
    assertThat(notice).hasToString("study \"x\": no data, at 12:30: none");
  }

  /** A row of a table that is no file has no line to show. */
  @Test
  void aPlaceThatIsNoLineIsPartOfTheMessage() {
    Notice notice = notices.of(wrong("a text", Place.row("rows", 3))).get(0);
    assertThat(notice.place()).isEmpty();
    assertThat(notice).hasToString("rows, row 3: a text");
  }

  @Test
  void aFaultOfOursSaysSo() {
    Notice notice = notices.of(new IllegalStateException("oops")).get(0);
    assertThat(notice.message()).contains("a fault of Etude's own", "oops");
    assertThat(notice.hint()).startsWith("at io.etude.examples.preview.NoticesTest.");
  }

  @Test
  void diagnosticsNameTheirPages() {
    Notice notice =
        notices.of(new Diagnostic("widows", "page 3: the end; page 5: more", "a widow", "reword"));
    assertThat(notice.level()).isEqualTo(Notice.Level.REMARK);
    assertThat(notice.pages()).containsExactly(3, 5);
    assertThat(notice).hasToString("page 3: the end; page 5: more: a widow (reword)");
  }

  @Test
  void diagnosticsOfALineNameIt() {
    Notice notice = notices.of(new Diagnostic("typedFigure", "study.yaml:1", "typed", ""));
    assertThat(notice.place()).isEqualTo("study.yaml:1");
    assertThat(notice.excerpt()).isEqualTo("id: x");
    assertThat(notice).hasToString("study.yaml:1: typed");
  }
}
