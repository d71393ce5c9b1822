package io.etude.examples.preview;

import io.etude.pdf.theme.Theme;
import io.etude.render.PageFrame;

/** The grid of a page as lines to lay over its picture. */
final class GridOverlay {

  /** A turned page begins no lower than this. */
  private static final double TURNED_TOP = 48;

  private GridOverlay() {}

  static void add(Html html, PageFrame page, Theme theme) {
    double bleed = page.bleed();
    html.add(
        "<svg class=\"grid\" aria-hidden=\"true\" viewBox=\"{} {} {} {}\""
            + " preserveAspectRatio=\"none\">",
        -bleed,
        -bleed,
        page.width() + 2 * bleed,
        page.height() + 2 * bleed);
    baselines(html, page, theme);
    if (bleed > 0) {
      rectangle(html, "trim", 0, 0, page.width(), page.height());
    }
    for (PageFrame.Area area : page.areas()) {
      rectangle(
          html,
          area.text() ? "column" : "box",
          area.left(),
          area.top(),
          area.width(),
          area.bottom() - area.top());
    }
    html.add("</svg>");
  }

  /** One path for all lines of the baseline grid, from margin to margin. */
  private static void baselines(Html html, PageFrame page, Theme theme) {
    boolean turned = page.width() > page.height() && theme.width() < theme.height();
    Theme.Margins margins = theme.margins();
    double top = turned ? Math.min(margins.top(), TURNED_TOP) : margins.top();
    double left = margins.left();
    double right = page.width() - margins.right();
    for (PageFrame.Area area : page.areas()) {
      left = Math.min(left, area.left());
      right = Math.max(right, area.left() + area.width());
    }
    StringBuilder path = new StringBuilder();
    double foot = page.height() - margins.bottom();
    for (double y = top; y <= foot + 0.1; y += theme.baseline()) {
      path.append('M').append(rounded(left)).append(' ').append(rounded(y));
      path.append('H').append(rounded(right));
    }
    html.add("<path class=\"baseline\" d=\"{}\"/>", path);
  }

  private static void rectangle(
      Html html, String kind, double x, double y, double width, double height) {
    html.add(
        "<rect class=\"{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>",
        kind,
        rounded(x),
        rounded(y),
        rounded(Math.max(0, width)),
        rounded(Math.max(0, height)));
  }

  private static double rounded(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
