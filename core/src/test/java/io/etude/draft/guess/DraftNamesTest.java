package io.etude.draft.guess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DraftNamesTest {

  @Test
  void namesOfVariablesBecomeWords() {
    assertThat(DraftNames.words("awarenessOfBAClevels", "Heard of BAC levels?"))
        .isEqualTo("Awareness of BAC levels");
    assertThat(
            DraftNames.commonStart(
                List.of("Your school: I feel well", "Your school: I learn a lot")))
        .isEqualTo("Your school: ");
    assertThat(DraftNames.heading(List.of("Your school: I feel well", "Your school: I learn")))
        .isEqualTo("Your school: ");
    assertThat(DraftNames.heading(List.of("Je suis prêt", "Je suis là"))).isEmpty();
    assertThat(DraftNames.heading(List.of("I relax", "I work"))).isEmpty();
    assertThat(DraftNames.words("c84cop3", "")).isEqualTo("c84cop3");
    assertThat(DraftNames.title("tvhours", "", Locale.ENGLISH)).isEqualTo("TV hours");
    assertThat(DraftNames.words("timesDriven30Days", "")).isEqualTo("Times driven 30 days");
  }
}
