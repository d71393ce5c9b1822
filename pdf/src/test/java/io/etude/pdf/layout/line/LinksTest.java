package io.etude.pdf.layout.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.analysis.Analysis;
import io.etude.codebook.SingleQuestion;
import io.etude.dataset.Source;
import io.etude.document.Brand;
import io.etude.document.Report;
import io.etude.internal.ColorContrast;
import io.etude.pdf.frame.Item;
import io.etude.pdf.testing.LaidPages;
import io.etude.pdf.theme.Theme;
import io.etude.report.StudyReport;
import io.etude.study.Study;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A link in prose is seen on paper. */
class LinksTest {

  private static List<Item> items(Brand brand) {
    Study.Builder study =
        Study.builder("s").question(SingleQuestion.builder("q").category("y", "Yes").build());
    Report report =
        StudyReport.of(
                Analysis.of(study.build()).run(Source.of("answers.csv", "q\n" + "y\n".repeat(40))))
            .template("It is said [elsewhere](https://example.org).\n")
            .brand(brand)
            .build();
    return LaidPages.of(report, Theme.brief()).pages().get(0).items();
  }

  private static Item.Glyphs word(List<Item> items, String text) {
    return items.stream()
        .filter(Item.Glyphs.class::isInstance)
        .map(Item.Glyphs.class::cast)
        .filter(glyphs -> glyphs.text().contains(text))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void itIsUnderlinedInTheAccent() {
    List<Item> items = items(Brand.DEFAULT);
    Item.Glyphs word = word(items, "elsewhere");
    assertThat(word.color()).isEqualTo(Brand.DEFAULT.accent());
    assertThat(word(items, "said").color()).isEqualTo(Brand.DEFAULT.ink());
    Item.Link link =
        (Item.Link) items.stream().filter(Item.Link.class::isInstance).findFirst().orElseThrow();
    assertThat(items)
        .filteredOn(Item.Box.class::isInstance)
        .map(Item.Box.class::cast)
        .filteredOn(box -> box.color() == word.color() && box.y() > word.y())
        .anySatisfy(
            box -> {
              assertThat(box.x()).isCloseTo(link.x(), within(0.01));
              assertThat(box.width()).isCloseTo(link.width(), within(0.01));
              assertThat(box.y() + box.height()).isLessThan(word.y() + 0.25 * word.size());
            });
  }

  @Test
  void aPaleAccentIsDarkenedUntilItCanBeRead() {
    Brand pale = Brand.builder().accent(0x7FB2E5).build();
    int color = word(items(pale), "elsewhere").color();
    assertThat(color).isNotEqualTo(pale.accent()).isNotEqualTo(pale.ink());
    assertThat(ColorContrast.ratio(color, 0xFFFFFF)).isGreaterThan(ColorContrast.MIN_TEXT);
    assertThat(ColorContrast.ratio(color, pale.tint())).isGreaterThan(ColorContrast.MIN_TEXT);
  }
}
