package io.etude.pdf.internal.layout;

import io.etude.analysis.Cell;
import io.etude.analysis.Flag;
import io.etude.analysis.Higher;
import io.etude.analysis.ResultColumn;
import io.etude.analysis.ResultRow;
import io.etude.analysis.ResultTable;
import io.etude.analysis.Summary;
import io.etude.document.Block;
import io.etude.document.Terms;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * What stands in the cells of a statistical table, as text. Cells are read from the results when
 * they are asked for, so that a long annex is never held twice.
 */
final class TableModel {
  private final List<Column> columns;
  private final List<ResultColumn> sources;
  private final List<Row> rows;
  private final List<Function<ResultColumn, Text>> cells;

  private TableModel(Reader reader) {
    columns = reader.columns;
    sources = reader.sources;
    rows = reader.rows;
    cells = reader.cells;
  }

  /** The columns, the total first. */
  List<Column> columns() {
    return columns;
  }

  /** The rows: categories and nets, summaries, bases. */
  List<Row> rows() {
    return rows;
  }

  /** What stands in a cell. */
  Text text(int row, int column) {
    return cells.get(row).apply(sources.get(column));
  }

  /**
   * A column.
   *
   * @param label its heading
   * @param letter its letter in parentheses; empty for none
   * @param spanner heading over it and its neighbours of the same segment; empty for none
   * @param inner heading between spanner and label, for nested segments; empty for none
   * @param group number of its segment, so that equal labels of two segments stay apart
   */
  record Column(String label, String letter, String spanner, String inner, int group) {

    Column withoutLetter() {
      return new Column(label, "", spanner, inner, group);
    }

    /** The heading over it: the inner one, or the outer one. */
    String over(boolean innermost) {
      return innermost ? inner : spanner;
    }
  }

  /** What a row shows. */
  enum Kind {
    /** An answer. */
    CATEGORY,
    /** A sum of answers. */
    NET,
    /** A mean or quantile. */
    SUMMARY,
    /** A base. */
    BASE
  }

  /**
   * A row.
   *
   * @param label stub
   * @param kind what it shows
   * @param level how many nets it is a member of
   * @param opens whether a group of rows begins with it: a net with its members, the summaries
   */
  record Row(String label, Kind kind, int level, boolean opens) {}

  /**
   * A cell.
   *
   * @param figure what is printed
   * @param whole how many of its characters stand before the decimal sign
   * @param letters letters of the columns that it is higher than; empty for none
   * @param mark a low-base mark; empty for none
   */
  record Text(String figure, int whole, String letters, String mark) {
    static final Text NONE = of("–");
    static final Text SUPPRESSED = of("[c]");
    static final Text WITHHELD = of("**");

    static Text of(String figure) {
      return of(figure, "", "");
    }

    static Text of(String figure, String letters, String mark) {
      return new Text(figure, figure.length(), letters, mark);
    }
  }

  /** A sentence that names columns and their bases, in place of the columns themselves. */
  String withheld(List<Integer> omitted, Terms terms) {
    boolean oneGroup = omitted.stream().map(c -> columns.get(c).group()).distinct().count() == 1;
    int bases = 0;
    while (rows().get(bases).kind() != Kind.BASE) {
      bases++;
    }
    List<String> names = new ArrayList<>();
    for (int c : omitted) {
      Column column = columns.get(c);
      List<String> name = new ArrayList<>();
      for (String part :
          List.of(oneGroup ? "" : column.spanner(), column.inner(), column.label())) {
        if (!part.isEmpty()) {
          name.add(part);
        }
      }
      Text base = text(bases, c);
      names.add(
          MessageFormat.format(
              terms.get("withheldBase"), String.join(" – ", name), base.figure() + base.mark()));
    }
    return MessageFormat.format(terms.get("withheldColumns"), String.join(", ", names));
  }

  static TableModel of(Setting setting, Block.Table block) {
    return new Reader(setting, block).read();
  }

