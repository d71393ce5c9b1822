package io.etude.truth;

import java.util.List;

/**
 * A scale with two sides.
 *
 * @param known whether its labels are words of which everybody knows the good ones
 * @param levels from the best to the worst
 * @param middle index of the middle level; −1 for none
 * @param goods how many levels are on the good side
 * @param good label of the net of the good side
 * @param bad label of the net of the bad side
 */
record Scale(boolean known, List<Words> levels, int middle, int goods, Words good, Words bad) {

  private static final Scale AGREEMENT =
      new Scale(
          true,
          List.of(
              new Words("Strongly agree", "Tout à fait d'accord"),
              new Words("Somewhat agree", "Plutôt d'accord"),
              new Words("Neither agree nor disagree", "Ni d'accord ni pas d'accord"),
              new Words("Somewhat disagree", "Plutôt pas d'accord"),
              new Words("Strongly disagree", "Pas du tout d'accord")),
          2,
          2,
          new Words("Agree", "D'accord"),
          new Words("Disagree", "Pas d'accord"));

  private static final Scale SATISFACTION =
      new Scale(
          true,
          List.of(
              new Words("Very satisfied", "Très satisfait"),
              new Words("Rather satisfied", "Plutôt satisfait"),
              new Words("Neither satisfied nor dissatisfied", "Ni satisfait ni insatisfait"),
              new Words("Rather dissatisfied", "Plutôt insatisfait"),
              new Words("Very dissatisfied", "Très insatisfait")),
          2,
          2,
          new Words("Satisfied", "Satisfait"),
          new Words("Dissatisfied", "Insatisfait"));

  // nobody can say whether what is likely is good
  private static final Scale LIKELIHOOD =
      new Scale(
          false,
          List.of(
              new Words("Very likely", "Très probable"),
              new Words("Likely", "Probable"),
              new Words("Somewhat likely", "Assez probable"),
              new Words("Unlikely", "Peu probable"),
              new Words("Very unlikely", "Très peu probable")),
          -1,
          3,
          new Words("All likely", "Probable en tout"),
          new Words("All unlikely", "Peu probable en tout"));

  private static final Scale COLOURS =
      new Scale(
          false,
          List.of(
              new Words("Blue", "Bleu"),
              new Words("Bluish", "Bleuté"),
              new Words("Between the two", "Entre les deux"),
              new Words("Greenish", "Verdâtre"),
              new Words("Green", "Vert")),
          2,
          2,
          new Words("On the blue side", "Du côté bleu"),
          new Words("On the green side", "Du côté vert"));

  static Scale random(Dice dice) {
    Scale scale = dice.of(AGREEMENT, AGREEMENT, SATISFACTION, LIKELIHOOD, COLOURS, COLOURS);
    if (scale == COLOURS && dice.chance(0.5)) {
      scale =
          new Scale(
              false,
              List.of(
                  scale.levels.get(4),
                  scale.levels.get(3),
                  scale.levels.get(2),
                  scale.levels.get(1),
                  scale.levels.get(0)),
              2,
              2,
              scale.bad,
              scale.good);
    }
    return scale.middle >= 0 && dice.chance(0.4) ? scale.withoutMiddle() : scale;
  }

  private Scale withoutMiddle() {
    return new Scale(
        known,
        List.of(levels.get(0), levels.get(1), levels.get(3), levels.get(4)),
        -1,
        goods,
        good,
        bad);
  }

  boolean isAgreement() {
    return good.equals(AGREEMENT.good);
  }

  /** Whether the labels are words of degree that everybody knows. */
  boolean inWords() {
    return !levels.get(0).en().matches("Blue|Green");
  }

  /** 1 for a good level, −1 for a bad one. */
  int side(int level) {
    return level == middle ? 0 : level < goods ? 1 : -1;
  }
}
