package io.etude.truth;

import java.util.EnumSet;
import java.util.Set;

/**
 * Faults that are known and not mended yet: the detector finds them and the build goes on. Whoever
 * mends one takes it out here; {@code -Detude.lies.show=1} says which ones were not found.
 */
final class KnownFaults {

  static final Set<Fault> OPEN =
      EnumSet.of(
          // scales upside down: sides are to be said in the codebook
          Fault.SIDE_REVERSED,
          Fault.SIDE_GUESSED,
          Fault.REVERSED_ITEM,
          // charts of one item under the grid's name
          Fault.ITEM_UNNAMED,
          // findings that tell nothing
          Fault.TAUTOLOGY,
          Fault.MIRRORED,
          Fault.POOL_SPOILT,
          // ordered levels by share, a level in the colour of the other side
          Fault.ORDER_LOST,
          Fault.FALSE_MIDDLE,
          // bands of quantiles as a result; a question for a score led by one rating
          Fault.QUANTILE_BANDS,
          Fault.RATING_LEADS,
          // units that are declared and not printed, legends of withheld groups, lost don't-knows
          Fault.UNIT_LOST,
          Fault.WITHHELD_LEGEND,
          Fault.NO_ANSWER_LOST,
          // questions left out silently, reports without content, the plural of one
          Fault.QUESTION_DROPPED,
          Fault.EMPTY_SHELL,
          Fault.WRONG_PLURAL,
          // the method box names no strata and no sampling units
          Fault.DESIGN_UNSAID,
          // what the list had not: found by the detector
          Fault.NO_ANSWER_LEADS,
          Fault.HIDDEN_OUTRANKS,
          Fault.EMPTY_LIST,
          Fault.ZEROS_NOT_COUNTED,
          Fault.CHOSEN_UNSAID,
          Fault.RESPONSES_AS_RESPONDENTS,
          Fault.HALF_AT_TIES,
          Fault.AGAINST_ALL,
          Fault.GROUPS_ALIKE);

  private KnownFaults() {}
}
