package io.etude.draft.design;

import io.etude.draft.profile.DraftProfile;
import io.etude.internal.Counted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the columns that look like weights, the best first: what the file declares, what a known
 * survey calls so, what labels and names say, what has a mean of one.
 *
 * @param found those that could be used
 * @param unsure what else could be a weight, with what speaks against it
 */
public record DraftWeights(List<Candidate> found, Map<String, String> unsure) {

  /**
   * A column that looks like a weight.
   *
   * @param profile the column
   * @param rank the lowest is taken
   * @param reason what it rests on
   */
  record Candidate(DraftProfile profile, int rank, String reason) {}

  private static final int DECLARED = -1000;
  private static final int BY_VALUES = 5000;
  private static final int OTHER_PURPOSE = 10_000;
  private static final int HIGHEST_OF_MEAN_ONE = 50;

  /** Fewer different whole numbers are rather the codes of answers. */
  private static final int CODES = 20;

  static DraftWeights of(
      List<DraftProfile> profiles, Map<String, DraftRole.Said> roles, Optional<String> declared) {
    List<Candidate> found = new ArrayList<>();
    Map<String, String> unsure = new java.util.LinkedHashMap<>();
    for (DraftProfile profile : profiles) {
      boolean numbers = profile.numeric() && profile.variable().labels().isEmpty();
      boolean shape = numbers && profile.lowest() >= 0 && profile.highest() > 0;
      Optional<DraftRole.Said> said =
          Optional.ofNullable(roles.get(profile.name())).filter(s -> s.role().weighs());
      if (!shape || said.isEmpty() && declared.filter(profile.name()::equals).isEmpty()) {
        if (shape && meanOne(profile)) {
          found.add(new Candidate(profile, BY_VALUES, "positive fractions with a mean of 1"));
        }
      } else if (profile.filled() < profile.rows()) {
        unsure.put(
            profile.name(), "empty in " + Counted.of(profile.rows() - profile.filled(), "row"));
      } else if (declared.filter(profile.name()::equals).isPresent()) {
        found.add(new Candidate(profile, DECLARED, "the weight that the file declares"));
      } else if (likely(profile, said.get())) {
        int rank = said.get().rank() + (said.get().role() == DraftRole.WEIGHT ? 0 : OTHER_PURPOSE);
        found.add(new Candidate(profile, rank, said.get().reason()));
      } else if (profile.distinct() > 1) {
        unsure.put(profile.name(), "called so, but its numbers may be something else");
      }
    }
    found.sort(
        Comparator.comparingInt(Candidate::rank)
            .thenComparingDouble(c -> Math.abs(mean(c.profile) - 1)));
    return new DraftWeights(List.copyOf(found), unsure);
  }

  private static double mean(DraftProfile profile) {
    return profile.sum() / profile.rows();
  }

  private static boolean meanOne(DraftProfile profile) {
    return profile.filled() == profile.rows()
        && !profile.whole()
        && profile.distinct() > 4
        && Math.abs(mean(profile) - 1) < 0.001
        && profile.highest() < HIGHEST_OF_MEAN_ONE;
  }

  /** A column that is only called a weight may hold kilograms or the codes of answers. */
  private static boolean likely(DraftProfile profile, DraftRole.Said said) {
    if (profile.whole()) {
      return (profile.distinct() > CODES || profile.distinct() == 1 && profile.highest() > 1)
          && (!said.byWords() || !kilograms(profile));
    }
    return !said.byWords() || profile.distinct() > 4 && !kilograms(profile);
  }

  private static boolean kilograms(DraftProfile profile) {
    double mean = mean(profile);
    return profile.lowest() > 20 && mean > 40 && mean < 220 && profile.highest() < 500;
  }

  /** The weight that is taken. */
  public Optional<DraftProfile> chosen() {
    return found.stream().findFirst().map(Candidate::profile);
  }

  /** What is said of the choice, and of what else it could be. */
  public List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    if (!found.isEmpty()) {
      Candidate best = found.get(0);
      DraftProfile profile = best.profile;
      String mean =
          String.format(
              Locale.ROOT, ", mean %s, at most %s", text(mean(profile)), text(profile.highest()));
      String numbers = (profile.lowest() > 0 ? "positive" : "not negative") + mean;
      String how = profile.distinct() == 1 ? "the same in every row" : numbers;
      remarks.add(String.format(Locale.ROOT, "%s: %s; %s", profile.name(), best.reason, how));
      if (profile.whole() && mean(profile) > 100_000) {
        remarks.add(
            "its unit may be a millionth: only what weights are to each other counts for figures");
      }
      if (found.size() > 1) {
        List<String> others =
            found.subList(1, found.size()).stream().map(DraftWeights::said).toList();
        remarks.add("could be the weight instead: " + String.join(", ", others));
      }
    }
    unsure.forEach((name, why) -> remarks.add("could be a weight: " + name + " (" + why + ")"));
    return remarks;
  }

  private static String said(Candidate candidate) {
    DraftProfile profile = candidate.profile;
    return String.format(
        Locale.ROOT, "%s (%s, mean %s)", profile.name(), candidate.reason, text(mean(profile)));
  }

  private static String text(double number) {
    return String.format(Locale.ROOT, Math.abs(number) >= 10_000 ? "%.0f" : "%.4g", number);
  }
}
