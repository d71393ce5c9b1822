package io.etude.draft.guess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DraftNetsTest {

  private static DraftScale scale(String... labels) {
    Map<String, String> categories = new LinkedHashMap<>();
    for (int i = 0; i < labels.length; i++) {
      categories.put(Integer.toString(i + 1), labels[i]);
    }
    return new DraftScale(categories, List.of(), 0);
  }

  private static List<String> nets(String... labels) {
    return DraftNets.of(scale(labels)).nets().stream()
        .map(net -> net.label() + net.codes())
        .toList();
  }

  @Test
  void findsTheSidesOfScalesInWords() {
    assertThat(nets("Strongly agree", "Agree", "Neither", "Disagree", "Strongly disagree"))
        .containsExactly("Agree[1, 2]", "Disagree[4, 5]");
    assertThat(nets("Very likely", "Somewhat likely", "Unlikely", "Very unlikely"))
        .containsExactly("Likely[1, 2]", "Unlikely[3, 4]");
    assertThat(nets("Très satisfait", "Plutôt satisfait", "Plutôt insatisfait", "Très insatisfait"))
        .containsExactly("Satisfait[1, 2]", "Insatisfait[3, 4]");
    assertThat(
            nets(
                "Tout à fait d’accord",
                "Plutôt d’accord",
                "Plutôt pas d’accord",
                "Pas du tout d’accord"))
        .containsExactly("D’accord[1, 2]", "Pas d’accord[3, 4]");
    assertThat(
            nets(
                "Tout à fait inexact",
                "Plutôt inexact",
                "Légèrement inexact",
                "Légèrement exact",
                "Plutôt exact",
                "Tout à fait exact"))
        .containsExactly("Exact[4, 5, 6]", "Inexact[1, 2, 3]");
    assertThat(nets("Pas du tout utile", "Peu utile", "Un peu utile", "Très utile"))
        .containsExactly("Utile[3, 4]", "Pas utile[1, 2]");
    assertThat(nets("Yes", "Yes, with reservations", "No, with reservations", "No"))
        .containsExactly("Yes[1, 2]", "No[3, 4]");
    assertThat(nets("Every day", "Weekly", "Monthly", "Never")).isEmpty();
    assertThat(nets("Beer", "Wine", "Liquor", "Nothing")).isEmpty();
    assertThat(nets("Yes", "No")).isEmpty();
  }

  private static String unknown(String label, String... others) {
    List<String> labels = new ArrayList<>(List.of(others));
    labels.add(others.length / 2, label);
    DraftNets.Sides sides = DraftNets.of(scale(labels.toArray(String[]::new)));
    assertThat(sides.nets()).as(label).isEmpty();
    return sides.unknown().map(code -> labels.get(Integer.parseInt(code) - 1)).orElse("");
  }

  /** Whatever its words: those of a side, of its opposite, of a degree, or of no language. */
  @Test
  void aMiddleThatIsNotKnownHasNoSideAndItsScaleNoNets() {
    for (String label :
        List.of(
            "It depends", "Undecided", "Unsure what to say", "Somewhat", "Badly put", "Xyzzy")) {
      String[] four = {"Very satisfied", "Satisfied", "Dissatisfied", "Very dissatisfied"};
      assertThat(unknown(label, four)).isEqualTo(label);
    }
    for (String label : List.of("Mitig\u00e9", "Ind\u00e9cis", "Moyennement satisfait")) {
      String[] four = {"Tr\u00e8s satisfait", "Satisfait", "Insatisfait", "Tr\u00e8s insatisfait"};
      assertThat(unknown(label, four)).isEqualTo(label);
    }
  }

  /** In a scale of four or six too, and last of all. */
  @Test
  void anAnswerOfOtherWordsThanItsSideHasNoneEither() {
    assertThat(
            unknown(
                "Undecided",
                "Very likely",
                "Likely",
                "Unlikely",
                "Quite unlikely",
                "Very unlikely"))
        .isEqualTo("Undecided");
    DraftNets.Sides last =
        DraftNets.of(
            scale("Very likely", "Likely", "Neither", "Unlikely", "Very unlikely", "Undecided"));
    assertThat(last.nets()).isEmpty();
    assertThat(last.unknown()).isPresent();
  }

  /** A word of degree that is in no vocabulary once put its label on the other side. */
  @Test
  void knowsALabelByTheWordOfItsSide() {
    assertThat(nets("Dissatisfied", "Faintly dissatisfied", "Faintly satisfied", "Satisfied"))
        .containsExactly("Satisfied[3, 4]", "Dissatisfied[1, 2]");
    assertThat(
            nets(
                "Satisfied",
                "Part satisfied, part dissatisfied",
                "Dissatisfied",
                "Very dissatisfied"))
        .isEmpty();
  }
}
