package io.etude.codebook.category;

/** Why there is no valid answer. */
public enum MissingKind {
  /** The respondent was asked and did not know. */
  DONT_KNOW,
  /** The respondent was asked and refused. */
  REFUSED,
  /** The respondent was not asked (routing). */
  NOT_ASKED,
  /** The respondent was asked; the answer is absent for no stated reason. */
  NO_ANSWER
}
