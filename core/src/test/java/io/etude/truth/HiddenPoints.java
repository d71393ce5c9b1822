package io.etude.truth;

import io.etude.document.ChartSpec;
import java.util.Optional;

/** How many points of lines are left out to protect respondents. */
final class HiddenPoints extends Check {

  HiddenPoints(Facts facts, Lang lang, Court court) {
    super(facts, lang, court);
  }

  /** A number of them that a sentence gives, or none. */
  void check(String where, String sentence, Optional<String> number, Shown shown, ChartSpec spec) {
    court.heard();
    long least = least(shown, spec);
    long most = most(spec);
    if (number.isEmpty() && least > 0) {
      court.lie(Fault.MISSING_NOTE, where, sentence, "points that are hidden: " + least);
    } else if (number.isPresent()) {
      long said = Long.parseLong(number.get().replaceAll("\\D", ""));
      if (said < Math.max(1, least) || said > most) {
        String truth = "hidden are from " + least + " to " + most;
        court.lie(Fault.WRONG_FIGURE, where, sentence, truth);
      }
    }
  }

  /** Those of editions whose base may be published: nothing else can be why they lack. */
  private long least(Shown shown, ChartSpec spec) {
    if (!(spec instanceof ChartSpec.Lines lines) || study.minimumCell == 0) {
      return 0;
    }
    long hidden = 0;
    for (int i = 0; i < lines.editions().size(); i++) {
      int edition = i;
      boolean published =
          shown.segment().orElseThrow().columns().stream()
              .filter(
                  c ->
                      Plain.of(c.name(lang))
                          .equals(Plain.of(lines.editions().get(edition).label())))
              .anyMatch(c -> facts.published(shown.item(), c));
      hidden +=
          published
              ? lines.series().stream().filter(s -> s.points().get(edition).isEmpty()).count()
              : 0;
    }
    return hidden;
  }

  private long most(ChartSpec spec) {
    return spec instanceof ChartSpec.Lines lines && study.minimumCell > 0
        ? ExtremesCheck.gaps(lines)
        : 0;
  }
}
