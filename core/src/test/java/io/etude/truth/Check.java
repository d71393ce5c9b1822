package io.etude.truth;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What all checks need: the facts, the language, and how to compare both. */
abstract class Check {

  private static final Pattern COUNTED =
      Pattern.compile("(.*?)(?: \\(|, (?:soit )?)(\\d[\\d,. ]*) (?:of|sur) (\\d[\\d,. ]*?)\\)?");
  private static final int FEW = 30;

  final Facts facts;
  final TrueStudy study;
  final Lang lang;
  final Court court;
  final Printed printed;
  final Reader reader;

  Check(Facts facts, Lang lang, Court court) {
    this.facts = facts;
    this.study = facts.study;
    this.lang = lang;
    this.court = court;
    this.printed = new Printed(lang, facts.decimals(), facts::addedPlaces, study.minimumBase > 0);
    this.reader = new Reader(lang, court);
  }

  String text(Words words) {
    return Plain.of(words.in(lang));
  }

  /**
   * The share of a base whose number is in no band, or which gave none of the answers that
   * everybody is counted for; 0 of other questions.
   */
  double inNoRow(TrueItem item, TrueSegment.Column column) {
    TrueQuestion question = item.question;
    boolean valid = question.base == TrueQuestion.Base.VALID;
    boolean banded = question.type == TrueQuestion.Type.NUMERIC && !item.rows.isEmpty() && valid;
    boolean answered = question.type == TrueQuestion.Type.SINGLE && !valid;
    if (!banded && !answered) {
      return 0;
    }
    double outside = 0;
    double all = 0;
    for (int i = 0; i < item.unit.length; i++) {
      if (facts.arithmetic.isIn(column == null ? null : column.in(), i)) {
        int respondent = i;
        boolean in = item.rows.stream().anyMatch(row -> row.chosen()[respondent]);
        all += study.weight[i] * item.unit[i];
        outside += in ? 0 : study.weight[i] * item.unit[i];
      }
    }
    return all > 0 ? outside / all : 0;
  }

  /** What a report says of those in no row is true, and called for. */
  void inNoRow(String where, Saying.Said said, TrueItem item) {
    double share = inNoRow(item, null);
    figure(where, said.sentence(), "in no row", said.get("figure"), printed.percent(share));
    boolean bands =
        said.saying() == Saying.OUTSIDE_BANDS || said.saying() == Saying.OUTSIDE_BANDS_OVERALL;
    if (share == 0 || bands != (item.question.type == TrueQuestion.Type.NUMERIC)) {
      court.lie(Fault.WRONG_KIND, where, said.sentence(), "everybody is in a row");
    }
  }

  /** Whether those in no row must be told, so that shares that don't add to 100 are explained. */
  boolean tellsInNoRow(TrueItem item) {
    return study.minimumBase == 0 && facts.published(item, null) && inNoRow(item, null) > 0;
  }

  /** The unit of a number behind a figure: its singular where the figure takes it. */
  String unit(TrueQuestion question, String figure) {
    return text(printed.isOne(figure) ? question.unitOfOne : question.unit);
  }

  boolean is(String printedText, Words words) {
    return printedText.equals(text(words));
  }

  Optional<TrueRow> row(TrueItem item, String label) {
    return item.rows.stream().filter(row -> is(label, row.label())).findFirst();
  }

  Optional<TrueQuestion> question(String label) {
    return study.questions.stream().filter(q -> is(label, q.label)).findFirst();
  }

  /** A row by its label; a lie if there is none. */
  Optional<TrueRow> namedRow(String where, String sentence, TrueItem item, String label) {
    Optional<TrueRow> row = row(item, label);
    if (row.isEmpty()) {
      court.lie(Fault.WRONG_NAME, where, sentence, item.place() + " has no row “" + label + "”");
    }
    return row;
  }

  /** How a share is to be printed, or what stands in its place. */
  String expected(TrueItem item, TrueRow row, TrueSegment.Column column) {
    if (facts.withheld(item, column) && facts.base(item, column) > 0) {
      return "**";
    }
    return facts.base(item, column) == 0 ? "–" : printed.percent(facts.share(item, row, column));
  }

  /** A lie if the printed share is not that of the row. */
  void share(
      String where,
      String sentence,
      String figure,
      TrueItem item,
      TrueRow row,
      TrueSegment.Column column) {
    share(where, sentence, figure, item, row, column, expected(item, row, column), "%");
  }

