package io.etude.analysis.decode;

import io.etude.DataException;
import io.etude.Problem;
import io.etude.analysis.problem.ProblemCounts;
import io.etude.codebook.category.Band;
import io.etude.codebook.category.MissingKind;
import io.etude.dataset.CodeColumn;
import io.etude.internal.Closest;
import io.etude.study.DataPolicy;
import io.etude.study.DataRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A number, with or without bands.
 *
 * @param column index of the column as numbers
 * @param codes index of the column as codes, −1 unless some missing value is not a number
 * @param columnName its name
 * @param variable the row variable of the bands (and of the base)
 * @param number the numeric variable
 * @param bands the bands
 * @param missing code to kind
 * @param missingNumbers the missing codes that are numbers
 * @param standing the numbers that codes stand for
 * @param standingNumbers the same for the codes that are numbers
 * @param empty what an empty cell means
 * @param rule the base
 * @param minimum smallest plausible value
 * @param maximum largest plausible value
 */
public record NumberDecoder(
    int column,
    int codes,
    String columnName,
    int variable,
    int number,
    List<Band> bands,
    Map<String, MissingKind> missing,
    Map<Double, MissingKind> missingNumbers,
    Map<String, Double> standing,
    Map<Double, Double> standingNumbers,
    MissingKind empty,
    BaseRule rule,
    double minimum,
    double maximum)
    implements ItemDecoder {

  /** Sums of fourth powers of larger values are beyond what a computer's numbers hold. */
  private static final double LARGEST = 1e60;

  /** Position of the band that holds {@code x}, or −1. */
  static int band(List<Band> bands, double x) {
    for (int b = 0; b < bands.size(); b++) {
      if (bands.get(b).contains(x)) {
        return b;
      }
    }
    return -1;
  }

  @Override
  public void decode(ChunkContext context, Sink sink) {
    int rows = context.rows();
    int kinds = bands.size() + 1;
    MissingKind[] reasons = new MissingKind[rows];
    double[] values = codes >= 0 ? fromCodes(context, reasons) : fromNumbers(context, reasons);
    boolean[] asked = rule.asked(context);
    short[] cells = sink.scratch();
    BandGaps gaps = BandGaps.ofQuestion(bands, rule.question(), columnName);
    for (int i = 0; i < rows; i++) {
      boolean answered = !Double.isNaN(values[i]);
      if (asked != null && !asked[i]) {
        if (answered && !rule.keepsUnasked(context, i, columnName)) {
          answered = false;
        }
        reasons[i] = MissingKind.NOT_ASKED;
      }
      if (answered && (values[i] < minimum || values[i] > maximum)) {
        answered = keepsImplausible(context, i, values[i]);
        reasons[i] = MissingKind.NO_ANSWER;
      }
      if (answered && Math.abs(values[i]) > LARGEST) {
        throw new DataException(
            Problem.of(
                    "the value "
                        + values[i]
                        + " in column \""
                        + columnName
                        + "\" is too large to reckon with; declare it as missing")
                .in(context.place(i, columnName)));
      }
      int band = answered ? band(bands, values[i]) : -1;
      if (answered && band < 0 && !bands.isEmpty()) {
        answered = gaps.report(context, i, values[i]) == DataPolicy.GO_ON;
        reasons[i] = MissingKind.NO_ANSWER;
      }
      if (answered) {
        cells[i] = (short) (band < 0 ? kinds - 1 : band);
        values[i] += 0.0;
      } else {
        values[i] = Double.NaN;
        cells[i] = (short) rule.missing(reasons[i], kinds);
      }
    }
    sink.cells(variable, cells);
    sink.numbers(number, values);
  }

  private double[] fromNumbers(ChunkContext context, MissingKind[] reasons) {
    double[] values = java.util.Arrays.copyOf(context.numbers(column), context.rows());
    boolean special = !missingNumbers.isEmpty() || !standingNumbers.isEmpty();
    for (int i = 0; i < values.length; i++) {
      if (Double.isNaN(values[i])) {
        reasons[i] = empty;
      } else if (special) {
        MissingKind kind = missingNumbers.get(values[i]);
        reasons[i] = kind;
        values[i] = kind != null ? Double.NaN : standingNumbers.getOrDefault(values[i], values[i]);
      }
    }
    return values;
  }

  private double[] fromCodes(ChunkContext context, MissingKind[] reasons) {
    CodeColumn texts = context.codes(codes);
    double[] numbers = context.numbers(column);
    double[] values = new double[context.rows()];
    for (int i = 0; i < values.length; i++) {
      int position = texts.position(i);
      String text = position == CodeColumn.EMPTY ? "" : texts.dictionary().value(position);
      MissingKind kind = position == CodeColumn.EMPTY ? empty : missing.get(text);
      reasons[i] = kind;
      Double stands = standing.get(text);
      values[i] =
          kind != null
              ? Double.NaN
              : stands != null ? stands : checked(context, i, text, numbers[i]);
      if (kind == null && Double.isNaN(values[i])) {
        reasons[i] = MissingKind.NO_ANSWER;
      }
    }
    return values;
  }

  /** The number that a text was read as; if it is none, that breaks a rule. */
  private double checked(ChunkContext context, int row, String text, double number) {
    if (Double.isNaN(number)) {
      context.broken(
          DataRule.UNDECLARED_CODE,
          ProblemCounts.Key.of(
              DataRule.UNDECLARED_CODE,
              columnName + "=" + text,
              "undeclaredCode.number",
              columnName,
              text,
              rule.question()),
          row,
          Closest.match(text, missing.keySet()));
    }
    return number;
  }

  private boolean keepsImplausible(ChunkContext context, int row, double value) {
    String written = ProblemCounts.number(value);
    List<String> details = new ArrayList<>(List.of(columnName, written, rule.question()));
    String sentence = "implausible";
    if (minimum == Double.NEGATIVE_INFINITY) {
      sentence = "implausible.above";
      details.add(ProblemCounts.number(maximum));
    } else if (maximum == Double.POSITIVE_INFINITY) {
      sentence = "implausible.below";
      details.add(ProblemCounts.number(minimum));
    } else {
      details.addAll(List.of(ProblemCounts.number(minimum), ProblemCounts.number(maximum)));
    }
    details.add(0, sentence);
    ProblemCounts.Key key =
        ProblemCounts.Key.of(
            DataRule.IMPLAUSIBLE, columnName + "=" + written, details.toArray(String[]::new));
    DataPolicy policy = context.broken(DataRule.IMPLAUSIBLE, key, row, "");
    return policy == DataPolicy.GO_ON;
  }
}
