package io.etude.analysis;

import io.etude.study.Base;
import io.etude.study.MultipleQuestion;
import io.etude.study.Segment;
import io.etude.study.SegmentSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * An attacker who knows the published tables of one question and how they add up, written apart
 * from the suppression: the interval of each suppressed count by linear programming.
 */
final class Auditor {
  private final List<ResultTable> tables;
  private final Map<String, Integer> unknowns = new LinkedHashMap<>();
  private final List<Equation> equations = new ArrayList<>();

  /** Σ of counts (negative ones subtracted) compared with a known number. */
  private record Equation(Map<String, Integer> terms, Relationship relationship) {}

  /**
   * The interval of a suppressed count.
   *
   * @param count its name
   * @param low the least it can be
   * @param high the most it can be
   */
  record Inference(String count, double low, double high) {}

  private final Map<String, Double> published = new LinkedHashMap<>();

  Auditor(List<ResultTable> tables) {
    this.tables = tables;
    tables.forEach(this::read);
    tables.forEach(this::addUp);
  }

  private static String name(ResultTable table, String row, String column) {
    String segment =
        column.equals("total") ? "" : "@" + table.segment().map(Segment::id).orElse("");
    return row + segment + "." + column;
  }

  private void read(ResultTable table) {
    for (ResultColumn column : table.columns()) {
      column.base().ifPresent(n -> published.put(name(table, "base", column.id()), (double) n));
      for (int r = 0; r < table.rows().size(); r++) {
        String name = name(table, table.rows().get(r).id(), column.id());
        column.cells().get(r).count().ifPresent(n -> published.put(name, (double) n));
      }
    }
  }

  private void addUp(ResultTable table) {
    boolean partition = table.segment().map(this::partition).orElse(false);
    List<String> columns = new ArrayList<>(table.columns().stream().map(ResultColumn::id).toList());
    if (partition) {
      columns.add("outside");
    }
    for (String column : columns) {
      column(table, column);
    }
    if (table.segment().isPresent()) {
      List<String> rows = new ArrayList<>(table.rows().stream().map(ResultRow::id).toList());
      rows.add("base");
      if (rest(table)) {
        rows.add("rest");
      }
      for (String row : rows) {
        row(table, row, partition);
      }
    }
  }

  private boolean partition(Segment segment) {
    if (segment.source() instanceof SegmentSource.Nested nested) {
      return tables.stream()
          .flatMap(t -> t.segment().stream())
          .filter(s -> s.id().equals(nested.outer()) || s.id().equals(nested.inner()))
          .allMatch(this::partition);
    }
    return !(segment.source() instanceof SegmentSource.Overlapping);
  }

  private static boolean rest(ResultTable table) {
    return !(table.question() instanceof MultipleQuestion) && table.base() != Base.VALID;
  }

  private void column(ResultTable table, String column) {
    boolean multiple = table.question() instanceof MultipleQuestion;
    Map<String, Integer> all = new LinkedHashMap<>();
    String base = name(table, "base", column);
    for (ResultRow row : table.rows()) {
      String count = name(table, row.id(), column);
      if (multiple) {
        equation(Map.of(count, 1, base, -1), Relationship.LEQ);
      }
      if (row.kind() == ResultRow.Kind.CATEGORY) {
        all.put(count, 1);
        continue;
      }
      Map<String, Integer> members = new LinkedHashMap<>();
      for (String member : row.members()) {
        members.put(name(table, member, column), 1);
        if (multiple) {
          equation(Map.of(name(table, member, column), 1, count, -1), Relationship.LEQ);
        }
      }
      members.put(count, -1);
      equation(members, multiple ? Relationship.GEQ : Relationship.EQ);
    }
    if (!multiple) {
      if (rest(table)) {
        all.put(name(table, "rest", column), 1);
      }
      all.put(base, -1);
      equation(all, Relationship.EQ);
    }
  }

