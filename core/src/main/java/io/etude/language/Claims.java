package io.etude.language;

import static java.util.Objects.requireNonNull;

import io.etude.ReportException;
import io.etude.internal.Closest;
import io.etude.internal.LanguageFile;
import io.etude.results.FigureRef;
import io.etude.results.Flag;
import io.etude.results.inference.Estimate;
import io.etude.results.inference.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Shares in words: "two thirds", "a majority". Each is a claim about an estimate. It is refused
 * where the estimate lies outside the claim's tolerance (it is false) or where the estimate's
 * confidence interval reaches into what the claim excludes (it can't be told from false). The
 * tolerances are data: {@code claims.rules} beside this class; the words are in {@code
 * claims_fr.properties} and {@code claims_en.properties}. Immutable and thread-safe.
 */
public final class Claims {

  /** Wider claims ("a majority") are never chosen by themselves. */
  private static final double WIDEST_CHOSEN = 0.06;

  /** A share above this prints as all. */
  private static final double ALMOST_ALL = 0.9995;

  /** In messages. */
  private static final int MAX_DECIMALS = 4;

  /**
   * What some words say of a share.
   *
   * @param offered the share beyond which messages don't propose the words, seen from their limit
   */
  private record Claim(
      String name,
      double lowest,
      double highest,
      double floor,
      double ceiling,
      Optional<Double> offered) {

    boolean holds(Estimate estimate, Interval interval) {
      return near(estimate) && apart(interval);
    }

    boolean near(Estimate estimate) {
      return near(estimate.value());
    }

    boolean near(double share) {
      return share >= lowest && share <= highest;
    }

    /** Whether the words are so far from a share that they mislead: "over a third" of one half. */
    boolean misleads(double share) {
      return offered.filter(end -> highest >= 1 ? share > end : share < end).isPresent();
    }

    /** The ends 0 and 1 are no limits. */
    boolean apart(Interval interval) {
      return (floor <= 0 || interval.low() > floor) && (ceiling >= 1 || interval.high() < ceiling);
    }
  }

  private static final Map<String, Claims> CACHE = new ConcurrentHashMap<>();

  private final Map<String, Claim> claims = new LinkedHashMap<>();
  private final Properties words;

  private Claims(Locale language) {
    words = LanguageFile.properties("claims", language);
    LanguageFile.text("claims.rules").lines().forEach(this::add);
  }

  private void add(String line) {
    if (line.isBlank() || line.startsWith("#")) {
      return;
    }
    String[] cells = line.split("\\|");
    String name = cells[0].strip();
    claims.put(
        name,
        new Claim(
            name,
            number(cells[1]),
            number(cells[2]),
            number(cells[3]),
            number(cells[4]),
            cells.length > 5 ? Optional.of(number(cells[5])) : Optional.empty()));
  }

  private static double number(String text) {
    String[] parts = text.strip().split("/");
    double value = Double.parseDouble(parts[0]);
    return parts.length == 1 ? value : value / Double.parseDouble(parts[1]);
  }

  /** The claims in {@code language}, in English for a language without files. */
  public static Claims of(Locale language) {
    requireNonNull(language, "language");
    return CACHE.computeIfAbsent(language.toLanguageTag(), tag -> read(language));
  }

  /** The claims as their files have them. */
  static Claims read(Locale language) {
    return new Claims(language);
  }

  /** The names of all claims. */
  public List<String> names() {
    return List.copyOf(claims.keySet());
  }

  /**
   * The words of a claim about a share.
   *
   * @throws ReportException if the claim is false, can't be told from false, or is unknown; the
   *     message gives the estimate, its interval, and the claims that hold
   */
  public String say(FigureRef figure, String name) {
    Claim claim = claims.get(name);
    if (claim == null) {
      throw new ReportException(
          "unknown claim \"" + name + "\"" + Closest.match(name, claims.keySet()) + known(figure));
    }
    Estimate estimate = estimate(figure, name);
    Interval interval = estimate.interval().orElseThrow();
    if (!claim.near(estimate)) {
      int decimals = decimals(estimate.value(), claim.lowest(), claim.highest());
      throw refused(
          figure,
          claim,
          "is false: it wants a share from "
              + percent(claim.lowest(), decimals)
              + " to "
              + highest(claim, decimals),
          decimals);
    }
    if (!claim.apart(interval)) {
      int decimals =
          Math.max(
              decimals(interval.low(), claim.floor()), decimals(interval.high(), claim.ceiling()));
      throw refused(
          figure,
          claim,
          "can't be told from false: the whole interval would have to lie between "
              + percent(claim.floor(), decimals)
              + " and "
              + percent(claim.ceiling(), decimals),
          decimals);
    }
    return word(claim);
  }

  /** The plainest narrow claim that holds for a share, if there is one. */
  public Optional<String> find(FigureRef figure) {
    if (figure.estimate().flatMap(Estimate::interval).isEmpty()
        || figure.flags().contains(Flag.LOW_BASE)) {
      return Optional.empty();
    }
    double share = figure.estimate().get().value();
    return holding(figure).stream()
        .filter(c -> c.highest() - c.lowest() <= WIDEST_CHOSEN)
        .min(Comparator.comparingDouble(c -> Math.abs((c.lowest() + c.highest()) / 2 - share)))
        .map(this::word);
  }

  private Estimate estimate(FigureRef figure, String name) {
    if (figure.kind() != FigureRef.Kind.SHARE) {
      throw new ReportException(
          "\"" + name + "\" can be said of shares only, and " + figure.reference() + " is none");
    }
    if (figure.flags().contains(Flag.LOW_BASE)) {
      throw new ReportException(
          "\"" + name + "\" can't be said of " + figure.reference() + ": its base is too low");
    }
    Optional<Estimate> estimate = figure.estimate();
    if (estimate.flatMap(Estimate::interval).isEmpty()) {
      throw new ReportException(
          "\""
              + name
              + "\" can't be said of "
              + figure.reference()
              + ", which has no "
              + (estimate.isEmpty() ? "published figure" : "confidence interval"));
    }
    return estimate.get();
  }

  /** The highest share of a claim; that of nearly all is next to all. */
  private static String highest(Claim claim, int decimals) {
    return claim.highest() < 1 && claim.highest() > ALMOST_ALL
        ? "less than 100%"
        : percent(claim.highest(), decimals);
  }

  /** How many decimals a share needs, so as not to be printed like a limit that it is not. */
  private static int decimals(double share, double... limits) {
    int decimals = 1;
    for (double limit : limits) {
      while (decimals < MAX_DECIMALS
          && share != limit
          && percent(share, decimals).equals(percent(limit, decimals))) {
        decimals++;
      }
    }
    return decimals;
  }

  private ReportException refused(FigureRef figure, Claim claim, String why, int decimals) {
    Estimate estimate = figure.estimate().orElseThrow();
    Interval interval = estimate.interval().orElseThrow();
    return new ReportException(
        "\""
            + claim.name()
            + "\" ("
            + word(claim)
            + ") "
            + why
            + "; "
            + figure.reference()
            + " is "
            + percent(estimate.value(), decimals)
            + ", with an interval from "
            + percent(interval.low(), decimals)
            + " to "
            + percent(interval.high(), decimals)
            + hold(figure));
  }

  /** For a name that is no claim: what can be said of the figure, if that is known. */
  private String known(FigureRef figure) {
    boolean published =
        figure.kind() == FigureRef.Kind.SHARE
            && !figure.flags().contains(Flag.LOW_BASE)
            && figure.estimate().flatMap(Estimate::interval).isPresent();
    return published
        ? "; "
            + figure.reference()
            + " is "
            + percent(figure.estimate().get().value(), 1)
            + hold(figure)
        : "";
  }

  /** The words that hold of a figure and don't mislead. */
  private String hold(FigureRef figure) {
    double share = figure.estimate().orElseThrow().value();
    List<String> names =
        holding(figure).stream().filter(claim -> !claim.misleads(share)).map(Claim::name).toList();
    return names.isEmpty()
        ? "; no words for shares fit it, so print the figure: ${pct(\""
            + figure.reference()
            + "\")}"
        : "; these hold: " + String.join(", ", names);
  }

  private List<Claim> holding(FigureRef figure) {
    Estimate estimate = figure.estimate().orElseThrow();
    List<Claim> holding = new ArrayList<>();
    for (Claim claim : claims.values()) {
      if (claim.holds(estimate, estimate.interval().orElseThrow())) {
        holding.add(claim);
      }
    }
    return holding;
  }

  private String word(Claim claim) {
    String word = words.getProperty(claim.name());
    if (word == null) {
      throw new IllegalStateException("no words for the claim \"" + claim.name() + "\"");
    }
    return word;
  }

  /** Messages are for the person who keeps the study and are in English. */
  private static String percent(double share, int decimals) {
    return Display.of(Locale.ENGLISH).percent(share, decimals);
  }
}
