package io.etude.narrative;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.results.FigureRef;
import io.etude.results.TableId;
import io.etude.results.inference.Estimate;
import io.etude.results.inference.Interval;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FigureOrderTest {

  private static final FigureOrder ORDER =
      new FigureOrder(
          figure ->
              String.format(Locale.ROOT, "%.0f%%", 100 * figure.estimate().orElseThrow().value()));

  private static FigureRef share(String row, String column, double share, int base) {
    double se = Math.sqrt(share * (1 - share) / base);
    return figure(row, column, FigureRef.Kind.SHARE, share, se);
  }

  private static FigureRef figure(
      String row, String column, FigureRef.Kind kind, double value, double se) {
    return new FigureRef(
        TableId.of("q").figure(row, column),
        kind,
        Optional.of(new Estimate(value, se, 1000, Optional.of(new Interval(0, 1)))),
        OptionalLong.of(1000),
        Set.of());
  }

  private static void refused(String message, FigureRef... figures) {
    assertThatThrownBy(() -> ORDER.requireApart(List.of(figures), 0.05))
        .hasMessageContaining(message);
  }

  private static void taken(FigureRef... figures) {
    assertThatCode(() -> ORDER.requireApart(List.of(figures), 0.05)).doesNotThrowAnyException();
  }

  @Test
  void figuresPrintedAlikeAreNoOrder() {
    List<FigureRef> figures =
        List.of(share("a", "total", 0.414, 1000), share("b", "total", 0.406, 1000));
    assertThatThrownBy(() -> ORDER.requireFalling(figures))
        .hasMessageContaining("the order can't be seen: q.a is 41%, q.b is 41%");
    FigureOrder exact =
        new FigureOrder(figure -> String.valueOf(figure.estimate().orElseThrow().value()));
    assertThatCode(() -> exact.requireFalling(figures)).doesNotThrowAnyException();
  }

  /** McNemar's test of 60 and 40 of 100 who gave one answer each: z = 20 / √100 = 2.00. */
  @Test
  void twoAnswersOfAQuestionAreTestedExactly() {
    taken(share("a", "total", 0.6, 100), share("b", "total", 0.4, 100));
    refused(
        "the order may be chance: q.a is 59%, q.b is 40%",
        share("a", "total", 0.59, 100), share("b", "total", 0.4, 100));
  }

  /** Of independent samples of 100, z is 2.24 between 54 and 39; of the worst case it is 1.50. */
  @Test
  void otherFiguresAreTestedByTheWorstCase() {
    refused("may be chance", share("a", "n", 0.54, 100), share("a", "s", 0.39, 100));
    taken(share("a", "n", 0.6, 100), share("a", "s", 0.39, 100));
    refused(
        "may be chance",
        figure("mean", "n", FigureRef.Kind.NUMBER, 5.1, 0.1),
        figure("mean", "s", FigureRef.Kind.NUMBER, 4.8, 0.1));
    taken(
        figure("mean", "n", FigureRef.Kind.NUMBER, 5.3, 0.1),
        figure("mean", "s", FigureRef.Kind.NUMBER, 4.8, 0.1));
  }

  @Test
  void figuresOfTwoKindsAreNeverApart() {
    refused(
        "may be chance",
        figure("mean", "total", FigureRef.Kind.NUMBER, 5, 0.1),
        share("a", "total", 0.5, 100));
  }
}
