package io.etude.pdf.write;

import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.Page;
import io.etude.pdf.write.file.Bytes;
import io.etude.pdf.write.font.FontSet;
import io.etude.pdf.write.font.FontUse;
import io.etude.pdf.write.image.PdfImage;
import java.awt.geom.PathIterator;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * The content stream of one page after the other. Frames have their origin at the top left of the
 * trim, PDF at the bottom left of the medium. Operators that would say again what holds already are
 * left out.
 */
final class PageContent implements TextContent.Marks {
  private static final float[] SOLID = {};

  private final Bytes out = new Bytes(1 << 16);
  private final FontSet fonts;
  private final TextContent text;

  private ToIntFunction<Mark.Slot> contents;
  private double left;
  private double top;

  private Mark mark;
  private boolean markInText;
  private Mark textMark;
  private boolean ownPiece;
  private int nested;
  private boolean inText;
  private long textX;
  private long textY;

  private final BitSet pageFonts = new BitSet();
  private final Map<Integer, Integer> pageImages = new TreeMap<>();

  private FontUse font;
  private long size;
  private long scale;
  private int fill;
  private int stroke;
  private long lineWidth;
  private float[] dash;

  PageContent(FontSet fonts, TextMissing missing) {
    this.fonts = fonts;
    text = new TextContent(out, this, missing::at);
  }

  /** Receives the glyphs that a typeface lacks. */
  interface TextMissing {
    /** The glyph at that index of a run is missing. */
    void at(Item.Glyphs run, int index);
  }

  /**
   * Starts a page.
   *
   * @param markedContents gives the id of the next marked content, which belongs to a slot
   */
  void begin(Page page, ToIntFunction<Mark.Slot> markedContents) {
    out.clear();
    pageFonts.clear();
    pageImages.clear();
    contents = markedContents;
    left = page.bleed();
    top = page.bleed() + page.height();
    mark = null;
    inText = false;
    font = null;
    scale = 10_000;
    fill = 0;
    stroke = 0;
    lineWidth = 100;
    dash = SOLID;
  }

  /** Ends the page and gives its content. */
  Bytes end() {
    closeMark();
    closeText();
    return out;
  }

  /** The entries of the resource dictionary of the page that has ended. */
  String resources() {
    Bytes entries = new Bytes(128);
    if (!pageFonts.isEmpty()) {
      entries.put("/Font<<");
      pageFonts.stream().forEach(n -> entries.put("/F").integer(n).ref(fonts.object(n)));
      entries.put(">>");
    }
    if (!pageImages.isEmpty()) {
      entries.put("/XObject<<");
      pageImages.forEach((number, object) -> entries.put("/I").integer(number).ref(object));
      entries.put(">>");
    }
    return entries.toString();
  }

  void glyphs(Item.Glyphs run) {
    openText(run.mark());
    fill(run.color());
    font(run);
    long x = x(run.x());
    long y = y(run.y());
    out.hundredths(x - textX).put(' ').hundredths(y - textY).put(" Td");
    textX = x;
    textY = y;
    boolean artifact = !(run.mark() instanceof Mark.Slot);
    text.show(run, font, size / 1000.0, scale / 10_000.0, artifact);
  }

  /** Marked content inside text where possible, so that a text object serves for many pieces. */
  private void openText(Mark next) {
    if (!next.equals(mark) && !(inText && markInText)) {
      // a text object within marked content ends with it
      closeMark();
    }
    if (!inText) {
      out.put("BT\n");
      inText = true;
      textX = 0;
      textY = 0;
    }
    textMark = next;
    open(next);
  }

  private void font(Item.Glyphs run) {
    FontUse use = fonts.use(run.face());
    long thousandths = Math.round(run.size() * 1000);
    if (use != font || thousandths != size) {
      font = use;
      pageFonts.set(use.number());
      size = thousandths;
      out.put("/F").integer(use.number()).put(' ');
      out.integer(size / 1000);
      if (size % 1000 != 0) {
        out.thousandths((int) (size % 1000));
      }
      out.put(" Tf ");
    }
    long scaling = Math.round(run.scale() * 10_000);
    if (scaling != scale) {
      scale = scaling;
      out.hundredths(scale).put(" Tz ");
    }
  }

  void box(Item.Box box) {
    graphics(box.mark());
    fill(box.color());
    rectangle(box.x(), box.y(), box.width(), box.height());
    out.put("f\n");
  }

  private void rectangle(double x, double y, double width, double height) {
    long left = x(x);
    long bottom = y(y + height);
    out.hundredths(left).put(' ').hundredths(bottom).put(' ');
    out.hundredths(x(x + width) - left).put(' ').hundredths(y(y) - bottom).put(" re ");
  }

  void path(Item.Path path) {
    if (path.fill().isEmpty() && path.stroke().isEmpty()) {
      return;
    }
    graphics(path.mark());
    path.fill().ifPresent(this::fill);
    path.stroke().ifPresent(color -> stroke(color, path));
    outline(path.path().getPathIterator(null));
    boolean evenOdd = path.path().getWindingRule() == PathIterator.WIND_EVEN_ODD;
    String rule = evenOdd ? "*\n" : "\n";
    if (path.fill().isEmpty()) {
      out.put("S\n");
    } else {
      out.put(path.stroke().isPresent() ? 'B' : 'f').put(rule);
    }
  }

