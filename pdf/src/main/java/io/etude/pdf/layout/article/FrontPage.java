package io.etude.pdf.layout.article;

import io.etude.Diagnostic;
import io.etude.document.Block;
import io.etude.document.Brand;
import io.etude.document.FrontMatter;
import io.etude.document.Picture;
import io.etude.document.text.Inline;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.box.Box;
import io.etude.pdf.layout.box.FigureBoxes;
import io.etude.pdf.layout.box.Grid;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.layout.box.Stack;
import io.etude.pdf.layout.box.TextBox;
import io.etude.pdf.layout.line.Canvas;
import io.etude.pdf.layout.line.References;
import io.etude.pdf.layout.line.TagPosition;
import io.etude.pdf.layout.line.TextStyle;
import io.etude.pdf.layout.panel.KeyFigurePanels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The head of the first page: hero picture to the trimmed edge, kicker, headline, standfirst beside
 * the byline, a band of key figures. The tags come first in the document, in this order.
 */
public final class FrontPage {

  private static final double LOGO_HEIGHT = 20;

  /** Space under the picture, in which its credit is. */
  private static final double UNDER_HERO = 18;

  /** A picture is no less high, unless the theme says so. */
  private static final double MIN_HERO = 60;

  /** The part of its height by which the hero picture may be lower or higher. */
  private static final double HERO_PLAY = 0.5;

  /** The part by which it may be higher where a part of it was cut off. */
  private static final double HERO_WHOLE = 1.25;

  /** By so many rows the titles, and the text under them, may begin lower without a picture. */
  private static final List<Integer> SPACE_STEPS = List.of(1, 2, 3, 5, 8);

  /** Rows of the story that a picture and large type leave room for. */
  private static final int MIN_ROWS = 8;

  /** The same where so few are all that there is. */
  private static final int FEWEST_ROWS = 4;

  /** Headline and standfirst are set no smaller than this for the sake of the story. */
  private static final double SMALLEST = 0.5;

  private static final double SMALLER = 0.9;
  private static final double UNDER_HEADLINE = 10;

  /** Titles longer than so many lines are set smaller, down to this part of their size. */
  private static final int TITLE_LINES = 2;

  private static final double SMALLEST_TITLE = 0.8;
  private static final double TITLE_STEP = 0.05;
  private static final double ABOVE_BAND = 10;

  private final LayoutContext context;
  private final FrontMatter front;
  private final Tag document;
  private final List<Placed> placed = new ArrayList<>();

  /** Where the story should begin at the latest. */
  private final double latest;

  private final double scale;
  private final List<Block> blocks = new ArrayList<>();
  private double bottom;
  private Optional<Hero> hero = Optional.empty();
  private int heroStep;
  private Tag bylineTag;

  private record Placed(Box box, double x, double y) {}

  /**
   * The hero picture. It lies under all else and takes up what the story gives or needs.
   *
   * @param box the picture, from the trimmed edge on
   * @param height how much of it is on the page
   * @param bleed how much of it is cut off, above and at the sides
   */
  private record Hero(FigureBoxes.PictureBox box, double height, double bleed) {

    /** Paints it higher than it is by so much. */
    void paint(Canvas canvas, double more) {
      box.withHeight(box.height() + more).paint(canvas, -bleed, -bleed);
    }
  }

  public FrontPage(LayoutContext context, Tag document) {
    this.context = context;
    this.document = document;
    front = context.report.front();
    latest = context.grid.bottom() - MIN_ROWS * context.grid.row();
    Optional<Runnable> placeHero = front.hero().map(this::hero);
    double above = placeHero.isPresent() ? MIN_HERO + UNDER_HERO : context.theme.margins().top();
    kicker();
    scale = scale(above);
    headline();
    standfirst();
    keyFigures(above);
    placeHero.ifPresentOrElse(Runnable::run, () -> lower(context.theme.margins().top()));
  }

  /** The blocks of the report that are part of it. */
  public List<Block> blocks() {
    return blocks;
  }

  /** Key figures before any text are a band under the titles, if there is room. */
  private void keyFigures(double above) {
    for (Block block : context.report.blocks()) {
      if (block instanceof Block.KeyFigures figures) {
        TagPosition position = TagPosition.later(() -> document.child(Tag.Role.DIV));
        KeyFigurePanels.band(context, figures, context.grid.fullWidth(), position)
            .filter(band -> above + bottom + ABOVE_BAND + band.height() <= latest)
            .ifPresent(
                band -> {
                  blocks.add(block);
                  position.open();
                  bottom += ABOVE_BAND;
                  place(band, context.grid.left());
                });
        return;
      } else if (!(block instanceof Block.Contents)) {
        return;
      }
    }
  }

