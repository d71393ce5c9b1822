package io.etude.pdf.layout.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.dataset.csv.CsvSource;
import io.etude.document.Block;
import io.etude.document.Report;
import io.etude.document.ReportWalker;
import io.etude.document.SummaryCell;
import io.etude.document.SummaryTable;
import io.etude.document.table.Heading;
import io.etude.document.table.StatRow;
import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import io.etude.pdf.PdfRenderer;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.Page;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.line.References;
import io.etude.pdf.testing.CellReader;
import io.etude.pdf.testing.LaidPages;
import io.etude.pdf.testing.Verapdf;
import io.etude.pdf.theme.Theme;
import io.etude.report.ResultsDetail;
import io.etude.report.StudyReport;
import io.etude.results.Results;
import io.etude.study.Study;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of the results in summary: what is read of them, and that nothing is lost. */
class SummaryPagesTest {

  private static final String TRANSIT = "../core/src/test/resources/io/etude/studies/transit";

  /** A name in a column beside its rows is no wider than that. */
  private static final double NARROW = 150;

  private static final List<Results> STUDIES =
      List.of(
          results("../examples/gazette-orange-2018", "study.yaml", "responses.csv"),
          results(TRANSIT, "study.yaml", "answers.csv"),
          results(TRANSIT, "study-guarded.yaml", "answers.csv"));

  /** Reports and pages are made once for all tests. */
  private static final Map<Results, Map<ResultsDetail, Report>> REPORTS = new IdentityHashMap<>();

  private static final Map<Report, Map<String, LaidPages>> PAGES = new IdentityHashMap<>();

  @AfterAll
  static void forget() {
    REPORTS.clear();
    PAGES.clear();
  }

  static Stream<Results> studies() {
    return STUDIES.stream();
  }

  private static Results results(String folder, String codebook, String data) {
    Study study = Study.read(Path.of(folder, codebook));
    return Analysis.of(study).run(CsvSource.of(Path.of(folder, data)));
  }

  private static Report report(Results results, ResultsDetail detail) {
    return REPORTS
        .computeIfAbsent(results, r -> new EnumMap<>(ResultsDetail.class))
        .computeIfAbsent(detail, d -> made(results, d));
  }

  private static LaidPages laid(Report report) {
    return laid(report, Theme.magazine());
  }

  private static LaidPages laid(Report report, Theme theme) {
    return PAGES
        .computeIfAbsent(report, r -> new HashMap<>())
        .computeIfAbsent(theme.name(), name -> LaidPages.of(report, theme));
  }

  private static Report made(Results results, ResultsDetail detail) {
    Report report =
        StudyReport.of(results)
            .standardPlan()
            .language(Locale.ENGLISH)
            .resultsDetail(detail)
            .build();
    return report.withBlocks(
        report.blocks().stream()
            .filter(
                block -> block instanceof Block.Section section && section.id().equals("results"))
            .toList());
  }

  private static List<SummaryTable> summaries(Report report) {
    List<SummaryTable> found = new ArrayList<>();
    new ReportWalker() {
      @Override
      public Void summary(Block.Summary summary) {
        found.add(summary.table());
        return null;
      }
    }.walk(report.blocks());
    return found;
  }

