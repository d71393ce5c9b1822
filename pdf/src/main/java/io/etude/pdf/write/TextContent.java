package io.etude.pdf.write;

import io.etude.pdf.frame.Item;
import io.etude.pdf.write.file.Bytes;
import io.etude.pdf.write.font.FontUse;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Shows runs of glyphs in a content stream. */
final class TextContent {
  /** A difference from the font's widths below this, in thousandths of the size, stays. */
  private static final double TOLERANCE = 1;

  /** Where text isn't what its glyphs say. */
  interface Marks {
    /**
     * What follows is marked content of its own.
     *
     * @param text what it stands for; empty if its glyphs say so
     */
    void special(String name, Optional<String> text);

    /** Glyphs follow. */
    void ready();

    /** Ends what {@link #special} began. */
    void ordinary();
  }

  private final Bytes out;
  private final Marks marks;
  private final BiConsumer<Item.Glyphs, Integer> missing;

  private FontUse font;
  private Item.Glyphs run;

  /** The codes of the run's glyphs; its glyphs themselves until one needs a code of its own. */
  private int[] codes;

  private double unit;
  private double wanted;
  private double drawn;
  private int arrayStart;
  private boolean adjusted;
  private boolean open;

  /**
   * @param missing called with each run that has a glyph that its typeface doesn't have, and its
   *     index
   */
  TextContent(Bytes out, Marks marks, BiConsumer<Item.Glyphs, Integer> missing) {
    this.out = out;
    this.marks = marks;
    this.missing = missing;
  }

  /**
   * Shows a run at the current point.
   *
   * @param size its type size as written
   * @param scale its horizontal scaling as written
   * @param artifact whether nobody reads it, so that it needs no ActualText
   */
  void show(Item.Glyphs glyphs, FontUse use, double size, double scale, boolean artifact) {
    run = glyphs;
    font = use;
    codes = glyphs.glyphs();
    unit = 1000 / (size * scale);
    wanted = 0;
    drawn = 0;
    if (glyphs.text().isEmpty()) {
      showMarks(artifact);
    } else if (isBackwards(glyphs.clusters())) {
      showBackwards(artifact);
    } else {
      showForwards(artifact);
    }
    endString();
  }

  /** Marks on letters that say the text: a reader gets nothing more from them. */
  private void showMarks(boolean artifact) {
    for (int glyph : run.glyphs()) {
      if (glyph != 0) {
        font.use(glyph);
      }
    }
    if (!artifact) {
      marks.special("Span", Optional.of(""));
    }
    glyphs(0, run.glyphs().length);
    endString();
    if (!artifact) {
      marks.ordinary();
    }
  }

  private static boolean isBackwards(int[] clusters) {
    return clusters.length > 1 && clusters[0] > clusters[clusters.length - 1];
  }

  /** Neighbours whose glyphs don't say their text are marked as one. */
  private void showForwards(boolean artifact) {
    int[] ids = run.glyphs();
    int[] clusters = run.clusters();
    int special = -1;
    for (int i = 0, next; i < ids.length; i = next) {
      next = i + 1;
      while (next < ids.length && clusters[next] == clusters[i]) {
        next++;
      }
      if (saysText(i, next, textEnd(next)) || artifact) {
        endSpecial(special, i);
        special = -1;
        glyphs(i, next);
      } else if (special < 0) {
        special = i;
      }
    }
    endSpecial(special, ids.length);
  }

  /** Index in the text of what follows the glyphs before one. */
  private int textEnd(int glyph) {
    return glyph < run.clusters().length ? run.clusters()[glyph] : run.text().length();
  }

  /** Shows glyphs that don't say their text; none from a negative index on. */
  private void endSpecial(int from, int end) {
    if (from >= 0) {
      special(from, end, textEnd(end));
    }
  }

  private void special(int from, int end, int to) {
    endString();
    marks.special("Span", Optional.of(run.text().substring(run.clusters()[from], to)));
    glyphs(from, end);
    endString();
    marks.ordinary();
  }

  /**
   * A run from right to left. Its glyphs are shown from left to right all the same, which is what
   * readers expect, and marked so.
   */
  private void showBackwards(boolean artifact) {
    int[] ids = run.glyphs();
    int[] clusters = run.clusters();
    if (!artifact) {
      marks.special("ReversedChars", Optional.empty());
    }
    int to = run.text().length();
    for (int i = 0, next; i < ids.length; i = next) {
      next = i + 1;
      while (next < ids.length && clusters[next] == clusters[i]) {
        next++;
      }
      cluster(i, next, i == 0 ? to : clusters[i - 1], artifact);
    }
    endString();
    if (!artifact) {
      marks.ordinary();
    }
  }

  /** Shows the glyphs of a cluster, which stand for the text up to an index. */
  private void cluster(int first, int end, int to, boolean artifact) {
    if (saysText(first, end, to) || artifact) {
      glyphs(first, end);
    } else {
      special(first, end, to);
    }
  }

  /** Whether the glyphs of a cluster say the text that they stand for. */
  private boolean saysText(int first, int end, int to) {
    int from = run.clusters()[first];
    return end == first + 1 ? plain(first, run.text(), from, to) : composed(first, end, from, to);
  }

  /** Whether a glyph says its text, under a code of its own if its usual one says another. */
  private boolean plain(int index, String text, int from, int to) {
    int glyph = run.glyphs()[index];
    if (glyph == 0) {
      return false;
    }
    if (font.draw(glyph, text, from, to)) {
      return true;
    }
    int code = font.furtherCode(glyph, text, from, to);
    if (code < 0) {
      return false;
    }
    if (codes == run.glyphs()) {
      codes = codes.clone();
    }
    codes[index] = code;
    return true;
  }

  /** Several glyphs for one cluster: readable by itself only if there is one for each character. */
  private boolean composed(int first, int end, int from, int to) {
    String text = run.text();
    boolean pairs = text.codePointCount(from, to) == end - first;
    boolean plain = pairs;
    int at = from;
    for (int i = first; i < end; i++) {
      int glyph = run.glyphs()[i];
      if (pairs) {
        int after = text.offsetByCodePoints(at, 1);
        plain &= plain(i, text, at, after);
        at = after;
      } else if (glyph != 0) {
        font.use(glyph);
      }
    }
    return plain;
  }

  private void glyphs(int from, int end) {
    float[] advances = run.advances();
    for (int i = from; i < end; i++) {
      int glyph = codes[i];
      if (glyph == 0) {
        missing.accept(run, i);
      } else {
        adjust();
        out.glyph(glyph);
        drawn += font.width(glyph);
      }
      wanted += advances[i] * unit;
    }
  }

  /** Opens the string, and moves to where the next glyph belongs. */
  private void adjust() {
    double difference = drawn - wanted;
    boolean move = difference >= TOLERANCE || difference <= -TOLERANCE;
    if (!open) {
      marks.ready();
      arrayStart = out.size();
      adjusted = move;
      open = true;
      out.put(move ? '[' : ' ');
      if (!move) {
        out.put('(');
        return;
      }
    } else if (move) {
      out.put(')');
      if (!adjusted) {
        adjusted = true;
        out.set(arrayStart, '[');
      }
    } else {
      return;
    }
    long rounded = Math.round(difference);
    out.integer(rounded).put('(');
    drawn -= rounded;
  }

  private void endString() {
    if (open) {
      out.put(adjusted ? ")]TJ\n" : ")Tj\n");
      open = false;
    }
  }
}
