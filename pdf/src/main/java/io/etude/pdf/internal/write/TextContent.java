package io.etude.pdf.internal.write;

import io.etude.pdf.internal.frame.Item;
import java.util.function.BiConsumer;

/** Shows runs of glyphs in a content stream. */
final class TextContent {
  /** A difference from the font's widths below this, in thousandths of the size, stays. */
  private static final double TOLERANCE = 1;

  private final Bytes out;
  private final BiConsumer<Item.Glyphs, Integer> missing;

  private FontUse font;
  private Item.Glyphs run;
  private double unit;
  private double wanted;
  private double drawn;
  private int arrayStart;
  private boolean adjusted;
  private boolean open;

  /**
   * @param missing told of each run with a glyph that its typeface doesn't have, and its index
   */
  TextContent(Bytes out, BiConsumer<Item.Glyphs, Integer> missing) {
    this.out = out;
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
    unit = 1000 / (size * scale);
    wanted = 0;
    drawn = 0;
    if (isBackwards(glyphs.clusters())) {
      showBackwards(artifact);
    } else {
      showForwards(artifact);
    }
    end();
  }

  private static boolean isBackwards(int[] clusters) {
    return clusters.length > 1 && clusters[0] > clusters[clusters.length - 1];
  }

  private void showForwards(boolean artifact) {
    int[] ids = run.glyphs();
    int[] clusters = run.clusters();
    String text = run.text();
    for (int i = 0, next; i < ids.length; i = next) {
      next = i + 1;
      while (next < ids.length && clusters[next] == clusters[i]) {
        next++;
      }
      int to = next < ids.length ? clusters[next] : text.length();
      boolean plain =
          next == i + 1 ? plain(ids[i], text, clusters[i], to) : composed(i, next, clusters[i], to);
      if (plain || artifact) {
        glyphs(i, next);
      } else {
        actualText(text.substring(clusters[i], to));
        glyphs(i, next);
        endActualText();
      }
    }
  }

  private boolean plain(int glyph, String text, int from, int to) {
    return glyph != 0 && font.draw(glyph, text, from, to);
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
        plain &= plain(glyph, text, at, after);
        at = after;
      } else if (glyph != 0) {
        font.use(glyph);
      }
    }
    return plain;
  }

  /** A run from right to left, whose glyphs come in the opposite order of its text. */
  private void showBackwards(boolean artifact) {
    int[] ids = run.glyphs();
    int[] clusters = run.clusters();
    int to = run.text().length();
    for (int end = ids.length, i = end - 1; i >= 0; i--) {
      if (i == 0 || clusters[i - 1] != clusters[i]) {
        // The last cluster of the text comes first: its end is the start of the one to its left.
        int after = i == 0 ? to : clusters[i - 1];
        if (end == i + 1) {
          plain(ids[i], run.text(), clusters[i], after);
        } else {
          composed(i, end, clusters[i], after);
        }
        end = i;
      }
    }
    if (artifact) {
      glyphs(0, ids.length);
    } else {
      actualText(run.text());
      glyphs(0, ids.length);
      endActualText();
    }
  }

  private void glyphs(int from, int end) {
    int[] ids = run.glyphs();
    float[] advances = run.advances();
    for (int i = from; i < end; i++) {
      int glyph = ids[i];
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

  private void end() {
    if (open) {
      out.put(adjusted ? ")]TJ\n" : ")Tj\n");
      open = false;
    }
  }

  private void actualText(String text) {
    end();
    out.put("/Span<</ActualText<FEFF").utf16(text).put(">>>BDC\n");
  }

  private void endActualText() {
    end();
    out.put("EMC\n");
  }
}
