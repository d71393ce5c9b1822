package io.etude.pdf.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.document.Brand;
import io.etude.pdf.font.Features;
import io.etude.pdf.font.FontStyle;
import io.etude.pdf.font.Typeface;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Mark;
import java.util.List;
import org.junit.jupiter.api.Test;

class FontsTest {

  private final Fonts fonts = Fonts.of(Brand.DEFAULT);
  private final FontStyle serif = FontStyle.serif(400);
  private final FontStyle sans = FontStyle.sans(400);

  @Test
  void typefaceKnowsItsMetrics() {
    Typeface face = fonts.face(serif);
    assertThat(face.name()).isEqualTo("SourceSerif4-Regular");
    assertThat(face.unitsPerEm()).isEqualTo(1000);
    assertThat(face.capHeight()).isEqualTo(0.67);
    assertThat(face.xHeight()).isEqualTo(0.475);
    assertThat(fonts.face(serif.italic()).italic()).isTrue();
    assertThat(fonts.face(sans.bold()).weight()).isEqualTo(700);
    assertThat(fonts.face(FontStyle.serif(600)).weight()).isEqualTo(600);
    assertThat(fonts.face(FontStyle.serif(600).italic()).name()).contains("Bold");
  }

  @Test
  void aLineIsOneRun() {
    ShapedText text = fonts.shape("Une étude, deux lectures", serif, 10);
    assertThat(text.runs()).hasSize(1);
    ShapedRun run = text.runs().get(0);
    assertThat(run.text()).isEqualTo("Une étude, deux lectures");
    assertThat(run.width()).isCloseTo(text.width(), within(1e-3));
    assertThat(fonts.width("Une étude, deux lectures", serif, 10))
        .isCloseTo(text.width(), within(1e-3));
    assertThat(run.clusters()).isSorted().startsWith(0);
  }

  @Test
  void ligaturesAndKerningAreOn() {
    ShapedRun run = fonts.shape("efficace", serif, 1).runs().get(0);
    assertThat(run.glyphs().length).isLessThan(8);
    assertThat(run.text()).isEqualTo("efficace");
    Typeface face = fonts.face(serif);
    double unkerned = face.advance(face.glyph('A')) + face.advance(face.glyph('V'));
    assertThat(fonts.width("AV", serif, 1)).isLessThan(unkerned - 0.02);
  }

  @Test
  void trackingForbidsLigaturesAndWidens() {
    Features tracked = Features.NONE.tracked(0.05);
    ShapedText text = fonts.shape("efficace", serif, 10, tracked);
    assertThat(text.runs().get(0).glyphs()).hasSize(8);
    assertThat(fonts.width("efficace", serif, 10, tracked))
        .isCloseTo(text.width(), within(1e-3))
        .isGreaterThan(fonts.width("efficace", serif, 10) + 3);
  }

  @Test
  void tabularFiguresAreEquallyWide() {
    double one = fonts.width("1", serif, 10, Features.TABULAR);
    assertThat(fonts.width("0", serif, 10, Features.TABULAR)).isEqualTo(one);
    assertThat(fonts.width("1171171", serif, 10, Features.TABULAR))
        .isCloseTo(7 * one, within(1e-3));
    assertThat(fonts.width("1171171", sans, 10, Features.TABULAR))
        .isCloseTo(fonts.width("2408693", sans, 10, Features.TABULAR), within(1e-3));
  }

  @Test
  void smallCapsAndSuperiorsComeFromTheFontOrAreMade() {
    ShapedRun caps =
        fonts.shape("étude", serif, 10, Features.of(Features.Feature.SMALL_CAPS)).runs().get(0);
    assertThat(caps.glyphs()).isNotEqualTo(fonts.shape("étude", serif, 10).runs().get(0).glyphs());
    assertThat(caps.text()).isEqualTo("étude");
    ShapedRun own = fonts.shape("er", serif, 10, Features.SUPERIOR).runs().get(0);
    assertThat(own.size()).isEqualTo(10);
    assertThat(own.width()).isLessThan(fonts.width("er", serif, 10) * 0.8);
    ShapedRun made = fonts.shape("Ж", serif, 10, Features.SUPERIOR).runs().get(0);
    assertThat(made.size()).isLessThan(7);
    assertThat(made.rise()).isPositive();
  }

