package io.etude.pdf.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.Brand;
import io.etude.pdf.paragraph.Line;
import io.etude.pdf.paragraph.LineShape;
import io.etude.pdf.paragraph.ParagraphStyle;
import io.etude.pdf.paragraph.ParagraphStyle.Margin;
import io.etude.pdf.testing.Goldens;
import io.etude.pdf.testing.Prose;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** How well French prose is set, in columns of several widths, and a golden of its lines. */
class LineQualityTest {

  private static final Fonts FONTS = Fonts.of(Brand.DEFAULT);
  private static final ParagraphStyle SETTING =
      ParagraphStyle.JUSTIFIED.fitting(0.02).with(Margin.OPTICAL);

  /** The lines of all paragraphs, indented but for the first. */
  private static List<List<Line>> lines(double width) {
    List<List<Line>> all = new ArrayList<>();
    for (String text : Prose.french()) {
      LineShape shape = LineShape.of(width).indented(all.isEmpty() ? 0 : 9);
      all.add(Prose.paragraph(text, FONTS).set(shape, SETTING));
    }
    return all;
  }

  private static double shareOver(double width, double limit) {
    List<Line> justified =
        lines(width).stream()
            .flatMap(List::stream)
            .filter(line -> !Double.isNaN(line.spaceRatio()))
            .toList();
    long over = justified.stream().filter(line -> Math.abs(line.spaceRatio()) > limit).count();
    return over / (double) justified.size();
  }

  @Test
  void wideColumnsAreEven() {
    assertThat(shareOver(335, 1.001)).isLessThanOrEqualTo(0.02);
    assertThat(shareOver(335, 2)).isZero();
    assertThat(shareOver(247, 1.001)).isLessThanOrEqualTo(0.11);
    // no-break spaces of fixed width leave a line with two of them little to stretch
    assertThat(shareOver(247, 2)).isLessThanOrEqualTo(0.03);
  }

  @Test
  void narrowColumnsAreAsEvenAsTheirWidthAllows() {
    // 36 characters to a line; LuaLaTeX with microtype has 26 % and 6 % in such columns.
    assertThat(shareOver(Prose.COLUMN, 1.001)).isLessThanOrEqualTo(0.27);
    assertThat(shareOver(Prose.COLUMN, 2)).isLessThanOrEqualTo(0.12);
  }

  @Test
  void linesAreTheGolden() throws IOException {
    StringBuilder dump = new StringBuilder();
    for (List<Line> paragraph : lines(Prose.COLUMN)) {
      for (Line line : paragraph) {
        dump.append(
            String.format(
                Locale.ROOT, "%6.2f %6.2f  %s%n", line.ratio(), line.spaceRatio(), line.text()));
      }
      dump.append('\n');
    }
    Goldens.check(
        "text/prose-fr.txt",
        dump.toString().replace("\r", "").replace('\u00ad', '-').replaceAll(" +\n", "\n"));
  }

  @Test
  void settingAgainGivesTheSame() {
    assertThat(lines(Prose.COLUMN).toString()).isEqualTo(lines(Prose.COLUMN).toString());
    Fonts fresh = Fonts.of(Brand.DEFAULT);
    String text = Prose.french().get(0);
    LineShape shape = LineShape.of(Prose.COLUMN);
    assertThat(Prose.paragraph(text, fresh).set(shape, SETTING).toString())
        .isEqualTo(Prose.paragraph(text, FONTS).set(shape, SETTING).toString());
  }
}
