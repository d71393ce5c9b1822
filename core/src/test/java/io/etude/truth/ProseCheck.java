package io.etude.truth;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Sentences about a question. */
final class ProseCheck extends Check {

  ProseCheck(Facts facts, Lang lang, Court court) {
    super(facts, lang, court);
  }

  void check(String where, String text, TrueQuestion question) {
    boolean whom = !BaseCheck.isRouted(question) || question.base == TrueQuestion.Base.ALL;
    Optional<TrueSegment.Column> edition = Optional.empty();
    ProseCheck told = this;
    boolean together = false;
    for (Saying.Said said : reader.read(where, text, Saying.Place.PROSE)) {
      whom |= said.saying() == Saying.ANSWERED_OF_ASKED;
      if (said.saying().name().startsWith("RESULTS_OF_EDITION")) {
        edition = new EditionCheck(facts, lang, court).edition(where, said, question);
        told = edition.map(facts::of).map(of -> new ProseCheck(of, lang, court)).orElse(this);
      } else if (said.saying().name().startsWith("CHANGE")) {
        new EditionCheck(facts, lang, court).changes(where, said, question, edition);
      } else {
        together |= said.saying().name().startsWith("RESULTS_POOLED");
        told.check(where, said, question);
      }
    }
    if (edition.isEmpty() && !together && isPooled(question.item()) && facts.tellsLast()) {
      court.lie(Fault.MISSING_NOTE, where, text, "it is of several editions together");
    }
    if (!edition.equals(facts.told(question))) {
      court.lie(Fault.WRONG_BASE, where, text, "it is to be told by the last edition");
    }
    if (!whom) {
      court.lie(Fault.MISSING_NOTE, where, text, "not everybody was asked");
    }
  }

  private void check(String where, Saying.Said said, TrueQuestion question) {
    switch (said.saying()) {
      case ANSWERED_OF_ASKED, ANSWERED_OF_SOME, ANSWERED -> answered(where, said, question);
      case MEAN -> mean(where, said, question);
      case NUMERIC,
          NUMERIC_UNIT,
          NUMERIC_SPREAD,
          NUMERIC_SPREAD_UNIT,
          NUMERIC_SKEWED,
          NUMERIC_SKEWED_UNIT,
          NUMERIC_SKEWED_SPREAD,
          NUMERIC_SKEWED_SPREAD_UNIT ->
          numeric(where, said, question);
      case NET -> net(where, said, question);
      case GROUPS_ONE,
          GROUPS_TWO,
          GROUPS_THREE,
          GROUPS_FOUR,
          LARGEST_GROUP,
          LARGEST_TWO_GROUPS,
          LARGEST_THREE_GROUPS,
          RANKING,
          RANKING_OF_TWO,
          RANKING_OF_THREE,
          CLOSE_OF_TWO,
          CLOSE_OF_THREE,
          LISTED_TWO,
          LISTED_THREE,
          NAMED_ONE,
          NAMED_TWO,
          NAMED_THREE ->
          ranking(where, said, question);
      case TIED -> tied(where, said, question);
      case BEST, WORST, BEST_OF_SAMPLE, WORST_OF_SAMPLE -> balance(where, said, question);
      case MOST_AND_LEAST, MOST, LEAST, FROM_LEAST_TO_MOST, MOST_OF_SAMPLE, LEAST_OF_SAMPLE ->
          mostAndLeast(where, said, question);
      case RESULTS_POOLED, RESULTS_POOLED_MORE, RESULTS_POOLED_OTHERS, RESULTS_POOLED_OTHERS_ONE ->
          pooled(where, said, question);
      default -> outnumbered(where, said, question);
    }
  }

  /** Who was asked a question, and how many are in its base. */
  private void answered(String where, Saying.Said said, TrueQuestion question) {
    String sentence = said.sentence();
    List<String> ways = new BaseCheck(facts, lang, court).askedIf(question);
    if (said.has("who") ? !ways.contains(said.get("who")) : !ways.isEmpty()) {
      court.lie(Fault.WRONG_BASE, where, sentence, "asked if " + ways);
    }
    boolean asked = question.base == TrueQuestion.Base.ASKED;
    String n = said.has("n") ? said.get("n") : said.has("asked") ? said.get("asked") : null;
    if (n == null) {
      return;
    }
    if (asked == said.has("n") || question.base == TrueQuestion.Base.ALL) {
      court.lie(Fault.WRONG_BASE, where, sentence, "the base is of " + question.base);
    }
    String all = said.has("n") ? said.get("all") : said.get("total");
    figure(where, sentence, "base", n, bases(question.items(), true));
    figure(where, sentence, "respondents", all, printed.integer(study.counted()));
  }