  private void stroke(int color, Item.Path path) {
    if (color != stroke) {
      stroke = color;
      color(color).put("RG\n");
    }
    long width = Math.round(path.lineWidth() * 100);
    if (width != lineWidth) {
      lineWidth = width;
      out.hundredths(width).put(" w\n");
    }
    if (!Arrays.equals(dash, path.dash())) {
      dash = path.dash();
      out.put('[');
      for (float length : dash) {
        out.decimal(length).put(' ');
      }
      out.put("]0 d\n");
    }
  }

  private void outline(PathIterator segments) {
    double[] c = new double[6];
    double startX = 0;
    double startY = 0;
    double x = 0;
    double y = 0;
    for (; !segments.isDone(); segments.next()) {
      switch (segments.currentSegment(c)) {
        case PathIterator.SEG_MOVETO -> {
          point(startX = x = c[0], startY = y = c[1]).put("m ");
        }
        case PathIterator.SEG_LINETO -> point(x = c[0], y = c[1]).put("l ");
        case PathIterator.SEG_QUADTO -> {
          // The cubic curve through the same points.
          point(x + (c[0] - x) * 2 / 3, y + (c[1] - y) * 2 / 3);
          point(c[2] + (c[0] - c[2]) * 2 / 3, c[3] + (c[1] - c[3]) * 2 / 3);
          point(x = c[2], y = c[3]).put("c ");
        }
        case PathIterator.SEG_CUBICTO -> {
          point(c[0], c[1]);
          point(c[2], c[3]);
          point(x = c[4], y = c[5]).put("c ");
        }
        default -> {
          out.put("h ");
          x = startX;
          y = startY;
        }
      }
    }
  }

  private Bytes point(double x, double y) {
    return out.hundredths(x(x)).put(' ').hundredths(y(y)).put(' ');
  }

  /** Draws a picture over the whole box, cut off at its edges. */
  void image(Item.Image item, PdfImage image) {
    graphics(item.mark());
    out.put("q ");
    rectangle(item.x(), item.y(), item.width(), item.height());
    out.put("W n\n");
    double factor = Math.max(item.width() / image.width(), item.height() / image.height());
    double width = image.width() * factor;
    double height = image.height() * factor;
    double x = left + item.x() + (item.width() - width) / 2;
    double y = top - item.y() - item.height() + (item.height() - height) / 2;
    double[] m = image.orientation().matrix();
    out.decimal(m[0] * width).put(' ').decimal(m[1] * height).put(' ');
    out.decimal(m[2] * width).put(' ').decimal(m[3] * height).put(' ');
    out.decimal(x + m[4] * width).put(' ').decimal(y + m[5] * height).put(" cm/I");
    out.integer(image.number()).put(" Do Q\n");
    pageImages.put(image.number(), image.object());
  }

  /** Leaves a text object and enters marked content. */
  private void graphics(Mark next) {
    if (inText) {
      if (!next.equals(mark) || markInText) {
        closeMark();
      }
      closeText();
    }
    open(next);
  }

  private void open(Mark next) {
    if (next.equals(mark)) {
      return;
    }
    closeMark();
    mark = next;
    markInText = inText;
    if (next instanceof Mark.Slot slot) {
      int id = contents.applyAsInt(slot);
      out.role(slot.tag().role()).put("<</MCID ").integer(id).put(">>BDC\n");
    } else {
      boolean pagination = next.equals(Mark.PAGINATION);
      out.put("/Artifact<</Type/").put(pagination ? "Pagination" : "Layout").put(">>BDC\n");
    }
  }

  /**
   * A piece of the same slot where possible, nested otherwise: some readers lose what follows on a
   * nested one.
   */
  @Override
  public void special(String name, Optional<String> replacement) {
    if (mark instanceof Mark.Slot slot && markInText && !ownPiece) {
      ownPiece = true;
      out.put("\nEMC\n/").put(name).put("<</MCID ").integer(contents.applyAsInt(slot));
    } else {
      nested++;
      out.put("\n/").put(name).put("<<");
    }
    replacement.ifPresent(text -> out.put("/ActualText<FEFF").utf16(text).put('>'));
    out.put(">>BDC\n");
  }

  @Override
  public void ordinary() {
    out.put("EMC\n");
    if (nested > 0) {
      nested--;
    } else {
      ownPiece = false;
      mark = null;
    }
  }

  @Override
  public void ready() {
    if (mark == null) {
      open(textMark);
    }
  }

  private void closeMark() {
    if (mark != null) {
      if (!markInText) {
        closeText();
      }
      out.put("EMC\n");
      mark = null;
    }
  }

  private void closeText() {
    if (inText) {
      out.put("ET\n");
      inText = false;
    }
  }

  private void fill(int color) {
    if (color != fill) {
      fill = color;
      color(color).put("rg\n");
    }
  }

  private Bytes color(int rgb) {
    return out.put(level(rgb >> 16)).put(level(rgb >> 8)).put(level(rgb));
  }

  private static String level(int octet) {
    return Levels.TEXT[octet & 0xFF];
  }

  private long x(double x) {
    return Math.round((left + x) * 100);
  }

  private long y(double y) {
    return Math.round((top - y) * 100);
  }

  /** The 256 levels of a colour component as numbers between 0 and 1. */
  private static final class Levels {
    static final String[] TEXT = new String[256];

    static {
      for (int i = 0; i < TEXT.length; i++) {
        TEXT[i] = new Bytes(8).thousandths((i * 1000 + 127) / 255).put(' ').toString();
      }
    }
  }
}
