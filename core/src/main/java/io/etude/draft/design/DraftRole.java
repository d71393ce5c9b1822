package io.etude.draft.design;

import io.etude.draft.profile.DraftProfile;
import io.etude.draft.words.DraftVocabulary;
import io.etude.draft.words.DraftWords;
import io.etude.internal.LanguageFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a column is for that nobody was asked. */
enum DraftRole {
  /** A weight of a replicate, for errors. */
  REPLICATE,
  /** A weight for another purpose: of households, of schools, of the sum of countries. */
  OTHER_WEIGHT,
  /** A weight of the persons who answered. */
  WEIGHT,
  /** The stratum of the sample. */
  STRATUM,
  /** The primary sampling unit. */
  UNIT,
  /** How many sampling units the population has. */
  POPULATION,
  /** What identifies a respondent. */
  RESPONDENT,
  /** What identifies something else, such as a household. */
  IDENTIFIER,
  /** The edition of a survey that is repeated. */
  EDITION,
  /** A plausible value: one of several draws from what is known of an ability. */
  PLAUSIBLE;

  /**
   * What a column's name or label says of its role.
   *
   * @param role the role
   * @param rank which of several to take, the lowest first
   * @param reason what says so
   */
  record Said(DraftRole role, int rank, String reason) {

    /** Whether only ordinary words of the name say so. */
    boolean byWords() {
      return rank >= BY_WORDS - LATER;
    }
  }

  /** A line of the file. */
  private record Rule(String programme, DraftRole role, Pattern name, int rank) {}

  private static final int BY_LABEL = 1000;
  private static final int BY_WORDS = 2000;
  private static final int LATER = 100;

  private static final List<Rule> RULES = read();

  private static List<Rule> read() {
    List<Rule> rules = new ArrayList<>();
    for (String line : LanguageFile.text("designs.rules").lines().toList()) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] words = line.strip().split("\\s+");
      DraftRole role = valueOf(words[1].replaceAll("(?=\\p{Lu})", "_").toUpperCase(Locale.ROOT));
      for (int i = 2; i < words.length; i++) {
        Pattern name = Pattern.compile(words[i], Pattern.CASE_INSENSITIVE);
        rules.add(new Rule(words[0].replace('_', ' '), role, name, i - 2));
      }
    }
    return List.copyOf(rules);
  }

  /** Whether it is a weight, of whatever. */
  boolean weighs() {
    return this == WEIGHT || this == OTHER_WEIGHT;
  }

  /**
   * What a variable is said to be for: by the name that a known survey gives it, by its label, by
   * the words of its name.
   */
  static Optional<Said> of(DraftProfile profile) {
    String name = profile.name();
    String label = DraftWords.plain(profile.variable().label());
    Optional<Said> labelled = Optional.empty();
    for (DraftRole role : values()) {
      if (DraftVocabulary.is("design." + role.key() + ".label", label)) {
        labelled = Optional.of(new Said(role, BY_LABEL + later(label), "by its label"));
        break;
      }
    }
    for (Rule rule : RULES) {
      boolean agreed = labelled.isEmpty() || related(labelled.get().role, rule.role);
      if (rule.name.matcher(name).matches() && agreed) {
        return Optional.of(new Said(rule.role, rule.rank, "as " + rule.programme + " calls it"));
      }
    }
    if (labelled.isPresent()) {
      return labelled;
    }
    String words = profile.variable().label().endsWith("?") ? "" : DraftWords.plain(name);
    for (DraftRole role : values()) {
      if (DraftVocabulary.is("design." + role.key(), words)) {
        return Optional.of(new Said(role, BY_WORDS + later(words), "by its name"));
      }
    }
    return Optional.empty();
  }

  private static boolean related(DraftRole a, DraftRole b) {
    boolean identifies = a == RESPONDENT || a == IDENTIFIER;
    return a == b || a.weighs() && b.weighs() || identifies && !b.weighs() && b != REPLICATE;
  }

  private String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '.');
  }

  /** Weights before non-response, or of a country's size, are taken after final ones. */
  private static int later(String words) {
    return DraftVocabulary.is("design.final", words)
        ? -LATER
        : DraftVocabulary.is("design.preliminary", words) ? LATER : 0;
  }
}