  /** Of several editions, which the last one has no figures of, and how many are of others. */
  private void pooled(String where, Saying.Said said, TrueQuestion question) {
    if (said.saying().name().contains("OTHERS")) {
      String n = said.has("n") ? said.get("n") : "1";
      figure(where, said.sentence(), "others", n, printed.integer(inNoEdition(question.item())));
      return;
    }
    boolean more = said.saying() == Saying.RESULTS_POOLED_MORE;
    if (!isPooled(question.item()) || isOfMore(question.item()) != more) {
      court.lie(Fault.WRONG_BASE, where, said.sentence(), "others are in the base: " + !more);
    }
  }

  private void mean(String where, Saying.Said said, TrueQuestion question) {
    if (question.type != TrueQuestion.Type.RATING) {
      court.lie(Fault.WRONG_KIND, where, said.sentence(), question.id + " is no rating");
      return;
    }
    quotableMean(where, said.sentence(), question.item());
    String mean = printed.mean(question, facts.arithmetic.mean(question.item().scores, null));
    figure(where, said.sentence(), "mean of " + question.id, said.get("figure"), mean);
    figure(where, said.sentence(), "lowest", said.get("from"), "" + question.from);
    figure(where, said.sentence(), "highest", said.get("to"), "" + question.to);
  }

  private void numeric(String where, Saying.Said said, TrueQuestion question) {
    double[] scores = question.item().scores;
    if (question.type != TrueQuestion.Type.NUMERIC) {
      court.lie(Fault.WRONG_KIND, where, said.sentence(), question.id + " is no number");
      return;
    }
    double median = facts.arithmetic.quantile(scores, null, 0.5);
    String sentence = said.sentence();
    String mean = printed.mean(question, facts.arithmetic.mean(scores, null));
    figure(where, sentence, "mean of " + question.id, said.get("mean"), mean);
    figure(where, sentence, "median", said.get("median"), printed.statistic(question, median));
    if (said.has("low")) {
      spread(where, said, question);
    }
    quotableMean(where, sentence, question.item());
    typical(where, sentence, question.item(), said.saying().name().contains("SKEWED"));
    if (said.has("unitOfMean")) {
      for (String of : List.of("Mean", "Median", "High")) {
        String unit = said.get("unitOf" + of);
        String figure = said.get(of.toLowerCase(Locale.ROOT));
        if (unit != null) {
          court.expect(Fault.WRONG_PLURAL, where, sentence, unit, unit(question, figure));
        }
      }
    } else if (!question.unit.isEmpty()) {
      court.lie(Fault.UNIT_LOST, where, sentence, "the unit is " + text(question.unit));
    }
  }

  /** The quartiles, and that half of the answers are between them. */
  private void spread(String where, Saying.Said said, TrueQuestion question) {
    double[] scores = question.item().scores;
    double low = facts.arithmetic.quantile(scores, null, 0.25);
    double high = facts.arithmetic.quantile(scores, null, 0.75);
    figure(where, said.sentence(), "low", said.get("low"), printed.statistic(question, low));
    figure(where, said.sentence(), "high", said.get("high"), printed.statistic(question, high));
    double within = 0;
    double all = 0;
    for (int i = 0; i < scores.length; i++) {
      if (facts.arithmetic.isIn(null, i) && !Double.isNaN(scores[i])) {
        all += study.weight[i];
        within += scores[i] >= low && scores[i] <= high ? study.weight[i] : 0;
      }
    }
    if (within < all / 2 * (1 - 1e-9)) {
      court.lie(Fault.WRONG_FIGURE, where, said.sentence(), within + " of " + all);
    }
  }

  private void net(String where, Saying.Said said, TrueQuestion question) {
    Optional<TrueRow> row = namedRow(where, said.sentence(), question.item(), said.get("row"));
    if (row.isPresent()) {
      share(where, said.sentence(), said.get("figure"), question.item(), row.get(), null);
      few(where, said.sentence(), said.get("figure"), question.item(), null);
    }
    ofWhom(where, said, question.item());
  }

