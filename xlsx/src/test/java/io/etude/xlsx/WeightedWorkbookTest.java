package io.etude.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.Report;
import io.etude.document.table.StatColumn;
import io.etude.document.table.StatTable;
import io.etude.figure.Figure;
import io.etude.results.FigureRef;
import io.etude.results.ResultColumn;
import io.etude.results.ResultRow;
import io.etude.results.Summary;
import io.etude.results.inference.Estimate;
import io.etude.results.inference.Higher;
import io.etude.results.inference.Interval;
import io.etude.study.Conventions;
import io.etude.xlsx.plan.SheetNames;
import io.etude.xlsx.testing.Rendered;
import io.etude.xlsx.testing.TableSheet;
import io.etude.xlsx.testing.WeightedSample;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The workbook of a weighted study, compared with its results and its printed tables. */
class WeightedWorkbookTest {

  private static final List<String> QUESTIONS = List.of("use", "advice", "hours");
  private static final WeightedSample SAMPLE =
      new WeightedSample(Conventions.WithheldColumns.SHOWN);
  private static final Map<Profile, XSSFWorkbook> WORKBOOKS = new EnumMap<>(Profile.class);

  @BeforeAll
  static void render() throws IOException {
    for (Profile profile : Profile.values()) {
      XlsxRenderer renderer =
          XlsxRenderer.builder().layout(Layout.SHEET_PER_QUESTION).profile(profile).build();
      WORKBOOKS.put(profile, Rendered.workbook(renderer, SAMPLE.report()));
    }
  }

  @AfterAll
  static void close() throws IOException {
    for (XSSFWorkbook workbook : WORKBOOKS.values()) {
      workbook.close();
    }
  }

  private static TableSheet sheet(Profile profile, String question) {
    int number = QUESTIONS.indexOf(question) + 1;
    if (profile == Profile.ACCESSIBLE) {
      return TableSheet.parts(WORKBOOKS.get(profile), "Table " + number, "Total");
    }
    String name = number + " " + SAMPLE.table(question).subject().question();
    return new TableSheet(WORKBOOKS.get(profile).getSheet(new SheetNames().unique(name)), "Total");
  }

  /** The shorthand of the accessible profile, as the notes of the workbook explain it. */
  private static String sign(Figure.Absence why, Profile profile) {
    boolean words = profile == Profile.ACCESSIBLE;
    return switch (why) {
      case SUPPRESSED -> "[c]";
      case WITHHELD -> words ? "[x]" : "**";
      case NOT_ASKED, NOT_APPLICABLE -> words ? "[z]" : "–";
    };
  }

  @ParameterizedTest
  @EnumSource
  void columnsStandUnderTheirHeadings(Profile profile) {
    for (String question : QUESTIONS) {
      List<String> headings = sheet(profile, question).headings();
      List<ResultColumn> columns = SAMPLE.columns(question);
      assertThat(headings).hasSameSizeAs(columns);
      for (int c = 0; c < columns.size(); c++) {
        assertThat(headings.get(c)).contains(columns.get(c).label().in(Locale.ENGLISH));
      }
    }
    if (profile == Profile.ACCESSIBLE) {
      assertThat(sheet(profile, "use").headings())
          .contains("Sex and age: Women: Under 30 [u]", "Region: Hills [u]", "Region: North")
          .as("all its figures are withheld")
          .contains("Region: Island");
    }
  }

  @ParameterizedTest
  @EnumSource
  void basesAreUnweightedWeightedAndEffective(Profile profile) {
    for (String question : QUESTIONS) {
      TableSheet sheet = sheet(profile, question);
      List<ResultColumn> columns = SAMPLE.columns(question);
      for (int c = 0; c < columns.size(); c++) {
        ResultColumn column = columns.get(c);
        if (column.base().isEmpty()) {
          assertThat(sheet.shown("Base (respondents)", c)).isEqualTo("[c]");
          assertThat(sheet.shown("Effective base", c)).isEqualTo("[c]");
          continue;
        }
        assertThat(sheet.figure("Base (respondents)", c).getNumericCellValue())
            .isEqualTo(column.base().getAsLong());
        assertThat(sheet.figure("Weighted base", c).getNumericCellValue())
            .isEqualTo(column.weightedBase().getAsDouble());
        assertThat(sheet.figure("Effective base", c).getNumericCellValue())
            .isEqualTo(column.effectiveBase().getAsDouble());
      }
      Cell effective = sheet.stub("Effective base");
      List<String> above = new ArrayList<>();
      for (int row = effective.getRowIndex() - 2; row < effective.getRowIndex(); row++) {
        above.add(effective.getSheet().getRow(row).getCell(0).getStringCellValue());
      }
      assertThat(above).containsExactly("Base (respondents)", "Weighted base");
    }
  }

