package io.etude.truth;

import io.etude.document.chart.ChartSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is said of differences between groups. */
final class FindingCheck extends Check {

  /** Whether it has been said that groups are of several editions. */
  private boolean saysPooled;

  private final List<Told> told = new ArrayList<>();

  /** A difference that was told. */
  private record Told(TrueItem item, TrueRow row, TrueSegment segment, TrueSegment.Column column) {

    /** Whether another one says no more: of the other answer, or of the other group. */
    boolean same(Told other) {
      boolean columns = column == other.column || Facts.mirrored(segment, column, other.column);
      return item == other.item
          && segment == other.segment
          && columns
          && Facts.sameSplit(item, row, other.row);
    }
  }

  FindingCheck(Facts facts, Lang lang, Court court) {
    super(facts, lang, court);
  }

  void check(String where, String text) {
    for (Saying.Said said : reader.read(where, text, Saying.Place.FINDING)) {
      if (said.saying().name().startsWith("GROUPS_POOLED")) {
        pooled(where, said);
      } else {
        finding(where, said);
      }
    }
  }

  /** Groups are of several editions together, of which the survey has some. */
  private void pooled(String where, Saying.Said said) {
    boolean more = said.saying() == Saying.GROUPS_POOLED_MORE;
    boolean some = study.items().stream().anyMatch(this::isPooled);
    boolean others = study.items().stream().anyMatch(item -> isOfMore(item));
    saysPooled = true;
    if (!some || more && !others) {
      court.lie(Fault.WRONG_BASE, where, said.sentence(), "of several editions: " + some);
    }
  }

  private void finding(String where, Saying.Said said) {
    String sentence = said.sentence();
    Optional<TrueItem> found = subject(said.get("subject"));
    Optional<TrueSegment> segment =
        study.segments.stream().filter(s -> is(said.get("segment"), s.label())).findFirst();
    if (found.isEmpty() || segment.isEmpty()) {
      court.lie(Fault.WRONG_NAME, where, sentence, "no such question or segment");
      return;
    }
    TrueItem item = found.get();
    Optional<TrueRow> row = namedRow(where, sentence, item, said.get("row"));
    Optional<TrueSegment.Column> group =
        segment.get().columns().stream()
            .filter(c -> Plain.of(c.name(lang)).equals(said.get("column")))
            .findFirst();
    if (row.isEmpty() || group.isEmpty()) {
      court.lie(Fault.WRONG_NAME, where, sentence, "no such row or group");
      return;
    }
    TrueSegment.Column column = group.get();
    boolean ofEditions =
        facts.editions().stream()
            .anyMatch(
                waves -> segment.get().sources().stream().anyMatch(waves.sources()::contains));
    if (isPooled(item) && !ofEditions && !saysPooled) {
      court.lie(Fault.MISSING_NOTE, where, sentence, "it is of several editions together");
    }
    share(where, sentence, said.get("figure"), item, row.get(), column);
    few(where, sentence, said.get("figure"), item, column);
    if (said.saying() == Saying.EDITION) {
      before(where, said, item, row.get(), segment.get(), column);
    } else {
      share(where, sentence, said.get("all"), item, row.get(), null);
      direction(where, said, item, row.get(), segment.get(), column);
    }
    boolean small = facts.small(item, column);
    if (small != said.has("base")) {
      court.lie(Fault.WRONG_BASE, where, sentence, "small base: " + small);
    } else if (small) {
      String base = units(printed.integer(facts.base(item, column)), !item.question.responses);
      figure(where, sentence, "base", said.get("base"), base);
    }
    significance(
        where,
        sentence,
        item,
        row.get(),
        segment.get(),
        column,
        ChartSpec.Significance.SMALL_LEVEL);
    Told one = new Told(item, row.get(), segment.get(), column);
    if (told.stream().anyMatch(other -> other.same(one))) {
      court.lie(Fault.MIRRORED, where, sentence, "another one says the same: " + told);
    }
    told.add(one);
  }

