package io.etude.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.ReportException;
import io.etude.document.Block;
import io.etude.document.Chart;
import io.etude.document.Commentary;
import io.etude.document.Report;
import io.etude.document.chart.ChartSpec;
import io.etude.document.table.StatRow;
import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import io.etude.render.JsonRenderer;
import io.etude.testing.ReportText;
import io.etude.testing.SampleResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateReportTest {

  @TempDir Path folder;

  @Test
  void directivesMakeTheirBlocks() throws IOException {
    Report report =
        report(
            """
            ::: headline
            Un autre titre : ${pct("benefits.services")}
            :::

            ## Bénéfices

            ::: chart benefits title="Le *service* d'abord : ${pct("benefits.services")}" strong="services information" callout="benefits.innovation@authority.intercommunal" calloutlabel="dans l'intercommunalité" width=full
            :::

            ::: table sectors.procurement segments=status title="Marchés"
            :::

            ::: sidebar one title="Encadré"
            ::: keyfigure governance.yes
            disent oui.
            :::
            ::: keyfigure broadband.yes
            sont bien équipés.
            :::
            Voir ${ref("table-governance")}.
            :::

            ::: commentary chabert
            :::

            ::: results title="Annexe"
            :::

            ::: method
            **Contact.** redaction@example.org
            :::
            """);
    assertThat(report.front().runningHead()).isEqualTo("Un autre titre\u00a0: 74\u00a0%");
    assertThat(Inline.plain(report.front().kicker()))
        .endsWith(FrontMatters.runningHead(report.results().study().title().in(report.language())));
    assertThat(report.blocks()).hasSize(3);
    Block.Section section = (Block.Section) report.blocks().get(0);
    Chart chart = (Chart) section.blocks().get(0);
    assertThat(chart.width()).isEqualTo(Block.Width.FULL);
    ChartSpec.Bars bars = (ChartSpec.Bars) chart.spec();
    assertThat(bars.marks().get(1).emphasis()).isEqualTo(ChartSpec.Emphasis.STRONG);
    assertThat(bars.callouts().get(0).other().label()).isEqualTo("dans l’intercommunalité");
    Block.Table table = (Block.Table) section.blocks().get(1);
    assertThat(table.id()).isEqualTo("extract-sectors.procurement");
    assertThat(table.table().segments()).hasSize(1);
    Block.Sidebar sidebar = (Block.Sidebar) section.blocks().get(2);
    assertThat(((Block.KeyFigures) sidebar.blocks().get(0)).figures()).hasSize(2);
    assertThat(section.blocks().get(3)).isInstanceOf(Commentary.class);
    assertThat(((Block.Section) report.blocks().get(1)).role()).isEqualTo(Block.Section.Role.ANNEX);
    assertThat(ReportText.of(report)).contains("Contact. = redaction@example.org");
  }

  @Test
  void resultsAndMethodAreAddedWhereATemplateHasNone() throws IOException {
    Report report = report("Du texte.\n");
    assertThat(report.blocks()).hasSize(3);
    assertThat(report.blocks().get(2)).isInstanceOf(Block.MethodBox.class);
    assertThat(report("# Titre\n\nDu texte.\n").blocks()).hasSize(3);
    assertThat(report("::: results\n:::\n").blocks()).hasSize(2);
    Report last = report("Du texte.\n\n::: method\n:::\n");
    assertThat(last.blocks().get(2)).isInstanceOf(Block.MethodBox.class);
  }

  @Test
  void chartsNameNoTableWhereThereIsNone() throws IOException {
    Files.writeString(file(), "::: chart benefits\n:::\n");
    Report report =
        StudyReport.of(SampleResults.gazette())
            .template(file())
            .fullResults(FullResults.OMITTED)
            .build();
    assertThat(((Chart) report.blocks().get(0)).table()).isEmpty();
    assertThat(report.blocks()).hasSize(2);
  }

  @Test
  void aPlaceForResultsThatAreOmittedStaysEmpty() {
    Report report =
        StudyReport.of(SampleResults.gazette())
            .template("Du texte.\n\n::: results\n:::\n")
            .fullResults(FullResults.OMITTED)
            .build();
    assertThat(report.blocks()).hasSize(2);
    assertThat(report.blocks().get(1)).isInstanceOf(Block.MethodBox.class);
  }

  @Test
  void referencesMustLeadSomewhereAndIdsBeUnique() {
    assertThatThrownBy(() -> report("Voir ${ref(\"table-benefit\")}.\n"))
        .isInstanceOf(ReportException.class)
        .hasMessageContaining("closest: \"table-benefits\"");
    assertThatThrownBy(() -> report("::: chart benefits\n:::\n\n::: chart benefits\n:::\n"))
        .isInstanceOf(ReportException.class)
        .hasMessageContaining("a block \"chart-benefits\" already");
  }

  @Test
  void segmentsAreSetAgainstEachOther() throws IOException {
    Report report = report("::: chart benefits segment=authority\n:::\n");
    Chart chart = (Chart) report.blocks().get(0);
    ChartSpec.Dots dots = (ChartSpec.Dots) chart.spec();
    assertThat(dots.series())
        .extracting(ChartSpec.Part::label)
        .containsExactly("Communes", "Intercommunalités", "Autres");
    assertThat(dots.rows().get(5).gap()).isEqualTo(ChartSpec.Significance.CAPITAL_LEVEL);
    assertThat(dots.rows().get(0).gap()).isEqualTo(ChartSpec.Significance.NONE);
    assertThat(Inline.plain(chart.title()))
        .isEqualTo(
            "«\u00a0L’innovation\u00a0»\u00a0: 31\u00a0% (Intercommunalités, à lire avec prudence),"
                + " 16\u00a0% (Communes)");
    assertThat(Inline.plain(chart.notes().get(0)))
        .contains("Réponse en gras\u00a0: écart significatif entre groupes, au seuil de 5\u00a0%.");
    assertThat(chart.alt())
        .contains("Écarts significatifs au seuil de 5\u00a0%\u00a0: L’innovation.");
  }

  @Test
  void groupsAreComparedInOneItemOfAGrid() throws IOException {
    Chart grid = (Chart) report("::: chart sectors segment=authority\n:::\n").blocks().get(0);
    assertThat(grid.spec()).isInstanceOf(ChartSpec.Dots.class);
    assertThat(Inline.plain(grid.subtitle())).contains("« Satisfaits »".replace(' ', '\u00a0'));
    Report report = report("::: chart sectors.procurement segment=authority\n:::\n");
    Chart chart = (Chart) report.blocks().get(0);
    assertThat(Inline.plain(chart.title())).contains("Marchés publics");
    assertThat(Inline.plain(chart.subtitle())).doesNotContain("Marchés publics");
    assertThat(chart.alt()).contains("Marchés publics");
  }

  @Test
  void aUsersDirectiveMakesAUsersBlock() throws IOException {
    record Seal(List<Block> fallback) implements Block.Custom {}
    Files.writeString(file(), "::: seal\nScellé.\n:::\n");
    Report report =
        StudyReport.of(SampleResults.gazette())
            .template(file())
            .directive("seal", directive -> List.of(new Seal(directive.content())))
            .build();
    assertThat(report.blocks().get(0)).isInstanceOf(Seal.class);
  }

  @Test
  void aBatchWritesOneFileAReader() throws IOException {
    Files.writeString(
        file(),
        "Pour ${parameters.name} : ${pct(\"maturity.above@authority.\" + parameters.type)}.\n");
    StudyReport report = StudyReport.of(SampleResults.gazette()).template(file());
    List<String> heard = new CopyOnWriteArrayList<>();
    List<ReportBatch.Item> items = new ArrayList<>();
    for (String type : List.of("commune", "intercommunal", "other")) {
      items.add(ReportBatch.Item.of("letter-" + type, Map.of("name", "X", "type", type)));
    }
    BatchResult written =
        ReportBatch.of(report, List.of(new JsonRenderer()))
            .threads(2)
            .progress((outcome, done, total) -> heard.add(done + "/" + total))
            .render(items, folder.resolve("out"));
    assertThat(written.files().keySet())
        .containsExactly("letter-commune.json", "letter-intercommunal.json", "letter-other.json")
        .allMatch(file -> Files.exists(folder.resolve("out").resolve(file)));
    assertThat(heard).contains("3/3").hasSize(3);

    items.add(ReportBatch.Item.of("letter-x", Map.of("name", "X", "type", "comune")));
    assertThatThrownBy(
            () ->
                ReportBatch.of(report, List.of(new JsonRenderer()))
                    .render(items, folder.resolve("out"))
                    .orThrow())
        .isInstanceOf(ReportException.class)
        .hasMessageStartingWith("report \"letter-x\": article.ftl.md:1:29: ");
    assertThatThrownBy(() -> ReportBatch.Item.of("../x", Map.of()))
        .isInstanceOf(ReportException.class);
  }

  private Report report(String template) throws IOException {
    Files.writeString(file(), template);
    return StudyReport.of(SampleResults.gazette()).template(file()).build();
  }

  private Path file() {
    return folder.resolve("article.ftl.md");
  }

  @Test
  void standardErrorsStandBesideSharesOnDemand() throws IOException {
    Report report =
        report("Texte.\n\n::: table benefits segments=status content=shares_and_errors\n:::\n");
    StatTable table =
        report.blocks().stream()
            .filter(Block.Table.class::isInstance)
            .map(block -> ((Block.Table) block).table())
            .findFirst()
            .orElseThrow();
    int row = table.rows().stream().map(StatRow::id).toList().indexOf("services");
    assertThat(table.beside()).contains(StatTable.Measure.STANDARD_ERROR);
    // √(0.7384 · 0.2616 / 301) = 2.53 points
    assertThat(table.cell(row, 0, StatTable.Measure.STANDARD_ERROR).text()).isEqualTo("2,5");
    assertThat(table.contentNotes().toString()).contains("erreurs types");
    Report all =
        StudyReport.of(SampleResults.gazette())
            .tableContent(StatTable.Content.SHARES_AND_ERRORS)
            .build();
    assertThat(all.tables()).allMatch(any -> any.content() == StatTable.Content.SHARES_AND_ERRORS);
  }
}