  @ParameterizedTest
  @EnumSource
  void sharesAndSummariesAreTheUnroundedResults(Profile profile) {
    for (String question : QUESTIONS) {
      TableSheet sheet = sheet(profile, question);
      List<ResultColumn> columns = SAMPLE.columns(question);
      List<ResultRow> rows = SAMPLE.total(question).rows();
      for (int c = 0; c < columns.size(); c++) {
        for (int r = 0; r < rows.size(); r++) {
          OptionalDouble share = value(columns.get(c).cells().get(r).share(), 1);
          holds(sheet.figure(rows.get(r).label().in(Locale.ENGLISH), c), share);
        }
        for (Summary summary : columns.get(c).summaries()) {
          double unit = summary.stat() == Summary.Stat.NPS ? 100 : 1;
          holds(sheet.figure(label(summary.stat()), c), value(summary.estimate(), unit));
        }
      }
    }
  }

  private static OptionalDouble value(java.util.Optional<Estimate> estimate, double unit) {
    return estimate.isPresent()
        ? OptionalDouble.of(estimate.get().value() * unit)
        : OptionalDouble.empty();
  }

  private static void holds(Cell cell, OptionalDouble value) {
    assertThat(cell.getCellType() == CellType.NUMERIC).isEqualTo(value.isPresent());
    if (value.isPresent()) {
      assertThat(cell.getNumericCellValue()).isEqualTo(value.getAsDouble());
    }
  }

  private static String label(Summary.Stat stat) {
    return switch (stat) {
      case MEAN -> "Mean";
      case SD -> "Standard deviation";
      case MIN -> "Minimum";
      case Q1 -> "First quartile";
      case MEDIAN -> "Median";
      case Q3 -> "Third quartile";
      case MAX -> "Maximum";
      case NPS -> "Net promoter score";
    };
  }

  @ParameterizedTest
  @EnumSource
  void readersSeeWhatThePrintedTableShows(Profile profile) {
    int small = 0;
    int absent = 0;
    for (String question : QUESTIONS) {
      StatTable table = SAMPLE.table(question);
      TableSheet sheet = sheet(profile, question);
      for (int r = 0; r < table.rows().size(); r++) {
        for (int c = 0; c < table.columns().size(); c++) {
          Figure cell = table.cell(r, c);
          String unit = cell.kind() == Figure.Kind.PERCENT ? "%" : "";
          String text = cell.absence().map(why -> sign(why, profile)).orElse(cell.text() + unit);
          assertThat(sheet.shown(table.rows().get(r).label(), c))
              .as(table.rows().get(r).label() + ", " + table.columns().get(c).label())
              .isEqualTo(text);
          small += text.equals("<0.5%") ? 1 : 0;
          absent += cell.absence().isPresent() ? 1 : 0;
        }
      }
    }
    assertThat(small).isPositive();
    assertThat(absent).isPositive();
    assertThat(sheet(profile, "advice").shown("Net promoter score", 2)).startsWith("+");
  }

  @Test
  void signsSayWhyThereIsNoFigure() {
    int north = SAMPLE.columns("use").size() - 5;
    for (Profile profile : Profile.values()) {
      boolean words = profile == Profile.ACCESSIBLE;
      TableSheet use = sheet(profile, "use");
      assertThat(use.shown("Monthly", north + 1)).isEqualTo("[c]");
      assertThat(use.shown("Monthly", north + 3)).isEqualTo(words ? "[x]" : "**");
      assertThat(use.shown("Monthly", north + 4)).isEqualTo(words ? "[z]" : "–");
      assertThat(sheet(profile, "hours").shown("Mean", north + 2)).isEqualTo("[c]");
    }
  }