  /** A standfirst that is too long for its two lines. */
  public List<Diagnostic> diagnostics() {
    if (front.standfirst().isEmpty()) {
      return List.of();
    }
    double leading = context.styles.standfirst.scaled(scale).leading();
    long lines = Math.round(standfirst(scale, TagPosition.ARTIFACT).height() / leading);
    if (lines <= TITLE_LINES) {
      return List.of();
    }
    int characters = Inline.plain(front.standfirst()).length();
    return List.of(
        new Diagnostic(
            "longStandfirst",
            "page 1",
            "the standfirst takes "
                + lines
                + " lines; "
                + TITLE_LINES
                + " are what a reader takes in before the text",
            "shorten it from "
                + characters
                + " characters to about "
                + TITLE_LINES * characters / lines));
  }

  /** The first row that is free for text, with the hero picture as high as the theme has it. */
  public int firstRow() {
    Grid grid = context.grid;
    return Math.max(0, grid.rowsFor(bottom + grid.row() - grid.top()));
  }

  /**
   * By how many rows the hero picture may be lower or higher, those nearest to none first. Without
   * one the titles may begin lower if the story has enough room.
   */
  public List<Integer> heroSteps() {
    return hero.map(picture -> heroSteps(picture.height(), picture.box().picture()))
        .orElseGet(this::spaceSteps);
  }

  private List<Integer> spaceSteps() {
    int most = (int) (free() / context.grid.row());
    return SPACE_STEPS.stream().filter(step -> step <= most).toList();
  }

  /** What may be above the fewest rows of the story. */
  private double free() {
    return latest + (MIN_ROWS - FEWEST_ROWS) * context.grid.row() - bottom;
  }

  private List<Integer> heroSteps(double heroHeight, Picture picture) {
    double row = context.grid.row();
    double whole = context.theme.width() * FigureBoxes.ratio(picture);
    double uncut = Math.min((1 + HERO_WHOLE) * heroHeight, whole);
    double highest = Math.max((1 + HERO_PLAY) * heroHeight, uncut);
    double lowest = Math.max((1 - HERO_PLAY) * heroHeight, MIN_HERO);
    int up = (int) (Math.min(highest - heroHeight, free()) / row);
    int down = (int) ((heroHeight - lowest) / row);
    List<Integer> steps = new ArrayList<>();
    for (int step = 1; step <= Math.max(up, down); step++) {
      if (step <= up) {
        steps.add(step);
      }
      if (step <= down) {
        steps.add(-step);
      }
    }
    return steps;
  }

  /** Makes the hero picture higher by so many rows than the theme has it. */
  public void stretchHero(int rows) {
    heroStep = rows;
  }

  private void place(Box box, double x) {
    placed.add(new Placed(box, x, bottom));
    bottom += box.height();
  }

  /** Moves all that has been placed down the page. */
  private void lower(double down) {
    placed.replaceAll(p -> new Placed(p.box(), p.x(), p.y() + down));
    bottom += down;
  }

  /**
   * Tags the picture, which comes first in the document. What it gives back places it over the text
   * of the front page, less high where a small page would have no room for the story.
   */
  private Runnable hero(Picture picture) {
    TagPosition figure =
        TagPosition.of(document).child(Tag.Role.FIGURE, tag -> tag.alt(picture.alt()));
    figure.tag();
    Optional<TagPosition> credit =
        Optional.of(picture.credit()).filter(c -> !c.isEmpty()).map(c -> position(Tag.Role.P));
    return () -> {
      double room = latest - UNDER_HERO - bottom;
      double height = Math.min(context.theme.heroHeight(), Math.max(MIN_HERO, room));
      lower(height + UNDER_HERO);
      double bleed = context.theme.bleed();
      double width = context.theme.width() + 2 * bleed;
      FigureBoxes.PictureBox box =
          new FigureBoxes.PictureBox(picture, width, height + bleed, figure);
      hero = Optional.of(new Hero(box, height, bleed));
      credit.ifPresent(position -> placed.add(0, credit(picture.credit(), height + 3, position)));
    };
  }

  private Placed credit(String text, double y, TagPosition position) {
    TextStyle style = context.styles.credit;
    double width = context.setter.width(text, style);
    double right = context.grid.left() + context.grid.fullWidth();
    TextBox box = context.text(text, style, context.grid.fullWidth(), position);
    return new Placed(box, Math.max(context.grid.left(), right - width), y);
  }

