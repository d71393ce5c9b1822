package io.etude.truth;

import io.etude.document.table.StatRow;
import io.etude.document.table.StatSegment;
import io.etude.document.table.StatTable;
import io.etude.figure.Figure;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The notes of a printed table: those that it has, and those that it needs. */
final class TableNotesCheck extends Check {

  /** A base, or the smallest and the largest of several. */
  private static final String BASES =
      "(\\d+(?:[,.\\p{Zs}]\\d{3})*)(?: (?:to|à) (\\d+(?:[,.\\p{Zs}]\\d{3})*))?";

  /** That answers are those of too few, in the brackets behind a group. */
  private static final String OF_FEW = "(?:of too few respondents|de trop peu de répondants)\\)";

  /** That it is the effective base of the groups left out that is too low. */
  private static final Pattern BY_EFFECTIVE =
      Pattern.compile("\\((?:effective base|base efficace) ");

  private final String where;
  private final TrueItem item;
  private final StatTable table;
  private final List<TrueSegment.Column> groups;

  TableNotesCheck(Facts facts, Lang lang, Court court, TrueTable printedTable) {
    super(facts, lang, court);
    where = printedTable.where();
    item = printedTable.item();
    table = printedTable.table();
    groups = printedTable.groups();
  }

  /** What its notes say, and whether any is missing. */
  void check() {
    StringBuilder all = new StringBuilder();
    table
        .explanations()
        .forEach(note -> all.append(all.length() > 0 ? " " : "").append(Plain.of(note)));
    Set<Saying> said = EnumSet.noneOf(Saying.class);
    Set<String> summedUp = new HashSet<>();
    for (Saying.Said one :
        reader.read(
            where,
            all.toString(),
            Saying.Place.BASE,
            Saying.Place.OMITTED,
            Saying.Place.MARK,
            Saying.Place.COMPARED,
            Saying.Place.SOURCE,
            Saying.Place.NOTE)) {
      said.add(one.saying());
      switch (one.saying()) {
        case SEVERAL, SEVERAL_OVER -> new NotesCheck(facts, lang, court).several(where, one, item);
        case SMALL_BASE, WITHHELD, LOW_BASE -> new MarkCheck(facts, lang, court).check(where, one);
        case LETTERS -> {
          figure(where, one.sentence(), "small", one.get("small"), "5%");
          figure(where, one.sentence(), "capital", one.get("capital"), "1%");
        }
        case OUTSIDE_BANDS, OUTSIDE_BANDS_OVERALL, NO_ANSWER, NO_ANSWER_OVERALL ->
            inNoRow(where, one, item);
        case NET_SUM -> summedUp.add(summedUp(one));
        case OMITTED -> omitted(one);
        case KEY_EDITIONS -> {
          if (groups.stream().filter(this::isEdition).count() < 3) {
            court.lie(Fault.WRONG_KIND, where, one.sentence(), "there are no three editions");
          }
        }
        case TOTALS_OF_OTHERS -> {
          if (!isOfMore(item)) {
            court.lie(Fault.WRONG_BASE, where, one.sentence(), "all are in the editions");
          }
        }
        case NOT_COMPARED ->
            court.lie(Fault.WRONG_KIND, where, one.sentence(), "nothing is rounded");
        default -> {
          if (one.saying().place == Saying.Place.BASE) {
            new BaseCheck(facts, lang, court).check(where, one, List.of(item));
          }
        }
      }
    }
    required(said);
    nets(summedUp);
  }

  /** The net that a sentence says the members of. */
  private String summedUp(Saying.Said one) {
    Optional<TrueRow> net =
        item.nets().stream().filter(row -> is(one.get("row"), row.label())).findFirst();
    List<String> members =
        item.rows.stream()
            .filter(row -> !row.net() && net.isPresent() && net.get().members().contains(row.id()))
            .map(row -> Plain.of(quoted(text(row.label()))))
            .toList();
    if (net.isEmpty() || !listed(one.get("members"), members)) {
      court.lie(Fault.WRONG_NAME, where, one.sentence(), "the net's members are " + members);
    }
    return net.map(TrueRow::id).orElse("");
  }

