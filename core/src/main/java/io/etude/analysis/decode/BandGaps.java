package io.etude.analysis.decode;

import io.etude.analysis.problem.ProblemCounts;
import io.etude.codebook.category.Band;
import io.etude.study.DataPolicy;
import io.etude.study.DataRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Reports values that are in none of some bands, a problem for each gap between or beside them.
 *
 * @param bands the bands
 * @param sentence the beginning of the keys of the sentences: of a question, or of a segment
 * @param of the id of the question or segment
 * @param column the column of the values
 * @param written how a value is written
 */
record BandGaps(
    List<Band> bands, String sentence, String of, String column, DoubleFunction<String> written) {

  static BandGaps ofQuestion(List<Band> bands, String question, String column) {
    return new BandGaps(bands, "outsideBands", question, column, ProblemCounts::number);
  }

  static BandGaps ofSegment(List<Band> bands, SegmentDecoder.Codes.Names names, boolean dates) {
    return new BandGaps(
        bands,
        "outsideBands.segment",
        names.segment(),
        names.column(),
        dates ? day -> LocalDate.ofEpochDay((long) day).toString() : ProblemCounts::number);
  }

  /** Reports a value that is in no band. */
  DataPolicy report(ChunkContext context, int row, double value) {
    double from = Double.NEGATIVE_INFINITY;
    double to = Double.POSITIVE_INFINITY;
    for (Band band : bands) {
      from = band.to() <= value ? Math.max(from, band.to()) : from;
      to = band.from() > value ? Math.min(to, band.from()) : to;
    }
    List<String> details = new ArrayList<>(List.of(of, column));
    if (from == Double.NEGATIVE_INFINITY) {
      details.add(0, sentence + ".below");
      details.add(written.apply(to));
    } else if (to == Double.POSITIVE_INFINITY) {
      details.add(0, sentence + ".above");
      details.add(written.apply(from));
    } else {
      details.add(0, sentence);
      details.addAll(List.of(written.apply(from), written.apply(to)));
    }
    ProblemCounts.Key key =
        ProblemCounts.Key.of(DataRule.OUTSIDE_BANDS, of, details.toArray(String[]::new));
    return context.broken(DataRule.OUTSIDE_BANDS, key, row, "");
  }
}
