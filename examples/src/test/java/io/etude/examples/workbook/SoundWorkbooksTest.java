package io.etude.examples.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.dataset.Source;
import io.etude.dataset.spss.SpssSource;
import io.etude.document.Report;
import io.etude.report.StudyReport;
import io.etude.study.Publication.CellFigure;
import io.etude.study.Study;
import io.etude.xlsx.Layout;
import io.etude.xlsx.Percentages;
import io.etude.xlsx.Profile;
import io.etude.xlsx.XlsxRenderer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The workbooks of both studies open without repair, as far as schemas and rules can tell. */
class SoundWorkbooksTest {

  enum Example {
    GAZETTE("gazette-orange-2018"),
    NHTSA("nhtsa-2008");

    private final Path folder;

    Example(String folder) {
      this.folder = Path.of(folder);
    }

    private Report report() {
      Study study = Study.read(folder.resolve("study.yaml"));
      Path data = folder.resolve(study.dataFile().orElseThrow());
      Source source =
          data.toString().endsWith(".sav")
              ? SpssSource.of(data)
              : io.etude.dataset.csv.CsvSource.of(data);
      return StudyReport.of(Analysis.of(study).run(source))
          .template(folder.resolve("article.ftl.md"))
          .build();
    }
  }

  private static final Map<Example, Report> REPORTS = new EnumMap<>(Example.class);
  private static final Map<Example, byte[]> BY_QUESTION = new EnumMap<>(Example.class);

  @AfterAll
  static void forget() {
    REPORTS.clear();
    BY_QUESTION.clear();
  }

  /** The workbook with a sheet for each question. */
  private static byte[] byQuestion(Example example) {
    return BY_QUESTION.computeIfAbsent(
        example, each -> workbook(each, XlsxRenderer.builder().layout(Layout.SHEET_PER_QUESTION)));
  }

  private static byte[] workbook(Example example, Profile profile, Percentages percentages) {
    return workbook(example, XlsxRenderer.builder().profile(profile).percentages(percentages));
  }

  private static byte[] workbook(Example example, XlsxRenderer.Builder renderer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Report report = REPORTS.computeIfAbsent(example, Example::report);
    renderer.build().render(report, out);
    return out.toByteArray();
  }

  @ParameterizedTest
  @EnumSource
  void aSheetForEachQuestion(Example example) throws IOException {
    assertThat(WorkbookCheck.faults(byQuestion(example))).isEmpty();
  }

  @Test
  void withEveryFigureInItsCells() throws IOException {
    byte[] file =
        workbook(Example.NHTSA, XlsxRenderer.builder().cells(List.of(CellFigure.values())));
    assertThat(WorkbookCheck.faults(file)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void presentation(Example example) throws IOException {
    byte[] file = workbook(example, Profile.PRESENTATION, Percentages.VALUES);
    assertThat(WorkbookCheck.faults(file)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void accessible(Example example) throws IOException {
    byte[] file = workbook(example, Profile.ACCESSIBLE, Percentages.VALUES);
    assertThat(WorkbookCheck.faults(file)).isEmpty();
  }

  @Test
  void withFormulas() throws IOException {
    for (Profile profile : Profile.values()) {
      byte[] file = workbook(Example.GAZETTE, profile, Percentages.FORMULAS);
      assertThat(WorkbookCheck.faults(file)).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          xl/workbook.xml | name="Article" | name="[Article]" | sheet name "[Article]"
          xl/charts/chart1.xml | <c:barDir val="col"/> | '' | chart1.xml
          xl/worksheets/sheet2.xml | 'Article'!A1 | 'Nowhere'!A1 | leads to 'Nowhere'!A1
          xl/tables/table1.xml | displayName="Contents" | displayName="Notes" | two tables
          xl/tables/table1.xml | <tableColumn id="2" name=" | <tableColumn id="2" name="x | heading B
          xl/drawings/drawing2.xml | <xdr:from><xdr:col>3 | <xdr:from><xdr:col>0 | lies over
          xl/tables/table1.xml | displayName="Contents" | displayName="The contents" | not allowed
          xl/tables/table1.xml | <autoFilter ref=" | <autoFilter ref="A | Contents filters
          xl/workbook.xml | $A$41</definedName> | $ZZ$41</definedName> | refers to an empty cell
          xl/worksheets/_rels/sheet5.xml.rels | drawing2.xml | drawing99.xml | which is missing
          """)
  void faultsAreFound(String part, String from, String to, String fault) throws IOException {
    byte[] broken = edited(byQuestion(Example.GAZETTE), part, from, to);
    assertThat(WorkbookCheck.faults(broken)).anyMatch(found -> found.contains(fault));
  }

  private static byte[] edited(byte[] file, String part, String from, String to)
      throws IOException {
    Parts parts = new Parts(file);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : parts.names()) {
        String text = new String(parts.bytes(name), StandardCharsets.UTF_8);
        zip.putNextEntry(new ZipEntry(name));
        if (name.equals(part)) {
          assertThat(text).contains(from);
          zip.write(text.replace(from, to).getBytes(StandardCharsets.UTF_8));
        } else {
          zip.write(parts.bytes(name));
        }
      }
    }
    return out.toByteArray();
  }
}