  /** What an edition is set against is the one before. */
  private void before(
      String where,
      Saying.Said said,
      TrueItem item,
      TrueRow row,
      TrueSegment segment,
      TrueSegment.Column column) {
    int at = segment.columns().indexOf(column);
    if (!segment.editions() || at == 0) {
      court.lie(Fault.WRONG_KIND, where, said.sentence(), "no edition is before it");
      return;
    }
    TrueSegment.Column before = segment.columns().get(at - 1);
    String name = Plain.of(before.name(lang));
    court.expect(Fault.WRONG_NAME, where, said.sentence(), said.get("previous"), name);
    share(where, said.sentence(), said.get("before"), item, row, before);
    few(where, said.sentence(), said.get("before"), item, before);
  }

  private void direction(
      String where,
      Saying.Said said,
      TrueItem item,
      TrueRow row,
      TrueSegment segment,
      TrueSegment.Column column) {
    boolean none = facts.share(item, row, column) == 0;
    boolean higher = said.saying() == Saying.HIGHER && !none;
    if (none && said.saying() == Saying.LOWER) {
      court.lie(Fault.WRONG_DIRECTION, where, said.sentence(), "\"only\" of nobody");
    }
    if (segment.editions()) {
      court.lie(Fault.AGAINST_ALL, where, said.sentence(), "it differs from the edition before");
      return;
    }
    double share = facts.share(item, row, column);
    if (higher ? share > share(item, row) : share < share(item, row)) {
      return;
    }
    boolean[] rest = facts.rest(segment, column);
    boolean ofRest = rest != null && higher == share > facts.arithmetic.share(row, item.unit, rest);
    court.lie(
        ofRest ? Fault.AGAINST_ALL : Fault.WRONG_DIRECTION,
        where,
        said.sentence(),
        "it is " + share + " against " + share(item, row));
  }

  /** A group against the rest. */
  void significance(
      String where,
      String sentence,
      TrueItem item,
      TrueRow row,
      TrueSegment segment,
      TrueSegment.Column column,
      ChartSpec.Significance said) {
    court.heard();
    double[] p = facts.finding(item, row, segment, column);
    if (Facts.tautology(item, segment)) {
      if (said != ChartSpec.Significance.NONE) {
        court.lie(Fault.TAUTOLOGY, where, sentence, "both are made of the same column");
      }
      return;
    }
    if (said != ChartSpec.Significance.NONE
        && Facts.Passed.of(p[0], Facts.SMALL_LEVEL) == Facts.Passed.NO) {
      boolean lax = Facts.Passed.of(p[1], Facts.SMALL_LEVEL) != Facts.Passed.NO;
      court.lie(
          lax ? Fault.POOL_SPOILT : Fault.WRONG_SIGNIFICANCE,
          where,
          sentence,
          "the adjusted p value is " + p[0]);
    } else if (said == ChartSpec.Significance.NONE
        && Facts.Passed.of(p[0], Facts.SMALL_LEVEL) == Facts.Passed.YES
        && Facts.Passed.of(p[1], Facts.SMALL_LEVEL) == Facts.Passed.YES) {
      court.lie(Fault.WRONG_SIGNIFICANCE, where, sentence, "significant: adjusted p is " + p[0]);
    }
  }

  /** A row, or the mean if its id is empty, over several groups. */
  void gap(
      String where,
      String sentence,
      TrueItem item,
      String row,
      TrueSegment segment,
      ChartSpec.Significance gap) {
    court.heard();
    if (item.unitWithoutZeros != null) {
      return;
    }
    Facts.Passed small = facts.differsAnywhere(item, row, segment, Facts.SMALL_LEVEL);
    Facts.Passed capital = facts.differsAnywhere(item, row, segment, Facts.CAPITAL_LEVEL);
    boolean wrong =
        switch (gap) {
          case NONE -> small == Facts.Passed.YES;
          case SMALL_LEVEL -> small == Facts.Passed.NO || capital == Facts.Passed.YES;
          case CAPITAL_LEVEL -> capital == Facts.Passed.NO;
        };
    if (wrong) {
      court.lie(
          Fault.WRONG_SIGNIFICANCE, where, sentence, "at 5 %: " + small + ", at 1 %: " + capital);
    }
  }
}
