package io.etude.report;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.ReportException;
import io.etude.codebook.SingleQuestion;
import io.etude.document.Block;
import io.etude.document.Chart;
import io.etude.document.text.Inline;
import io.etude.study.Expert;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Ids are unique, and references lead somewhere, wherever they stand. */
class ReferenceCheckTest {

  private static List<Block> blocks(String... references) {
    Study.Builder study =
        Study.builder("s")
            .question(SingleQuestion.builder("q").category("y", "Yes").category("n", "No").build())
            .expert(Expert.builder("x").name("X").build());
    List<Inline> text = new ArrayList<>();
    for (String reference : references) {
      text.add(new Inline.Reference(reference));
    }
    List<Block> inner = new ArrayList<>(List.of(new Block.Paragraph(text)));
    inner.addAll(
        StudyReport.of(TinyStudy.of(study, "q", "40 y", "40 n").results())
            .template(
                "::: chart q\n"
                    + ":::\n"
                    + "::: table q\n"
                    + ":::\n"
                    + "::: sidebar one\n"
                    + "x\n"
                    + ":::\n"
                    + "::: commentary x\n"
                    + ":::\n")
            .build()
            .blocks());
    return List.of(new Block.Section("outer", List.of(), Block.Section.Role.ARTICLE, inner));
  }

  @Test
  void everyKindOfBlockCanBeReferredTo() {
    assertThatCode(
            () ->
                ReferenceCheck.check(
                    blocks(
                        "outer",
                        "chart-q",
                        "extract-q",
                        "table-q",
                        "sidebar-one",
                        "comment-x",
                        "method",
                        "results"),
                    Map.of()))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> ReferenceCheck.check(blocks("chart-r"), Map.of()))
        .isInstanceOf(ReportException.class)
        .hasMessage(
            "a reference leads to \"chart-r\", which the report does not have; closest:"
                + " \"chart-q\"");
  }

  @Test
  void noTwoBlocksHaveOneId() {
    for (Block block : ((Block.Section) blocks().get(0)).blocks()) {
      if (!(block instanceof Block.Paragraph)) {
        assertThatThrownBy(() -> ReferenceCheck.check(List.of(block, block), Map.of()))
            .hasMessageStartingWith("the report has a block \"")
            .hasMessageContaining("\" already; give one of them a name of its own, such as id=\"");
      }
    }
  }

  @Test
  void aChartLeadsToItsTable() {
    List<Block> chart =
        ((Block.Section) blocks().get(0))
            .blocks().stream().filter(Chart.class::isInstance).toList();
    assertThatThrownBy(() -> ReferenceCheck.check(chart, Map.of()))
        .hasMessageStartingWith("a reference leads to \"table-q\"");
    Chart bare = ((Chart) chart.get(0)).toBuilder().notes(List.of()).build();
    assertThatThrownBy(() -> ReferenceCheck.check(List.of(bare), Map.of()))
        .hasMessageStartingWith("a reference leads to \"table-q\"");
  }
}