  /** Rows set in beneath a net are its members, all of them; of other nets a note says which. */
  private void nets(Set<String> summedUp) {
    for (int r = 0; r < table.rows().size(); r++) {
      StatRow row = table.rows().get(r);
      if (row.kind() != StatRow.Kind.NET) {
        continue;
      }
      court.heard();
      Set<String> beneath = new HashSet<>();
      for (int m = r + 1; table.rows().get(m).level() > row.level(); m++) {
        if (table.rows().get(m).kind() == StatRow.Kind.CATEGORY) {
          beneath.add(table.rows().get(m).id());
        }
      }
      Set<String> members = item.row(row.id()).map(TrueRow::members).orElse(Set.of());
      boolean noted = beneath.isEmpty() && summedUp.contains(row.id());
      if (!noted && !beneath.equals(members)) {
        court.lie(Fault.MISSING_NOTE, where, row.label(), "it sums up " + members);
      }
    }
  }

  private void required(Set<Saying> said) {
    require("base", true, said.stream().anyMatch(s -> s.place == Saying.Place.BASE));
    require("routing", BaseCheck.isRouted(item.question), said.contains(Saying.ROUTED));
    boolean several = said.contains(Saying.SEVERAL) || said.contains(Saying.SEVERAL_OVER);
    require("several answers", !item.question.exclusive(), several);
    boolean some = new MeanBases(facts).leaveOut(item);
    require("means of some", some, said.contains(Saying.NUMBERS_OF_SOME));
    require("letters", shows(cell -> !cell.letters().isEmpty()), said.contains(Saying.LETTERS));
    require(
        "suppressed", shows(cell -> cell.text().equals("[c]")), said.contains(Saying.SUPPRESSED));
    require("source", !study.source.isEmpty(), said.contains(Saying.SOURCE));
    boolean exact = item.unitWithoutZeros == null;
    MeanBases means = new MeanBases(facts);
    boolean scored = item.scores != null;
    boolean low = groups.stream().anyMatch(g -> facts.low(item, g) || scored && means.low(item, g));
    boolean small =
        groups.stream().anyMatch(g -> facts.small(item, g) || scored && means.small(item, g));
    boolean marked = said.contains(Saying.WITHHELD) || said.contains(Saying.LOW_BASE);
    require("low bases", low && exact, marked);
    require("small bases", small && exact, said.contains(Saying.SMALL_BASE));
    boolean outside = Saying.IN_NO_ROW.stream().anyMatch(said::contains);
    require("those in no row", tellsInNoRow(item), outside);
    require("omitted groups", leavesOut(), said.contains(Saying.OMITTED));
    boolean errors = table.content() == StatTable.Content.SHARES_AND_ERRORS;
    require("errors", errors, said.contains(Saying.ERRORS));
    boolean counts =
        table.content() == StatTable.Content.SHARES_AND_COUNTS
            && table.rows().stream().anyMatch(row -> row.kind() == StatRow.Kind.CATEGORY);
    Saying brackets =
        study.weighted() ? Saying.COUNTS_WEIGHTED_IN_BRACKETS : Saying.COUNTS_IN_BRACKETS;
    require("counts in brackets", counts, said.contains(brackets));
    boolean told =
        said.contains(Saying.COUNTS_WEIGHTED_IN_BRACKETS)
            || said.contains(Saying.COUNTS_IN_BRACKETS);
    if (told && (!counts || !said.contains(brackets))) {
      court.lie(Fault.WRONG_KIND, where, "note on brackets", "weighted: " + study.weighted());
    }
    require("rounding", roundingShows(), said.contains(Saying.ROUNDING));
    boolean open = item.question.type == TrueQuestion.Type.OPEN;
    require("bases only", open, said.contains(Saying.OPEN_BASES));
    if (!open && said.contains(Saying.OPEN_BASES)) {
      court.lie(Fault.WRONG_KIND, where, "note on open questions", "the question isn't open");
    }
    boolean numbers = item.question.type == TrueQuestion.Type.NUMERIC;
    if (numbers && exact && !roundingShows() && said.contains(Saying.ROUNDING)) {
      court.lie(Fault.WRONG_KIND, where, "note on rounding", "rounding is not the reason");
    }
  }

  private void require(String what, boolean needed, boolean there) {
    court.heard();
    if (needed && !there) {
      court.lie(Fault.MISSING_NOTE, where, "(no note on: " + what + ")", "the table needs it");
    }
  }

  private boolean isEdition(TrueSegment.Column column) {
    return study.segments.stream().anyMatch(s -> s.editions() && s.columns().contains(column));
  }

