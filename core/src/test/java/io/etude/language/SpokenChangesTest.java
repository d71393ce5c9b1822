package io.etude.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rises and falls that stand beside their own numbers, which are between brackets here. */
class SpokenChangesTest {

  private static final Pattern QUOTED = Pattern.compile("\\[([−\\d.,]+)[^]]*]");

  private static List<String> wrong(Locale language, String marked) {
    List<SpokenNumber> numbers = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    Matcher quoted = QUOTED.matcher(marked);
    int end = 0;
    while (quoted.find()) {
      text.append(marked, end, quoted.start());
      int start = text.length();
      text.append(quoted.group(), 1, quoted.group().length() - 1);
      double value = Double.parseDouble(quoted.group(1).replace(',', '.').replace('−', '-'));
      String kind = quoted.group().contains("%") ? "share" : "number";
      numbers.add(new SpokenNumber(start, text.length(), value, kind));
      end = quoted.end();
    }
    text.append(marked.substring(end));
    return Claims.read(language).wrongChanges(text.toString(), numbers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The share of promoters rose from [39%] in 2024 to [24%] in 2025.|rose",
        "The net promoter score went up, from [27.8] to [−14.3].|went up",
        "Satisfaction with the speed fell: [70%] after [56%] in 2024.|fell",
        "Detractors fell by half, from [11%] to [38%].|fell",
        "From [39%] in 2024, the share climbed to [24%].|climbed",
        "It dropped to about [70%] in 2025 from only [56%] in 2024.|dropped",
        "Promoters are [24%], up from [39%].|up",
        "Promoters are [24%] (up 5 points from [39%]).|up",
        "It went from [39%] in 2024 to [24%] in 2025, a sharp rise.|a sharp rise",
        "The share fell between 2024 and 2025, from [11%] to [38%].|fell",
        "The share fell from 2024 to 2025 ([11%] and [38%]).|fell",
        "The share rose: [39%] in 2024, [24%] in 2025.|rose",
        "The share rose: [24%] in 2025 and [39%] in 2024.|rose",
        "The share rose to [24%], compared with [39%] the year before.|rose",
        "The share rose from [39%] to [39%].|rose",
        "The mean gained 5 points, from [40.5] to [35.5].|gained 5 points"
      })
  void englishThatItsNumbersContradict(String text, String words) {
    assertThat(wrong(Locale.ENGLISH, text)).containsExactly(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "La part est passée de [39 %] en 2024 à [24 %] en 2025, soit une hausse.|soit une hausse",
        "La part a augmenté de 5 points, de [39 %] à [24 %].|augmenté",
        "La part a augmenté, passant de [39 %] à [24 %].|augmenté",
        "La satisfaction recule : [70 %] après [56 %] en 2024.|recule",
        "Le score bondit, de [27,8] à [−14,3].|bondit",
        "Le score perd 5 points, de [35,5] à [40,5].|perd 5 points",
        "De [39 %] en 2024, la part grimpe à [24 %] en 2025.|grimpe",
        "Ils sont [24 %], en hausse par rapport à [39 %] en 2024.|en hausse",
        "La part augmente à [24 %], contre [39 %] en 2024.|augmente",
        "La part recule : [11 %] en 2024, [38 %] en 2025.|recule"
      })
  void frenchThatItsNumbersContradict(String text, String words) {
    assertThat(wrong(Locale.FRENCH, text)).containsExactly(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The share of promoters rose from [24%] in 2024 to [39%] in 2025.",
        "The score went down, from [27.8] to [−14.3].",
        "Satisfaction fell: [56%] after [70%] in 2024.",
        "As prices rose, satisfaction went from [70%] to [56%].",
        "Prices rose and satisfaction went from [70%] to [56%].",
        "The rise in prices took satisfaction from [70%] to [56%].",
        "Satisfaction rose; the share of detractors went from [38%] to [11%].",
        "It rose to [24%], compared with [39%] among men.",
        "It rose to [24%] in 2025 after falling to [39%] in 2024.",
        "The share did not rise from [39%] to [24%].",
        "Had it risen from [39%] to [24%], nobody would have seen it.",
        "The age fell from [39%] to [45].",
        "Promoters fell from [39%] to [24%], detractors rose from [11%] to [38%].",
        "Promoters reached [24%], and detractors fell to [11%] from [38%].",
        "[39%] of women say prices have risen from [20%] of their income.",
        "The share fell from 2024 to 2025: [39%] and [24%].",
        "It went from [39%] to [24%], a rise in the share of the others.",
        "[24%], down from [39%], is what fell to us."
      })
  void otherEnglishIsLeftAlone(String text) {
    assertThat(wrong(Locale.ENGLISH, text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "La part est passée de [39 %] en 2024 à [24 %] en 2025, soit un recul.",
        "La part a augmenté de 5 points, de [24 %] à [39 %].",
        "Quand les prix augmentent, la satisfaction passe de [70 %] à [56 %].",
        "La hausse des prix fait passer la satisfaction de [70 %] à [56 %].",
        "La part recule à [24 %], contre [20 %] chez les hommes.",
        "La part n’a pas augmenté de [39 %] à [24 %].",
        "La baisse : [24 %] après [39 %].",
        "Les hommes gagnent de [1200] à [1500] euros."
      })
  void otherFrenchIsLeftAlone(String text) {
    assertThat(wrong(Locale.FRENCH, text)).isEmpty();
  }
}