  @ParameterizedTest
  @MethodSource("studies")
  void aCellIsReadAsItsTextAndItsWords(Results results) {
    Report report = report(results, ResultsDetail.SUMMARY);
    CellReader reader = new CellReader(laid(report));
    Set<String> expected = new HashSet<>(Set.of(""));
    List<String> groups = new ArrayList<>();
    for (SummaryTable table : summaries(report)) {
      expected.add(plain(Inline.plain(table.notes())));
      for (int r = 0; r < table.rows().size(); r++) {
        for (int c = 0; c < table.columns(); c++) {
          SummaryCell cell = table.cell(r, c);
          String drawn = plain(cell.text() + " (" + cell.words() + ")");
          String more = plain(Inline.plain(afterName(table.rows().get(r).label())));
          expected.addAll(List.of(plain(cell.spoken()), drawn, plain(cell.words() + cell.text())));
          if (c == 0) {
            // what a row says beside its name is heard once: a wording, then statistics
            String spoken = plain(cell.spoken());
            expected.addAll(List.of(more + drawn, more + spoken, drawn + more, spoken + more));
          }
          if (c >= table.totals().size()) {
            groups.add(plain(cell.spoken()));
          }
        }
        if (table.totals().size() > 1) {
          List<String> figures = new ArrayList<>();
          for (int c = 1; c < table.totals().size(); c++) {
            figures.add(table.totals().get(c).label() + " " + table.cell(r, c).text());
          }
          expected.add(plain(String.join(", ", figures)));
        }
      }
    }
    List<Tag> cells = reader.all(Tag.Role.TD);
    List<String> read =
        cells.stream()
            .filter(cell -> !isOfQuestion(cell))
            .map(cell -> plain(reader.read(cell)))
            .toList();
    assertThat(new HashSet<>(read)).isSubsetOf(expected);
    String ofQuestions =
        cells.stream()
            .filter(SummaryPagesTest::isOfQuestion)
            .map(cell -> plain(reader.read(cell)))
            .collect(Collectors.joining());
    for (SummaryTable table : summaries(report)) {
      assertThat(ofQuestions).contains(plain(Inline.plain(table.subtitle())));
    }
    List<String> left = new ArrayList<>(read);
    for (String group : groups) {
      assertThat(left.remove(group)).as(group).isTrue();
    }
  }

  /** Whether a cell is under the name of a question alone: it says what it was, of whom. */
  private static boolean isOfQuestion(Tag cell) {
    return cell.headers().size() == 1;
  }

  private static List<Inline> afterName(List<Inline> label) {
    return label.size() > 1 ? label.subList(1, label.size()) : List.of();
  }

  @ParameterizedTest
  @MethodSource("studies")
  void guideAndNotesStandOnce(Results results) {
    for (ResultsDetail detail : List.of(ResultsDetail.SUMMARY, ResultsDetail.TOPLINE)) {
      Report report = report(results, detail);
      CellReader reader = new CellReader(laid(report));
      StringBuilder all = new StringBuilder();
      reader.tables().forEach(table -> all.append(plain(reader.read(table))));
      assertThat(all).containsOnlyOnce("Howtoreadthetables.").containsOnlyOnce("Source:");
    }
  }

  private static String plain(String text) {
    return LaidPages.withoutSpaces(text).replace("\u00AD", "");
  }