  /** Reads the results into text. */
  private static final class Reader {
    private final Setting setting;
    private final Block.Table block;
    private final Figures numbers;
    private final List<ResultColumn> sources = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Function<ResultColumn, Text>> cells = new ArrayList<>();

    Reader(Setting setting, Block.Table block) {
      this.setting = setting;
      this.block = block;
      numbers = new Figures(setting.language());
    }

    TableModel read() {
      ResultTable first = block.banner().get(0);
      readColumns(first);
      int[] levels = levels(first.rows());
      for (int r = 0; r < first.rows().size(); r++) {
        boolean net = first.rows().get(r).kind() == ResultRow.Kind.NET;
        boolean opens = r > 0 && levels[r] == 0 && (net || levels[r - 1] > 0);
        answers(first.rows().get(r), r, levels[r], opens);
      }
      boolean opens = true;
      for (Summary.Stat stat : Summary.Stat.values()) {
        if (first.total().summary(stat).isPresent()) {
          row(
              setting.terms.get(stat.code()),
              Kind.SUMMARY,
              0,
              opens,
              column -> summary(column, stat));
          opens = false;
        }
      }
      row(setting.terms.get("base"), Kind.BASE, 0, false, this::base);
      if (setting.report.results() != null && setting.report.results().weights().isPresent()) {
        row(setting.terms.get("effectiveBase"), Kind.BASE, 0, false, this::effectiveBase);
      }
      return new TableModel(this);
    }

    private void readColumns(ResultTable first) {
      sources.add(first.total());
      columns.add(new Column(setting.terms.get("total"), "", "", "", 0));
      int group = 0;
      for (ResultTable table : block.banner()) {
        group++;
        String spanner = table.segment().map(s -> setting.heading(s.label())).orElse("");
        for (ResultColumn column : table.columns().subList(1, table.columns().size())) {
          sources.add(column);
          columns.add(
              new Column(
                  setting.heading(column.label()),
                  column.letter().map(l -> "(" + l + ")").orElse(""),
                  spanner,
                  column.spanner().map(setting::heading).orElse(""),
                  group));
        }
      }
    }

    /** For each row in how many nets it is: only if a net's members all stand right below it. */
    private static int[] levels(List<ResultRow> rows) {
      int[] levels = new int[rows.size()];
      for (int net = 0; net < rows.size(); net++) {
        Set<String> missing = new HashSet<>(rows.get(net).members());
        int end = net + 1;
        while (end < rows.size() && isMember(rows.get(end), rows.get(net))) {
          missing.remove(rows.get(end++).id());
        }
        for (int r = net + 1; r < end && missing.isEmpty(); r++) {
          levels[r]++;
        }
      }
      return levels;
    }

    private static boolean isMember(ResultRow row, ResultRow net) {
      return row.members().isEmpty()
          ? net.members().contains(row.id())
          : net.members().size() > row.members().size() && net.members().containsAll(row.members());
    }

    private void row(
        String label, Kind kind, int level, boolean opens, Function<ResultColumn, Text> texts) {
      rows.add(new Row(label, kind, level, opens));
      cells.add(texts);
    }

    private void answers(ResultRow row, int index, int level, boolean opens) {
      Kind kind = row.kind() == ResultRow.Kind.NET ? Kind.NET : Kind.CATEGORY;
      String label = setting.label(row.label());
      row(label, kind, level, opens, column -> share(column.cells().get(index)));
    }

    private Text share(Cell cell) {
      if (cell.share().isEmpty()) {
        return absent(cell.flags());
      }
      double value = cell.share().get().value();
      boolean counted =
          block.content() == Block.Table.Content.SHARES_AND_COUNTS && cell.count().isPresent();
      if (!counted && cell.higherThan().isEmpty()) {
        return numbers.share(value);
      }
      String figure = numbers.percent(value);
      if (counted) {
        figure += "\u2002(" + numbers.whole(cell.count().getAsLong()) + ")";
      }
      return Text.of(figure, letters(cell.higherThan()), "");
    }

