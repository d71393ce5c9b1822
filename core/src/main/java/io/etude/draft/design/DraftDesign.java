package io.etude.draft.design;

import io.etude.dataset.Source;
import io.etude.draft.profile.DraftProfile;
import io.etude.draft.profile.DraftRows;
import io.etude.draft.words.DraftVocabulary;
import io.etude.draft.words.DraftWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the columns that nobody was asked: weights, strata and sampling units, replicate weights,
 * editions, what identifies respondents. Names of known surveys come first, then labels, then words
 * of names; what the numbers can tell of it is checked.
 */
public final class DraftDesign {

  private static final int MOST_EDITIONS = 40;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

  /** From so many degrees of freedom on, errors are trusted. */
  private static final int FEWEST_DEGREES = 8;

  /** Fewer than that, or each with more rows, are no people of a panel. */
  private static final int MIN_PEOPLE = 10;

  private static final int MOST_WAVES = 20;

  private final Source source;
  private final List<DraftProfile> profiles;
  private final Map<String, DraftRole.Said> roles = new LinkedHashMap<>();
  private final Map<String, String> aside = new LinkedHashMap<>();
  private final List<String> remarks = new ArrayList<>();
  private final DraftWeights weights;
  private final Optional<DraftProfile> respondent;
  private final Optional<DraftProfile> edition;
  private Optional<DraftProfile> stratum;
  private final Optional<DraftProfile> unit;
  private Optional<DraftProfile> population = Optional.empty();
  private boolean lonely;

  public DraftDesign(Source source, List<DraftProfile> profiles, Optional<String> declaredWeight) {
    this.source = source;
    this.profiles = profiles;
    profiles.forEach(
        profile -> DraftRole.of(profile).ifPresent(said -> roles.put(profile.name(), said)));
    weights = DraftWeights.of(profiles, roles, declaredWeight);
    weights.found().forEach(w -> aside.put(w.profile().name(), "a weight"));
    weights.unsure().keySet().forEach(name -> setAsideWeight(name));
    respondent = findRespondent();
    stratum = best(DraftRole.STRATUM, "the stratum");
    unit = best(DraftRole.UNIT, "the sampling unit (psu)");
    String edited = "tells the edition, as the segment does";
    edition = aside(DraftRole.EDITION, DraftDesign::isEdition, edited).stream().findFirst();
    String drawn = "one of several plausible values: not an answer of its own";
    aside(DraftRole.REPLICATE, DraftDesign::isBareNumber, "a replicate weight");
    aside(DraftRole.PLAUSIBLE, DraftDesign::isBareNumber, drawn);
    identifiers();
    replicates();
    findPopulation();
    maybeUnit();
    check();
  }

  /** What is called a weight and has gaps is no question either; what may be kilograms is one. */
  private void setAsideWeight(String name) {
    if (profile(name).filled() < profile(name).rows() && !roles.get(name).byWords()) {
      aside.put(name, "a weight, empty in some rows");
    }
  }

  private DraftProfile profile(String name) {
    return profiles.stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
  }

  public DraftWeights weights() {
    return weights;
  }

  /** What identifies the respondents. */
  public Optional<DraftProfile> respondent() {
    return respondent;
  }

  public Optional<DraftProfile> stratum() {
    return stratum;
  }

  public Optional<DraftProfile> unit() {
    return unit;
  }

  /** The column with the number of units in the population of the stratum. */
  public Optional<DraftProfile> population() {
    return population;
  }

  /** Whether a stratum has a single unit. */
  public boolean lonely() {
    return lonely;
  }

  /** The column with the editions of the survey. */
  public Optional<DraftProfile> edition() {
    return edition;
  }

  /** What the choice of the editions rests on. */
  public String editionReason() {
    return edition
        .map(e -> "the editions of the survey, " + roles.get(e.name()).reason())
        .orElse("");
  }

  /** The columns that are no question, with the reason. */
  public Map<String, String> aside() {
    return aside;
  }

  /** The columns that the codebook names as no question. */
  public Set<String> used() {
    Set<String> used = new HashSet<>();
    for (Optional<DraftProfile> profile :
        List.of(weights.chosen(), respondent, stratum, unit, population, edition)) {
      profile.ifPresent(p -> used.add(p.name()));
    }
    return used;
  }

  /** What is said of the sample's design. */
  public List<String> remarks() {
    return remarks;
  }

  private Optional<DraftProfile> findRespondent() {
    Predicate<DraftProfile> unique = p -> p.rows() > 1 && p.distinct() == p.rows();
    return of(DraftRole.RESPONDENT, unique).stream()
        .findFirst()
        .or(() -> first(unique.and(p -> DraftWords.respondent(p.name()))))
        .or(
            () ->
                first(unique.and(p -> p.whole() && (DraftWords.number(p.name()) || p.running()))));
  }