  /** Shares are said to be of those whom they are of. */
  private void ofWhom(String where, Saying.Said said, TrueItem item) {
    TrueQuestion.Base base = item.question.base;
    long all = study.counted();
    boolean everybody = base == TrueQuestion.Base.ALL || facts.base(item, null) == all;
    boolean asked = base == TrueQuestion.Base.ASKED;
    String some =
        lang == Lang.EN
            ? asked ? "those who were asked" : "those who answered"
            : asked ? " ceux à qui la question a été posée" : " ceux qui ont répondu";
    String whom =
        item.question.responses
            ? lang == Lang.EN ? "answers" : "s réponses"
            : everybody ? lang == Lang.EN ? "respondents" : "s répondants" : some;
    String saidOf = said.get("whom");
    if (!saidOf.equals(whom)) {
      court.lie(Fault.WRONG_BASE, where, said.sentence(), "shares are of " + whom);
    }
  }

  /** The item of a grid that a sentence names, or the question itself. */
  private Optional<TrueItem> item(String where, Saying.Said said, TrueQuestion question) {
    if (question.type != TrueQuestion.Type.GRID && !said.has("item")) {
      return Optional.of(question.item());
    }
    Optional<TrueItem> item =
        question.items().stream()
            .filter(i -> said.has("item") && is(said.get("item"), i.label))
            .findFirst();
    if (item.isEmpty()) {
      boolean alone = question.items().size() == 1 && !said.has("item");
      court.lie(
          said.has("item") ? Fault.WRONG_NAME : Fault.ITEM_UNNAMED,
          where,
          said.sentence(),
          "which item of " + question.id + "?");
      return alone ? Optional.of(question.item()) : Optional.empty();
    }
    return item;
  }

  private void ranking(String where, Saying.Said said, TrueQuestion question) {
    Optional<TrueItem> found = item(where, said, question);
    if (found.isEmpty()) {
      return;
    }
    TrueItem item = found.get();
    boolean namedOnly = said.saying().name().startsWith("NAMED");
    List<TrueRow> answers =
        byShare(item).stream().filter(row -> !namedOnly || !row.catchAll()).toList();
    leads(where, said, question);
    if (said.has("whom")) {
      ofWhom(where, said, item);
    }
    boolean all = said.saying().name().startsWith("GROUPS");
    for (int k = 0; k < 4; k++) {
      String place = String.valueOf((char) ('A' + k));
      if (said.has("row" + place)) {
        Optional<TrueRow> row = namedRow(where, said.sentence(), item, said.get("row" + place));
        if (row.isEmpty()) {
          continue;
        }
        share(where, said.sentence(), said.get("figure" + place), item, row.get(), null);
        few(where, said.sentence(), said.get("figure" + place), item, null);
        if (k == 0 && !said.saying().name().contains("GROUP")) {
          passedOver(where, said.sentence(), item, row.get());
        }
        TrueRow at = answers.get(k);
        if (!all && Math.abs(share(item, at) - share(item, row.get())) > 1e-12) {
          court.lie(
              at.apart() ? Fault.NO_ANSWER_LEADS : Fault.WRONG_ORDER,
              where,
              said.sentence(),
              "number " + (k + 1) + " is “" + text(at.label()) + "”, " + share(item, at));
        }
      }
    }
    boolean several = answers.size() > 1 && share(item, answers.get(1)) > 0;
    String kind = said.saying().name();
    boolean groups = kind.contains("GROUP");
    if (groups != facts.makesGroups(item)) {
      court.lie(Fault.SAMPLE_LEADS, where, said.sentence(), "groups are made of it: " + !groups);
    } else if (groups) {
      groups(where, said, item, answers);
    }
    if (kind.startsWith("RANKING") && several) {
      if (alike(share(item, answers.get(0)), share(item, answers.get(1)))) {
        court.lie(Fault.WRONG_ORDER, where, said.sentence(), "two answers share the first place");
      }
      clear(where, said.sentence(), item, answers.get(0), answers.get(1));
    } else if (kind.startsWith("CLOSE")) {
      for (int k = 1; k < (said.has("rowC") ? 3 : 2); k++) {
        close(where, said.sentence(), item, answers.get(0), answers.get(k));
      }
    } else if (namedOnly) {
      named(where, said, item, answers);
    } else if (kind.startsWith("LISTED") && facts.arithmetic.df(item.unit) > 0) {
      if (item.unitWithoutZeros == null) {
        court.lie(Fault.WITHIN_ERROR, where, said.sentence(), "the lead can be tested");
      }
    }
  }

