package io.etude.pdf.layout.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.dataset.Source;
import io.etude.document.Block;
import io.etude.document.Report;
import io.etude.document.ReportWalker;
import io.etude.document.table.StatTable;
import io.etude.figure.Figure;
import io.etude.pdf.PdfRenderer;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.Page;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.testing.LaidPages;
import io.etude.pdf.testing.Verapdf;
import io.etude.pdf.theme.Theme;
import io.etude.report.StudyReport;
import io.etude.results.Results;
import io.etude.study.Study;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The results in summary of the example studies, read from the text of their pages. */
class SummaryPagesTest {

  private static final Map<String, Results> STUDIES = new HashMap<>();

  static Stream<Arguments> studies() {
    List<Theme> themes =
        List.of(
            Theme.magazine(),
            Theme.report(),
            Theme.brief(),
            Theme.read(Path.of("../examples/themes/harbour.yaml")));
    return themes.stream()
        .flatMap(
            theme ->
                Stream.of(
                    Arguments.of("gazette-orange-2018", "responses.csv", 350, theme),
                    Arguments.of("nhtsa-2008", "nhtsa.sav", 1900, theme)));
  }

  private static Report report(String folder, String data) {
    Path path = Path.of("../examples", folder);
    return StudyReport.of(
            STUDIES.computeIfAbsent(
                folder,
                name ->
                    Analysis.of(Study.read(path.resolve("study.yaml")))
                        .run(Source.open(path.resolve(data)))))
        .build();
  }

  private static List<StatTable> summaries(Report report) {
    List<StatTable> summaries = new ArrayList<>();
    new ReportWalker() {
      @Override
      public Void table(Block.Table table) {
        summaries.add(table.table());
        return null;
      }
    }.walk(report.blocks());
    return summaries.stream().filter(StatTable::isSummary).toList();
  }

  /** The texts that are printed in each row of a table, from left to right. */
  private static List<List<String>> rows(LaidPages pages) {
    Map<Tag, List<String>> rows = new LinkedHashMap<>();
    for (Page page : pages.pages()) {
      for (Item item : page.items()) {
        if (item instanceof Item.Glyphs run && item.mark() instanceof Mark.Slot slot) {
          slot.tag()
              .enclosing(Tag.Role.TR)
              .ifPresent(
                  row -> rows.computeIfAbsent(row, r -> new ArrayList<>()).add(run.text().strip()));
        }
      }
    }
    return List.copyOf(rows.values());
  }

  @ParameterizedTest
  @MethodSource("studies")
  void everyFigureOfAGroupIsPrintedInItsRow(String folder, String data, int least, Theme theme) {
    Report report = report(folder, data);
    List<List<String>> rows = rows(LaidPages.of(report, theme));
    int figures = 0;
    for (StatTable table : summaries(report)) {
      for (int r = 0; r < table.rows().size(); r++) {
        if (!table.rows().get(r).kind().isBase()) {
          List<String> expected = new ArrayList<>();
          for (int c = 0; c < table.columns().size(); c++) {
            Figure figure = table.cell(r, c);
            expected.add(figure.text());
            figures += c > 0 && figure.absence().isEmpty() ? 1 : 0;
          }
          String label = plain(table.rows().get(r).label());
          assertThat(rows)
              .as(table.id() + ", " + table.rows().get(r).label())
              .anyMatch(row -> plain(String.join("", row)).startsWith(label) && has(row, expected));
        }
      }
    }
    assertThat(figures).isGreaterThan(least);
  }

  @ParameterizedTest
  @MethodSource("studies")
  void thePagesAreValid(String folder, String data, int least, Theme theme) {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    PdfRenderer.builder().theme(theme).build().render(report(folder, data), pdf);
    assertThat(Verapdf.check(pdf.toByteArray())).isEmpty();
  }

  private static String plain(String text) {
    return text.replaceAll("[\\s\u00a0\u202f\u00ad-]+", "");
  }

  /** Whether a row has some texts in their order. */
  private static boolean has(List<String> row, List<String> expected) {
    int next = 0;
    for (String text : row) {
      if (next < expected.size() && text.equals(expected.get(next))) {
        next++;
      }
    }
    return next == expected.size();
  }
}
