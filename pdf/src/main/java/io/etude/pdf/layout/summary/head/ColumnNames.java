package io.etude.pdf.layout.summary.head;

import io.etude.document.SummaryBanner;
import io.etude.pdf.layout.line.PhraseSetter;
import io.etude.pdf.layout.line.TextStyle;
import io.etude.pdf.layout.line.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The names of a segment's groups over columns of one width. Between neighbouring names is a
 * digit's width at least, so that they are read one by one; a name with a wide word reaches over
 * its column where its neighbours are narrow, or a line higher than they are. Only long words are
 * hyphenated, and only once where columns can be wider.
 */
public final class ColumnNames {

  /** The most lines of a name. */
  static final int MAX_LINES = 5;

  /** How far a name may reach beyond the first or the last column on one side. */
  private static final double OVERHANG = 2;

  /** How far a name above the names beside it may reach beyond its column. */
  private static final double RAISED_OVERHANG = 3;

  private static final double STEP = 0.25;
  private static final double ROUNDING = 0.01;

  /**
   * Where columns are wider than that, a name has some more space beside it, if it stays as low.
   */
  private static final double WIDE_COLUMN = 22;

  private static final double WIDE_GAP = 4;

  /** Words of so many letters are short: they are divided only where columns can't be wider. */
  private static final int SHORT_WORD = 9;

  /** Where a word ends: at a space or behind its own hyphen. */
  private static final Pattern WORD_END = Pattern.compile("\\s+|(?<=-)");

  private final Words words;
  private final TextStyle style;
  private final List<String> labels;
  private final double gap;
  private final Map<Double, List<List<String>>> divided = new HashMap<>();

  /**
   * The names of a segment's groups.
   *
   * @param groups indices of the groups in the banner
   */
  public ColumnNames(Words words, TextStyle style, SummaryBanner banner, List<Integer> groups) {
    this.words = words;
    this.style = style;
    labels = groups.stream().map(g -> Words.heading(banner.groups().get(g).shortLabel())).toList();
    gap = words.width("0", style);
  }

  /** The least space between neighbouring names. */
  double gap() {
    return gap;
  }

  /** The least width of the columns, of some widths, in which all names have room. */
  public double least(double min, double max) {
    return least(min, max, this::fit);
  }

  /** The same where no short word is divided, and no long one more than once. */
  public double leastWhole(double min, double max) {
    return least(min, max, pitch -> fit(pitch) && wordsAreWhole(pitch));
  }

  private static double least(double min, double max, DoublePredicate fit) {
    double pitch = min;
    while (pitch < max && !fit.test(pitch)) {
      pitch += STEP;
    }
    return Math.min(pitch, max);
  }