  @ParameterizedTest
  @MethodSource("studies")
  void everyLabelAndEveryTotalIsThere(Results results) {
    for (ResultsDetail detail : List.of(ResultsDetail.SUMMARY, ResultsDetail.TOPLINE)) {
      Report report = report(results, detail);
      CellReader reader = new CellReader(laid(report));
      StringBuilder all = new StringBuilder();
      reader.tables().forEach(table -> all.append(plain(reader.read(table))));
      for (StatTable table : report.tables()) {
        for (int r = 0; r < table.rows().size(); r++) {
          StatRow row = table.rows().get(r);
          if (!row.kind().isBase()) {
            assertThat(all).as(table.id()).contains(plain(row.label()));
            assertThat(all).as(table.id()).contains(plain(table.cell(r, 0).text()));
          }
        }
        assertThat(all).contains(plain(table.subject().question()));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("studies")
  void cellsNameHeadingsThatAreThere(Results results) {
    Report report = report(results, ResultsDetail.SUMMARY);
    CellReader reader = new CellReader(laid(report));
    for (Tag table : reader.tables()) {
      Set<String> ids = new HashSet<>();
      CellReader.all(table, Tag.Role.TH).forEach(th -> th.attribute("ID").ifPresent(ids::add));
      List<Tag> cells = CellReader.all(table, Tag.Role.TD);
      assertThat(cells).isNotEmpty();
      cells.forEach(cell -> assertThat(ids).containsAll(cell.headers()));
    }
  }

  /** In a narrow measure the first word of a name would stand alone behind its number. */
  @ParameterizedTest
  @MethodSource("studies")
  void noSingleWordOfANameIsBehindItsNumber(Results results) {
    Report report = report(results, ResultsDetail.SUMMARY);
    List<String> names =
        summaries(report).stream().map(table -> plain(Inline.plain(table.title()))).toList();
    int below = 0;
    for (Theme theme : List.of(Theme.magazine(), Theme.brief())) {
      for (List<Item.Glyphs> line : numberLines(laid(report, theme))) {
        Item.Glyphs last = line.get(line.size() - 1);
        boolean narrow = last.x() + last.width() - line.get(0).x() < NARROW;
        String text = line.stream().map(Item.Glyphs::text).collect(Collectors.joining());
        String behind = text.substring(text.indexOf('\u2002') + 1).strip();
        boolean whole = names.stream().anyMatch(plain(behind)::startsWith);
        assertThat(!narrow || behind.isEmpty() || behind.contains(" ") || whole).as(text).isTrue();
        below += behind.isEmpty() ? 1 : 0;
      }
    }
    assertThat(below).isPositive();
  }

  /** The lines that begin with the number of a table, as runs of one paragraph. */
  private static List<List<Item.Glyphs>> numberLines(LaidPages laid) {
    List<List<Item.Glyphs>> lines = new ArrayList<>();
    for (Page page : laid.pages()) {
      List<Item.Glyphs> runs = LaidPages.glyphs(page);
      for (int i = 0; i < runs.size(); i++) {
        Item.Glyphs first = runs.get(i);
        if (plain(first.text()).equals("Table") && first.mark() instanceof Mark.Slot slot) {
          int end = i + 1;
          while (end < runs.size()
              && Math.abs(runs.get(end).y() - first.y()) < 0.1
              && runs.get(end).mark() instanceof Mark.Slot other
              && other.tag() == slot.tag()) {
            end++;
          }
          lines.add(runs.subList(i, end));
        }
      }
    }
    return lines;
  }

  /** A dot is drawn only for a figure that is published. */
  @ParameterizedTest
  @MethodSource("studies")
  void hiddenFiguresHaveNeitherBarNorDot(Results results) {
    Report report = report(results, ResultsDetail.SUMMARY);
    int published = 0;
    for (SummaryTable table : summaries(report)) {
      for (int r = 0; r < table.rows().size(); r++) {
        boolean strips = table.groupForm() == SummaryTable.GroupForm.STRIPS;
        for (int g = 0; strips && g < table.banner().groups().size(); g++) {
          published +=
              table.group(r, g).figure().filter(f -> f.number().isPresent()).isPresent() ? 1 : 0;
        }
      }
    }
    int dots = 0;
    for (Page page : laid(report).pages()) {
      for (Item item : page.items()) {
        // the names of groups in headings have dots too, as artifacts, full ones of another order
        boolean spoken =
            item.mark() instanceof Mark.Slot slot
                && slot.tag().role() == Tag.Role.SPAN
                && slot.tag().enclosing(Tag.Role.TD).isPresent();
        dots += item instanceof Item.Path path && path.lineWidth() == 1 && spoken ? 1 : 0;
      }
    }
    assertThat(dots).isPositive().isLessThanOrEqualTo(published);
  }

  @ParameterizedTest
  @MethodSource("studies")
  void thePagesConform(Results results) {
    for (ResultsDetail detail : List.of(ResultsDetail.SUMMARY, ResultsDetail.TOPLINE)) {
      ByteArrayOutputStream pdf = new ByteArrayOutputStream();
      PdfRenderer.builder().build().render(report(results, detail), pdf);
      assertThat(Verapdf.check(pdf.toByteArray())).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("studies")
  void referencesToTablesLeadToTheSummary(Results results) {
    Report report = report(results, ResultsDetail.SUMMARY);
    LaidPages pages = laid(report);
    for (SummaryTable table : summaries(report)) {
      List<Integer> own = pages.pagesOf(table.id());
      assertThat(own).as(table.id()).hasSize(1);
      table.tables().forEach(id -> assertThat(pages.pagesOf(id)).isEqualTo(own));
      assertThat(Inline.plain(table.title())).isNotBlank();
    }
  }

  /** A chart that shows a group leads to the panel which has it, pages behind that of the total. */
  @ParameterizedTest
  @MethodSource("studies")
  void everySegmentHasAPlaceOfItsOwn(Results results) {
    Report report = report(results, ResultsDetail.SUMMARY);
    LaidPages pages = laid(report);
    for (SummaryTable table : summaries(report)) {
      for (String id : table.tables()) {
        int whole = pages.pagesOf(id).get(0);
        for (Heading segment : table.banner().segments()) {
          List<Integer> own = pages.pagesOf(References.ofSegment(id, segment.text()));
          assertThat(own).as(id + " by " + segment.text()).hasSize(1);
          assertThat(own.get(0)).isGreaterThanOrEqualTo(whole);
        }
      }
    }
  }
}
