package io.etude.truth;

import io.etude.document.table.CellDrawing;
import io.etude.document.table.StatColumn;
import io.etude.document.table.StatRow;
import io.etude.document.table.StatTable;
import io.etude.figure.Figure;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How to read tables, and what concerns all of them: that it is true, and that nothing lacks. */
final class GuideCheck extends Check {

  private final String where;
  private final Set<Saying> said = EnumSet.noneOf(Saying.class);
  private final List<StatTable> summaries = new ArrayList<>();

  GuideCheck(Facts facts, Lang lang, Court court, String where) {
    super(facts, lang, court);
    this.where = where;
  }

  /** The guide before printed tables. */
  void tables(String text) {
    read(text);
    // a grid has its nets in columns with a name of their own
    boolean nets =
        study.items().stream()
            .filter(i -> i.question.type != TrueQuestion.Type.GRID)
            .anyMatch(i -> facts.base(i, null) > 0 && !i.nets().isEmpty());
    require("nets", nets, said.contains(Saying.GUIDE_NETS));
    require("rounding", true, said.contains(Saying.ROUNDING));
    common();
  }

  /** A table of the results in summary. */
  void add(StatTable table) {
    summaries.add(table);
  }

  /** What all tables of the results in summary need: a key for each, notes with the last. */
  void summaries() {
    if (summaries.isEmpty()) {
      return;
    }
    new SummaryBases(facts, lang, court).check(summaries);
    StatTable last = summaries.get(summaries.size() - 1);
    Set<String> sentences = new LinkedHashSet<>();
    for (StatTable table : summaries) {
      table.key().forEach(sentence -> sentences.add(Plain.of(sentence)));
      if (table.key().isEmpty() || table.notes().isEmpty() == (table == last)) {
        court.lie(Fault.MISSING_NOTE, where, "(key, notes)", "each has a key, the last the notes");
      }
      signs(table);
    }
    last.notes().forEach(note -> sentences.add(Plain.of(note)));
    sentences.forEach(this::read);
    require("percentages", true, said.contains(Saying.GUIDE_IN_PERCENT));
    require("rounding", true, said.contains(Saying.GUIDE_ROUNDING));
    // under disclosure control a balance is that of the rounded shares
    boolean balances =
        study.minimumBase == 0
            && drawings(CellDrawing.Parts.class).anyMatch(bar -> !bar.figures().isEmpty());
    same("balances", balances, Saying.GUIDE_BALANCES);
    same("nets", rows().anyMatch(row -> row.kind() == StatRow.Kind.NET), Saying.GUIDE_BOLD);
    shades();
    boolean differ = drawings(CellDrawing.Shade.class).anyMatch(s -> !s.words().isEmpty());
    same("standing", differ, Saying.GUIDE_STANDING);
    same("nested", differ && groups().anyMatch(c -> c.id().contains("/")), Saying.GUIDE_NESTED);
    same("editions", differ && areEditions(), Saying.GUIDE_EDITIONS);
    require("bases", groups().findAny().isPresent(), said.contains(Saying.GUIDE_BASES));
    same(
        "bases of answers",
        summaries.stream().anyMatch(this::basesOfAnswers),
        Saying.GUIDE_ANSWERS);
    common();
  }

  /** Grounds of shares, and of means, which have other steps. */
  private void shades() {
    boolean shares = false;
    boolean means = false;
    for (StatTable table : summaries) {
      for (int r = 0; r < table.rows().size(); r++) {
        for (int c = 1; c < table.columns().size(); c++) {
          boolean set =
              table.drawing(r, c).orElse(null) instanceof CellDrawing.Shade s && s.step() != 0;
          boolean mean = table.rows().get(r).id().equals("mean");
          shares |= set && !mean;
          means |= set && mean;
        }
      }
    }
    same("grounds of shares", shares && !means, Saying.GUIDE_SHADES);
    same("grounds of means", means && !shares, Saying.GUIDE_SHADES_OF_MEANS);
    same("grounds of both", shares && means, Saying.GUIDE_SHADES_TOO);
  }