  /**
   * Another answer is among the first of all, and those behind the ones that are told are fewer.
   */
  private void named(String where, Saying.Said said, TrueItem item, List<TrueRow> answers) {
    int told = said.has("rowC") ? 3 : said.has("rowB") ? 2 : 1;
    boolean more = answers.size() > told && share(item, answers.get(told)) > 0;
    if (more && alike(share(item, answers.get(told - 1)), share(item, answers.get(told)))) {
      court.lie(Fault.WRONG_ORDER, where, said.sentence(), "another one is as frequent");
    }
    List<TrueRow> all = byShare(item);
    boolean among = all.subList(0, Math.min(3, all.size())).stream().anyMatch(TrueRow::catchAll);
    boolean close =
        all.stream()
            .filter(TrueRow::catchAll)
            .anyMatch(row -> facts.leads(item, answers.get(0), row) != Facts.Passed.YES);
    if (!among && !close && isExact(item)) {
      court.lie(Fault.WRONG_ORDER, where, said.sentence(), "the first of all have names");
    }
  }

  /** Whether all groups are named, or those that are larger than all others. */
  private void groups(String where, Saying.Said said, TrueItem item, List<TrueRow> answers) {
    List<String> names = new ArrayList<>();
    for (String place : List.of("rowA", "rowB", "rowC", "rowD")) {
      if (said.has(place)) {
        names.add(said.get(place));
      }
    }
    int named = names.size();
    long found = answers.stream().filter(row -> share(item, row) > 0).count();
    boolean largest = said.saying().name().startsWith("LARGEST");
    if (names.stream().distinct().count() < named) {
      court.lie(Fault.WRONG_NAME, where, said.sentence(), "one group is named twice");
    }
    if (item.question.ordered && !largest) {
      new SideCheck(facts, lang, court).levels(where, item, names);
    }
    if (largest == (found == named)) {
      court.lie(Fault.WRONG_ORDER, where, said.sentence(), "there are " + found + " groups");
    } else if (largest
        && alike(share(item, answers.get(named - 1)), share(item, answers.get(named)))) {
      court.lie(Fault.WRONG_ORDER, where, said.sentence(), "another one is as large");
    }
  }

  /** What has a score or a distribution is not told by its most frequent value. */
  private void leads(String where, Saying.Said said, TrueQuestion question) {
    if (question.type == TrueQuestion.Type.RATING || question.type == TrueQuestion.Type.NUMERIC) {
      court.lie(Fault.RATING_LEADS, where, said.sentence(), "it has a mean");
    }
  }

  private List<TrueRow> byShare(TrueItem item) {
    List<TrueRow> rows = new ArrayList<>(item.answers());
    rows.addAll(item.apart());
    rows.sort(Comparator.comparingDouble((TrueRow row) -> -share(item, row)));
    return rows;
  }

  private void tied(String where, Saying.Said said, TrueQuestion question) {
    Optional<TrueItem> found = item(where, said, question);
    if (found.isEmpty()) {
      return;
    }
    TrueItem item = found.get();
    List<TrueRow> answers = byShare(item);
    List<String> first = new ArrayList<>();
    passedOver(where, said.sentence(), item, answers.get(0));
    for (TrueRow row : item.rows) {
      if (!row.net() && alike(share(item, answers.get(0)), share(item, row))) {
        first.add(quoted(text(row.label())));
      }
    }
    if (!sameNames(said.get("rows"), first)) {
      court.lie(Fault.WRONG_ORDER, where, said.sentence(), "the first are " + first);
    }
    share(where, said.sentence(), said.get("figure"), item, answers.get(0), null);
    few(where, said.sentence(), said.get("figure"), item, null);
    if (first.size() < answers.size()) {
      clear(where, said.sentence(), item, answers.get(0), answers.get(first.size()));
    }
  }

  /** What is equal or prints alike has no order that a reader could see. */
  private boolean alike(double one, double other) {
    return !above(one, other) || printed.percent(one).equals(printed.percent(other));
  }

  private static boolean sameNames(String list, List<String> names) {
    int length = names.stream().mapToInt(String::length).sum() + 2 * (names.size() - 1);
    return names.stream().allMatch(list::contains) && Math.abs(list.length() - length) <= 3;
  }

