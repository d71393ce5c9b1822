package io.etude.draft.design;

import io.etude.dataset.Source;
import io.etude.draft.profile.DraftProfile;
import io.etude.draft.profile.DraftRows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds strata by arithmetic, in samples of persons: where a column holds the size of each
 * stratum's population, the weights of the stratum add up to it.
 */
final class DraftStrata {

  /**
   * What was found.
   *
   * @param stratum the strata, if they are found by numbers
   * @param population the size of their populations
   * @param remarks what is said of it
   */
  record Found(
      Optional<DraftProfile> stratum, Optional<DraftProfile> population, List<String> remarks) {}

  private static final int MOST_STRATA = 50;
  private static final double TOLERANCE = 0.01;

  private final DraftProfile weight;
  private final DraftRows rows;

  private DraftStrata(DraftProfile weight, DraftRows rows) {
    this.weight = weight;
    this.rows = rows;
  }

  /**
   * Looks for a population and its strata.
   *
   * @param named the column that is called a population
   * @param stratum the strata, if they are known
   * @param aside columns that are something else
   */
  static Found find(
      Source source,
      List<DraftProfile> profiles,
      DraftProfile weight,
      Optional<DraftProfile> named,
      Optional<DraftProfile> stratum,
      Set<String> aside) {
    List<DraftProfile> sizes = new ArrayList<>(named.stream().toList());
    List<DraftProfile> strata = new ArrayList<>(stratum.stream().toList());
    for (DraftProfile profile : profiles) {
      boolean few =
          profile.distinct() > 1
              && profile.distinct() <= MOST_STRATA
              && profile.filled() == profile.rows()
              && !aside.contains(profile.name());
      boolean size =
          few && profile.whole() && profile.lowest() >= 10 && weight.distinct() <= MOST_STRATA;
      if (size && profile.variable().labels().isEmpty()) {
        sizes.add(profile);
      }
      if (few && stratum.isEmpty()) {
        strata.add(profile);
      }
    }
    if (sizes.isEmpty()) {
      return new Found(Optional.empty(), Optional.empty(), List.of());
    }
    List<String> columns = new ArrayList<>(List.of(weight.name()));
    sizes.forEach(p -> columns.add(p.name()));
    strata.forEach(p -> columns.add(p.name()));
    DraftRows rows = DraftRows.read(source, columns.stream().distinct().toList());
    return new DraftStrata(weight, rows).find(sizes, strata, named);
  }

  private Found find(
      List<DraftProfile> sizes, List<DraftProfile> strata, Optional<DraftProfile> named) {
    for (DraftProfile size : sizes) {
      if (size.distinct() == 1 && addsUp(size, new int[rows.rows()])) {
        String remark = size.name() + ": the size of the population, which the weights add up to";
        return new Found(Optional.empty(), Optional.of(size), List.of(remark));
      }
      if (size.distinct() == 1 || !multiples(size)) {
        continue;
      }
      Optional<DraftProfile> stratum =
          strata.stream()
              .filter(s -> !s.equals(size) && s.distinct() >= size.distinct())
              .filter(s -> addsUp(size, rows.groups(s.name())))
              .min(Comparator.comparingInt(DraftProfile::distinct));
      if (stratum.isPresent()) {
        List<String> remarks =
            List.of(
                String.format(
                    Locale.ROOT,
                    "%s: the stratum, by the numbers: the weights in each add up to %s",
                    stratum.get().name(),
                    size.name()),
                size.name() + ": the size of the stratum's population");
        return new Found(stratum, Optional.of(size), remarks);
      }
    }
    List<String> remarks = new ArrayList<>();
    named.ifPresent(
        size ->
            remarks.add(
                size.name()
                    + " is called a population, but the weights don't add up to it: it counts"
                    + " sampling units whose column is not known; not used"));
    return new Found(Optional.empty(), Optional.empty(), remarks);
  }

  /** Whether the weights of rows with the same size are a multiple of it. */
  private boolean multiples(DraftProfile size) {
    Map<Double, Double> sums = new HashMap<>();
    for (int row = 0; row < rows.rows(); row++) {
      sums.merge(rows.number(size, row), rows.number(weight, row), Double::sum);
    }
    return sums.entrySet().stream()
        .allMatch(
            entry -> {
              double times = entry.getValue() / entry.getKey();
              return Math.rint(times) >= 1
                  && Math.abs(times - Math.rint(times)) < TOLERANCE * Math.rint(times);
            });
  }

  private boolean addsUp(DraftProfile size, int[] strata) {
    Map<Integer, Double> sums = new HashMap<>();
    Map<Integer, Set<Double>> expected = new HashMap<>();
    for (int row = 0; row < rows.rows(); row++) {
      sums.merge(strata[row], rows.number(weight, row), Double::sum);
      expected.computeIfAbsent(strata[row], s -> new HashSet<>()).add(rows.number(size, row));
    }
    return expected.entrySet().stream()
        .allMatch(
            e ->
                e.getValue().size() == 1
                    && Math.abs(sums.get(e.getKey()) / e.getValue().iterator().next() - 1)
                        < TOLERANCE);
  }
}
