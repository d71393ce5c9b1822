package io.etude.truth;

/** A kind of false, missing or misleading statement. */
enum Fault {
  /** A sentence that no pattern of the detector covers. */
  UNREAD("a sentence that the detector was not taught"),
  WRONG_FIGURE("a printed number is not that of the answers"),
  WRONG_NAME("a label, question, group or item that isn't the one meant"),
  WRONG_ORDER("something is called first, last, highest, lowest or most frequent and isn't"),
  WITHIN_ERROR("first, though its lead may be chance, or no clear lead, though it isn't"),
  MEAN_MISLEADS("the mean of a skewed number without its median, or the reverse"),
  WRONG_SHADE("a group is set off from the total against the printed figures, or isn't"),
  WRONG_EMPHASIS("a bar is set off that the title isn't about, or the reverse"),
  WRONG_DIRECTION("higher for lower, or the reverse"),
  WRONG_BASE("the base, or who is in it, is not as said"),
  WRONG_SIGNIFICANCE("significant and isn't, or the reverse"),
  WRONG_METHOD("the method box is wrong about a fact of the study"),
  WRONG_KIND("a statement about a kind of question or chart that this isn't"),
  FALSE_WORDS("words for a share that don't fit it"),
  MISSING_NOTE("a note that the figures need is not there"),
  SIDE_REVERSED("the bad side of a scale is taken for the good one"),
  SIDE_GUESSED("a side is called good where nothing says so"),
  REVERSED_ITEM("a negatively worded item is judged as if it were a positive one"),
  ITEM_UNNAMED("a chart of one item of a grid goes under the grid's name"),
  TAUTOLOGY("a group is said to differ in what defines it"),
  MIRRORED("a finding and its mirror image are both told"),
  POOL_SPOILT("significant only among tests that tell nothing"),
  ORDER_LOST("the levels of an ordered scale are out of order"),
  FALSE_MIDDLE("a level is painted as neutral, or on the wrong side of a missing middle"),
  SHARED_SHADE("two levels of a scale share a colour"),
  QUANTILE_BANDS("bands made of quantiles are shown or quoted as a result"),
  RATING_LEADS("a question for a score is led by one of its ratings"),
  PERCENT_OF_MEANS("a table of means is said to be in percent"),
  UNIT_LOST("a declared unit is not printed"),
  WITHHELD_LEGEND("a legend names a group of which no figure is published"),
  NO_ANSWER_LOST("don't-knows are neither shown nor noted"),
  NO_ANSWER_LEADS("don't-know is the most frequent answer, and another one is called so"),
  CATCH_ALL_LEADS("something else, or none of these, is told though an answer has a name"),
  QUESTION_DROPPED("a question is left out without saying so"),
  EMPTY_LIST("a list of figures with nothing in it"),
  EMPTY_HEADING("a heading with nothing under it"),
  EMPTY_SHELL("a report that says nothing about answers that there are"),
  WRONG_PLURAL("the plural of one"),
  DESIGN_UNSAID("strata, units or degrees of freedom that the method box doesn't name"),
  ZEROS_NOT_COUNTED("rows of explicit zeros are left out of the base"),
  CHOSEN_UNSAID("ticks only, and the base isn't said to be those who chose"),
  RESPONSES_AS_RESPONDENTS("a number of responses is called respondents"),
  COUNT_UNSAID("a share of few respondents without its count"),
  SIDE_UNUSED("a side that the codebook says is not used"),
  AGAINST_ALL("what differs from the rest, or from the edition before, is set against all"),
  WRONG_LANGUAGE("a language without words is printed in the words of another"),
  SAMPLE_LEADS("whom a survey asked is told as if it were an opinion, or the reverse"),
  NAMED_AGAIN("a subtitle repeats the title"),
  GROUPS_ALIKE("a legend or list gives two groups the same name");

  final String text;

  Fault(String text) {
    this.text = text;
  }
}