  void share(
      String where,
      String sentence,
      String figure,
      TrueItem item,
      TrueRow row,
      TrueSegment.Column column,
      String expected,
      String sign) {
    court.heard();
    Matcher counted = COUNTED.matcher(figure);
    if (counted.matches()) {
      counts(where, sentence, counted, item, row, column);
      share(where, sentence, counted.group(1), item, row, column, expected, sign);
      return;
    }
    String right = facts.suppressed(item, column) ? "[c]" : expected;
    if (figure.equals(right)) {
      return;
    }
    boolean zeros =
        item.unitWithoutZeros != null
            && (figure.equals("**") || figure.equals(withoutZeros(item, row, column, sign)));
    String name = column == null ? "" : " in " + column.name(lang);
    court.lie(
        zeros ? Fault.ZEROS_NOT_COUNTED : Fault.WRONG_FIGURE,
        where,
        sentence,
        item.place() + ", “" + text(row.label()) + "”" + name + ": " + right + ", not " + figure);
  }

  private String withoutZeros(TrueItem item, TrueRow row, TrueSegment.Column column, String sign) {
    double share = facts.shareWithoutZeros(item, row, column);
    return Double.isNaN(share) ? "–" : printed.bare(share, printed.decimals()) + sign;
  }

  /** Beside a share of few respondents: how many of how many. */
  private void counts(
      String where,
      String sentence,
      Matcher counted,
      TrueItem item,
      TrueRow row,
      TrueSegment.Column column) {
    long base = facts.base(item, column);
    boolean[] in = column == null ? null : column.in();
    String count = printed.integer(facts.arithmetic.count(row, item.unit, in));
    if (item.unitWithoutZeros == null) {
      figure(where, sentence, "count", counted.group(2), count);
      figure(where, sentence, "count is of", counted.group(3), printed.integer(base));
    }
    if (study.weighted()) {
      court.lie(Fault.WRONG_FIGURE, where, sentence, "weighted shares are not of a count");
    }
  }

  /** A share of few in running text has its count. */
  void few(String where, String sentence, String figure, TrueItem item, TrueSegment.Column column) {
    boolean few = facts.base(item, column) <= FEW && facts.published(item, column);
    boolean plain = !study.weighted() && item.unitWithoutZeros == null && study.minimumBase == 0;
    if (few && plain && !COUNTED.matcher(figure).matches()) {
      court.lie(Fault.COUNT_UNSAID, where, sentence, "it is of " + facts.base(item, column));
    }
  }

  /** An item by its label, which a chart marks where it is worded the other way round. */
  Optional<TrueItem> item(List<TrueItem> items, String label) {
    String mark = lang == Lang.EN ? " (r)" : " (i)";
    return items.stream()
        .filter(
            i ->
                is(label, i.label)
                    || i.reversed && label.equals(text(i.label) + mark)
                    || items.size() > 1
                        && i.question.type != TrueQuestion.Type.GRID
                        && is(label, i.question.label))
        .findFirst();
  }

  /** What questions with the same answers are shown by: the first of these. */
  String battery(TrueItem first) {
    String answer = quoted(text(first.answers().get(0).label()));
    boolean english = lang == Lang.EN;
    String title = answer + (english ? ", by question" : ", par question");
    return new BaseCheck(facts, lang, court)
        .askedIf(first.question).stream()
            .findFirst()
            .map(who -> title + (english ? " asked if " : " posée si ") + who)
            .orElse(title);
  }

  /** A lie if the figure is not that number. */
  void figure(String where, String sentence, String what, String figure, String expected) {
    court.heard();
    if (!figure.equals(expected)) {
      court.lie(Fault.WRONG_FIGURE, where, sentence, what + ": " + expected + ", not " + figure);
    }
  }

  /** A lie if the lead of an answer, which is said to be one, may be chance. */
  void clear(String where, String sentence, TrueItem item, TrueRow first, TrueRow next) {
    court.heard();
    if (facts.leads(item, first, next) == Facts.Passed.NO && isTested(item)) {
      court.lie(
          Fault.WITHIN_ERROR,
          where,
          sentence,
          "“" + text(next.label()) + "” has " + share(item, next));
    }
  }

  /** A lie if an answer that is said to have no clear lead has one; of several answers, it may. */
  void close(String where, String sentence, TrueItem item, TrueRow first, TrueRow next) {
    court.heard();
    boolean alike = printed.percent(share(item, first)).equals(printed.percent(share(item, next)));
    boolean leads = facts.leads(item, first, next) == Facts.Passed.YES;
    if (leads && !alike && isExact(item)) {
      court.lie(Fault.WITHIN_ERROR, where, sentence, "it leads “" + text(next.label()) + "”");
    }
  }

  /** A lie if an answer is told that holds what others don't, and one with a name was given. */
  void passedOver(String where, String sentence, TrueItem item, TrueRow told) {
    court.heard();
    boolean named =
        item.rows.stream().anyMatch(row -> !row.net() && !row.catchAll() && share(item, row) > 0);
    if (told.catchAll() && named) {
      court.lie(Fault.CATCH_ALL_LEADS, where, sentence, "others have a name");
    }
  }