    /** What stands in for a figure that is not printed. */
    private static Text absent(Set<Flag> flags) {
      if (flags.contains(Flag.WITHHELD)) {
        return Text.WITHHELD;
      }
      return flags.contains(Flag.SUPPRESSED) ? Text.SUPPRESSED : Text.NONE;
    }

    private static String letters(List<Higher> higher) {
      if (higher.isEmpty()) {
        return "";
      }
      StringBuilder letters = new StringBuilder();
      for (Higher h : higher) {
        letters.append(h.letter());
      }
      return letters.toString();
    }

    private Text summary(ResultColumn column, Summary.Stat stat) {
      return column.summary(stat).map(this::summary).orElse(Text.NONE);
    }

    private Text summary(Summary summary) {
      if (summary.estimate().isEmpty()) {
        return absent(summary.flags());
      }
      double value = summary.estimate().get().value();
      String figure =
          summary.stat() == Summary.Stat.NPS ? numbers.signed(value) : numbers.decimal(value);
      return new Text(figure, numbers.whole(figure), letters(summary.higherThan()), "");
    }

    private Text base(ResultColumn column) {
      return column.base().isPresent()
          ? Text.of(numbers.whole(column.base().getAsLong()), "", mark(column.flags()))
          : Text.SUPPRESSED;
    }

    private static String mark(Set<Flag> flags) {
      if (flags.contains(Flag.LOW_BASE)) {
        return "**";
      }
      return flags.contains(Flag.SMALL_BASE) ? "*" : "";
    }

    private Text effectiveBase(ResultColumn column) {
      return column.effectiveBase().isPresent()
          ? Text.of(numbers.whole(Math.round(column.effectiveBase().getAsDouble())))
          : Text.SUPPRESSED;
    }
  }

  /** Figures as a language writes them. */
  static final class Figures {
    private static final Text[] PERCENTS = percents();
    private final char group;
    private final char point;

    Figures(Locale language) {
      boolean french = language.getLanguage().equals("fr");
      group = french ? '\u202f' : ',';
      point = french ? ',' : '.';
    }

    private static Text[] percents() {
      Text[] percents = new Text[101];
      for (int i = 0; i < percents.length; i++) {
        percents[i] = Text.of(Integer.toString(i));
      }
      return percents;
    }

    /** A share as a whole percentage, without the sign. */
    String percent(double share) {
      return share(share).figure();
    }

    /** A share as a whole percentage, without the sign and with nothing beside it. */
    Text share(double share) {
      // half up after rounding to 12 digits, as in the text: 57 of 200 print as 29
      long value = Math.round(Math.rint(share * 1e14) / 1e12);
      return value >= 0 && value <= 100 ? PERCENTS[(int) value] : Text.of(whole(value));
    }

    String whole(long value) {
      String digits = Long.toString(Math.abs(value));
      if (digits.length() <= 3) {
        return value < 0 ? "−" + digits : digits;
      }
      StringBuilder text = new StringBuilder(digits);
      for (int i = digits.length() - 3; i > 0; i -= 3) {
        text.insert(i, group);
      }
      return (value < 0 ? "−" : "") + text;
    }

    /** How many characters of a printed number stand before its decimal sign. */
    int whole(String figure) {
      int at = figure.indexOf(point);
      return at < 0 ? figure.length() : at;
    }

    /** One decimal place. */
    String decimal(double value) {
      long tenths = Math.round(Math.abs(value) * 10);
      String sign = value < 0 && tenths > 0 ? "−" : "";
      return sign + whole(tenths / 10) + point + tenths % 10;
    }

    /** A score between −1 and 1 as signed points. */
    String signed(double value) {
      long points = Math.round(value * 100);
      return points > 0 ? "+" + points : whole(points);
    }
  }
}
