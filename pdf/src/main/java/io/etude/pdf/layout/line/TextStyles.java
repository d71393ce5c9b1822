package io.etude.pdf.layout.line;

import io.etude.document.Brand;
import io.etude.internal.ColorContrast;
import io.etude.pdf.chart.label.ChartStyle;
import io.etude.pdf.font.Features;
import io.etude.pdf.font.FontStyle;
import io.etude.pdf.theme.PageText;
import io.etude.pdf.theme.Theme;
import java.util.stream.IntStream;

/** The text styles of a theme on a brand. Immutable. */
public final class TextStyles {
  /** The type of tables that would not fit otherwise: smaller by this, but legible. */
  private static final double SMALL_TABLE = 0.94;

  private static final double MIN_TABLE = 7;

  private static final double MIN_SIGN = 6.5;

  private static final int PAPER = 0xFFFFFF;

  /** The headings of a long article's sections: larger by this, within two rows of the grid. */
  private static final double OPENER = 1.6;

  private static final double MAX_OPENER = 1.6;

  private final Theme theme;
  private final Brand brand;
  public final TextStyle body;
  public final TextStyle headline;
  public final TextStyle kicker;
  public final TextStyle standfirst;
  public final TextStyle byline;
  public final TextStyle crosshead;
  public final TextStyle number;

  /** The heading of a section of a long article, two rows high. */
  public final TextStyle opener;

  public final TextStyle title;
  public final TextStyle subtitle;
  public final TextStyle small;
  public final TextStyle pullQuote;
  public final TextStyle speaker;
  public final TextStyle box;
  public final TextStyle boxTitle;
  public final TextStyle boxLabel;
  public final TextStyle keyFigure;
  public final TableType table;

  /** For tables that would otherwise not fit an upright page. */
  public final TableType smallTable;

  public final TextStyle running;
  public final TextStyle credit;

  public TextStyles(Theme theme, Brand brand) {
    this.theme = theme;
    this.brand = brand;
    int ink = brand.ink();
    int grey = brand.grey();
    int accent = brand.accent();
    body = TextStyle.of(FontStyle.serif(400), theme.type(PageText.BODY), ink);
    headline =
        TextStyle.of(FontStyle.serif(700), theme.type(PageText.HEADLINE), ink)
            .with(Features.NONE.tracked(-0.01));
    kicker =
        TextStyle.of(FontStyle.sans(700), theme.type(PageText.KICKER), accent)
            .with(Features.NONE.tracked(0.06));
    standfirst = TextStyle.of(FontStyle.sans(600), theme.type(PageText.STANDFIRST), ink);
    byline = TextStyle.of(FontStyle.sans(400), theme.type(PageText.BYLINE), grey);
    crosshead = TextStyle.of(FontStyle.sans(700), theme.type(PageText.CROSSHEAD), ink);
    double large = Math.min(OPENER * crosshead.size(), MAX_OPENER * theme.baseline());
    opener = new TextStyle(FontStyle.serif(700), large, 2 * theme.baseline(), ink, Features.NONE);
    number =
        TextStyle.of(FontStyle.sans(700), theme.type(PageText.NUMBER), accent)
            .with(Features.NONE.tracked(0.04));
    title = TextStyle.of(FontStyle.sans(700), theme.type(PageText.TITLE), ink);
    subtitle = TextStyle.of(FontStyle.sans(400), theme.type(PageText.SUBTITLE), grey);
    small = TextStyle.of(FontStyle.sans(400), theme.type(PageText.SMALL), grey);
    pullQuote =
        TextStyle.of(FontStyle.serif(400).italic(), theme.type(PageText.PULL_QUOTE), accent);
    speaker = TextStyle.of(FontStyle.sans(400), theme.type(PageText.BYLINE), ink);
    box = TextStyle.of(FontStyle.sans(400), theme.type(PageText.BOX), ink);
    boxTitle =
        new TextStyle(FontStyle.sans(700), box.size() + 1.4, box.leading(), ink, Features.NONE);
    boxLabel =
        new TextStyle(FontStyle.sans(700), 7, box.leading(), accent, Features.NONE.tracked(0.06));
    keyFigure =
        TextStyle.of(
            FontStyle.serif(700), theme.type(PageText.KEY_FIGURE), brand.positive().dark());
    TextStyle cell = TextStyle.of(FontStyle.sans(400), theme.type(PageText.TABLE), ink);
    table =
        new TableType(
            cell.with(Features.TABULAR),
            cell.with(Features.TABULAR).with(FontStyle.sans(600)),
            cell.with(FontStyle.sans(700)).colored(brand.positive().dark()).with(Features.SUPERIOR),
            cell.sized(Math.max(MIN_SIGN, cell.size() - 2), cell.leading()));
    smallTable = table.sized(Math.min(cell.size(), Math.max(MIN_TABLE, SMALL_TABLE * cell.size())));
    running = TextStyle.of(FontStyle.sans(400), theme.type(PageText.RUNNING), grey);
    credit = new TextStyle(FontStyle.sans(400), 6.5, 9, grey, Features.NONE);
  }

  public Brand brand() {
    return brand;
  }

  public ChartStyle chart() {
    Theme.Type type = theme.type(PageText.CHART);
    return new ChartStyle(brand, type.size(), type.size() - 1.5, type.leading(), 18);
  }

  /** The accent, or where it is too pale for text the first mixture with ink that is not. */
  int linkColor() {
    int color = brand.accent();
    for (int tenth = 1; tenth <= 10 && isPale(color); tenth++) {
      color = ColorContrast.mix(brand.accent(), brand.ink(), tenth / 10.0);
    }
    return color;
  }

  private boolean isPale(int color) {
    return IntStream.of(PAPER, brand.tint())
        .anyMatch(ground -> ColorContrast.ratio(color, ground) < ColorContrast.MIN_TEXT);
  }
}
