package io.etude.study;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Recognises by their words, in English and French, answers that are none and who is asked what.
 */
final class DraftWords {

  private static final int LONGEST = 60;

  private static final Pattern DONT_KNOW =
      Pattern.compile(
          "dk|d k|dont know|do not know|dont recall|dont remember|cant say|cannot say|not sure|"
              + "unsure|no opinion|nsp|nspp|ne sait pas|je ne sais pas|ne se prononce pas|"
              + "sans opinion|dont know .*|.* dont know|ne sait pas .*|je ne sais pas .*|nsp .*");
  private static final Pattern REFUSED =
      Pattern.compile(
          "rf|ref|refused?|refued|refusal|refus|refused? .*|prefer not .*|rather not say|"
              + ".*rather not (say|answer).*|declined?( to .*)?|refuse de repondre|"
              + "ne (souhaite|veut|desire) pas (se prononcer|repondre|le dire)|"
              + "je (prefere|ne souhaite|ne veux) .*repondre");
  private static final Pattern NOT_ASKED =
      Pattern.compile(
          "na|n a|not applicable|inapplicable|does not apply|not asked|legitimate skip|skipped|"
              + "non concernee?s?|sans objet|non posee?|question non posee|not in universe");
  private static final Pattern NO_ANSWER =
      Pattern.compile(
          "missing( .*)?|no answer|no response|not available|not ascertained|not stated|"
              + "not recorded|.*not given.*|non reponse|sans reponse|pas de reponse|nr|"
              + "non renseignee?|non determinee?|invalid|blank");
  private static final Pattern NONE =
      Pattern.compile(
          "none|none of (these|the above|them)|nothing|no one|aucune?s?|aucune? (de ces|d entre)"
              + " .*|rien|rien de tout cela|pas du tout concerne");
  private static final Pattern NEUTRAL =
      Pattern.compile("neither .* nor .*|neutral|ni .* ni .*|neutre|indifferente?|moyennement");
  private static final Pattern YES =
      Pattern.compile(
          "(yes|oui|si|selected|checked|coche|chosen|"
              + "mentioned|cited|quoted|citee?|true|vrai|choisie?)( .*)?");
  private static final Pattern NO =
      Pattern.compile(
          "(no|non|not .*|unchecked|non cochee?|false|" + "faux|non citee?|unselected)( .*)?");
  private static final Pattern WEIGHT =
      Pattern.compile(
          "(.* )?(w|wt|wgt|weight|weights|weighting|poids|pond|ponderation|coef|"
              + "coefficient|redressement)( .*)?");
  private static final Pattern RESPONDENT =
      Pattern.compile(
          "(.* )?(id|ident|identifiant|identifier|respondent|respid|caseid|uuid|"
              + "repondant|serial|case|numero|num|record)( .*)?");

  /** Facts about persons and organisations that results are split by, in the order of a banner. */
  enum Demographic {
    SEX("gender|sex|sexe|genre|civilite", "are you (a man|male).*|vous etes un homme.*"),
    AGE(
        "age|agegroup|age ?groups?|agegrp|ages|age group|age band|tranche d age|classe d"
            + " age|ageg|agecat",
        "(what is |quel est )?(your|votre) age|how old are you|quel age avez vous"),
    STATUS("status|statut|role|fonction|type|strate|stratum|function|position", "x^"),
    SIZE("size|taille|population|habitat|urban|urbanicity|urbanite|rural", "x^"),
    REGION("region|regions|state|area|zone|province|country|pays|departement", "x^"),
    RACE("race|ethnicity|ethnic background|race recode|origin", "what is your race.*"),
    EDUCATION("education|educ|edu|diplome|niveau d etudes|schooling|degree", "x^"),
    EMPLOYMENT(
        "employment|employment status|occupation|profession|csp|pcs|job|emploi|activite|"
            + "work status|working status|situation professionnelle",
        "x^"),
    INCOME("income|revenu|revenus|household income|salary|earnings", "x^"),
    FAMILY("marital|marital status|etat civil|situation familiale|matrimonial", "x^"),
    WAVE("wave|vague|edition|year|annee", "x^");

    private final Pattern names;
    private final Pattern wordings;

    Demographic(String names, String wordings) {
      this.names =
          Pattern.compile(
              "(?:(?:resp|respondent|your|votre|vos|d) )?(?:"
                  + names
                  + ")(?: (?:recode|group|groups|cat|category|categories|code|\\d+))?");
      this.wordings = Pattern.compile(wordings);
    }

    private boolean named(String words) {
      return names.matcher(words).matches();
    }
  }

  private static final Pattern PARADATA =
      Pattern.compile(
          "(.* )?(lang|language|langue|mode|source|interviewer|enqueteur|phone|telephone|land"
              + " line|landline|duration|browser|device|channel|canal|collector|state|recode)("
              + " .*)?");

  private static final List<String> FRENCH =
      List.of("le", "la", "les", "des", "est", "vous", "votre", "oui", "non", "une", "du", "et");
  private static final List<String> ENGLISH =
      List.of("the", "of", "is", "you", "your", "yes", "no", "and", "how", "to", "in", "what");

  private DraftWords() {}

  /** Small letters without accents, apostrophes or punctuation, words apart by one blank. */
  static String plain(String text) {
    String split = text.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ");
    String bare = Normalizer.normalize(split, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return bare.toLowerCase(Locale.ROOT)
        .replace("n't", "nt")
        .replace("n\u2019t", "nt")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }

  /** Why a value with this label is no answer; empty if it is one. */
  static Optional<MissingKind> missing(String label) {
    String words = plain(label);
    if (words.isEmpty() || words.length() > LONGEST) {
      return Optional.empty();
    }
    if (DONT_KNOW.matcher(words).matches()) {
      return Optional.of(MissingKind.DONT_KNOW);
    }
    if (REFUSED.matcher(words).matches()) {
      return Optional.of(MissingKind.REFUSED);
    }
    if (NOT_ASKED.matcher(words).matches()) {
      return Optional.of(MissingKind.NOT_ASKED);
    }
    return NO_ANSWER.matcher(words).matches()
        ? Optional.of(MissingKind.NO_ANSWER)
        : Optional.empty();
  }

  static boolean none(String label) {
    return NONE.matcher(plain(label)).matches();
  }

  static boolean neutral(String label) {
    return NEUTRAL.matcher(plain(label)).matches();
  }

  static boolean yes(String label) {
    return YES.matcher(plain(label)).matches();
  }

  static boolean no(String label) {
    return NO.matcher(plain(label)).matches();
  }

  static boolean weight(String name) {
    return WEIGHT.matcher(plain(name)).matches();
  }

  static boolean respondent(String name) {
    return RESPONDENT.matcher(plain(name)).matches();
  }

  /** The demographic fact that a variable holds, by its name, its wording or its title. */
  static Optional<Demographic> demographic(String name, String wording, String title) {
    for (Demographic kind : Demographic.values()) {
      if (kind.named(plain(name))
          || kind.named(plain(title))
          || kind.wordings.matcher(plain(wording)).matches()) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** Whether a variable tells how the answers were got. */
  static boolean paradata(String name) {
    return PARADATA.matcher(plain(name)).matches();
  }

  /** French if more of the words are, else English. */
  static Locale language(List<String> labels) {
    int french = 0;
    int english = 0;
    for (String label : labels) {
      for (String word : plain(label).split(" ")) {
        french += FRENCH.contains(word) ? 1 : 0;
        english += ENGLISH.contains(word) ? 1 : 0;
      }
    }
    return french > english ? Locale.FRENCH : Locale.ENGLISH;
  }
}