  private Optional<DraftProfile> first(Predicate<DraftProfile> fits) {
    return profiles.stream().filter(fits).findFirst();
  }

  /** The columns of a role that fit it, the likeliest first. */
  private List<DraftProfile> of(DraftRole role, Predicate<DraftProfile> fits) {
    return profiles.stream()
        .filter(p -> role(p, role) && fits.test(p))
        .sorted(Comparator.comparingInt(p -> roles.get(p.name()).rank()))
        .toList();
  }

  /** The same; they are no questions. */
  private List<DraftProfile> aside(DraftRole role, Predicate<DraftProfile> fits, String reason) {
    List<DraftProfile> found = of(role, fits);
    found.forEach(p -> aside.put(p.name(), reason));
    return found;
  }

  private static boolean full(DraftProfile profile) {
    return profile.filled() == profile.rows();
  }

  /** Whether a column splits the rows into groups. */
  private static boolean splits(DraftProfile profile) {
    return full(profile) && profile.distinct() > 1 && 2L * profile.distinct() <= profile.rows();
  }

  /** What names respondents of whom some have several rows, as in a panel. */
  public Optional<DraftProfile> repeated() {
    return first(
        p ->
            (role(p, DraftRole.RESPONDENT)
                    ? respondent.isEmpty()
                    : DraftVocabulary.is("variable.person.id", DraftWords.plain(p.name())))
                && full(p)
                && p.distinct() < p.rows()
                && p.distinct() >= MIN_PEOPLE
                && p.rows() <= (long) MOST_WAVES * p.distinct());
  }

  private boolean role(DraftProfile profile, DraftRole role) {
    DraftRole.Said said = roles.get(profile.name());
    return said != null && said.role() == role;
  }

  private static boolean isEdition(DraftProfile profile) {
    boolean several =
        full(profile)
            && profile.distinct() > 1
            && profile.distinct() <= MOST_EDITIONS
            && !profile.date();
    boolean years = profile.lowest() >= FIRST_YEAR && profile.highest() <= LAST_YEAR;
    boolean year = DraftVocabulary.is("design.year", DraftWords.plain(profile.name()));
    boolean labelled = !profile.variable().labels().isEmpty();
    boolean enough = profile.rows() >= 5L * profile.distinct();
    return several
        && enough
        && (profile.whole() || !profile.numeric())
        && (!year || years || labelled);
  }

  /** The best column of a role that splits the rows; the others of that role are named. */
  private Optional<DraftProfile> best(DraftRole role, String what) {
    List<DraftProfile> found = aside(role, DraftDesign::splits, "a column of the sample's design");
    if (!found.isEmpty()) {
      DraftProfile first = found.get(0);
      remarks.add(first.name() + ": " + what + ", " + roles.get(first.name()).reason());
      if (found.size() > 1) {
        remarks.add("could be " + what + " instead: " + names(found.subList(1, found.size())));
      }
    }
    return found.stream().findFirst();
  }

  private static String names(List<DraftProfile> profiles) {
    return String.join(", ", profiles.stream().map(DraftProfile::name).toList());
  }

  private static boolean isBareNumber(DraftProfile profile) {
    return profile.numeric() && profile.variable().labels().isEmpty();
  }

  private void identifiers() {
    for (DraftProfile profile : profiles) {
      boolean said = role(profile, DraftRole.RESPONDENT) || role(profile, DraftRole.IDENTIFIER);
      boolean id =
          DraftWords.plain(profile.name()).matches("(.* )?id")
              && profile.distinct() > MOST_EDITIONS
              && 5L * profile.distinct() > profile.rows();
      boolean taken = respondent.filter(profile::equals).isPresent();
      if ((said || id) && !taken && profile.variable().labels().isEmpty()) {
        aside.putIfAbsent(profile.name(), "identifies something, no answer");
      }
    }
  }

  private void replicates() {
    List<DraftProfile> found = of(DraftRole.REPLICATE, DraftProfile::numeric);
    if (found.size() > 1) {
      remarks.add(
          String.format(
              Locale.ROOT,
              "%s replicate weights, %s: a codebook has no key for them, so that errors come from"
                  + " %s",
              found.size(),
              range(found),
              stratum.isPresent() || unit.isPresent()
                  ? "strata and units, which is not what the survey publishes"
                  : "weights alone and are too small where the sample has strata or units"));
    }
    List<DraftProfile> plausible = of(DraftRole.PLAUSIBLE, DraftProfile::numeric);
    if (!plausible.isEmpty()) {
      String need = ": figures of them need all of them; left out";
      remarks.add("plausible values, " + range(plausible) + need);
    }
  }

  private static String range(List<DraftProfile> profiles) {
    return profiles.get(0).name() + " to " + profiles.get(profiles.size() - 1).name();
  }

