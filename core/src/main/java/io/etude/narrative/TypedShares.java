package io.etude.narrative;

import io.etude.Place;
import io.etude.language.Claims;
import io.etude.language.SpokenMultiple;
import io.etude.language.SpokenShare;
import io.etude.narrative.ProseChecks.Remark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the shares that a paragraph types in words and that no claim in it checks. A claim checks
 * one of them: one that is true whenever the claim holds and, where a figure is printed with the
 * words ("a minority of 62%"), one of that figure.
 */
final class TypedShares {

  /** A longer text isn't searched as one: that takes the square of its length. */
  private static final int MAX_TEXT = 10_000;

  private static final String TEXT = "\\s*\"([^\"\\\\]+)\"\\s*";

  /** A claim of a figure and with a name that are written out, or another one. */
  private static final Pattern CLAIM =
      Pattern.compile("\\bclaim\\((?:" + TEXT + "," + TEXT + "\\))?");

  /** A number that a template calculates with or compares. */
  private static final Pattern VALUE = Pattern.compile("\\bvalue\\(");

  private static final String PRINTED =
      "\\$\\{\\s*(?:pct|fig)\\(" + TEXT + "(?:,[^()}]{0,50})?\\)\\s*}";

  private static final Pattern PRINTED_AFTER = Pattern.compile("([^$]{0,30})" + PRINTED);

  private static final Pattern PRINTED_BEFORE = Pattern.compile(PRINTED + "([^}]{0,30})$");

  /** As far before some words a figure that is printed with them may begin. */
  private static final int MAX_FIGURE = 300;

  /** A line of a template, without comments, and the same without what FreeMarker makes. */
  record Line(int number, String written, String prose) {}

  /** What a paragraph checks; without a figure and a name where they are calculated. */
  private record Check(Optional<String> figure, Optional<String> name) {}

  private record Found(SpokenShare share, Place place, Optional<String> figure) {

    private double width() {
      return share.highest() - share.lowest();
    }
  }

  private final Claims claims;
  private final String file;

  TypedShares(Claims claims, String file) {
    this.claims = claims;
    this.file = file;
  }

  /** A remark for each share in words, and each multiple, that the paragraph doesn't check. */
  List<Remark> in(List<Line> paragraph) {
    List<Check> checks = new ArrayList<>();
    List<Found> found = new ArrayList<>();
    List<Remark> all = new ArrayList<>();
    int values = 0;
    for (Line line : paragraph) {
      CLAIM
          .matcher(line.written())
          .results()
          .map(c -> new Check(Optional.ofNullable(c.group(1)), Optional.ofNullable(c.group(2))))
          .forEach(checks::add);
      values += VALUE.matcher(line.written()).results().count();
    }
    for (List<Line> text : texts(paragraph)) {
      found.addAll(shares(text));
      if (values < 2) {
        all.addAll(multiples(text));
      }
    }
    unchecked(found, checks).forEach(each -> all.add(remark(each)));
    return all;
  }

  /** The lines that are read as one text; those of a directive are texts of their own. */
  private static List<List<Line>> texts(List<Line> paragraph) {
    List<List<Line>> texts = new ArrayList<>();
    int length = MAX_TEXT;
    boolean directive = false;
    for (Line line : paragraph) {
      length += line.prose().length() + 1;
      boolean starts = line.written().stripLeading().startsWith(":::");
      if (length > MAX_TEXT || starts || directive) {
        texts.add(new ArrayList<>());
        length = line.prose().length() + 1;
      }
      directive = starts;
      texts.get(texts.size() - 1).add(line);
    }
    return texts;
  }

  private List<Found> shares(List<Line> lines) {
    String written = String.join("\n", lines.stream().map(Line::written).toList());
    Spared prose = Spared.of(String.join("\n", lines.stream().map(Line::prose).toList()));
    List<Found> found = new ArrayList<>();
    for (SpokenShare share : claims.shares(prose.text())) {
      int start = prose.place(share.start());
      int end = prose.place(share.start() + share.words().length() - 1) + 1;
      // a percentage in digits has a remark of its own
      if (!ProseChecks.TYPED.matcher(share.words()).find()) {
        found.add(new Found(share, place(lines, start), printed(written, start, end)));
      }
    }
    return found;
  }

