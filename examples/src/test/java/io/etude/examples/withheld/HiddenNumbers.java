package io.etude.examples.withheld;

import io.etude.results.Cell;
import io.etude.results.DataProblem;
import io.etude.results.DesignEffects;
import io.etude.results.Finding;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import io.etude.results.Results;
import io.etude.results.Summary;
import io.etude.results.inference.Estimate;
import io.etude.results.inference.Higher;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers that the complete results of a study have and its published ones don't. What is
 * published is told by its cells, summaries and bases alone, so that a finding or a letter that
 * gives away a hidden figure doesn't make it published.
 */
final class HiddenNumbers {

  /** What a hidden number is. */
  enum What {
    SHARE,
    ERROR,
    INTERVAL,
    COUNT,
    WEIGHTED,
    BASE,
    SUMMARY,
    DIFFERENCE,
    P_VALUE,
    FINDING,
    TEST,
    ROW
  }

  /** A number found in an output. */
  record Hit(What what, double hidden, String token) {}

  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\w.])\\d+(?:\\.\\d+)?(?:[eE]-?\\d+)?");
  private static final Pattern GROUPS = Pattern.compile("(?<=\\d)[,\u00a0\u202f](?=\\d{3}(?!\\d))");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("(?<=\\d),(?=\\d)");
  private static final Pattern ROW_NUMBER = Pattern.compile("\\d{5,}");

  /** A number of fewer digits may stand anywhere by chance. */
  private static final int DIGITS = 8;

  private static final int COUNT_DIGITS = 4;

  private final TreeMap<Double, What> hidden = new TreeMap<>();
  private final TreeMap<Double, What> shown = new TreeMap<>();
  private final Map<String, What> wholeNumbers = new HashMap<>();
  private final Set<String> shownWhole = new HashSet<>();
  private final Set<String> references = new LinkedHashSet<>();

  private HiddenNumbers() {}

  static HiddenNumbers of(Results published) {
    HiddenNumbers numbers = new HiddenNumbers();
    Results complete = published.complete();
    numbers.shownWhole.addAll(SecretiveStudies.THRESHOLDS);
    for (ResultTable table : complete.tables()) {
      numbers.add(table, published.table(table.id()).orElseThrow());
    }
    for (Finding finding : complete.findings()) {
      if (isHidden(published, finding)) {
        numbers.hide(finding);
      }
    }
    // adjusted p values of several findings may be equal
    published.findings().forEach(f -> numbers.put(What.FINDING, f.adjustedP(), true));
    numbers.rows(complete.problems());
    numbers.shownWhole.forEach(numbers.wholeNumbers::remove);
    return numbers;
  }

  private static boolean isHidden(Results published, Finding finding) {
    return published
        .table(finding.table())
        .flatMap(table -> table.cell(finding.row(), finding.column()))
        .flatMap(Cell::share)
        .isEmpty();
  }

  private void add(ResultTable complete, ResultTable published) {
    for (ResultColumn column : complete.columns()) {
      ResultColumn open = published.column(column.id()).orElseThrow();
      bases(column, open);
      for (int row = 0; row < complete.rows().size(); row++) {
        String id = complete.rows().get(row).id();
        Cell cell = column.cells().get(row);
        Cell openCell = open.cells().get(published.rowIndex(id));
        cell(cell, openCell);
        if (openCell.share().isEmpty() && cell.share().isPresent()) {
          references.add(complete.id().figure(id, column.id()).toString());
        }
        for (Higher higher : cell.higherThan()) {
          Cell other = published.cell(id, higher.column()).orElseThrow();
          higher(higher, openCell.share().isPresent() && other.share().isPresent());
        }
      }
      summaries(complete, column, published);
    }
    complete
        .independence()
        .test()
        .filter(test -> published.independence().test().isEmpty())
        .ifPresent(
            test -> {
              hide(What.TEST, test.statistic());
              hide(What.TEST, test.p());
              hide(What.TEST, test.cramersV());
            });
  }

  private void bases(ResultColumn column, ResultColumn open) {
    column.base().ifPresent(n -> whole(What.BASE, n, open.base().isPresent()));
    column.weightedBase().ifPresent(w -> put(What.BASE, w, open.weightedBase().isPresent()));
    column.effectiveBase().ifPresent(e -> put(What.BASE, e, open.effectiveBase().isPresent()));
    open.effectiveBase().ifPresent(e -> shownWhole.add(Long.toString(Math.round(e))));
    open.weightedBase().ifPresent(w -> shownWhole.add(Long.toString(Math.round(w))));
  }

  private void cell(Cell cell, Cell open) {
    cell.count().ifPresent(n -> whole(What.COUNT, n, open.count().isPresent()));
    cell.weightedCount().ifPresent(w -> put(What.WEIGHTED, w, open.weightedCount().isPresent()));
    cell.share().ifPresent(share -> estimate(What.SHARE, share, open.share()));
  }

  private void summaries(ResultTable complete, ResultColumn column, ResultTable published) {
    for (Summary summary : column.summaries()) {
      Optional<Summary> open = published.column(column.id()).orElseThrow().summary(summary.stat());
      Optional<Estimate> figure = open.flatMap(Summary::estimate);
      summary.estimate().ifPresent(e -> estimate(What.SUMMARY, e, figure));
      if (figure.isEmpty() && summary.estimate().isPresent()) {
        references.add(complete.id().figure(summary.stat().code(), column.id()).toString());
      }
      for (Higher higher : summary.higherThan()) {
        boolean other =
            published
                .column(higher.column())
                .flatMap(c -> c.summary(summary.stat()))
                .flatMap(Summary::estimate)
                .isPresent();
        higher(higher, figure.isPresent() && other);
      }
    }
    if (column.summary(Summary.Stat.MEAN).flatMap(Summary::estimate).isPresent()) {
      ResultColumn open = published.column(column.id()).orElseThrow();
      DesignEffects.ofMean(column)
          .ifPresent(d -> put(What.ERROR, d, DesignEffects.ofMean(open).isPresent()));
    }
  }

  private void estimate(What what, Estimate estimate, Optional<Estimate> open) {
    put(what, estimate.value(), open.isPresent());
    put(What.ERROR, estimate.se(), open.isPresent());
    boolean ends = open.flatMap(Estimate::interval).isPresent();
    estimate.interval().ifPresent(i -> put(What.INTERVAL, i.low(), ends));
    estimate.interval().ifPresent(i -> put(What.INTERVAL, i.high(), ends));
  }

  private void higher(Higher higher, boolean published) {
    if (!published) {
      hide(What.DIFFERENCE, higher.difference().value());
      hide(What.DIFFERENCE, higher.difference().se());
      hide(What.P_VALUE, higher.p());
    }
  }

  private void hide(Finding finding) {
    hide(What.FINDING, finding.difference().value());
    hide(What.FINDING, finding.rest().value());
    hide(What.FINDING, finding.p());
    hide(What.FINDING, finding.adjustedP());
  }

  private void rows(List<DataProblem> problems) {
    for (DataProblem problem : problems) {
      Matcher numbers = ROW_NUMBER.matcher(String.join(" ", problem.places()));
      while (numbers.find()) {
        wholeNumbers.put(numbers.group(), What.ROW);
      }
    }
  }

  private void whole(What what, long number, boolean published) {
    String text = Long.toString(number);
    if (published) {
      shownWhole.add(text);
    } else if (text.length() >= COUNT_DIGITS) {
      wholeNumbers.putIfAbsent(text, what);
    }
  }

  private void hide(What what, double number) {
    put(what, number, false);
  }

  /** As it is, and in hundredths as percentages are printed. */
  private void put(What what, double number, boolean published) {
    double x = Math.abs(number);
    if (Double.isFinite(x) && x != 0) {
      Map<Double, What> numbers = published ? shown : hidden;
      numbers.putIfAbsent(x, what);
      numbers.putIfAbsent(100 * x, what);
    }
  }

  /** References of hidden shares and summaries. */
  List<String> references() {
    return List.copyOf(references);
  }

  int size() {
    return hidden.size() / 2 + wholeNumbers.size();
  }

  /** The hidden numbers that a text has, unrounded or rounded. */
  List<Hit> in(String text) {
    Set<String> tokens = new HashSet<>();
    String ungrouped = GROUPS.matcher(text).replaceAll("");
    tokens(ungrouped, tokens);
    tokens(DECIMAL_COMMA.matcher(ungrouped).replaceAll("."), tokens);
    List<Hit> hits = new ArrayList<>();
    for (String token : tokens) {
      hit(token).ifPresent(hits::add);
    }
    return hits;
  }

  private static void tokens(String text, Set<String> tokens) {
    Matcher matcher = NUMBER.matcher(text);
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
  }

  private Optional<Hit> hit(String token) {
    What count = wholeNumbers.get(token);
    if (count != null) {
      return Optional.of(new Hit(count, Double.parseDouble(token), token));
    }
    if (token.length() < DIGITS || token.length() > 30) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(token);
    if (number.stripTrailingZeros().precision() < DIGITS - 1 || number.precision() < DIGITS) {
      return Optional.empty();
    }
    // half a unit of the last digit; of an unrounded number what arithmetic leaves
    double width =
        Math.max(0.5001 * number.ulp().doubleValue(), Math.abs(number.doubleValue()) * 1e-12);
    double x = number.doubleValue();
    if (!shown.subMap(x - width, true, x + width, true).isEmpty()) {
      return Optional.empty();
    }
    return hidden.subMap(x - width, true, x + width, true).entrySet().stream()
        .findFirst()
        .map(found -> new Hit(found.getValue(), found.getKey(), token));
  }
}