  @Test
  void smallBasesHaveTheirMarks() {
    TableSheet sheet = sheet(Profile.PRESENTATION, "use");
    List<StatColumn> columns = SAMPLE.table("use").columns();
    List<String> marks = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      marks.add(sheet.beside("Base (respondents)", c));
    }
    assertThat(marks)
        .containsExactly(
            "", "", "", "", "", "", "*", "", "", "*", "*", "*", "", "", "*", "**", "**");
  }

  @Test
  void lettersStandBesideSharesAndMeans() {
    int means = 0;
    for (String question : QUESTIONS) {
      TableSheet sheet = sheet(Profile.PRESENTATION, question);
      List<ResultColumn> columns = SAMPLE.columns(question);
      List<ResultRow> rows = SAMPLE.total(question).rows();
      for (int c = 0; c < columns.size(); c++) {
        for (int r = 0; r < rows.size(); r++) {
          String letters = letters(columns.get(c).cells().get(r).higherThan());
          assertThat(sheet.beside(rows.get(r).label().in(Locale.ENGLISH), c)).isEqualTo(letters);
        }
        for (Summary summary : columns.get(c).summaries()) {
          String letters = letters(summary.higherThan());
          assertThat(sheet.beside(label(summary.stat()), c)).isEqualTo(letters);
          means += letters.isEmpty() ? 0 : 1;
        }
      }
    }
    assertThat(means).isGreaterThan(3);
    assertThat(sheet(Profile.PRESENTATION, "hours").beside("Mean", 5)).isEqualTo("AB");
  }

  /** What letters say in one profile is a list of the pairs in the other: all, and no more. */
  @Test
  void lettersAreAListInTheAccessibleProfile() {
    List<String> expected = new ArrayList<>();
    for (String question : QUESTIONS) {
      StatTable table = SAMPLE.table(question);
      for (int r = 0; r < table.rows().size(); r++) {
        for (int c = 0; c < table.columns().size(); c++) {
          for (Higher higher : table.cell(r, c).higherThan()) {
            StatColumn column = table.columns().get(c);
            StatColumn lower =
                table.columns().stream()
                    .filter(o -> o.segment() == column.segment() && o.id().equals(higher.column()))
                    .findFirst()
                    .orElseThrow();
            expected.add(table.rows().get(r).label() + "|" + column.label() + "|" + lower.label());
          }
        }
      }
    }
    var sheet = WORKBOOKS.get(Profile.ACCESSIBLE).getSheet("Significant differences");
    var grid = sheet.getTables().get(0);
    List<String> listed = new ArrayList<>();
    for (int r = grid.getStartRowIndex() + 1; r <= grid.getEndRowIndex(); r++) {
      Row row = sheet.getRow(r);
      listed.add(
          row.getCell(2).getStringCellValue()
              + "|"
              + last(row.getCell(3).getStringCellValue())
              + "|"
              + last(row.getCell(4).getStringCellValue()));
    }
    assertThat(listed)
        .containsExactlyInAnyOrderElementsOf(expected)
        .contains("Mean|60 and over|Under 30", "Mean|60 and over|30 to 59");
  }

  /** The innermost label of a column's path. */
  private static String last(String path) {
    return path.substring(path.lastIndexOf(": ") + 1).strip();
  }

  private static String letters(List<Higher> higherThan) {
    return higherThan.stream().map(Higher::letter).collect(Collectors.joining());
  }

  @Test
  void headingsOfNestedColumnsStandOverTheirFirst() {
    TableSheet sheet = sheet(Profile.PRESENTATION, "use");
    assertThat(sheet.spanner(2, 6)).isEqualTo("Sex and age");
    assertThat(sheet.spanner(1, 6)).isEqualTo("Women");
    assertThat(sheet.spanner(1, 7)).isEmpty();
    assertThat(sheet.spanner(1, 9)).isEqualTo("Men");
    assertThat(sheet.spanner(2, 12)).isEqualTo("Region");
  }

  @Test
  void membersAreIndentedRightUnderTheirNetAndNoOtherRowIs() {
    TableSheet sheet = sheet(Profile.PRESENTATION, "use");
    Map<String, List<String>> nets =
        Map.of("Often", List.of("Weekly", "Daily"), "Seldom", List.of("Monthly", "Never"));
    nets.forEach(
        (net, members) -> {
          assertThat(sheet.stub(net).getCellStyle().getIndention()).as(net).isZero();
          for (int m = 0; m < members.size(); m++) {
            Cell member = sheet.stub(members.get(m));
            assertThat(member.getRowIndex()).isEqualTo(sheet.stub(net).getRowIndex() + 1 + m);
            assertThat(member.getCellStyle().getIndention()).as(members.get(m)).isPositive();
          }
        });
    assertThat(sheet.stub("Rarely").getCellStyle().getIndention()).isZero();
  }

  @Test
  void testsStandUnderTheirSegmentsAndMissingOnesAreExplained() {
    TableSheet sheet = sheet(Profile.PRESENTATION, "use");
    String label = "Independence test (Rao–Scott), p";
    List<String> shown = new ArrayList<>();
    for (int c = 0; c < SAMPLE.table("use").columns().size(); c++) {
      shown.add(sheet.shown(label, c));
    }
    String region = SAMPLE.table("use").segments().get(3).test().text();
    assertThat(shown)
        .containsExactly(
            "", "<0.001", "", "–", "", "", "–", "", "", "", "", "", region, "", "", "", "");
    assertThat(sheet.notes())
        .contains("Age: No test of independence: the table is too large.")
        .anyMatch(note -> note.startsWith("Sex and age: No test of independence: empty cells"));
    assertThat(sheet(Profile.PRESENTATION, "hours").notes())
        .containsOnlyOnce("No test of independence: the question has no categories.");
  }

  @Test
  void lettersAndSignsOfMeansAreExplained() {
    assertThat(sheet(Profile.PRESENTATION, "hours").notes())
        .anyMatch(note -> note.startsWith("Letter: significantly higher than the column"))
        .anyMatch(note -> note.startsWith("[c]: withheld to protect"));
  }

  @ParameterizedTest
  @EnumSource
  void quotedFiguresHaveTheirErrorsAndIntervals(Profile profile) {
    List<Row> rows = new ArrayList<>();
    for (var sheet : WORKBOOKS.get(profile)) {
      if (sheet.getSheetName().endsWith(" quoted")) {
        sheet.forEach(rows::add);
      }
    }
    int found = 0;
    for (Row row : rows) {
      Cell reference = row.getCell(2);
      if (reference == null || !WeightedSample.QUOTED.contains(reference.getStringCellValue())) {
        continue;
      }
      found++;
      FigureRef figure = SAMPLE.results.figure(reference.getStringCellValue());
      double unit = figure.kind() == FigureRef.Kind.SCORE ? 100 : 1;
      holds(row.getCell(3), value(figure.estimate(), unit));
      OptionalDouble error = figure.estimate().stream().mapToDouble(Estimate::se).findFirst();
      boolean has = error.isPresent() && !Double.isNaN(error.getAsDouble());
      holds(row.getCell(4), has ? OptionalDouble.of(error.getAsDouble() * unit) : none());
      var interval = figure.estimate().flatMap(Estimate::interval);
      holds(row.getCell(5), bound(interval.map(Interval::low), unit));
      holds(row.getCell(6), bound(interval.map(Interval::high), unit));
      assertThat(row.getCell(7).getNumericCellValue()).isEqualTo(figure.base().getAsLong());
      assertThat(row.getCell(9).getStringCellValue()).startsWith("Table ");
    }
    assertThat(found).isEqualTo(WeightedSample.QUOTED.size());
  }

  private static OptionalDouble none() {
    return OptionalDouble.empty();
  }

  private static OptionalDouble bound(java.util.Optional<Double> bound, double unit) {
    return bound.isPresent() ? OptionalDouble.of(bound.get() * unit) : none();
  }

  @Test
  void formulasDivideWeightedCountsByTheWeightedBase() throws IOException {
    XlsxRenderer renderer =
        XlsxRenderer.builder()
            .layout(Layout.SHEET_PER_QUESTION)
            .percentages(Percentages.FORMULAS)
            .build();
    try (XSSFWorkbook workbook = Rendered.workbook(renderer, SAMPLE.report())) {
      var sheet = workbook.getSheet("1 How often do you come");
      TableSheet table = new TableSheet(sheet, "Total");
      Row weekly = table.stub("Weekly").getRow();
      ResultColumn total = SAMPLE.total("use").total();
      double share =
          total.cells().get(SAMPLE.total("use").rowIndex("weekly")).share().get().value();
      int base = table.stub("Weighted base").getRowIndex() + 1;
      assertThat(weekly.getCell(1).getNumericCellValue())
          .isCloseTo(
              share * total.weightedBase().getAsDouble(),
              org.assertj.core.data.Offset.offset(1e-9));
      assertThat(weekly.getCell(2).getCellFormula())
          .isEqualTo("B" + (weekly.getRowNum() + 1) + "/B$" + base);
      assertThat(weekly.getCell(2).getNumericCellValue()).isEqualTo(share);
    }
  }

  @Test
  void columnsThatAreLeftOutAreNamedInTheNotes() throws IOException {
    WeightedSample sample = new WeightedSample(Conventions.WithheldColumns.NOTED);
    columnsAreNamed(sample.report());
    columnsAreNamed(sample.inFull());
  }

  private static void columnsAreNamed(Report report) throws IOException {
    for (Profile profile : Profile.values()) {
      XlsxRenderer renderer =
          XlsxRenderer.builder().layout(Layout.SHEET_PER_QUESTION).profile(profile).build();
      try (XSSFWorkbook workbook = Rendered.workbook(renderer, report)) {
        List<String> texts = new ArrayList<>();
        workbook.forEach(
            sheet ->
                sheet.forEach(
                    row ->
                        row.forEach(
                            cell -> {
                              if (cell.getCellType() == CellType.STRING) {
                                texts.add(cell.getStringCellValue());
                              }
                            })));
        assertThat(texts).noneMatch(text -> text.endsWith("Island") || text.contains("Island ["));
        assertThat(texts).anyMatch(text -> text.contains("Not shown (base under 30): Island (12)"));
      }
    }
  }
}
