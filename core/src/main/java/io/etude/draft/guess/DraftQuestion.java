package io.etude.draft.guess;

import io.etude.codebook.category.Band;
import io.etude.draft.profile.DraftProfile;
import io.etude.draft.words.DraftWords;
import io.etude.internal.Counted;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A question of a draft.
 *
 * @param id its id
 * @param type the name of its type in YAML
 * @param comment why it is taken for that
 * @param label short title
 * @param text wording, may be empty
 * @param members the variables that it is made of, at least one
 * @param scale its categories and missing values
 * @param bands ranges to tabulate a number in
 * @param options lines of YAML for what only its type has
 * @param doubt what its author is asked, if it could be another question as well
 */
public record DraftQuestion(
    String id,
    String type,
    String comment,
    String label,
    String text,
    List<DraftProfile> members,
    DraftScale scale,
    List<Band> bands,
    List<String> options,
    Optional<Doubt> doubt) {

  /**
   * What nothing tells of a question.
   *
   * @param kind what is in doubt: "type", "missing"
   * @param asked the question to the author, with its effect
   * @param others what the question is by other answers
   */
  public record Doubt(String kind, String asked, Map<String, DraftQuestion> others) {}

  public static final String SINGLE = "single";
  public static final String MULTIPLE = "multiple";
  public static final String GRID = "grid";
  static final String RATING = "rating";
  static final String NUMERIC = "numeric";
  static final String OPEN = "open";

  /** Whether its categories are those of its scale, which it may share with others. */
  public boolean mayShareScale() {
    return type.equals(SINGLE) || type.equals(GRID);
  }

  /** The same tabulated in ranges. */
  DraftQuestion with(List<Band> ranges) {
    return new DraftQuestion(
        id, type, comment, label, text, members, scale, ranges, options, doubt);
  }

  /** The same on another scale. */
  DraftQuestion scaled(DraftScale other) {
    return new DraftQuestion(id, type, comment, label, text, members, other, bands, options, doubt);
  }

  /** The same with another title. */
  DraftQuestion titled(String title) {
    return new DraftQuestion(id, type, comment, title, text, members, scale, bands, options, doubt);
  }

  /** The same with what its author is asked. */
  DraftQuestion asked(String kind, String question, Map<String, DraftQuestion> others) {
    Optional<Doubt> doubt = Optional.of(new Doubt(kind, question, others));
    return new DraftQuestion(id, type, comment, label, text, members, scale, bands, options, doubt);
  }

  /** Whether its columns hold one answer each of several. */
  public boolean slots() {
    return type.equals(MULTIPLE) && options.stream().anyMatch(line -> line.startsWith("slots:"));
  }

  /** The fact about a person or an organisation that it asks for, if it is one. */
  Optional<DraftWords.Demographic> demographic() {
    DraftProfile first = members.get(0);
    String name = slots() ? id : first.name();
    return type.equals(GRID) ? Optional.empty() : DraftWords.demographic(name, text, label);
  }

  /** Whether it tells who answered, or how, rather than what. */
  public boolean aboutPeople() {
    return demographic().isPresent()
        || members.size() == 1
            && (DraftWords.paradata(members.get(0).name())
                || DraftWords.person(members.get(0).name(), text));
  }

  /** A remark if so many rows are empty that it seems to have been asked of some only. */
  public Optional<String> routed() {
    long filled = members.stream().mapToLong(DraftProfile::filled).max().orElse(0);
    long rows = members.get(0).rows();
    boolean coded = !scale.missing().isEmpty();
    boolean some = filled < rows * (coded ? 0.98 : 0.7);
    boolean answers = !type.equals(OPEN) && !type.equals(MULTIPLE) || coded;
    return some && answers
        ? Optional.of(
            filled
                + " of "
                + Counted.of(rows, "row")
                + (filled == 1 ? " has" : " have")
                + " a value: taken as asked of those only")
        : Optional.empty();
  }
}
