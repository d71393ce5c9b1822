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
 * The numbers that the complete results of a study have and its published ones don't, or have
 * rounded. What is published is told by its cells, summaries and bases alone, so that a finding or
 * a letter that gives away a hidden figure doesn't make it published.
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
      Pattern.compile("(?<![\\w.@])\\d+(?:\\.\\d+)?(?:[eE]-?\\d+)?");
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
      ResultTable open = published.table(table.id()).orElseThrow();
      numbers.add(table, open, false);
      numbers.add(open, open, true);
      numbers.references(table, open);
    }
    complete.findings().forEach(finding -> numbers.add(finding, false));
    published.findings().stream()
        .filter(finding -> !isHidden(published, finding))
        .forEach(finding -> numbers.add(finding, true));
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

  /** The numbers of a table; of those that are open, letters only of two open figures. */
  private void add(ResultTable table, ResultTable open, boolean published) {
    for (ResultColumn column : table.columns()) {
      column.base().ifPresent(n -> whole(What.BASE, n, published));
      column.weightedBase().ifPresent(w -> put(What.BASE, w, published));
      column.effectiveBase().ifPresent(e -> put(What.BASE, e, published));
      for (int row = 0; row < table.rows().size(); row++) {
        String id = table.rows().get(row).id();
        cell(column.cells().get(row), published);
        for (Higher higher : column.cells().get(row).higherThan()) {
          if (!published
              || open.cell(id, column.id()).flatMap(Cell::share).isPresent()
                  && open.cell(id, higher.column()).flatMap(Cell::share).isPresent()) {
            higher(higher, published);
          }
        }
      }
      for (Summary summary : column.summaries()) {
        summary.estimate().ifPresent(e -> estimate(What.SUMMARY, e, published));
        for (Higher higher : summary.higherThan()) {
          if (!published
              || isOpen(open, column.id(), summary) && isOpen(open, higher.column(), summary)) {
            higher(higher, published);
          }
        }
      }
      if (column.summary(Summary.Stat.MEAN).flatMap(Summary::estimate).isPresent()) {
        DesignEffects.ofMean(column).ifPresent(d -> put(What.ERROR, d, published));
      }
    }
    table
        .independence()
        .test()
        .ifPresent(
            test -> {
              put(What.TEST, test.statistic(), published);
              put(What.TEST, test.p(), published);
              put(What.TEST, test.cramersV(), published);
            });
    if (published) {
      // degrees of freedom, of rounded bases where these are rounded
      table
          .independence()
          .test()
          .ifPresent(test -> shownWhole.add(Long.toString(Math.round(test.df2()))));
      for (ResultColumn column : table.columns()) {
        column.effectiveBase().ifPresent(e -> shownWhole.add(Long.toString(Math.round(e))));
        column.weightedBase().ifPresent(w -> shownWhole.add(Long.toString(Math.round(w))));
        shownWhole.add(Integer.toString(column.df()));
      }
    }
  }

  private static boolean isOpen(ResultTable table, String column, Summary summary) {
    return table
        .column(column)
        .flatMap(c -> c.summary(summary.stat()))
        .flatMap(Summary::estimate)
        .isPresent();
  }

  private void cell(Cell cell, boolean published) {
    cell.count().ifPresent(n -> whole(What.COUNT, n, published));
    cell.weightedCount().ifPresent(w -> put(What.WEIGHTED, w, published));
    cell.share().ifPresent(share -> estimate(What.SHARE, share, published));
  }

  private void references(ResultTable complete, ResultTable open) {
    for (ResultColumn column : complete.columns()) {
      for (int row = 0; row < complete.rows().size(); row++) {
        String id = complete.rows().get(row).id();
        if (column.cells().get(row).share().isPresent()
            && open.cell(id, column.id()).flatMap(Cell::share).isEmpty()) {
          references.add(complete.id().figure(id, column.id()).toString());
        }
      }
      for (Summary summary : column.summaries()) {
        if (summary.estimate().isPresent() && !isOpen(open, column.id(), summary)) {
          references.add(complete.id().figure(summary.stat().code(), column.id()).toString());
        }
      }
    }
  }

  private void estimate(What what, Estimate estimate, boolean published) {
    put(what, estimate.value(), published);
    put(What.ERROR, estimate.se(), published);
    degreesOfFreedom(estimate, published);
    estimate.interval().ifPresent(i -> put(What.INTERVAL, i.low(), published));
    estimate.interval().ifPresent(i -> put(What.INTERVAL, i.high(), published));
  }

  private void higher(Higher higher, boolean published) {
    put(What.DIFFERENCE, higher.difference().value(), published);
    degreesOfFreedom(higher.difference(), published);
    put(What.DIFFERENCE, higher.difference().se(), published);
    put(What.P_VALUE, higher.p(), published);
  }

  private void add(Finding finding, boolean published) {
    put(What.FINDING, finding.difference().value(), published);
    degreesOfFreedom(finding.difference(), published);
    put(What.FINDING, finding.rest().value(), published);
    put(What.FINDING, finding.p(), published);
    put(What.FINDING, finding.adjustedP(), published);
  }

  /** They are those of the bases, or of two together, rounded where these are. */
  private void degreesOfFreedom(Estimate estimate, boolean published) {
    if (published) {
      shownWhole.add(Integer.toString(estimate.df()));
    }
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
