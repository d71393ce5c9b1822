package io.etude.pdf.theme;

import io.etude.document.Brand;
import io.etude.internal.ColorContrast;
import io.etude.internal.Numerals;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What every theme keeps to, so that layout can rely on it. */
record ThemeRules(Theme theme) {

  private static final int MAX_COLUMNS = 4;
  private static final double NARROWEST = 60;
  private static final int MIN_LINES = 12;
  private static final double LARGEST = 14_400;
  private static final int WHITE = 0xFFFFFF;

  void check() {
    lengths();
    grid();
    theme.brand().ifPresent(this::contrast);
  }

  private void lengths() {
    positive("page/width", "a page width of", theme.width());
    positive("page/height", "a page height of", theme.height());
    positive("baseline", "a baseline grid of", theme.baseline());
    positive("hero", "a hero picture of", theme.heroHeight());
    notNegative("annexSides", "margins of an annex of", theme.annexSides());
    notNegative("page/bleed", "a bleed of", theme.bleed());
    notNegative("gutter", "gutters of", theme.gutter());
    Theme.Margins margins = theme.margins();
    notNegative("margins/top", "a top margin of", margins.top());
    notNegative("margins/right", "a right margin of", margins.right());
    notNegative("margins/bottom", "a bottom margin of", margins.bottom());
    notNegative("margins/left", "a left margin of", margins.left());
  }

  private void positive(String part, String what, double length) {
    if (!(length > 0) || length > LARGEST) {
      throw problem(part, "has %s %s pt; it must be positive", what, Numerals.text(length));
    }
  }

  private void notNegative(String part, String what, double length) {
    if (!(length >= 0) || length > LARGEST) {
      throw problem(part, "has %s %s pt; they can't be less than 0", what, Numerals.text(length));
    }
  }

  private void grid() {
    if (theme.columns() < 1 || theme.columns() > MAX_COLUMNS) {
      throw problem("columns", "has %d columns; there may be 1 to 4", theme.columns());
    }
    if (theme.columnWidth() < NARROWEST) {
      throw problem(
          "columns", "has columns %.1f pt wide; they must be at least 60 pt", theme.columnWidth());
    }
    double height = theme.height() - theme.margins().top() - theme.margins().bottom();
    if (height < MIN_LINES * theme.baseline()) {
      throw problem("margins", "leaves fewer than 12 lines between its margins");
    }
  }

  private void contrast(Brand brand) {
    Map<String, Integer> texts = new LinkedHashMap<>();
    texts.put("ink", brand.ink());
    texts.put("grey", brand.grey());
    texts.put("accent", brand.accent());
    texts.put("positive", brand.positive().dark());
    texts.put("negative", brand.negative().dark());
    texts.forEach(
        (name, color) -> {
          contrast(name, color, "white", WHITE);
          contrast(name, color, "its tint " + hex(brand.tint()), brand.tint());
        });
  }

  private void contrast(String name, int color, String groundName, int ground) {
    double contrast = ColorContrast.ratio(color, ground);
    if (contrast < ColorContrast.MIN_TEXT) {
      throw problem(
          "colors/" + name,
          "sets text in %s %s, which has a contrast of %.1f:1 on %s; text needs 4.5:1",
          name,
          hex(color),
          Math.floor(contrast * 10) / 10,
          groundName);
    }
  }

  private static String hex(int color) {
    return String.format(Locale.ROOT, "#%06X", color);
  }

  private ThemeProblem problem(String part, String rule, Object... values) {
    String message = "theme \"" + theme.name() + "\" " + String.format(Locale.ROOT, rule, values);
    return new ThemeProblem(part, message);
  }
}
