package io.etude.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.ReportException;
import io.etude.codebook.SingleQuestion;
import io.etude.document.FrontMatter;
import io.etude.document.text.Inline;
import io.etude.study.Publication;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first page's words, from the editorial facts of a study. */
class FrontMattersTest {

  @TempDir Path folder;

  private static Study.Builder study(Publication.Builder publication) {
    return Study.builder("s")
        .title("Buses")
        .publication(publication.build())
        .question(SingleQuestion.builder("q").category("y", "Yes").build());
  }

  private static FrontMatter front(Study.Builder study) {
    return new FrontMatters(TinyStudy.of(study, "q", "40 y").context())
        .of(List.of(new Inline.Text("Standfirst.")));
  }

  @Test
  void whatThePublicationSaysIsPrinted() {
    FrontMatter full =
        front(
            study(
                Publication.builder()
                    .kicker("Transport")
                    .section("Town")
                    .byline("Ann Lee")
                    .date(LocalDate.of(2024, 5, 2))));
    assertThat(Inline.plain(full.kicker())).isEqualTo("Transport");
    assertThat(Inline.plain(full.headline())).isEqualTo("Buses");
    assertThat(Inline.plain(full.standfirst())).isEqualTo("Standfirst.");
    assertThat(Inline.plain(full.byline()).replace('\u00a0', ' ')).isEqualTo("By Ann Lee");
    assertThat(full.section()).isEqualTo("Town");
    assertThat(full.dateLine().replace('\u00a0', ' ')).isEqualTo("2 May 2024");
    assertThat(full.runningHead()).isEqualTo("Buses");
    FrontMatter bare = front(study(Publication.builder()));
    assertThat(bare.kicker()).isEmpty();
    assertThat(bare.byline()).isEmpty();
    assertThat(bare.dateLine()).isEmpty();
    assertThat(bare.hero()).isEmpty();
  }

  @Test
  void aBylineHasOneWordByAlone() {
    for (String name : List.of("Ann Lee", "By Ann Lee", "by Ann Lee")) {
      FrontMatter front = front(study(Publication.builder().byline(name)));
      assertThat(Inline.plain(front.byline()).replace('\u00a0', ' ')).isEqualTo("By Ann Lee");
    }
    FrontMatter byron = front(study(Publication.builder().byline("Byron Lee")));
    assertThat(Inline.plain(byron.byline()).replace('\u00a0', ' ')).isEqualTo("By Byron Lee");
  }

  @Test
  void aRunningHeadIsTheTitleOrWhatStandsBeforeItsSubtitle() {
    String most = "Buses: " + "x".repeat(41);
    assertThat(FrontMatters.runningHead(most)).isEqualTo(most);
    assertThat(FrontMatters.runningHead(most + "x")).isEqualTo("Buses");
    assertThat(FrontMatters.runningHead("Bus\u00a0: " + "x".repeat(60))).isEqualTo("Bus");
    assertThat(FrontMatters.runningHead("Bus – " + "x".repeat(60))).isEqualTo("Bus");
    assertThat(FrontMatters.runningHead("x".repeat(60))).hasSize(60);
    assertThat(FrontMatters.runningHead("x".repeat(60), "Buses")).isEqualTo("Buses");
    assertThat(FrontMatters.runningHead("x".repeat(60), "")).hasSize(60);
    assertThat(FrontMatters.runningHead("x".repeat(60), "x".repeat(61))).hasSize(60);
    assertThat(FrontMatters.runningHead("A headline", "Buses")).isEqualTo("A headline");
    assertThat(FrontMatters.runningHead(": " + "x".repeat(60))).hasSize(62);
  }

  @Test
  void aPictureIsFoundInTheStudysFolder() throws IOException {
    Files.write(folder.resolve("bus.jpg"), new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0});
    Publication.Picture bus = new Publication.Picture("bus.jpg", "A bus", "Ann");
    FrontMatter front = front(study(Publication.builder().hero(bus)).folder(folder));
    assertThat(front.hero())
        .hasValueSatisfying(
            picture -> {
              assertThat(picture.alt()).isEqualTo("A bus");
              assertThat(picture.credit()).isEqualTo("Ann");
            });
    Publication.Picture none = new Publication.Picture("car.png", "A car", "");
    assertThatThrownBy(() -> front(study(Publication.builder().hero(none)).folder(folder)))
        .isInstanceOf(ReportException.class)
        .hasMessage("picture \"car.png\" does not exist in the study's folder; valid: bus.jpg");
    Publication.Picture folderItself = new Publication.Picture(".", "A folder", "");
    assertThatThrownBy(() -> front(study(Publication.builder().hero(folderItself)).folder(folder)))
        .isInstanceOf(ReportException.class)
        .hasMessage(
            "picture \".\" is none by its ending; a picture is a PNG or JPEG file in the study's"
                + " folder");
  }
}