  /**
   * Whether columns of that width divide no short word, and no long one more than once, and need
   * raise no name for that.
   */
  public boolean wordsAreWhole(double pitch) {
    List<List<String>> all = lines(pitch);
    for (int i = 0; i < labels.size(); i++) {
      if (all.get(i).contains("") || isDividedTwice(labels.get(i), all.get(i))) {
        return false;
      }
      String joined = String.join("\n", all.get(i));
      for (String word : WORD_END.split(labels.get(i))) {
        boolean isShort = word.codePoints().filter(Character::isLetter).count() <= SHORT_WORD;
        if (isShort && !joined.contains(word)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether some line is the middle of a word, with a hyphen before and behind it. */
  private static boolean isDividedTwice(String label, List<String> lines) {
    for (int i = 1; i < lines.size(); i++) {
      boolean before = isHyphenated(label, lines.get(i - 1));
      if (before && isHyphenated(label, lines.get(i)) && lines.get(i).indexOf(' ') < 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line ends with a hyphen that isn't the name's own. */
  private static boolean isHyphenated(String label, String line) {
    return line.endsWith("-") && !label.contains(line);
  }

  private boolean fit(double pitch) {
    double room = pitch - gap;
    for (int i = 0; i < labels.size(); i++) {
      double narrowest =
          words.narrowestDivided(
              labels.get(i), style, room, MAX_LINES, PhraseSetter.Fill.COLUMN_NAME);
      if (narrowest > room && !isWholeAndClear(i, pitch)) {
        return false;
      }
    }
    return true;
  }

  private boolean isWholeAndClear(int place, double pitch) {
    List<List<String>> all = lines(pitch);
    List<String> own = all.get(place);
    return isWrapped(place, own)
        && own.size() <= MAX_LINES
        && isClear(all, place, pitch + ROUNDING);
  }

  /**
   * The width with which all words are whole that are so in the widest columns: with names in two
   * lines if that can be, else in more.
   */
  public double wanted(double max) {
    double leastWhole =
        IntStream.range(0, labels.size())
            .filter(i -> isWhole(i, max))
            .mapToDouble(this::leastWhole)
            .max()
            .orElse(0);
    for (int lines : List.of(2, MAX_LINES)) {
      for (double pitch = gap + STEP; pitch < max; pitch += STEP) {
        if (pitch >= leastWhole && isAsGood(pitch, max, lines)) {
          return pitch;
        }
      }
    }
    return max;
  }

  /** In narrower columns a name is never whole: its last line would reach over those beside it. */
  private double leastWhole(int place) {
    List<String> lines = whole(place);
    double widest = words.widestWord(labels.get(place), style);
    double last = width(lines.get(lines.size() - 1));
    double reaches = labels.size() == 1 ? last - 2 * OVERHANG : last / 2 + gap;
    return Math.min(widest + gap, reaches) - 2 * ROUNDING;
  }

  /** Whether no word is divided that is whole in the widest columns, and no name higher. */
  private boolean isAsGood(double pitch, double max, int lines) {
    for (int i = 0; i < labels.size(); i++) {
      int most = Math.max(lines, lines(max).get(i).size());
      if (isWhole(i, max) && !isWhole(i, pitch) || lines(pitch).get(i).size() > most) {
        return false;
      }
    }
    return true;
  }

  private boolean isWhole(int place, double pitch) {
    double room = pitch + ROUNDING - gap;
    return words.widestWord(labels.get(place), style) <= room
        || isWrapped(place, lines(pitch).get(place));
  }

  /** Whether lines are those of a name whose words are whole. */
  private boolean isWrapped(int place, List<String> lines) {
    return lines.equals(whole(place));
  }

  /** The lines of each name over columns of that width; the last is empty where one is raised. */
  List<List<String>> lines(double pitch) {
    return divided.computeIfAbsent(pitch, p -> divide(p + ROUNDING));
  }

  private List<List<String>> divide(double pitch) {
    List<List<String>> all = new ArrayList<>();
    for (String label : labels) {
      all.add(narrow(label, pitch));
    }
    // of two that would reach over each other's columns the one with the shorter words stays whole
    List<Integer> byWidestWord = byWidestWord();
    byWidestWord.forEach(i -> keepWhole(all, i, pitch));
    for (int i = byWidestWord.size() - 1; i >= 0; i--) {
      raise(all, byWidestWord.get(i), pitch);
    }
    // beside one that is raised there may be room now
    byWidestWord.forEach(i -> keepWhole(all, i, pitch));
    return List.copyOf(all);
  }

  /**
   * Sets a name whole whose words are wider than its column, if that leaves its neighbours clear.
   */
  private void keepWhole(List<List<String>> all, int place, double pitch) {
    List<String> before = all.get(place);
    if (isDivided(place, before)) {
      all.set(place, whole(place));
      if (!isClear(all, place, pitch)) {
        all.set(place, before);
      }
    }
  }

  private List<String> whole(int place) {
    String label = labels.get(place);
    return words.wrap(label, style, words.widestWord(label, style));
  }

  /** Whether a word of a name is in more than one line. */
  private boolean isDivided(int place, List<String> lines) {
    String joined = String.join("\n", lines);
    return Arrays.stream(WORD_END.split(labels.get(place))).anyMatch(w -> !joined.contains(w));
  }

  /**
   * Sets a divided name whole, a line higher than the names beside it, if that takes no more lines
   * than dividing it does.
   */
  private void raise(List<List<String>> all, int place, double pitch) {
    List<String> before = all.get(place);
    if (!isDivided(place, before)) {
      return;
    }
    List<String> raised = new ArrayList<>(whole(place));
    raised.add("");
    if (raised.size() > before.size() || width(raised) > pitch + 2 * RAISED_OVERHANG) {
      return;
    }
    all.set(place, List.copyOf(raised));
    boolean left = place == 0 || areClear(all, place - 1, pitch);
    if (!left || place + 1 < all.size() && !areClear(all, place, pitch)) {
      all.set(place, before);
    }
  }

  private List<Integer> byWidestWord() {
    return IntStream.range(0, labels.size())
        .boxed()
        .sorted(Comparator.comparingDouble(i -> words.widestWord(labels.get(i), style)))
        .toList();
  }

  /** In narrow lines if they are no more. */
  private List<String> narrow(String label, double pitch) {
    double room = pitch - gap;
    List<String> lines = words.divide(label, style, room);
    double widest = words.widestWord(label, style);
    if (widest > room || pitch <= WIDE_COLUMN) {
      return lines;
    }
    List<String> narrow = words.divide(label, style, Math.max(pitch - WIDE_GAP - 1, widest));
    return narrow.size() > lines.size() ? lines : narrow;
  }

  /** Whether a name leaves the space between it and its neighbours. */
  private boolean isClear(List<List<String>> all, int place, double pitch) {
    double room = pitch + 2 * OVERHANG;
    boolean left = place == 0 ? width(all.get(0)) <= room : areClear(all, place - 1, pitch);
    boolean last = place + 1 == all.size();
    return left && (last ? width(all.get(place)) <= room : areClear(all, place, pitch));
  }

  /** Whether the lines of a name leave the space to those of the next, which end as low. */
  private boolean areClear(List<List<String>> all, int place, double pitch) {
    List<String> own = all.get(place);
    List<String> next = all.get(place + 1);
    for (int up = 1; up <= Math.min(own.size(), next.size()); up++) {
      double both = width(own.get(own.size() - up)) + width(next.get(next.size() - up));
      if (both / 2 + gap > pitch) {
        return false;
      }
    }
    return true;
  }

  private double width(List<String> lines) {
    return lines.stream().mapToDouble(this::width).max().orElse(0);
  }

  private double width(String line) {
    return words.width(line.strip(), style);
  }
}
