package io.etude.truth;

import io.etude.document.chart.ChartSpec;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a report without a template says of the last edition, and of its changes. */
final class EditionCheck extends Check {

  /** What changed, from what to what. */
  private static final Pattern CHANGE =
      Pattern.compile(
          "(?:[“«] ?(.+?) ?[”»](?: \\((.+?)\\))?|mean|moyenne), (?:from|de) (.+) (?:to|à) (.+)");

  EditionCheck(Facts facts, Lang lang, Court court) {
    super(facts, lang, court);
  }

  /** The edition of a name. */
  Optional<TrueSegment.Column> named(String name) {
    return facts.editions().stream()
        .flatMap(segment -> segment.columns().stream())
        .filter(column -> Plain.of(column.name(lang)).equals(name))
        .findFirst();
  }

  /** The edition that a question is told by, which has to be the last one. */
  Optional<TrueSegment.Column> edition(String where, Saying.Said said, TrueQuestion question) {
    Optional<TrueSegment.Column> edition = named(said.get("edition"));
    if (edition.isEmpty() || !edition.equals(facts.told(question))) {
      court.lie(Fault.WRONG_BASE, where, said.sentence(), "it is not the last edition");
      return edition;
    }
    boolean small = question.items().stream().anyMatch(item -> facts.small(item, edition.get()));
    if (small == (said.saying() == Saying.RESULTS_OF_EDITION)) {
      court.lie(Fault.WRONG_BASE, where, said.sentence(), "small base: " + small);
    }
    return edition;
  }

  /** What changed since the edition before. */
  void changes(
      String where, Saying.Said said, TrueQuestion question, Optional<TrueSegment.Column> edition) {
    if (edition.isEmpty()) {
      court.lie(Fault.WRONG_BASE, where, said.sentence(), "changes of which edition?");
      return;
    }
    String previous = said.get("previous").replaceFirst(", (read with caution|à lire .*)$", "");
    String[] changes = said.get("changes").split(" ?; ");
    if (changes.length == 1 != (said.saying() == Saying.CHANGE)) {
      court.lie(Fault.WRONG_PLURAL, where, said.sentence(), changes.length + " changes");
    }
    for (String change : changes) {
      Matcher parts = CHANGE.matcher(change);
      if (!parts.matches()) {
        court.lie(Fault.UNREAD, where, said.sentence(), change);
        continue;
      }
      String sentence = said.sentence();
      boolean ofItem = parts.group(2) != null;
      Optional<TrueItem> item =
          question.items().stream()
              .filter(each -> !ofItem || is(parts.group(1), each.label))
              .findFirst();
      if (item.isEmpty() || ofItem != question.items().size() > 1) {
        court.lie(Fault.ITEM_UNNAMED, where, sentence, "which item?");
        continue;
      }
      Optional<TrueRow> row = Optional.empty();
      if (parts.group(1) != null) {
        row = namedRow(where, sentence, item.get(), parts.group(ofItem ? 2 : 1));
        if (row.isEmpty()) {
          continue;
        }
      }
      changed(where, sentence, item.get(), row, edition.get(), previous, parts.group(3));
      figure(where, sentence, item.get(), row, edition.get(), parts.group(4));
    }
  }

  /** A figure differs from that of the edition before. */
  void changed(
      String where,
      String sentence,
      TrueItem item,
      Optional<TrueRow> row,
      TrueSegment.Column edition,
      String previous,
      String before) {
    TrueSegment segment = facts.editions().orElseThrow();
    int at = segment.columns().indexOf(edition);
    Optional<TrueSegment.Column> named = named(previous);
    if (at == 0 || named.isEmpty() || segment.columns().get(at - 1) != named.get()) {
      court.lie(Fault.WRONG_NAME, where, sentence, "it is not the edition before");
      return;
    }
    figure(where, sentence, item, row, named.get(), before);
    if (row.isPresent()) {
      new FindingCheck(facts, lang, court)
          .significance(
              where,
              sentence,
              item,
              row.get(),
              segment,
              edition,
              ChartSpec.Significance.SMALL_LEVEL);
      return;
    }
    // corrected over many means it is larger
    double p = facts.arithmetic.p(item.scores, edition.in(), named.get().in());
    if (Facts.Passed.of(p, Facts.SMALL_LEVEL) == Facts.Passed.NO) {
      court.lie(Fault.WRONG_SIGNIFICANCE, where, sentence, "the p value is " + p);
    }
  }

  private void figure(
      String where,
      String sentence,
      TrueItem item,
      Optional<TrueRow> row,
      TrueSegment.Column edition,
      String figure) {
    if (row.isPresent()) {
      share(where, sentence, figure, item, row.get(), edition);
    } else {
      String mean = printed.mean(item.question, facts.arithmetic.mean(item.scores, edition.in()));
      figure(where, sentence, "mean of " + edition.name(lang), figure, mean);
    }
  }
}
