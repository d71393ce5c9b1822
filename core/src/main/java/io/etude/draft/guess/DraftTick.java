package io.etude.draft.guess;

import io.etude.codebook.MultipleStorage;
import io.etude.draft.guess.DraftGroup.Options;
import io.etude.draft.profile.DraftProfile;
import io.etude.draft.words.DraftLabels;
import io.etude.draft.words.DraftWords;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column that says of one option whether it was chosen, by a value of its own: the text of the
 * option, or nothing; {@code breakfast} or {@code Not.breakfast}.
 *
 * @param profile the column
 * @param chosen the value that says that it was
 * @param denied the value that says that it was not; empty if nothing stands there
 * @param label what the option is called
 * @param head the question that the column's label begins with, else what its name does
 */
record DraftTick(DraftProfile profile, String chosen, String denied, String label, String head) {

  /** So many neighbours that nothing but their place joins are options of one question. */
  private static final int MIN_NEIGHBOURS = 3;

  /** What fewer wrote is no option. */
  private static final int MIN_FILLED = 3;

  private static final Pattern NUMBERED = Pattern.compile("(.*?\\D)[_.]?\\d{1,3}");
  private static final Pattern LINED = Pattern.compile("(\\p{L}[^_]*)_.+");

  /** Whether the column is called like the option. */
  boolean repeatsName() {
    return DraftWords.plain(chosen).equals(DraftWords.plain(profile.name()));
  }

  /**
   * The value that a column has where it has any, if the other rows are empty: nothing tells
   * whether these were asked.
   */
  static Optional<String> onlyValue(DraftProfile profile, DraftScale scale) {
    List<String> values =
        profile.counts().keySet().stream().filter(value -> !scale.isMissing(value)).toList();
    boolean only =
        values.size() == 1 && scale.categories().size() == 1 && profile.filled() < profile.rows();
    return only ? Optional.of(values.get(0)) : Optional.empty();
  }

  /**
   * The value of a column by itself that holds one value or nothing: a share of those who have it
   * would be 100%, so that the others count as not having chosen it. Empty for other columns, and
   * for what a few wrote.
   */
  static Optional<String> alone(DraftProfile profile, DraftScale scale) {
    boolean text = profile.variable().labels().isEmpty() && !scale.binary();
    boolean written = text && (profile.filled() < MIN_FILLED || DraftGuess.isWritten(profile));
    return written ? Optional.empty() : onlyValue(profile, scale);
  }

  /** The tick that a column is; empty if it is none. */
  static Optional<DraftTick> of(DraftProfile profile, DraftScale scale) {
    String label = profile.variable().label();
    boolean fact =
        DraftWords.demographic(profile.name(), label, "").isPresent()
            || DraftWords.paradata(profile.name())
            || DraftGuess.isWritten(profile);
    if (fact) {
      return Optional.empty();
    }
    String head = head(profile);
    Optional<DraftNegation> pair =
        profile.variable().labels().isEmpty() ? DraftNegation.of(scale) : Optional.empty();
    return pair.map(
            two ->
                new DraftTick(
                    profile, two.said(), two.denied(), DraftLabels.begun(two.said()), head))
        .or(
            () ->
                onlyValue(profile, scale)
                    .filter(value -> !isWritten(profile, scale, value))
                    .map(v -> new DraftTick(profile, v, "", scale.categories().get(v), head)));
  }

  /** Whether a value is no option, but what somebody wrote in place of another one, or a number. */
  private static boolean isWritten(DraftProfile profile, DraftScale scale, String value) {
    String option = DraftNames.item(DraftGroups.label(profile)).orElse(profile.name());
    boolean other = DraftWords.other(option) && !DraftWords.other(value);
    boolean number = profile.numeric() && !profile.labelled(value);
    return !scale.binary() && (other || number);
  }

  private static String head(DraftProfile profile) {
    Optional<String> question = DraftNames.head(DraftGroups.label(profile));
    if (question.isPresent()) {
      return question.get();
    }
    Matcher numbered = NUMBERED.matcher(profile.name());
    Matcher lined = LINED.matcher(profile.name());
    return numbered.matches() ? numbered.group(1) : lined.matches() ? lined.group(1) : "";
  }

  /**
   * What says that options were chosen: the values, or any value.
   *
   * @param alone whether nothing but their place joins the columns: more of them are needed then,
   *     which are not all filled in the same rows
   */
  static Optional<Options> options(List<DraftTick> ticks, boolean alone) {
    long fills = ticks.stream().map(t -> t.profile.counts().get(t.chosen)).distinct().count();
    boolean enough = ticks.size() >= MIN_NEIGHBOURS || ticks.get(0).repeatsName();
    if (alone && !(enough && fills > 1)) {
      return Optional.empty();
    }
    List<String> values = ticks.stream().map(DraftTick::chosen).distinct().toList();
    List<String> labels = ticks.stream().map(DraftTick::label).distinct().toList();
    boolean any = ticks.get(0).denied.isEmpty() && values.size() > 1;
    return Optional.of(
        new Options(
            any ? List.of(MultipleStorage.OptionColumns.ANY) : values,
            labels.size() == ticks.size() ? labels : List.of()));
  }
}
