package io.etude.codebook;

import java.util.List;
import java.util.Optional;

/**
 * What all question types have in common.
 *
 * @param id unique in the study
 * @param label short title for tables and contents
 * @param text the wording put to respondents, empty if not known
 * @param base who counts in the base
 * @param routing who was asked; empty if everybody, or if only the data tell (see {@code empty})
 * @param empty what an empty cell of the data means for this question
 * @param missing values that are not valid answers
 * @param order how categories are shown
 * @param section the id of the section that the question belongs to in the full results; empty for
 *     the default one
 */
public record QuestionInfo(
    String id,
    Label label,
    Label text,
    Base base,
    Optional<Routing> routing,
    MissingKind empty,
    List<MissingCode> missing,
    CategoryOrder order,
    Optional<String> section) {

  /** Copies the list and checks the id. */
  public QuestionInfo {
    missing = List.copyOf(missing);
    Rules.id("question", id, "id");
  }

  /** What messages call the question. */
  public String named() {
    return "question \"" + id + "\"";
  }

  /** A question asked of everybody, with the valid base and the codebook's order. */
  public static QuestionInfo of(String id, String label) {
    return new QuestionInfo(
        id,
        Label.of(label),
        Label.EMPTY,
        Base.VALID,
        Optional.empty(),
        MissingKind.NO_ANSWER,
        List.of(),
        CategoryOrder.QUESTIONNAIRE,
        Optional.empty());
  }

  /** The same with another wording. */
  public QuestionInfo withText(String wording) {
    return new QuestionInfo(
        id, label, Label.of(wording), base, routing, empty, missing, order, section);
  }

  /** The same with another base. */
  public QuestionInfo withBase(Base newBase) {
    return new QuestionInfo(id, label, text, newBase, routing, empty, missing, order, section);
  }

  /** The same with other missing values. */
  public QuestionInfo withMissing(List<MissingCode> codes) {
    return new QuestionInfo(id, label, text, base, routing, empty, codes, order, section);
  }

  /** The same with another meaning of an empty cell. */
  public QuestionInfo withEmpty(MissingKind kind) {
    return new QuestionInfo(id, label, text, base, routing, kind, missing, order, section);
  }

  /** The same asked only of those whom {@code who} names. */
  public QuestionInfo withRouting(Routing who) {
    return new QuestionInfo(
        id, label, text, base, Optional.of(who), empty, missing, order, section);
  }

  /** The same shown in another order. */
  public QuestionInfo withOrder(CategoryOrder newOrder) {
    return new QuestionInfo(id, label, text, base, routing, empty, missing, newOrder, section);
  }
}