  private void balance(String where, Saying.Said said, TrueQuestion question) {
    Optional<TrueItem> item =
        question.items().stream().filter(i -> is(said.get("item"), i.label)).findFirst();
    if (item.isEmpty()) {
      court.lie(Fault.WRONG_NAME, where, said.sentence(), "no such item");
      return;
    }
    new SideCheck(facts, lang, court)
        .sides(
            where, said.sentence(), question, said.get("good"), said.get("bad"), item.get(), true);
    for (String side : List.of("good", "bad")) {
      Optional<TrueRow> row = row(item.get(), said.get(side));
      String figure = said.get(side.equals("good") ? "plus" : "minus");
      row.ifPresent(r -> share(where, said.sentence(), figure, item.get(), r, null));
      few(where, said.sentence(), figure, item.get(), null);
    }
    boolean best = said.saying() == Saying.BEST || said.saying() == Saying.BEST_OF_SAMPLE;
    boolean ofSample = said.saying().name().endsWith("_OF_SAMPLE");
    for (TrueItem other : question.items()) {
      double gap = facts.good(other) - facts.good(item.get());
      boolean known = other != item.get() && facts.base(other, null) > 0;
      if (known && (best ? gap >= 0 : gap <= 0)) {
        court.lie(
            Fault.WRONG_ORDER,
            where,
            said.sentence(),
            "“" + text(other.label) + "” has a balance of " + facts.good(other));
      } else if (known && !ofSample) {
        lead(where, said.sentence(), other, facts.leads(item.get(), other, best ? 1 : -1));
      }
    }
  }

  private void lead(String where, String sentence, TrueItem other, Facts.Passed passed) {
    if (passed == Facts.Passed.NO) {
      court.lie(Fault.WITHIN_ERROR, where, sentence, "“" + text(other.label) + "” may be beyond");
    }
  }

  /** For which items a row was given most and least. */
  private void mostAndLeast(String where, Saying.Said said, TrueQuestion question) {
    for (int sign : new int[] {1, -1}) {
      String place = sign > 0 ? "first" : "last";
      if (said.has(place)) {
        end(where, said, question.items(), place, sign);
      }
    }
  }

  /** That an item is beyond all others in its share of the named row. */
  void end(String where, Saying.Said said, List<TrueItem> items, String place, int sign) {
    Optional<TrueItem> found = item(items, said.get(place));
    if (found.isEmpty()) {
      court.lie(Fault.WRONG_NAME, where, said.sentence(), "no item “" + said.get(place) + "”");
      return;
    }
    TrueItem item = found.get();
    Optional<TrueRow> row = namedRow(where, said.sentence(), item, said.get("row"));
    if (row.isEmpty()) {
      return;
    }
    share(where, said.sentence(), said.get(place + "Figure"), item, row.get(), null);
    few(where, said.sentence(), said.get(place + "Figure"), item, null);
    for (TrueItem other : items) {
      double share = share(other, other.row(row.get().id()).orElseThrow());
      boolean known = other != item && facts.base(other, null) > 0;
      if (known && sign * (share - share(item, row.get())) > -1e-12) {
        court.lie(
            Fault.WRONG_ORDER, where, said.sentence(), "“" + text(other.label) + "” has " + share);
      } else if (known && says(said.saying())) {
        String id = row.get().id();
        lead(where, said.sentence(), other, facts.leads(item, other, id, sign));
      }
    }
  }

  /** Whether it says that an item is beyond others, and not only what its figure is. */
  private static boolean says(Saying saying) {
    return switch (saying) {
      case MOST_AND_LEAST, MOST, LEAST, TITLE_ANSWER_FIRST, TITLE_ANSWER_LAST -> true;
      default -> false;
    };
  }

  /** The balance of the two sides that a sentence names. */
  private double printedBalance(TrueItem item, Saying.Said said) {
    return row(item, said.get("good")).map(r -> share(item, r)).orElse(0.0)
        - row(item, said.get("bad")).map(r -> share(item, r)).orElse(0.0);
  }

  private void outnumbered(String where, Saying.Said said, TrueQuestion question) {
    List<TrueItem> items = question.items().stream().filter(i -> facts.published(i, null)).toList();
    new SideCheck(facts, lang, court)
        .compared(where, said.sentence(), question, said.get("good"), said.get("bad"));
    if (items.stream().anyMatch(i -> i.reversed)) {
      court.lie(Fault.REVERSED_ITEM, where, said.sentence(), "not all are worded one way");
    }
    long count = items.stream().filter(i -> printedBalance(i, said) < -1e-12).count();
    String one = said.saying() == Saying.OUTNUMBERED ? said.get("count") : said.get("all");
    figure(where, said.sentence(), "items", one, printed.integer(count));
    figure(where, said.sentence(), "all", said.get("all"), printed.integer(items.size()));
  }
}
