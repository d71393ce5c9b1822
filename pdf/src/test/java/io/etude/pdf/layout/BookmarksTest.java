package io.etude.pdf.layout;

import static io.etude.pdf.testing.SampleTables.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.Block;
import io.etude.document.Report;
import io.etude.pdf.PdfRenderer;
import io.etude.pdf.testing.SampleReport;
import io.etude.pdf.testing.SampleTables;
import io.etude.pdf.theme.Theme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.junit.jupiter.api.Test;

/** The bookmarks of a finished file. */
class BookmarksTest {

  @Test
  void sectionsHoldTheirSectionsFiguresAndTables() throws IOException {
    assertThat(bookmarks(SampleReport.report()))
        .containsExactly(
            "Le numérique au village : des guichets ouverts, des couloirs encore longs",
            "Figure 1. Une bonne note, rarement la meilleure",
            "Là où le numérique se discute",
            "  Figure 2. La commande publique rassure, la participation déçoit",
            "L’habitant d’abord",
            "  Figure 3. Le service au citoyen, premier bénéfice",
            "Peu d’inquiétude pour les données",
            "Un logiciel libre mal connu",
            "  Gouvernance de la donnée",
            "  Logiciel libre",
            "  Infrastructures",
            "Tous les résultats",
            "  Tableau 1. Satisfaction : marchés publics",
            "  Tableau 2. Satisfaction : participation",
            "Méthode");
  }

  @Test
  void chaptersOfTheAnnexAreALevelOfTheirOwn() throws IOException {
    Block first = section("a", "Satisfaction", SampleTables.table("t1", "Marchés", 4, 2));
    Block second = section("b", "Obstacles", SampleTables.table("t2", "Coût", 4, 2));
    Block annex =
        new Block.Section(
            "all", text("Tous les résultats"), Block.Section.Role.ANNEX, List.of(first, second));
    assertThat(bookmarks(SampleReport.of(List.of(annex))).subList(1, 6))
        .containsExactly(
            "Tous les résultats",
            "  Satisfaction",
            "    Tableau 1. Marchés",
            "  Obstacles",
            "    Tableau 2. Coût");
  }

  private static Block section(String id, String title, Block block) {
    return new Block.Section(id, text(title), Block.Section.Role.ANNEX, List.of(block));
  }

  private static List<String> bookmarks(Report report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfRenderer.builder().theme(Theme.magazine()).build().render(report, out);
    List<String> entries = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
      collect(document, document.getDocumentCatalog().getDocumentOutline(), "", entries);
    }
    return entries.stream().map(entry -> entry.replace('\u00a0', ' ')).toList();
  }

  private static void collect(
      PDDocument document, PDOutlineNode node, String indent, List<String> entries)
      throws IOException {
    for (PDOutlineItem item : node.children()) {
      assertThat(item.findDestinationPage(document)).as(item.getTitle()).isNotNull();
      entries.add(indent + item.getTitle());
      collect(document, item, indent + "  ", entries);
    }
  }
}
