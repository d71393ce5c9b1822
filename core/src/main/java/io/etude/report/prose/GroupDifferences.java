package io.etude.report.prose;

import io.etude.Label;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.Segment;
import io.etude.codebook.SegmentSource;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Net;
import io.etude.codebook.meaning.SelfCrossing;
import io.etude.document.Block;
import io.etude.document.text.Inline;
import io.etude.results.FigureRef;
import io.etude.results.Finding;
import io.etude.results.Flag;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import io.etude.results.TableId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The strongest differences between groups, as sentences. */
public final class GroupDifferences {

  private static final int MAX_ITEMS = 8;

  /** So many lines are about one answer: more of them push out what else differs. */
  private static final int MAX_OF_ANSWER = 2;

  private final Context context;
  private final Labels labels;

  public GroupDifferences(Context context) {
    this.context = context;
    labels = new Labels(context);
  }

  /**
   * The strongest differences in the answers to {@code questions} as a list, empty if there is
   * none. Questions that make groups themselves are named only where no others differ. A group is
   * named once for a question or item with one answer each: where more of it answer "yes", fewer
   * answer something else. More than two lines are about one answer only where there is room for
   * them. Groups of several editions together are said to be that.
   *
   * @param changeTold whether the article tells elsewhere what has changed in a question, so that
   *     its editions are left out here
   */
  public List<Block> list(List<Question> questions, Predicate<Question> changeTold) {
    SelfCrossing crossings = new SelfCrossing(context.study().segments());
    List<Question> others = questions.stream().filter(q -> !crossings.makesGroups(q)).toList();
    List<Block> list = listed(others, changeTold);
    return list.isEmpty() ? listed(questions, changeTold) : list;
  }

