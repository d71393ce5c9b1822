package io.etude.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.ReportException;
import io.etude.codebook.SingleQuestion;
import io.etude.render.JsonRenderer;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many reports of one study, a file each. */
class ReportBatchTest {

  @TempDir Path folder;

  private static ReportBatch batch(String template) {
    Study.Builder study =
        Study.builder("s").question(SingleQuestion.builder("q").category("y", "Yes").build());
    StudyReport report =
        StudyReport.of(TinyStudy.of(study, "q", "40 y").results()).template(template);
    return ReportBatch.of(report, List.of(new JsonRenderer()));
  }

  private static ReportBatch.Item item(String id, String name) {
    return ReportBatch.Item.of(id, Map.of("name", name));
  }

  @Test
  void eachReaderHasAFileInTheOrderOfTheItems() {
    List<String> heard = new ArrayList<>();
    Map<Path, ?> written =
        batch("For ${parameters.name}.\n")
            .progress((id, done, total) -> heard.add(id + " " + done + "/" + total))
            .render(List.of(item("b", "Bob"), item("a", "Ann")), folder);
    assertThat(written.keySet())
        .containsExactly(folder.resolve("b.json"), folder.resolve("a.json"))
        .allMatch(Files::exists);
    assertThat(heard).containsExactly("b 1/2", "a 2/2");
  }

  @Test
  void aReaderMayHaveAnotherLanguage() {
    ReportBatch.Item french =
        new ReportBatch.Item("f", Map.of("name", "Zoé"), Optional.of(Locale.FRENCH));
    assertThat(batch("${parameters.name}\n").render(List.of(french), folder)).hasSize(1);
    assertThatThrownBy(
            () ->
                batch("${parameters.name}\n")
                    .render(
                        List.of(
                            new ReportBatch.Item(
                                "d", Map.of("name", "Uwe"), Optional.of(Locale.GERMAN))),
                        folder))
        .isInstanceOf(ReportException.class)
        .hasMessageStartingWith("report \"d\": a report in \"de\" is not possible");
  }

  @Test
  void whatCantBeWrittenIsNamed() {
    assertThatThrownBy(() -> batch("${parameters.nme}\n").render(List.of(item("b", "Bob")), folder))
        .isInstanceOf(ReportException.class)
        .hasMessageStartingWith("report \"b\": template:1: ");
    assertThatThrownBy(
            () -> batch("x\n").render(List.of(item("b", "Bob"), item("b", "Bill")), folder))
        .hasMessage("two reports of the batch have the id \"b\"");
    assertThatThrownBy(() -> batch("x\n").threads(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a batch needs at least one thread, not 0");
    assertThat(batch("x\n").threads(1).render(List.of(item("b", "Bob")), folder)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".x", "a/b", "a b"})
  void anIdNamesAFile(String id) {
    assertThatThrownBy(() -> ReportBatch.Item.of(id, Map.of()))
        .hasMessage("report id \"" + id + "\" can't name a file; use letters, digits, ., _ and -");
  }
}
