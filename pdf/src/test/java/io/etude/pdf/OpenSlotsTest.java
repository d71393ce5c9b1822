package io.etude.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.Diagnostic;
import io.etude.document.Block;
import io.etude.document.Commentary;
import io.etude.document.Report;
import io.etude.pdf.testing.SampleReport;
import io.etude.pdf.testing.SampleTables;
import io.etude.pdf.testing.TaggedText;
import io.etude.render.RenderResult;
import io.etude.study.Expert;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A comment that nobody has written yet is asked for in proofs, and nowhere else. */
class OpenSlotsTest {

  private static final Expert EXPERT =
      Expert.builder("chabert").name("Muriel Chabert").position("directrice").build();

  private static Commentary.Builder slot(String id) {
    return Commentary.builder(id, EXPERT).heading(SampleTables.text("Commentaire"));
  }

  private static final Block OPEN = slot("open").topic(SampleTables.text("La passation")).build();

  private static final Block WRITTEN =
      slot("written").comment(List.of(SampleReport.paragraph("Tout reste à faire."))).build();

  private record Printed(String text, RenderResult result) {}

  private static Printed print(PdfRenderer.Edition edition, Block... blocks) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Report report = SampleReport.of(List.of(blocks));
    RenderResult result = PdfRenderer.builder().edition(edition).build().render(report, out);
    return new Printed(TaggedText.of(out.toByteArray()).get(0).text(), result);
  }

  private static List<String> rules(Printed printed) {
    return printed.result().diagnostics().stream().map(Diagnostic::rule).toList();
  }

  @Test
  void readersDontSeeAnOpenSlot() {
    Printed printed =
        print(PdfRenderer.Edition.PUBLICATION, SampleReport.paragraph("Un."), OPEN, WRITTEN);
    assertThat(printed.text()).contains("Tout reste à faire.").doesNotContain("La passation");
    assertThat(printed.result().diagnostics())
        .anyMatch(d -> d.message().equals("a commentary slot is still open and not printed"));
  }

  @Test
  void proofsAskForTheComment() {
    Printed printed =
        print(PdfRenderer.Edition.PROOF, SampleReport.paragraph("Un."), OPEN, WRITTEN);
    assertThat(printed.text()).contains("La passation", "Tout reste à faire.");
    assertThat(rules(printed)).doesNotContain("openSlots");
  }

  @Test
  void nothingIsSaidOfAReportWithoutOpenSlots() {
    Printed printed =
        print(PdfRenderer.Edition.PUBLICATION, SampleReport.paragraph("Un."), WRITTEN);
    assertThat(rules(printed)).doesNotContain("openSlots");
  }

  @Test
  void boxesAndSectionsOfOpenSlotsGoWithThem() {
    Block sidebar = new Block.Sidebar("box", SampleTables.text("Encadré"), List.of(OPEN));
    Block section =
        new Block.Section(
            "chapter", SampleTables.text("Chapitre"), Block.Section.Role.ARTICLE, List.of(OPEN));
    Printed printed =
        print(PdfRenderer.Edition.PUBLICATION, SampleReport.paragraph("Un."), sidebar, section);
    assertThat(printed.text()).doesNotContain("Encadré", "Chapitre");
    assertThat(printed.result().diagnostics())
        .anyMatch(d -> d.message().startsWith("2 commentary slots are"));
  }
}
