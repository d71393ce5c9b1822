package io.etude.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.Report;
import io.etude.results.DataProblem;
import io.etude.results.Results;
import io.etude.study.Conventions;
import io.etude.testing.WeightedStudy;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Neither the JSON nor the sentences on data problems depend on the default locale. */
class JsonLocaleTest {

  private static <T> T under(String tag, Supplier<T> made) {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(tag));
      return made.get();
    } finally {
      Locale.setDefault(before);
    }
  }

  private static byte[] json() {
    Results results = WeightedStudy.results(Conventions.DEFAULT);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JsonRenderer().render(Report.of(results).build(), out);
    JsonRenderer.complete().render(Report.of(results).build(), out);
    return out.toByteArray();
  }

  private static List<DataProblem> problems() {
    return WeightedStudy.results(Conventions.DEFAULT).complete().problems();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar-EG-u-nu-arab", "tr", "fa", "th-TH-u-nu-thai"})
  void givesTheSameAsUnderEnglish(String tag) {
    assertThat(under(tag, JsonLocaleTest::json)).isEqualTo(under("en", JsonLocaleTest::json));
    List<DataProblem> problems = under(tag, JsonLocaleTest::problems);
    assertThat(problems).isEqualTo(under("en", JsonLocaleTest::problems));
    assertThat(problems)
        .extracting(DataProblem::inWords)
        .contains(
            "column \"num\" holds 1500000 in 1 of 320 rows, outside the plausible range 0 to"
                + " 1000000 of question \"num\" (rows: row 12)");
  }
}