  /** The key of a table says what its signs mean, and no other. */
  private void signs(StatTable table) {
    StringBuilder printed = new StringBuilder(Plain.of(table.subtitle()));
    boolean dash = false;
    for (int c = 0; c < table.columns().size(); c++) {
      printed.append(' ').append(table.base(c));
    }
    for (int r = 0; r < table.rows().size(); r++) {
      printed.append(' ').append(Plain.of(table.about(r))).append(' ');
      for (int c = 0; c < table.columns().size(); c++) {
        Figure cell = table.cell(r, c);
        printed.append(cell.text()).append(cell.mark().sign()).append(' ');
        dash |= c > 0 && cell.text().equals("–");
        if (table.drawing(r, c).orElse(null) instanceof CellDrawing.Parts bar) {
          bar.parts().forEach(part -> printed.append(part.text()).append(' '));
        }
      }
    }
    String all = printed.toString();
    sign(table, "low bases", all.contains("**"), "[*]{2}[^*].*");
    sign(table, "small bases", all.replace("**", "").contains("*"), "[*][^*].*");
    sign(table, "suppressed", all.contains("[c]"), "\\[c].*");
    sign(table, "dashes", dash, "–.*");
  }

  private void sign(StatTable table, String of, boolean needed, String sentence) {
    boolean told = table.key().stream().anyMatch(key -> Plain.of(key).matches(sentence));
    require(of, needed, told);
    require("no " + of, !needed, !told);
  }

  private Stream<StatRow> rows() {
    return summaries.stream().flatMap(table -> table.rows().stream());
  }

  private Stream<StatColumn> groups() {
    return summaries.stream()
        .flatMap(table -> table.columns().stream().filter(column -> column.segment() >= 0));
  }

  private boolean areEditions() {
    return summaries.stream()
        .flatMap(
            table ->
                table.columns().stream()
                    .filter(column -> column.segment() >= 0)
                    .map(column -> table.segments().get(column.segment()).source()))
        .anyMatch(source -> study.segment(source.segment().orElse("")).orElseThrow().editions());
  }

  private <T extends CellDrawing> Stream<T> drawings(Class<T> kind) {
    return summaries.stream()
        .flatMap(
            table ->
                IntStream.range(0, table.rows().size() * table.columns().size())
                    .mapToObj(
                        i -> table.drawing(i / table.columns().size(), i % table.columns().size()))
                    .flatMap(Optional::stream))
        .filter(kind::isInstance)
        .map(kind::cast);
  }

  /** Whether the bases of groups are numbers of answers. */
  private boolean basesOfAnswers(StatTable table) {
    return table.columns().size() > 1
        && table.sumsUp().stream()
            .flatMap(id -> study.item(id.substring("table-".length())).stream())
            .anyMatch(item -> item.question.responses);
  }

  private void read(String text) {
    for (Saying.Said one :
        reader.read(
            where,
            text,
            Saying.Place.GUIDE,
            Saying.Place.MARK,
            Saying.Place.OMITTED,
            Saying.Place.SOURCE)) {
      said.add(one.saying());
      if (one.saying() == Saying.TOTALS_OF_OTHERS
          && study.items().stream().noneMatch(item -> isOfMore(item))) {
        court.lie(Fault.WRONG_BASE, where, one.sentence(), "all are in the editions");
      }
      if (one.has("capital")) {
        figure(where, one.sentence(), "capital", one.get("capital"), "1%");
      }
      if (one.has("publish")) {
        String publish = printed.number(study.publishBase, 0);
        figure(where, one.sentence(), "publish", one.get("publish"), publish);
      }
      if (one.has("small")) {
        figure(where, one.sentence(), "small", one.get("small"), "5%");
      } else if (one.has("which")) {
        new MarkCheck(facts, lang, court).check(where, one);
      }
    }
  }

  private void common() {
    boolean weighted = said.contains(Saying.GUIDE_WEIGHTED) || said.contains(Saying.GUIDE_COUNTS);
    require("weights", study.weighted(), weighted);
    require("source", !study.source.isEmpty(), said.contains(Saying.SOURCE));
    if (weighted && !study.weighted()) {
      court.lie(Fault.WRONG_METHOD, where, "weighted", "there are no weights");
    }
  }

  private void same(String what, boolean needed, Saying saying) {
    require(what, needed, said.contains(saying));
    if (!needed && said.contains(saying)) {
      court.lie(Fault.WRONG_KIND, where, saying.name(), "there are none");
    }
  }

  private void require(String what, boolean needed, boolean there) {
    court.heard();
    if (needed && !there) {
      court.lie(Fault.MISSING_NOTE, where, "(no note on: " + what + ")", "the tables need it");
    }
  }
}