  /** Whether the lead of an answer over another is tested, and not only bounded. */
  boolean isExact(TrueItem item) {
    return isTested(item) && item.question.type != TrueQuestion.Type.MULTIPLE;
  }

  private boolean isTested(TrueItem item) {
    return item.unitWithoutZeros == null;
  }

  /** A lie if automatic prose tells a mean, or a score, of too few. */
  void quotableMean(String where, String sentence, TrueItem item) {
    court.heard();
    if (!facts.quotableMean(item)) {
      court.lie(Fault.WRONG_BASE, where, sentence, "it is of too few to be told");
    }
  }

  /** A lie if a number is told by its mean, or its median, where the other is to be named first. */
  void typical(String where, String sentence, TrueItem item, boolean median) {
    court.heard();
    if (facts.skewed(item) != median) {
      court.lie(Fault.MEAN_MISLEADS, where, sentence, "its distribution is skewed: " + !median);
    }
  }

  double share(TrueItem item, TrueRow row) {
    return facts.share(item, row, null);
  }

  /** Whether a sum or a part differs by more than arithmetic leaves. */
  static boolean above(double one, double other) {
    return one - other > 1e-12;
  }

  /** The names in a list such as “a, b and c”, by trying what is known. */
  boolean listed(String list, List<String> names) {
    String last = lang == Lang.EN ? " and " : " et ";
    String joined =
        names.size() < 2
            ? String.join("", names)
            : String.join(", ", names.subList(0, names.size() - 1))
                + last
                + names.get(names.size() - 1);
    return list.equals(joined);
  }

  /** Whether people of several editions are in an item's base. */
  boolean isPooled(TrueItem item) {
    return !facts.areOfEdition()
        && study.segments.stream()
            .filter(TrueSegment::editions)
            .anyMatch(
                waves ->
                    waves.columns().stream().filter(column -> facts.base(item, column) > 0).count()
                        > (inNoEdition(item) > 0 ? 0 : 1));
  }

  /** How many of an item's base are in none of the editions. */
  long inNoEdition(TrueItem item) {
    return study.segments.stream()
        .filter(TrueSegment::editions)
        .mapToLong(
            waves ->
                facts.base(item, null)
                    - waves.columns().stream()
                        .filter(column -> !column.net())
                        .mapToLong(column -> facts.base(item, column))
                        .sum())
        .findFirst()
        .orElse(0);
  }

  /** Whether an item's figures are of others too. */
  boolean isOfMore(TrueItem item) {
    return inNoEdition(item) > 0;
  }

  String quoted(String text) {
    return lang == Lang.EN ? "“" + text + "”" : "«" + text + "»";
  }

  /** How a question, or an item of a grid, is called. */
  String subject(TrueItem item) {
    return item.question.type == TrueQuestion.Type.GRID
        ? text(item.question.label) + ": " + text(item.label)
        : text(item.question.label);
  }

  Optional<TrueItem> subject(String name) {
    return study.items().stream().filter(item -> subject(item).equals(name)).findFirst();
  }

  /** A number of respondents, or of answers, in words. */
  String units(String number, boolean people) {
    if (number.equals("1")) {
      Words one =
          people
              ? new Words("one respondent", "un seul répondant")
              : new Words("one answer", "une seule réponse");
      return one.in(lang);
    }
    String plural = printed.isOne(number.replace("*", "")) ? "" : "s";
    String noun =
        people
            ? lang == Lang.EN ? "respondent" : "répondant"
            : lang == Lang.EN ? "answer" : "réponse";
    return number + " " + noun + plural;
  }

  /** The base of some tables as a number or a range. */
  String bases(List<TrueItem> items, boolean people) {
    long[] bases =
        items.stream()
            .filter(item -> !facts.suppressed(item, null))
            .mapToLong(item -> people ? facts.size(item, null).people() : facts.base(item, null))
            .sorted()
            .toArray();
    return range(bases);
  }

  String basesWithoutZeros(List<TrueItem> items) {
    return range(
        items.stream()
            .filter(item -> !facts.suppressed(item, null))
            .mapToLong(
                item -> {
                  double[] unit = item.unitWithoutZeros;
                  return unit == null
                      ? facts.base(item, null)
                      : Math.round(Arrays.stream(unit).sum());
                })
            .sorted()
            .toArray());
  }

  private String range(long[] bases) {
    if (bases.length == 0) {
      return "[c]";
    }
    String low = printed.integer(bases[0]);
    String high = printed.integer(bases[bases.length - 1]);
    return low.equals(high) ? low : low + (lang == Lang.EN ? " to " : " à ") + high;
  }
}