  /**
   * A text without the brackets that hold nothing but a figure, "Nobody (${…}) thinks so", and
   * where its characters were.
   */
  private record Spared(String text, int[] places) {

    private static final Pattern BRACKETS = Pattern.compile("\\s?+\\(\\s*+\\)");

    static Spared of(String prose) {
      StringBuilder text = new StringBuilder();
      int[] places = new int[prose.length()];
      int from = 0;
      Matcher brackets = BRACKETS.matcher(prose);
      while (from < prose.length()) {
        boolean more = brackets.find();
        int to = more ? brackets.start() : prose.length();
        for (int i = from; i < to; i++) {
          places[text.length()] = i;
          text.append(prose.charAt(i));
        }
        from = more ? brackets.end() : prose.length();
      }
      return new Spared(text.toString(), places);
    }

    int place(int character) {
      return places[character];
    }
  }

  /** The reference of the figure that is printed with some words. */
  private Optional<String> printed(String text, int start, int end) {
    Matcher after = PRINTED_AFTER.matcher(text).region(end, text.length());
    if (after.lookingAt() && claims.isSameFigure(after.group(1))) {
      return Optional.of(after.group(2));
    }
    Matcher before = PRINTED_BEFORE.matcher(text.substring(Math.max(0, start - MAX_FIGURE), start));
    return before.find() && claims.isSameFigure(before.group(2))
        ? Optional.of(before.group(1))
        : Optional.empty();
  }

  /** The shares that no claim is left for; those that say the most choose first. */
  private List<Found> unchecked(List<Found> found, List<Check> checks) {
    List<Check> left = new ArrayList<>(checks);
    List<Found> unchecked = new ArrayList<>(found);
    found.stream()
        .sorted(Comparator.comparing((Found f) -> f.figure().isEmpty()).thenComparing(Found::width))
        .forEach(
            each ->
                left.stream()
                    .filter(check -> checks(check, each))
                    .findFirst()
                    .ifPresent(
                        check -> {
                          left.remove(check);
                          unchecked.remove(each);
                        }));
    return unchecked;
  }

  private boolean checks(Check check, Found found) {
    boolean same =
        check.figure().isEmpty()
            || found.figure().isEmpty()
            || found.figure().equals(check.figure());
    return same && check.name().map(name -> claims.implies(name, found.share())).orElse(true);
  }

  private Remark remark(Found found) {
    String figure = found.figure().orElse("question.row");
    return new Remark(
        "typedShare",
        found.place(),
        found.share().words(),
        "print it with ${words(\""
            + figure
            + "\", \"CLAIM\")}, or check it with ${claim(\""
            + figure
            + "\", \"CLAIM\")}, one for each such share");
  }

  private List<Remark> multiples(List<Line> lines) {
    String prose = String.join("\n", lines.stream().map(Line::prose).toList());
    List<Remark> all = new ArrayList<>();
    for (SpokenMultiple multiple : claims.multiples(prose)) {
      all.add(
          new Remark(
              "typedShare",
              place(lines, multiple.start()),
              multiple.words(),
              comparison(multiple)));
    }
    return all;
  }

  /** A condition on which the words are true but for rounding. */
  private static String comparison(SpokenMultiple multiple) {
    String row = "value(\"question.row\")";
    String other = "value(\"question.other\")";
    String times =
        multiple.times().isPresent() ? (multiple.times().getAsInt() - 1) + ".9" : "MULTIPLE";
    return "compare the two figures in the same paragraph: <#if "
        + (multiple.fewer() ? other : row)
        + " gt "
        + times
        + " * "
        + (multiple.fewer() ? row : other)
        + ">…</#if>";
  }

  private Place place(List<Line> lines, int start) {
    int column = start;
    for (Line line : lines) {
      if (column <= line.prose().length()) {
        return new Place(file, line.number(), column + 1);
      }
      column -= line.prose().length() + 1;
    }
    throw new IllegalArgumentException("no line has character " + start);
  }
}