  private List<Block> listed(List<Question> questions, Predicate<Question> changeTold) {
    Listed listed = new Listed(questions, changeTold);
    listed.add(MAX_OF_ANSWER);
    listed.add(MAX_ITEMS);
    if (listed.items.isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    new PooledEditions(context)
        .noteOnGroups(listed.tables)
        .ifPresent(note -> blocks.add(new Block.Paragraph(note)));
    blocks.add(new Block.Listing(Block.Listing.Kind.BULLETS, List.copyOf(listed.items.values())));
    return blocks;
  }

  /** The lines of the list, by the place of their finding. */
  private final class Listed {

    private final List<Question> questions;
    private final Predicate<Question> changeTold;
    private final List<ResultTable> tables = new ArrayList<>();
    private final Set<Crossing> told = new HashSet<>();
    private final Set<Group> named = new HashSet<>();
    private final Map<String, Integer> ofAnswer = new HashMap<>();
    private final SortedMap<Integer, List<Block>> items = new TreeMap<>();

    Listed(List<Question> questions, Predicate<Question> changeTold) {
      this.questions = questions;
      this.changeTold = changeTold;
    }

    /** Adds lines while there is room, of one answer up to so many. */
    void add(int mostOfAnswer) {
      List<Finding> findings = context.results().findings();
      for (int i = 0; i < findings.size() && items.size() < MAX_ITEMS; i++) {
        Finding finding = findings.get(i);
        String answer = finding.table().place() + "." + finding.row();
        boolean enough = ofAnswer.getOrDefault(answer, 0) >= mostOfAnswer;
        boolean again = isTold(finding) || isToldByOther(finding);
        if (!items.containsKey(i) && !enough && isAsked(finding) && !again) {
          int place = i;
          sentence(finding)
              .ifPresent(
                  s -> {
                    items.put(place, List.of(new Block.Paragraph(s)));
                    ofAnswer.merge(answer, 1, Integer::sum);
                    context.results().table(finding.table()).ifPresent(tables::add);
                    crossing(finding).ifPresent(told::add);
                    group(finding).ifPresent(named::add);
                  });
        }
      }
    }

    private boolean isAsked(Finding finding) {
      return context
          .results()
          .table(finding.table())
          .filter(table -> questions.contains(table.question()))
          .filter(table -> !isByEditions(table) || !changeTold.test(table.question()))
          .isPresent();
    }

    /** Whether it is of the one of two answers in whose opposite words another finding is. */
    private boolean isToldByOther(Finding finding) {
      Optional<ResultTable> table = context.results().table(finding.table());
      NamedAnswer named = new NamedAnswer(context);
      return table.filter(of -> named.isOther(of, of.rowIndex(finding.row()))).isPresent()
          && context.results().findings().stream()
              .filter(other -> other.table().equals(finding.table()))
              .anyMatch(other -> !named.isOther(table.get(), table.get().rowIndex(other.row())));
    }

    private boolean isTold(Finding finding) {
      return group(finding).filter(named::contains).isPresent()
          || crossing(finding).filter(c -> told.contains(c.turned())).isPresent();
    }
  }

  private record Group(TableId table, String column) {}

  /** The group, where a respondent's answers exclude each other. */
  private Optional<Group> group(Finding finding) {
    return context
        .results()
        .table(finding.table())
        .filter(Rows::exclusive)
        .map(table -> new Group(finding.table(), finding.column()));
  }

  /** An answer and a group, each by its column: "the widowed are old" is "the old are widowed". */
  private record Crossing(String asked, String answer, String grouped, String group) {

    Crossing turned() {
      return new Crossing(grouped, group, asked, answer);
    }
  }

  private Optional<Crossing> crossing(Finding finding) {
    return context
        .results()
        .table(finding.table())
        .flatMap(
            table ->
                asked(table.question())
                    .flatMap(
                        asked ->
                            table
                                .segment()
                                .flatMap(segment -> grouped(segment.source()))
                                .map(
                                    grouped ->
                                        new Crossing(
                                            asked, finding.row(), grouped, finding.column()))));
  }

  private static Optional<String> asked(Question question) {
    if (question instanceof SingleQuestion single) {
      return Optional.of(single.column());
    }
    return question instanceof NumericQuestion number
        ? Optional.of(number.column())
        : Optional.empty();
  }

  private static Optional<String> grouped(SegmentSource source) {
    if (source instanceof SegmentSource.Codes coded) {
      return Optional.of(coded.column());
    }
    return source instanceof SegmentSource.Banded banded
        ? Optional.of(banded.column())
        : Optional.empty();
  }

  private Optional<List<Inline>> sentence(Finding finding) {
    Optional<ResultTable> found = context.results().table(finding.table());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    ResultTable table = found.get();
    int row = table.rowIndex(finding.row());
    Optional<ResultColumn> column = table.column(finding.column());
    if (row < 0 || column.isEmpty() || !Rows.publishable(column.get(), row)) {
      return Optional.empty();
    }
    FigureRef share = FigureRef.share(table, row, column.get());
    Map<String, Object> values = new HashMap<>();
    values.put("question", context.value(Inline.plain(labels.heading(table))));
    values.put("row", context.value(context.text(table.rows().get(row).label())));
    values.put("segment", context.value(segmentLabel(table)));
    values.put("column", context.value(labels.column(column.get())));
    values.put("share", context.figure(share));
    values.put("base", base(table, column.get()));
    return compared(finding, table, row, column.get(), values)
        .map(key -> share.flags().contains(Flag.SMALL_BASE) ? key + ".smallBase" : key)
        .map(key -> context.say(key, values, differs(finding, table, row, column.get())));
  }

  private static boolean isByEditions(ResultTable table) {
    return table.segment().filter(s -> s.kind() == Segment.Kind.EDITIONS).isPresent();
  }

  private Statement differs(Finding finding, ResultTable table, int row, ResultColumn column) {
    ResultColumn against =
        isByEditions(table) ? before(table, column).orElseThrow() : table.total();
    double level = context.study().conventions().smallLevel();
    return new Statement.Differs(table, row, column, against, finding, level);
  }

  /**
   * Sets the figure against that of the edition before, or else of all; empty where all don't
   * differ the way the others do, since some respondents are in no group.
   */
  private Optional<String> compared(
      Finding finding,
      ResultTable table,
      int row,
      ResultColumn column,
      Map<String, Object> values) {
    if (isByEditions(table)) {
      Optional<ResultColumn> before =
          before(table, column).filter(edition -> Rows.publishable(edition, row));
      before.ifPresent(
          edition -> {
            values.put("before", context.figure(FigureRef.share(table, row, edition)));
            values.put("previous", context.value(labels.column(edition)));
          });
      return before.map(edition -> "finding.edition");
    }
    values.put("all", context.figure(FigureRef.share(table, row, table.total())));
    double all = Rows.share(table, row);
    double difference = finding.difference().value();
    boolean sameWay = Math.signum(finding.share().value() - all) == Math.signum(difference);
    return sameWay
        ? Optional.of(
            difference > 0
                ? "finding.higher"
                : finding.share().value() == 0 ? "finding.none" : "finding.lower")
        : Optional.empty();
  }

  /** The edition before, sums of editions left aside. */
  public static Optional<ResultColumn> before(ResultTable table, ResultColumn column) {
    List<String> nets =
        table.segment().stream().flatMap(s -> s.nets().stream()).map(Net::id).toList();
    return table.columns().subList(0, table.columns().indexOf(column)).stream()
        .filter(each -> !each.isTotal() && !nets.contains(each.id()))
        .reduce((first, second) -> second);
  }

  private String base(ResultTable table, ResultColumn column) {
    String count =
        column.base().isPresent()
            ? context.display().integer(column.base().getAsLong())
            : context.display().none();
    return context.bases().units(table.question(), count, "");
  }

  private String segmentLabel(ResultTable table) {
    return context.text(table.segment().map(s -> s.label()).orElse(Label.EMPTY));
  }
}
