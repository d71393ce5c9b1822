package io.etude.truth;

import io.etude.document.Axis;
import io.etude.document.ChartSpec;
import io.etude.document.SummaryBanner;
import io.etude.document.SummaryCell;
import io.etude.document.SummaryTable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** How to read tables, and what concerns all of them: that it is true, and that nothing lacks. */
final class GuideCheck extends Check {

  private final String where;
  private final Set<Saying> said = EnumSet.noneOf(Saying.class);
  private final List<SummaryTable> summaries = new ArrayList<>();

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

  /** A table of the results in summary, and what stands before or after it. */
  void add(SummaryTable table) {
    summaries.add(table);
    read(Plain.of(table.guide()));
    read(Plain.of(table.stripGuide()));
    read(Plain.of(table.notes()));
  }

  /** What all tables of the results in summary need. */
  void summaries() {
    if (summaries.isEmpty()) {
      return;
    }
    boolean nets = rows().anyMatch(row -> row.kind() == SummaryTable.Row.Kind.NET);
    same("nets", nets, Saying.GUIDE_BOLD);
    require("rounding", true, said.contains(Saying.GUIDE_ROUNDING));
    boolean balances = summaries.stream().anyMatch(table -> table.totals().size() > 2);
    same("balances", balances, Saying.GUIDE_BALANCES);
    StringBuilder printed = new StringBuilder();
    boolean strips = false;
    boolean triangles = false;
    boolean shades = false;
    boolean tints = false;
    for (SummaryTable table : summaries) {
      printed.append(' ').append(Plain.of(table.subtitle()));
      for (int r = 0; r < table.rows().size(); r++) {
        cells(table, r).forEach(c -> printed.append(' ').append(Plain.of(c.text())).append(' '));
        for (int g = 0; g < table.banner().groups().size(); g++) {
          SummaryCell cell = table.group(r, g);
          boolean columns = isFigure(table, r, g);
          boolean sides = table.hasSides();
          strips |= cell.differs() && !columns;
          triangles |= columns && cell.higher() != ChartSpec.Significance.NONE;
          shades |= columns && sides && cell.shift() != 0;
          tints |= columns && !sides && cell.shift() != 0;
        }
      }
    }
    same("intervals beyond the scale", summaries.stream().anyMatch(this::cuts), Saying.GUIDE_CUT);
    boolean lines = said.contains(Saying.GUIDE_LINES) || said.contains(Saying.GUIDE_LINES_FILLED);
    boolean ends =
        said.contains(Saying.GUIDE_EXTREMES) || said.contains(Saying.GUIDE_EXTREMES_THICK);
    require("lines", summaries.stream().anyMatch(t -> hasMany(t, true)), lines);
    require("highest and lowest", summaries.stream().anyMatch(t -> hasMany(t, false)), ends);
    require("filled dots", strips, said.contains(Saying.GUIDE_FILLED));
    same("triangles", triangles, Saying.GUIDE_TRIANGLES);
    same("shades of sides", shades && !tints, Saying.GUIDE_SHADES);
    same("shades of answers", tints && !shades, Saying.GUIDE_TINTS);
    same("shades of both", shades && tints, Saying.GUIDE_SHADES_TOO);
    boolean nested =
        summaries.stream()
            .flatMap(table -> table.banner().groups().stream())
            .anyMatch(group -> group.id().contains("/"));
    require("nested", nested && (strips || triangles), said.contains(Saying.GUIDE_NESTED));
    if (!nested && said.contains(Saying.GUIDE_NESTED)) {
      court.lie(Fault.WRONG_KIND, where, Saying.GUIDE_NESTED.name(), "no segment nests");
    }
    boolean answers =
        summaries.stream()
            .filter(table -> !table.banner().groups().isEmpty())
            .anyMatch(this::countsAnswers);
    same("bases of answers", answers, Saying.GUIDE_ANSWERS);
    String all = printed.toString();
    boolean low = all.contains("**");
    boolean small = all.replace("**", "").contains("*");
    require("low bases", low, said.contains(Saying.WITHHELD) || said.contains(Saying.LOW_BASE));
    require("small bases", small, said.contains(Saying.SMALL_BASE));
    require("suppressed", all.contains("[c]"), said.contains(Saying.SUPPRESSED));
    boolean none =
        summaries.stream()
            .anyMatch(
                table ->
                    IntStream.range(0, table.rows().size())
                        .filter(r -> table.rows().get(r).kind() != SummaryTable.Row.Kind.BASE)
                        .anyMatch(r -> hasNone(table, r)));
    same("dashes", none, Saying.GUIDE_NONE);
    common();
  }

