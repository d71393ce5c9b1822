package io.etude.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the detector's own articles quote. */
final class ArticleCheck extends Check {

  ArticleCheck(Facts facts, Lang lang, Court court) {
    super(facts, lang, court);
  }

  void check(String where, String text) {
    List<Shown> withheld = new ArrayList<>();
    for (Saying.Said said : reader.read(where, text, Saying.Place.ARTICLE, Saying.Place.OMITTED)) {
      String sentence = said.sentence();
      switch (said.saying()) {
        case QUOTED_ALL ->
            figure(where, sentence, "respondents", said.get("n"), printed.integer(study.counted()));
        case QUOTED_MEAN -> {
          TrueItem item = study.item(said.get("ref")).orElseThrow();
          String mean = printed.mean(item.question, facts.arithmetic.mean(item.scores, null));
          figure(where, sentence, "mean", said.get("figure"), mean);
        }
        case CHART_WITHHELD_BY_GROUP -> withheld.addAll(withheld(where, said));
        case OMITTED ->
            withheld.forEach(
                shown -> new NotesCheck(facts, lang, court).omitted(where, said, instead(shown)));
        case LOW_GROUPS ->
            withheld.forEach(
                shown ->
                    new NotesCheck(facts, lang, court)
                        .lowGroups(where, said, instead(shown), List.of()));
        case HIDDEN_GROUPS -> {
          if (study.minimumBase == 0) {
            court.lie(Fault.WRONG_METHOD, where, sentence, "nothing is hidden");
          }
        }
        case QUOTED -> quoted(where, said);
        case QUOTED_GROUP -> group(where, said);
        default -> finding(where, said);
      }
    }
  }

  /** What would be shown by groups, were there a figure of any that may be published. */
  private List<Shown> withheld(String where, Saying.Said said) {
    List<Shown> all = new ArrayList<>();
    for (TrueQuestion question : study.questions) {
      for (TrueItem item : question.items()) {
        for (TrueSegment segment : study.segments) {
          if (said.get("subject").equals(subject(item))
              && said.get("segment").equals(text(segment.label()))) {
            all.add(new Shown(List.of(item), Optional.of(segment)));
          }
        }
      }
      for (TrueSegment segment : study.segments) {
        if (question.items().size() > 1
            && is(said.get("subject"), question.label)
            && is(said.get("segment"), segment.label())) {
          all.add(new Shown(question.items(), Optional.of(segment)));
        }
      }
    }
    boolean none =
        all.stream()
            .anyMatch(
                shown ->
                    shown.segment().orElseThrow().columns().stream()
                        .noneMatch(
                            column ->
                                shown.items().stream().anyMatch(i -> facts.published(i, column))));
    if (!none) {
      court.lie(Fault.WRONG_BASE, where, said.sentence(), "some figures may be published");
    }
    return all;
  }

  private Optional<TrueItem> item(String reference) {
    return study.item(reference.substring(0, reference.lastIndexOf('.')));
  }

  private static TrueRow rowOf(TrueItem item, String reference) {
    return item.row(reference.substring(reference.lastIndexOf('.') + 1)).orElseThrow();
  }

  private void quoted(String where, Saying.Said said) {
    String sentence = said.sentence();
    TrueItem item = item(said.get("ref")).orElseThrow();
    TrueRow row = rowOf(item, said.get("ref"));
    court.expect(Fault.WRONG_NAME, where, sentence, said.get("row"), text(row.label()));
    share(where, sentence, said.get("figure"), item, row, null);
    if (item.unitWithoutZeros == null) {
      String base = printed.integer(facts.base(item, null));
      figure(where, sentence, "base", said.get("base"), base);
    }
    String count = printed.integer(facts.arithmetic.count(row, item.unit, null));
    figure(where, sentence, "count", said.get("count"), count);
  }

  private void group(String where, Saying.Said said) {
    String[] parts = said.get("ref").split("@");
    TrueItem item = item(parts[0]).orElseThrow();
    TrueSegment.Column column = column(parts[1]);
    court.expect(
        Fault.WRONG_NAME, where, said.sentence(), said.get("column"), Plain.of(column.name(lang)));
    share(where, said.sentence(), said.get("figure"), item, rowOf(item, parts[0]), column);
  }

  private TrueSegment.Column column(String reference) {
    String[] parts = reference.split("\\.", 2);
    return study.segment(parts[0]).orElseThrow().columns().stream()
        .filter(c -> c.id().equals(parts[1]))
        .findFirst()
        .orElseThrow();
  }

  private void finding(String where, Saying.Said said) {
    String[] parts = said.get("ref").split("@");
    TrueItem item = item(parts[0]).orElseThrow();
    TrueRow row = rowOf(item, parts[0]);
    TrueSegment segment = study.segment(parts[1].split("\\.")[0]).orElseThrow();
    TrueSegment.Column column = column(parts[1]);
    String sentence = said.sentence();
    court.expect(Fault.WRONG_NAME, where, sentence, said.get("row"), text(row.label()));
    court.expect(
        Fault.WRONG_NAME, where, sentence, said.get("column"), Plain.of(column.name(lang)));
    court.expect(Fault.WRONG_NAME, where, sentence, said.get("segment"), text(segment.label()));
    boolean[] rest = facts.rest(segment, column);
    double gap = facts.share(item, row, column) - facts.arithmetic.share(row, item.unit, rest);
    String direction = gap > 0 ? "higher" : "lower";
    court.expect(Fault.WRONG_DIRECTION, where, sentence, said.get("direction"), direction);
    new FindingCheck(facts, lang, court)
        .significance(
            where,
            sentence,
            item,
            row,
            segment,
            column,
            io.etude.document.chart.ChartSpec.Significance.SMALL_LEVEL);
  }

  void keyFigure(String where, String value, String text) {
    String of =
        "(?:All editions together|Toutes éditions réunies"
            + "|(All together, not only|Tous réunis, et pas seulement) [^.]*)";
    String alone = text.replaceAll(" " + of + "\\.$", "");
    String base = "(?:(?:Share of the answers|Part des réponses); )?(?:low base|base|base faible)";
    String reference = alone.replaceAll("(?i)\\.( " + base + ": .*)?$", "");
    TrueItem item = item(reference).orElseThrow();
    TrueRow row = rowOf(item, reference);
    boolean based = alone.length() > reference.length() + 1;
    if (alone.equals(text) == isPooled(item)) {
      court.lie(Fault.WRONG_BASE, where, text, "of several editions: " + isPooled(item));
    }
    boolean small = facts.small(item, null);
    boolean needed =
        BaseCheck.isRouted(item.question)
            || item.question.responses
            || facts.low(item, null)
            || small;
    if (based != needed) {
      court.lie(Fault.WRONG_BASE, where, text, based ? "all were asked" : "of whom?");
    }
    share(where, value + " " + text, value, item, row, null);
  }

  /** What stands in place of a chart of a number is said of those who gave one. */
  private static Shown instead(Shown shown) {
    return shown.question().type == TrueQuestion.Type.NUMERIC ? shown.ofNumbers() : shown;
  }
}