  private boolean leavesOut() {
    for (StatSegment of : table.segments()) {
      TrueSegment segment = study.segment(of.source().segment().orElse("")).orElseThrow();
      if (!groups.containsAll(segment.columns())) {
        return true;
      }
    }
    return false;
  }

  /** The groups left out are those without published figures, and the note has their bases. */
  private void omitted(Saying.Said one) {
    figure(
        where,
        one.sentence(),
        "threshold",
        one.get("publish"),
        printed.number(study.publishBase, 0));
    for (StatSegment of : table.segments()) {
      TrueSegment segment = study.segment(of.source().segment().orElse("")).orElseThrow();
      for (TrueSegment.Column column : segment.columns()) {
        if (groups.contains(column)) {
          continue;
        }
        if (facts.published(item, column) && item.unitWithoutZeros == null) {
          court.lie(Fault.WRONG_BASE, where, one.sentence(), column.name(lang) + " isn't withheld");
        }
        boolean enough = facts.base(item, column) >= study.publishBase;
        boolean isSaid =
            item.question.responses
                ? isOfFew(one.get("columns"), column)
                : BY_EFFECTIVE.matcher(one.sentence()).find();
        if (enough && !isSaid) {
          court.lie(Fault.WRONG_BASE, where, one.sentence(), "the effective base is low");
        }
        if (!isNamed(one.get("columns"), column) && item.unitWithoutZeros == null) {
          String base = " (" + printed.integer(facts.base(item, column));
          court.lie(
              Fault.MISSING_NOTE, where, one.sentence(), column.name(lang) + base + ") left out");
        }
      }
    }
  }

  /** Whether the answers of a group are said to be those of too few respondents. */
  private boolean isOfFew(String columns, TrueSegment.Column column) {
    String label = Pattern.quote(text(column.label()));
    return Pattern.compile(label + " \\([^()]*" + OF_FEW).matcher(columns).find();
  }

  /** Whether a group is named with its base, or with a range between bases that it has it in. */
  private boolean isNamed(String columns, TrueSegment.Column column) {
    long base = facts.base(item, column);
    Matcher named =
        Pattern.compile(Pattern.quote(text(column.label())) + " \\(" + BASES).matcher(columns);
    while (named.find()) {
      long from = number(named.group(1));
      long to = named.group(2) == null ? from : number(named.group(2));
      if (from <= base && base <= to && isBase(from, column) && isBase(to, column)) {
        return true;
      }
    }
    return false;
  }

  private static long number(String printed) {
    return Long.parseLong(printed.replaceAll("\\D", ""));
  }

  private boolean isBase(long n, TrueSegment.Column column) {
    return study.items().stream()
        .anyMatch(i -> i.unitWithoutZeros != null || facts.base(i, column) == n);
  }

  /** Whether the shares printed in a column don't add to 100, or not to a sum of theirs. */
  private boolean roundingShows() {
    TrueQuestion question = item.question;
    if (!question.exclusive() || item.rows.isEmpty() || question.responses) {
      return false;
    }
    for (TrueSegment.Column group : groups) {
      if (!facts.published(item, group)) {
        continue;
      }
      List<TrueRow> parts = item.rows.stream().filter(r -> !r.net()).toList();
      boolean whole = question.base == TrueQuestion.Base.VALID;
      BigDecimal outside = Printed.rounded(100 * inNoRow(item, group), printed.decimals());
      if (whole && sum(parts, group).add(outside).compareTo(BigDecimal.valueOf(100)) != 0) {
        return true;
      }
      for (TrueRow net : item.nets()) {
        List<TrueRow> members = parts.stream().filter(r -> net.members().contains(r.id())).toList();
        if (sum(members, group).compareTo(rounded(net, group)) != 0) {
          return true;
        }
      }
    }
    return false;
  }

  private BigDecimal sum(List<TrueRow> rows, TrueSegment.Column group) {
    BigDecimal sum = BigDecimal.ZERO;
    for (TrueRow row : rows) {
      sum = sum.add(rounded(row, group));
    }
    return sum;
  }

  private BigDecimal rounded(TrueRow row, TrueSegment.Column group) {
    return Printed.added(facts.share(item, row, group), printed.decimals());
  }

  private boolean shows(Predicate<Figure> wanted) {
    return IntStream.range(0, table.rows().size())
        .anyMatch(
            row ->
                IntStream.range(0, table.columns().size())
                    .anyMatch(column -> wanted.test(table.cell(row, column))));
  }
}
