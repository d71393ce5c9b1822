package io.etude.truth;

import io.etude.document.SummaryCell;
import io.etude.document.SummaryTable;
import io.etude.document.SummaryTable.GroupForm;
import io.etude.document.SummaryTable.Room;
import io.etude.document.chart.Axis;
import io.etude.document.chart.ChartSpec;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** How to read tables, and what concerns all of them: that it is true, and that nothing lacks. */
final class GuideCheck extends Check {

  private final String where;
  private final Set<Saying> said = EnumSet.noneOf(Saying.class);
  private final Map<Room, Set<Saying>> guides = new EnumMap<>(Room.class);
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
    for (Room room : Room.values()) {
      read(Plain.of(table.guide(room)), guides.computeIfAbsent(room, r -> newSayings()));
    }
    read(Plain.of(table.notes()));
  }

  private static Set<Saying> newSayings() {
    return EnumSet.noneOf(Saying.class);
  }

  /** What all tables of the results in summary need. */
  void summaries() {
    if (summaries.isEmpty()) {
      return;
    }
    guides.forEach(this::guide);
    require("rounding", true, said.contains(Saying.GUIDE_ROUNDING));
    // under disclosure control a balance is that of the rounded shares
    boolean balances =
        study.minimumBase == 0 && summaries.stream().anyMatch(table -> table.totals().size() > 2);
    same("balances", balances, Saying.GUIDE_BALANCES, said);
    StringBuilder printed = new StringBuilder();
    for (SummaryTable table : summaries) {
      printed.append(' ').append(Plain.of(table.subtitle()));
      for (int r = 0; r < table.rows().size(); r++) {
        cells(table, r).forEach(c -> printed.append(' ').append(Plain.of(c.text())).append(' '));
      }
    }
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
    same("dashes", none, Saying.GUIDE_NONE, said);
    common();
  }

  /** What a guide needs for the marks of groups that a renderer with that room draws. */
  private void guide(Room room, Set<Saying> told) {
    boolean nets = rows().anyMatch(row -> row.kind() == SummaryTable.Row.Kind.NET);
    same("nets", nets, Saying.GUIDE_BOLD, told);
    Set<GroupForm> forms = EnumSet.noneOf(GroupForm.class);
    boolean means = false;
    boolean cut = false;
    boolean filled = false;
    boolean differ = false;
    boolean triangles = false;
    boolean shades = false;
    boolean tints = false;
    for (SummaryTable table : summaries) {
      for (int r = 0; r < table.rows().size(); r++) {
        SummaryTable.Row row = table.rows().get(r);
        if (row.kind() == SummaryTable.Row.Kind.BASE) {
          continue;
        }
        for (int g = 0; g < table.banner().groups().size(); g++) {
          SummaryCell cell = table.group(r, g);
          GroupForm form = form(table, row, g, room);
          boolean dot = form == GroupForm.STRIPS;
          boolean figure = form == GroupForm.COLUMNS;
          forms.add(form);
          means |= dot && row.kind() == SummaryTable.Row.Kind.STATISTIC;
          cut |= dot && cuts(row, cell);
          filled |= dot && cell.differs();
          differ |= !figure && cell.differs();
          triangles |= figure && cell.higher() != ChartSpec.Significance.NONE;
          shades |= figure && table.hasSides() && cell.shift() != 0;
          tints |= figure && !table.hasSides() && cell.shift() != 0;
        }
      }
    }
    same("intervals", means, Saying.GUIDE_MEANS, told);
    same("intervals beyond the scale", cut, Saying.GUIDE_CUT, told);
    require("filled dots", filled, told.contains(Saying.GUIDE_FILLED));
    form("dots", forms.contains(GroupForm.STRIPS), told, Saying.GUIDE_DOTS, Saying.GUIDE_FILLED);
    form(
        "lines",
        forms.contains(GroupForm.LINE),
        told,
        Saying.GUIDE_LINES,
        Saying.GUIDE_LINES_FILLED);
    form(
        "highest and lowest",
        forms.contains(GroupForm.EXTREMES),
        told,
        Saying.GUIDE_EXTREMES,
        Saying.GUIDE_EXTREMES_THICK);
    boolean numbers = room != Room.COLUMNS && forms.contains(GroupForm.COLUMNS);
    same("numbers of columns", numbers, Saying.GUIDE_NUMBERS, told);
    same("triangles", triangles, Saying.GUIDE_TRIANGLES, told);
    same("shades of sides", shades && !tints, Saying.GUIDE_SHADES, told);
    same("shades of answers", tints && !shades, Saying.GUIDE_TINTS, told);
    same("shades of both", shades && tints, Saying.GUIDE_SHADES_TOO, told);
    boolean nested =
        summaries.stream()
            .flatMap(table -> table.banner().groups().stream())
            .anyMatch(group -> group.id().contains("/"));
    require("nested", nested && (differ || triangles), told.contains(Saying.GUIDE_NESTED));
    if (!nested && told.contains(Saying.GUIDE_NESTED)) {
      court.lie(Fault.WRONG_KIND, where, Saying.GUIDE_NESTED.name(), "no segment nests");
    }
    boolean answers =
        summaries.stream()
            .filter(table -> !table.banner().groups().isEmpty())
            .anyMatch(this::countsAnswers);
    same("bases of answers", answers, Saying.GUIDE_ANSWERS, told);
  }

  /** How a cell of a group is drawn where there is that room. */
  private static GroupForm form(SummaryTable table, SummaryTable.Row row, int group, Room room) {
    int segment = table.banner().groups().get(group).segment();
    int groups = table.banner().groupsOf(segment).size();
    if (room == Room.COLUMNS) {
      boolean mean = row.kind() == SummaryTable.Row.Kind.STATISTIC;
      boolean figures = groups > 3 || table.groupForm() == GroupForm.COLUMNS;
      return figures && !mean ? GroupForm.COLUMNS : GroupForm.STRIPS;
    }
    if (groups > 3 && table.banner().sequence(segment).isPresent()) {
      return GroupForm.LINE;
    }
    int least = room == Room.STRIPS ? 4 : room == Room.CLOSE_STRIPS ? 6 : 15;
    if (groups >= least && groups < 15) {
      return GroupForm.COLUMNS;
    }
    return groups < 6 ? GroupForm.STRIPS : GroupForm.EXTREMES;
  }

  /** A form of groups is explained, in one way or the other, where it is drawn and nowhere else. */
  private void form(String what, boolean drawn, Set<Saying> told, Saying plain, Saying marked) {
    require(what, drawn, told.contains(plain) || told.contains(marked));
    same(what, drawn && !told.contains(marked), plain, told);
    same(what, drawn && !told.contains(plain), marked, told);
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

  /** Whether an interval about a mean goes beyond an end of its scale. */
  private static boolean cuts(SummaryTable.Row row, SummaryCell cell) {
    Optional<ChartSpec.Range> ends = cell.interval();
    if (row.axis().isEmpty() || ends.isEmpty()) {
      return false;
    }
    Axis axis = row.axis().get();
    double beyond = Math.max(axis.from() - ends.get().from(), ends.get().to() - axis.to());
    return beyond > 1e-9 * (axis.to() - axis.from());
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
    read(text, said);
  }

  private void read(String text, Set<Saying> told) {
    for (Saying.Said one :
        reader.read(
            where,
            text,
            Saying.Place.GUIDE,
            Saying.Place.MARK,
            Saying.Place.OMITTED,
            Saying.Place.SOURCE)) {
      told.add(one.saying());
      if (one.saying() == Saying.TOTALS_OF_OTHERS
          && study.items().stream().noneMatch(item -> isOfMore(item))) {
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

  private void same(String what, boolean needed, Saying saying, Set<Saying> told) {
    require(what, needed, told.contains(saying));
    if (!needed && told.contains(saying)) {
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