  /** The finite population correction: by name, or by numbers that the weights add up to. */
  private void findPopulation() {
    Optional<DraftProfile> named =
        of(DraftRole.POPULATION, p -> p.numeric() && full(p) && p.lowest() >= 1).stream()
            .findFirst();
    if (weights.chosen().isEmpty() || stratum.isPresent() && unit.isEmpty() && named.isEmpty()) {
      return;
    }
    named.ifPresent(p -> aside.put(p.name(), "counts the population of a stratum"));
    profiles.stream()
        .filter(p -> DraftWords.plain(p.name()).matches("fpc ?\\d"))
        .forEach(p -> aside.putIfAbsent(p.name(), "counts units of a stage of the sample"));
    if (unit.isPresent()) {
      named.ifPresent(this::countsUnits);
      return;
    }
    DraftStrata.Found found =
        DraftStrata.find(source, profiles, weights.chosen().get(), named, stratum, aside.keySet());
    population = found.population();
    population.ifPresent(p -> aside.put(p.name(), "counts the population of a stratum"));
    if (stratum.isEmpty()) {
      stratum = found.stratum();
    }
    remarks.addAll(found.remarks());
  }

  /** Takes a population of units if it is one number in a stratum and not below their number. */
  private void countsUnits(DraftProfile named) {
    DraftRows rows = rows(List.of(Optional.of(named), unit, stratum));
    int[] strata = strata(rows);
    Map<Integer, Set<Integer>> units = units(rows, strata);
    Map<Integer, Set<Double>> sizes = new HashMap<>();
    for (int row = 0; row < rows.rows(); row++) {
      double number = rows.number(named, row);
      sizes.computeIfAbsent(strata[row], s -> new HashSet<>()).add(number);
    }
    boolean fits =
        sizes.entrySet().stream()
            .allMatch(
                size ->
                    size.getValue().size() == 1
                        && units.get(size.getKey()).size() <= size.getValue().iterator().next());
    if (fits) {
      population = Optional.of(named);
      remarks.add(named.name() + ": the number of sampling units in the population, by its name");
    } else {
      remarks.add(
          named.name()
              + " is called a population of sampling units, but is not one number, at least"
              + " that of the units, in each stratum; not used");
    }
  }

  private DraftRows rows(List<Optional<DraftProfile>> columns) {
    return DraftRows.read(
        source, columns.stream().flatMap(Optional::stream).map(DraftProfile::name).toList());
  }

  /** The units in each stratum; where none are known each row is one. */
  private Map<Integer, Set<Integer>> units(DraftRows rows, int[] strata) {
    Optional<int[]> groups = unit.map(u -> rows.groups(u.name()));
    Map<Integer, Set<Integer>> units = new HashMap<>();
    for (int row = 0; row < rows.rows(); row++) {
      int member = groups.isPresent() ? groups.get()[row] : row;
      units.computeIfAbsent(strata[row], s -> new HashSet<>()).add(member);
    }
    return units;
  }

  private int[] strata(DraftRows rows) {
    return stratum.map(s -> rows.groups(s.name())).orElseGet(() -> new int[rows.rows()]);
  }

  /** Where a sample was weighted, numbers of schools or districts may be its units. */
  private void maybeUnit() {
    if (unit.isPresent() || weights.chosen().isEmpty()) {
      return;
    }
    List<DraftProfile> maybe =
        profiles.stream()
            .filter(p -> !aside.containsKey(p.name()) && splits(p))
            .filter(p -> p.variable().labels().isEmpty())
            .filter(p -> DraftVocabulary.is("design.maybe.unit", DraftWords.plain(p.name())))
            .toList();
    if (!maybe.isEmpty()) {
      remarks.add(
          "could be the sampling unit (psu): "
              + names(maybe)
              + "; if the sample was drawn by them, errors are too small without");
      String names = "a number that names something, maybe sampling units";
      maybe.forEach(p -> aside.put(p.name(), names));
    }
  }

  /** Counts units in strata. */
  private void check() {
    if (stratum.isEmpty() && unit.isEmpty()) {
      return;
    }
    DraftRows rows = rows(List.of(stratum, unit));
    Map<Integer, Set<Integer>> units = units(rows, strata(rows));
    long alone = units.values().stream().filter(members -> members.size() == 1).count();
    lonely = alone > 0;
    if (lonely) {
      remarks.add(
          String.format(
              Locale.ROOT,
              "%d of %d strata %s a single unit: such a stratum is compared with the mean of all"
                  + " (lonely: adjust)",
              alone,
              units.size(),
              alone == 1 ? "has" : "have"));
    }
    int all = units.values().stream().mapToInt(Set::size).sum();
    if (all - units.size() < FEWEST_DEGREES) {
      remarks.add(
          String.format(
              Locale.ROOT,
              "%s units in %s strata are few: errors and tests are themselves uncertain",
              all,
              units.size()));
    }
  }
}