  private void row(ResultTable table, String row, boolean partition) {
    Segment segment = table.segment().orElseThrow();
    List<String> nets = segment.nets().stream().map(n -> n.id()).toList();
    Map<String, Integer> all = new LinkedHashMap<>();
    String total = name(table, row, "total");
    for (ResultColumn column : table.columns()) {
      if (!column.id().equals("total") && !nets.contains(column.id())) {
        all.put(name(table, row, column.id()), 1);
        equation(Map.of(name(table, row, column.id()), 1, total, -1), Relationship.LEQ);
      }
    }
    if (partition) {
      all.put(name(table, row, "outside"), 1);
      all.put(total, -1);
      equation(all, Relationship.EQ);
      segment
          .nets()
          .forEach(
              net -> {
                Map<String, Integer> members = new LinkedHashMap<>();
                net.codes().forEach(code -> members.put(name(table, row, code), 1));
                members.put(name(table, row, net.id()), -1);
                equation(members, Relationship.EQ);
              });
    }
    if (segment.source() instanceof SegmentSource.Nested nested && partition) {
      within(table, row, nested.outer(), true);
      within(table, row, nested.inner(), false);
    }
  }

  /** Pairs under one column of the outer (or inner) segment never exceed that column. */
  private void within(ResultTable table, String row, String segment, boolean outer) {
    for (ResultTable parent : tables) {
      if (!parent.segment().map(s -> s.id().equals(segment)).orElse(false)) {
        continue;
      }
      for (ResultColumn over : parent.columns()) {
        Map<String, Integer> sum = new LinkedHashMap<>();
        for (ResultColumn column : table.columns()) {
          String[] pair = column.id().split("/");
          if (pair.length == 2 && pair[outer ? 0 : 1].equals(over.id())) {
            sum.put(name(table, row, column.id()), 1);
          }
        }
        if (!sum.isEmpty()) {
          sum.put(name(parent, row, over.id()), -1);
          equation(sum, Relationship.LEQ);
        }
      }
    }
  }

  private void equation(Map<String, Integer> terms, Relationship relationship) {
    for (String term : terms.keySet()) {
      if (!published.containsKey(term)) {
        unknowns.putIfAbsent(term, unknowns.size());
      }
    }
    if (terms.keySet().stream().anyMatch(unknowns::containsKey)) {
      equations.add(new Equation(terms, relationship));
    }
  }

  /** What can be inferred of the suppressed counts that take part in an equation. */
  List<Inference> infer() {
    List<LinearConstraint> constraints = new ArrayList<>();
    for (Equation equation : equations) {
      double[] factors = new double[unknowns.size()];
      double known = 0;
      for (Map.Entry<String, Integer> term : equation.terms.entrySet()) {
        Integer unknown = unknowns.get(term.getKey());
        if (unknown == null) {
          known += term.getValue() * published.get(term.getKey());
        } else {
          factors[unknown] += term.getValue();
        }
      }
      constraints.add(new LinearConstraint(factors, equation.relationship, -known));
    }
    List<Inference> inferences = new ArrayList<>();
    for (Map.Entry<String, Integer> unknown : unknowns.entrySet()) {
      boolean shown =
          !unknown.getKey().endsWith(".outside") && !unknown.getKey().startsWith("rest");
      if (shown) {
        inferences.add(
            new Inference(
                unknown.getKey(),
                bound(constraints, unknown.getValue(), GoalType.MINIMIZE),
                bound(constraints, unknown.getValue(), GoalType.MAXIMIZE)));
      }
    }
    return inferences;
  }

  private double bound(List<LinearConstraint> constraints, int unknown, GoalType goal) {
    double[] objective = new double[unknowns.size()];
    objective[unknown] = 1;
    try {
      return new SimplexSolver(1e-7, 10, 1e-10)
          .optimize(
              new MaxIter(5_000),
              new LinearObjectiveFunction(objective, 0),
              new LinearConstraintSet(constraints),
              goal,
              new NonNegativeConstraint(true))
          .getValue();
    } catch (MathIllegalStateException unbounded) {
      return goal == GoalType.MAXIMIZE ? Double.POSITIVE_INFINITY : 0;
    }
  }
}