  private void kicker() {
    Brand brand = context.styles.brand();
    brand
        .logo()
        .ifPresent(
            logo -> {
              double width = LOGO_HEIGHT / FigureBoxes.ratio(logo);
              TagPosition figure =
                  TagPosition.of(document).child(Tag.Role.FIGURE, tag -> tag.alt(logo.alt()));
              figure.tag();
              double x = context.grid.left() + context.grid.fullWidth() - width;
              placed.add(
                  new Placed(
                      new FigureBoxes.PictureBox(logo, width, LOGO_HEIGHT, figure), x, bottom - 4));
            });
    if (!front.kicker().isEmpty()) {
      double width = context.grid.fullWidth() * 0.8;
      place(context.kicker(front.kicker(), width, position(Tag.Role.P)), context.grid.left());
      bottom += 4;
    }
  }

  private TagPosition position(Tag.Role role) {
    return TagPosition.of(document.child(role));
  }

  /** How large headline and standfirst are set: as the theme says, or less on a small page. */
  private double scale(double above) {
    double size = 1;
    while (size * SMALLER >= SMALLEST && above + bottom + titles(size) > latest) {
      size *= SMALLER;
    }
    return size;
  }

  private double titles(double size) {
    double height = headline(size, TagPosition.ARTIFACT).height() + UNDER_HEADLINE;
    return front.standfirst().isEmpty()
        ? height
        : height + standfirst(size, TagPosition.ARTIFACT).height();
  }

  private Box headline(double size, TagPosition position) {
    TextStyle style = context.styles.headline.scaled(size);
    return title(front.headline(), style, context.grid.fullWidth(), position);
  }

  private Box standfirst(double size, TagPosition position) {
    TextStyle style = context.styles.standfirst.scaled(size);
    double width = hasByline() ? besideByline() : context.grid.fullWidth();
    return title(front.standfirst(), style, width, position);
  }

  /** In two lines at most, smaller if need be, unless that would take too much of its size. */
  private Box title(List<Inline> text, TextStyle style, double width, TagPosition position) {
    for (double part = 1; part >= SMALLEST_TITLE; part -= TITLE_STEP) {
      TextStyle smaller = style.scaled(part);
      Box box = context.title(text, smaller, width, TagPosition.ARTIFACT);
      if (box.height() <= TITLE_LINES * smaller.leading()) {
        return context.title(text, smaller, width, position);
      }
    }
    return context.title(text, style, width, position);
  }

  private void headline() {
    TagPosition position = position(Tag.Role.H1);
    placed.add(new Placed(new FigureBoxes.AnchorBox(References.TOP), 0, bottom));
    place(headline(scale, position), context.grid.left());
    bottom += UNDER_HEADLINE;
  }

  private void standfirst() {
    Grid grid = context.grid;
    double wide = besideByline();
    Stack byline = byline(grid.fullWidth() - wide - grid.gutter() - 10);
    double top = bottom;
    double standHeight = 0;
    if (!front.standfirst().isEmpty()) {
      Box box = standfirst(scale, position(Tag.Role.P));
      place(box, grid.left());
      standHeight = box.height();
    }
    if (hasByline()) {
      bylineTag = document.child(Tag.Role.DIV);
      double x = grid.left() + wide + grid.gutter();
      double height = Math.max(standHeight, byline.height());
      placed.add(new Placed(new Ruled(byline, height, context.styles.brand().rule()), x, top + 2));
      bottom = top + height;
    }
  }

  private double besideByline() {
    Grid grid = context.grid;
    return grid.columns() >= 3 ? grid.width(grid.columns() - 1) : 0.68 * grid.fullWidth();
  }

  private boolean hasByline() {
    return !front.byline().isEmpty();
  }

  private Stack byline(double width) {
    Stack stack = new Stack();
    TextStyle style = context.styles.byline;
    if (!front.byline().isEmpty()) {
      stack.add(context.text(front.byline(), style, width, bylinePosition()));
    }
    for (String line : List.of(front.dateLine(), front.section())) {
      if (!line.isEmpty()) {
        stack.add(context.text(line, style, width, bylinePosition()));
      }
    }
    return stack;
  }

  /** A line of the byline, which is measured before the standfirst but is behind it. */
  private TagPosition bylinePosition() {
    return TagPosition.later(() -> bylineTag.child(Tag.Role.P));
  }

  public void paint(Canvas canvas) {
    double more = heroStep * context.grid.row();
    hero.ifPresent(picture -> picture.paint(canvas, more));
    for (Placed p : placed) {
      p.box().paint(canvas, p.x(), p.y() + more);
    }
  }

  /** A box right of a thin rule. */
  private record Ruled(Box content, double height, int color) implements Box {
    @Override
    public void paint(Canvas canvas, double x, double y) {
      canvas.fill(x, y, 0.5, height, color);
      content.paint(canvas, x + 10, y);
    }
  }
}