  /** Whether a group has a dash in place of a figure, or nothing. */
  private static boolean hasNone(SummaryTable table, int row) {
    return IntStream.range(0, table.banner().groups().size())
        .mapToObj(g -> table.group(row, g).text())
        .anyMatch(text -> text.isEmpty() || text.equals("–"));
  }

  /** Whether the bases of a table are numbers of answers. */
  private boolean countsAnswers(SummaryTable table) {
    return table.tables().stream()
        .flatMap(id -> study.item(id.substring("table-".length())).stream())
        .anyMatch(item -> item.question.responses);
  }

  /** Whether a group has its figure in a column, on a ground, and is no mark on an axis. */
  private static boolean isFigure(SummaryTable table, int row, int group) {
    int segment = table.banner().groups().get(group).segment();
    boolean many = table.banner().groupsOf(segment).size() > 3;
    boolean mark = table.rows().get(row).kind() == SummaryTable.Row.Kind.STATISTIC;
    return !mark && (many || table.groupForm() == SummaryTable.GroupForm.COLUMNS);
  }

  /** Whether more groups than can be dots follow each other, or don't. */
  private static boolean hasMany(SummaryTable table, boolean sequence) {
    SummaryBanner banner = table.banner();
    return IntStream.range(0, banner.segments().size())
        .filter(s -> banner.groupsOf(s).size() > (sequence ? 3 : 14))
        .anyMatch(s -> banner.sequence(s).isPresent() == sequence);
  }

  /** Whether an interval about a mean goes beyond an end of its scale. */
  private boolean cuts(SummaryTable table) {
    boolean cut = false;
    for (int r = 0; r < table.rows().size(); r++) {
      Optional<Axis> axis = table.rows().get(r).axis();
      for (int g = 0; g < table.banner().groups().size() && axis.isPresent(); g++) {
        Optional<ChartSpec.Range> ends = table.group(r, g).interval();
        double below = ends.map(range -> axis.get().from() - range.from()).orElse(0.0);
        double above = ends.map(range -> range.to() - axis.get().to()).orElse(0.0);
        cut |= Math.max(below, above) > 1e-9 * (axis.get().to() - axis.get().from());
      }
    }
    return cut;
  }

  private java.util.stream.Stream<SummaryTable.Row> rows() {
    return summaries.stream().flatMap(table -> table.rows().stream());
  }

  private static List<SummaryCell> cells(SummaryTable table, int row) {
    List<SummaryCell> cells = new ArrayList<>();
    for (int t = 0; t < table.totals().size(); t++) {
      cells.add(table.cell(row, t));
    }
    for (int g = 0; g < table.banner().groups().size(); g++) {
      cells.add(table.group(row, g));
    }
    return cells;
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
          && study.items().stream().noneMatch(item -> isOfMore(item, true))) {
        court.lie(Fault.WRONG_BASE, where, one.sentence(), "all are in the editions");
      }
      if (one.has("capital")) {
        figure(where, one.sentence(), "capital", one.get("capital"), "1%");
      }
      if (one.has("level")) {
        figure(where, one.sentence(), "level", one.get("level"), "95%");
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
