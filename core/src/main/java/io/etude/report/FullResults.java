package io.etude.report;

/** Whether a report has the full results, all questions by all segments. */
public enum FullResults {
  /** It has them, where the template puts them or at the end. The default. */
  INCLUDED,
  /** It does without, even if the template has a place for them; charts then name no table. */
  OMITTED
}
