package io.etude.truth;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The bases of the key figures that a plan has. */
final class KeyBaseCheck extends Check {

  private static final String WHERE = "key figure";

  private static final Pattern BASE =
      Pattern.compile(
          "(.*); (?:(?:of the answers|part des réponses), )?(?:low base|base|base faible): (.*)");

  /** That a base is small, and the effective base that is. */
  private static final Pattern CAUTION =
      Pattern.compile(
          "(?: \\((?:effective base|base efficace): [\\d.,]+\\)(?=.*, (?:read with caution|à"
              + " lire)))|, (?:read with caution|à lire avec prudence)$");

  private static final Pattern POOLED =
      Pattern.compile(
          "(.*); (?:all editions together|toutes éditions réunies"
              + "|(?<more>all together, not only|tous réunis, et pas seulement) .*)");

  private static final Pattern EDITION =
      Pattern.compile("(.*); (Wave \\d+)(?:, (?:against|contre) (.*?) (?:in |\\()(.*?)\\)?)?");

  KeyBaseCheck(Facts facts, Lang lang, Court court) {
    super(facts, lang, court);
  }

  /**
   * The parts of a key figure's text.
   *
   * @param name what it is of
   * @param base its base, or nothing
   * @param together whether it is said to be of several editions
   * @param more whether it is said to be of others, too
   * @param edition the edition that it is of, or nothing
   * @param before the figure of the edition before, if it was another, and its name
   */
  record Parts(
      String name,
      String base,
      boolean together,
      boolean more,
      String edition,
      List<String> before) {}

  static Parts parts(String text) {
    Matcher pooled = POOLED.matcher(text);
    boolean together = pooled.matches();
    String alone = together ? pooled.group(1) : text;
    Matcher based = BASE.matcher(alone);
    boolean hasBase = based.matches();
    Matcher edition = EDITION.matcher(hasBase ? based.group(1) : alone);
    boolean ofEdition = edition.matches();
    return new Parts(
        ofEdition ? edition.group(1) : hasBase ? based.group(1) : alone,
        hasBase ? based.group(2) : "",
        together,
        together && pooled.group("more") != null,
        ofEdition ? edition.group(2) : "",
        ofEdition && edition.group(3) != null
            ? List.of(edition.group(3), edition.group(4).replaceFirst(", .*", ""))
            : List.of());
  }

  void check(Saying.Said said, String sentence, Parts parts, Optional<TrueQuestion> question) {
    question.ifPresent(
        of -> {
          base(said, sentence, of, parts.base());
          pooled(sentence, of, parts.together(), parts.more());
        });
  }

  /** A figure of several editions says so. */
  private void pooled(String sentence, TrueQuestion of, boolean together, boolean more) {
    if (together != isPooled(of.item())) {
      court.lie(Fault.WRONG_BASE, WHERE, sentence, together ? "of one edition" : "of several");
    }
    if (together && isOfMore(of.item()) != more) {
      court.lie(Fault.WRONG_BASE, WHERE, sentence, "others are in the base: " + !more);
    }
  }

  /** The base is said where some weren't asked or it is small, and is that of the question. */
  private void base(Saying.Said said, String sentence, TrueQuestion of, String printed) {
    boolean statistic =
        said.saying() == Saying.KEY_MEAN
            || said.saying() == Saying.KEY_MEDIAN
            || said.saying() == Saying.KEY_SCORE;
    TrueItem item = statistic ? of.item().ofNumbers() : of.item();
    if (!facts.quotable(item, null) || !facts.quotable(of.item(), null)) {
      court.lie(Fault.WRONG_BASE, WHERE, sentence, "it is of too few to be told");
      return;
    }
    boolean small = facts.small(item, null);
    boolean needed = BaseCheck.isRouted(of) || of.responses || small;
    Matcher caution = CAUTION.matcher(printed);
    String base = caution.replaceAll("");
    if (needed == base.isEmpty()) {
      court.lie(Fault.WRONG_BASE, WHERE, sentence, needed ? "of whom?" : "all were asked");
    } else if (!base.isEmpty() && base.equals(printed) == (small && !of.responses)) {
      court.lie(Fault.WRONG_BASE, WHERE, sentence, "the base is small: " + small);
    } else if (needed) {
      BaseCheck bases = new BaseCheck(facts, lang, court);
      String units = bases.units(item);
      boolean all = of.base == TrueQuestion.Base.ALL;
      String asked = units + asked(all);
      List<String> ways =
          bases.askedIf(of).stream().map(way -> asked + way + (all ? ")" : "")).toList();
      if (ways.isEmpty() ? !base.equals(units) : !ways.contains(base)) {
        court.lie(Fault.WRONG_BASE, WHERE, sentence, "the base is " + units + ways);
      }
    }
  }

  private String asked(boolean all) {
    if (all) {
      return lang == Lang.EN
          ? ", whether or not they were asked (asked if "
          : ", que la question ait été posée ou non (elle l’a été si ";
    }
    return lang == Lang.EN ? ", asked if " : ", question posée si ";
  }
}
