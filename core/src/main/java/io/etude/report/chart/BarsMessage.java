package io.etude.report.chart;

import io.etude.codebook.NumericQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.meaning.SelfCrossing;
import io.etude.report.prose.Context;
import io.etude.report.prose.Lead;
import io.etude.report.prose.NamedAnswer;
import io.etude.report.prose.Rows;
import io.etude.results.ResultTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What bars of a question's answers say, in the total: the title says it, and the bars of the same
 * answers are set off.
 *
 * @param kind what is said
 * @param rows the rows that it is said of: of a net its own; none without a message
 */
record BarsMessage(Kind kind, List<Integer> rows) {

  /** What is said of answers. */
  enum Kind {
    /** Nothing: no answer leads, or too many together. */
    NONE,
    /** The share of the largest net. */
    NET,
    /**
     * The share of the one of yes and no that is named, where the other was given more, or of an
     * answer that is alone.
     */
    NAMED,
    /** One answer was given most. */
    FIRST,
    /** One of the named answers was given most; "something else" may have been as often. */
    FIRST_NAMED,
    /** Two answers come first, with one printed share. */
    TIED,
    /** Two answers come first, of which none leads significantly. */
    CLOSE
  }

  /** More answers that come first together are no message. */
  private static final int MAX_FIRST = 2;

  private static final BarsMessage NOTHING = new BarsMessage(Kind.NONE, List.of());

  BarsMessage {
    rows = List.copyOf(rows);
  }

  /**
   * The net of several answers that says most of a question with one answer, else the answer that
   * was given most, if one was; don't-know counts as one. Where "something else" was given as
   * often, the answer that was given most of those that are named. Of yes and no it is the one by
   * which the question is told. Nothing is said of bands, of which the widest has most, and no
   * answer is named of groups, which are whom the survey asked.
   */
  static BarsMessage of(Context context, ResultTable table) {
    Question question = table.question();
    if (!Rows.publishable(table.total()) || question instanceof NumericQuestion) {
      return NOTHING;
    }
    List<Integer> nets = Rows.byShare(table, Rows.nets(table));
    if (question instanceof SingleQuestion
        && isFirstKnown(context, table, nets)
        && table.rows().get(nets.get(0)).members().size() > 1) {
      return new BarsMessage(Kind.NET, nets.subList(0, 1));
    }
    return new SelfCrossing(context.study().segments()).makesGroups(question)
        ? NOTHING
        : ofLead(context, table);
  }

  /** Beside "Agree (total)" the share of "Agree" alone would mislead. */
  private static boolean isFirstKnown(Context context, ResultTable table, List<Integer> nets) {
    return !nets.isEmpty()
        && nets.stream().allMatch(net -> Rows.publishable(table.total(), net))
        && (nets.size() == 1 || !Rows.tied(context, table, nets.get(0), nets.get(1)));
  }

  private static BarsMessage ofLead(Context context, ResultTable table) {
    List<Integer> rows = new ArrayList<>(Rows.answers(table));
    rows.addAll(Rows.apart(table));
    boolean known = rows.stream().allMatch(row -> Rows.share(table, row) >= 0);
    if (!known || rows.isEmpty()) {
      return NOTHING;
    }
    if (rows.size() == 1) {
      return new BarsMessage(Kind.NAMED, rows);
    }
    Lead lead = Lead.of(context, table);
    List<Integer> first = lead.rows();
    boolean named = lead.among() == Lead.Among.NAMED;
    boolean allTied = lead.kind() == Lead.Kind.TIED && first.size() == rows.size();
    if (allTied || first.size() > MAX_FIRST) {
      return NOTHING;
    }
    return switch (lead.kind()) {
      case CLEAR -> ofClear(new NamedAnswer(context), table, first, named);
      case TIED -> named ? NOTHING : new BarsMessage(Kind.TIED, first);
      case CLOSE ->
          named || isNextAlike(context, table, rows, first)
              ? NOTHING
              : new BarsMessage(Kind.CLOSE, first);
      case UNKNOWN -> NOTHING;
    };
  }

  /** Whether another answer is printed like the last of the first ones: a reader sees three. */
  private static boolean isNextAlike(
      Context context, ResultTable table, List<Integer> rows, List<Integer> first) {
    int last = first.get(first.size() - 1);
    return rows.stream()
        .anyMatch(row -> !first.contains(row) && Rows.tied(context, table, row, last));
  }

  private static BarsMessage ofClear(
      NamedAnswer told, ResultTable table, List<Integer> first, boolean named) {
    return told.isOther(table, first.get(0))
        ? new BarsMessage(Kind.NAMED, told.of(table).stream().toList())
        : new BarsMessage(named ? Kind.FIRST_NAMED : Kind.FIRST, first);
  }

  /** The ids of the answers that are set off: those of a net; none where all would be. */
  Set<String> setOff(ResultTable table) {
    Set<String> ids =
        kind == Kind.NET
            ? Set.copyOf(table.rows().get(rows.get(0)).members())
            : Set.copyOf(rows.stream().map(row -> table.rows().get(row).id()).toList());
    boolean all =
        Rows.answers(table).stream().map(row -> table.rows().get(row).id()).allMatch(ids::contains);
    return all ? Set.of() : ids;
  }
}
