package io.etude.draft.guess;

import io.etude.draft.profile.DraftProfile;
import io.etude.draft.words.DraftLabels;
import io.etude.draft.words.DraftVocabulary;
import io.etude.draft.words.DraftWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Two values of text, one of which is the other with a "not" before it: {@code pub} and {@code
 * Not.pub}, as statistics programs name the levels of a question of yes or no.
 *
 * @param said the value without it
 * @param denied the value with it
 */
record DraftNegation(String said, String denied) {

  /** The pair that the answers of a scale are; empty for other answers. */
  static Optional<DraftNegation> of(DraftScale scale) {
    List<String> values = List.copyOf(scale.answers().keySet());
    if (values.size() != 2) {
      return Optional.empty();
    }
    DraftNegation pair = new DraftNegation(values.get(0), values.get(1));
    return Optional.of(pair)
        .filter(DraftNegation::isOne)
        .or(
            () ->
                Optional.of(new DraftNegation(pair.denied, pair.said))
                    .filter(DraftNegation::isOne));
  }

  private boolean isOne() {
    String word = DraftWords.plain(said);
    Pattern pattern =
        Pattern.compile(
            "(?:" + DraftVocabulary.part("answer.negation") + ") " + Pattern.quote(word));
    return !word.isEmpty() && pattern.matcher(DraftWords.plain(denied)).matches();
  }

  /** The scale with names for the two: yes and no where the column itself says of what. */
  DraftScale named(DraftScale scale, DraftProfile profile, Locale language) {
    boolean asked = DraftWords.plain(said).equals(DraftWords.plain(profile.name()));
    Map<String, String> names = new LinkedHashMap<>();
    names.put(said, asked ? DraftVocabulary.text(language, "yes") : DraftLabels.begun(said));
    names.put(denied, asked ? DraftVocabulary.text(language, "no") : spaced());
    scale.categories().forEach(names::putIfAbsent);
    return new DraftScale(names, scale.missing(), scale.unlabelled(), scale.apart());
  }

  /** "Not sportsman" of "Not.sportsman". */
  private String spaced() {
    return denied.replaceFirst("^(\\p{L}+)[._-](?=\\p{L})", "$1 ");
  }

  /** What the guess rests on. */
  String comment() {
    return "text, of which \"" + denied + "\" is the no to \"" + said + "\"";
  }
}