  @Test
  void theFallbackChainFindsOtherScripts() {
    ShapedText text = fonts.shape("שלום et مرحبا", serif, 10);
    assertThat(text.runs().stream().map(run -> run.face().name()))
        .contains("NotoSansHebrew-Regular", "NotoSansArabic-Regular");
    assertThat(text.runs()).allSatisfy(run -> assertThat(run.glyphs()).doesNotContain(0));
    assertThat(fonts.forReport().diagnostics()).isEmpty();
  }

  @Test
  void whatNoFontHasIsABoxAndToldOnce() {
    Fonts view = fonts.forReport();
    ShapedText text = view.shape("中 et 中文", serif, 10);
    view.shape("中", sans, 8);
    assertThat(text.runs()).allSatisfy(run -> assertThat(run.glyphs()).doesNotContain(0));
    assertThat(text.runs().stream().map(ShapedRun::text)).contains("中");
    assertThat(view.diagnostics()).hasSize(2);
    assertThat(view.diagnostics().get(0).rule()).isEqualTo("missingGlyph");
    assertThat(view.diagnostics().get(0).message()).contains("U+4E2D");
    assertThat(fonts.diagnostics()).isEmpty();
  }

  @Test
  void hebrewRunsFromRightToLeftAndKeepsItsLogicalText() {
    ShapedText text = fonts.shape("אבג דה", serif, 10);
    assertThat(text.runs().stream().map(ShapedRun::text).reduce("", String::concat))
        .isEqualTo("אבג דה");
    ShapedRun first = text.runs().get(0);
    ShapedRun last = text.runs().get(text.runs().size() - 1);
    assertThat(first.x()).isGreaterThan(last.x());
    Typeface face = first.face();
    assertThat(first.glyphs()).containsExactly(face.glyph('ג'), face.glyph('ב'), face.glyph('א'));
    assertThat(first.clusters()).containsExactly(2, 1, 0);
  }

  @Test
  void arabicIsJoined() {
    ShapedRun run = fonts.shape("مرحبا", sans, 10).runs().get(0);
    Typeface face = run.face();
    assertThat(run.glyphs()).doesNotContain(face.glyph('م'));
  }

  @Test
  void mixedDirectionsStandWhereTheyShould() {
    ShapedText text = fonts.shape("abc אבג def", serif, 10);
    double last = Double.NEGATIVE_INFINITY;
    double right = 0;
    for (Item.Glyphs item : text.place(100, 200, 0, Mark.ARTIFACT)) {
      assertThat(item.x()).isGreaterThan(last);
      last = item.x();
      right = item.x() + item.width();
      assertThat(item.y()).isEqualTo(200);
    }
    assertThat(right).isCloseTo(100 + text.width(), within(1e-3));
  }

  @Test
  void fixedSpacesAndInvisibleCharactersNeverMakeABox() {
    Fonts view = fonts.forReport();
    String text = "12\u202f345\u00a0%\u2009!\u2007\u2011\u200b\u2060\ufeff\u00ad\t.";
    for (FontStyle style : List.of(serif, sans, serif.bold().italic())) {
      ShapedText shaped = view.shape(text, style, 10);
      assertThat(shaped.runs()).allSatisfy(run -> assertThat(run.glyphs()).doesNotContain(0));
      assertThat(shaped.runs().stream().map(ShapedRun::text).reduce("", String::concat))
          .isEqualTo(text);
    }
    assertThat(view.diagnostics()).isEmpty();
    assertThat(fonts.width("a\u00ad\u2060b", serif, 10))
        .isCloseTo(fonts.width("a", serif, 10) + fonts.width("b", serif, 10), within(0.3));
  }

  @Test
  void anUnknownFamilyIsTold() {
    Brand brand = Brand.builder().serif("Garamond of Nowhere").build();
    Fonts others = Fonts.of(brand);
    assertThat(others.face(serif).name()).isEqualTo("SourceSerif4-Regular");
    assertThat(others.diagnostics()).singleElement().extracting("rule").isEqualTo("unknownFont");
  }
}
