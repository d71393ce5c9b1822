package io.etude.examples.withheld;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.etude.analysis.Analysis;
import io.etude.codebook.CategoryOrder;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.dataset.rows.RowsSource;
import io.etude.document.Report;
import io.etude.pdf.PdfRenderer;
import io.etude.render.JsonRenderer;
import io.etude.render.Renderer;
import io.etude.report.StudyReport;
import io.etude.results.Cell;
import io.etude.results.Flag;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import io.etude.results.Results;
import io.etude.results.Summary;
import io.etude.results.inference.Estimate;
import io.etude.study.Conventions;
import io.etude.study.Expert;
import io.etude.study.Study;
import io.etude.study.Weighting;
import io.etude.xlsx.XlsxRenderer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What disclosure control withholds stands nowhere: not in the text, the alternative texts and the
 * attachments of the PDF, not in a cell, formula or chart of the workbook, not in the JSON. The
 * minimum is so large that withheld counts and shares are numbers that nothing else equals by
 * chance.
 */
@Tag("property")
class WithheldFiguresTest {
  private static final long SEED = 20_261L;
  private static final int ROWS = 4_000;
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?(?:E-?\\d+)?");
  private static final List<String> COLUMNS = List.of("trade", "score", "hours", "town", "w");

  private static Study study(Optional<Conventions.Disclosure> rules) {
    SingleQuestion.Builder trade =
        SingleQuestion.builder("trade").label("Trade").order(CategoryOrder.SHARE);
    Segment.Builder town = Segment.builder("town").label("Town");
    for (int k = 0; k < 4; k++) {
      trade.category("t" + k, "Trade " + (char) ('A' + k));
      town.category("o" + k, "Town " + (char) ('A' + k));
    }
    // thresholds that no figure equals by chance
    Conventions.Builder conventions = Conventions.builder().bases(30.037, 100.073);
    rules.ifPresent(conventions::disclosure);
    return Study.builder("withheld")
        .languages(Locale.ENGLISH)
        .conventions(conventions.build())
        .weighting(new Weighting.Given("w"))
        .question(trade.net("ab", "A or B", "t0", "t1").build())
        .question(RatingQuestion.builder("score").label("Score").scale(0, 7).build())
        .question(NumericQuestion.builder("hours").label("Hours").build())
        .segment(town.build())
        .expert(Expert.builder("x").name("X").figure("trade.t0").figure("trade.t3@town.o3").build())
        .build();
  }

  private static Results results(Optional<Conventions.Disclosure> rules) {
    Random random = new Random(SEED);
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      double a = random.nextDouble();
      double b = random.nextDouble();
      rows.add(
          List.of(
              "t" + (int) (a * a * 4),
              String.valueOf((int) (random.nextDouble() * b * 8)),
              String.valueOf(random.nextInt(3_000) / 100.0),
              "o" + (int) (b * b * b * 4),
              String.valueOf(0.5 + random.nextDouble())));
    }
    return Analysis.of(study(rules)).run(RowsSource.of("rows", COLUMNS, rows));
  }

  /** Numbers as they may be written: as they are, and rounded. */
  private static void write(double x, Set<String> exact, Set<String> printed) {
    if (!Double.isFinite(x) || x == 0) {
      return;
    }
    exact.add(Double.toString(x));
    printed.add(String.format(Locale.ROOT, "%.0f", x));
    printed.add(String.format(Locale.ROOT, "%.1f", x));
    printed.add(String.format(Locale.ROOT, "%.2f", x));
    printed.add(String.format(Locale.ROOT, "%.0f", 100 * x));
    printed.add(String.format(Locale.ROOT, "%.1f", 100 * x));
  }

  private static void write(Estimate e, Set<String> exact, Set<String> printed) {
    write(e.value(), exact, printed);
    write(e.se(), exact, printed);
    e.interval().ifPresent(i -> write(i.low(), exact, printed));
    e.interval().ifPresent(i -> write(i.high(), exact, printed));
  }

  private static void write(Cell cell, Set<String> exact, Set<String> printed) {
    cell.count().ifPresent(n -> printed.add(Long.toString(n)));
    cell.weightedCount().ifPresent(w -> write(w, exact, printed));
    cell.share().ifPresent(e -> write(e, exact, printed));
  }

  private static void write(ResultColumn column, Set<String> exact, Set<String> printed) {
    column.base().ifPresent(n -> printed.add(Long.toString(n)));
    column.weightedBase().ifPresent(n -> write(n, exact, printed));
    column.effectiveBase().ifPresent(n -> write(n, exact, printed));
    column.cells().forEach(cell -> write(cell, exact, printed));
    column.summaries().stream()
        .flatMap(s -> s.estimate().stream())
        .forEach(e -> write(e, exact, printed));
  }

  /** The numbers of what {@code published} withholds, as they are and as they may be printed. */
  private record Withheld(Set<String> exact, Set<String> printed, int figures) {
    static Withheld of(Results published, Results open) {
      Withheld withheld = new Withheld(new TreeSet<>(), new TreeSet<>(), 0);
      Withheld shown = new Withheld(new TreeSet<>(), new TreeSet<>(), 0);
      int figures = 0;
      for (ResultTable table : published.tables()) {
        ResultTable whole = open.table(table.id()).orElseThrow();
        for (ResultColumn column : table.columns()) {
          write(column, shown.exact, shown.printed);
          ResultColumn full = whole.column(column.id()).orElseThrow();
          if (column.base().isEmpty()) {
            write(full, withheld.exact, withheld.printed);
          }
          for (int r = 0; r < table.rows().size(); r++) {
            if (column.cells().get(r).flags().contains(Flag.SUPPRESSED)) {
              figures++;
              write(
                  whole.cell(table.rows().get(r).id(), column.id()).orElseThrow(),
                  withheld.exact,
                  withheld.printed);
            }
          }
          for (Summary summary : column.summaries()) {
            if (summary.flags().contains(Flag.SUPPRESSED)) {
              full.summary(summary.stat())
                  .flatMap(Summary::estimate)
                  .ifPresent(e -> write(e, withheld.exact, withheld.printed));
            }
          }
        }
      }
      withheld.exact.removeAll(shown.exact);
      withheld.printed.removeAll(shown.printed);
      // One and two digits stand on any page: a page's number, a day, a size.
      withheld.printed.removeIf(text -> text.length() < 4 || text.startsWith("0"));
      return new Withheld(withheld.exact, withheld.printed, figures);
    }
  }

  private static byte[] bytes(Renderer renderer, Report report) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    renderer.render(report, out);
    return out.toByteArray();
  }

  private static Set<String> numbers(String text) {
    Set<String> numbers = new TreeSet<>();
    Matcher matcher =
        NUMBER.matcher(text.replaceAll("(?<=\\d)[,\u00a0\u202f](?=\\d{3}(?!\\d))", ""));
    while (matcher.find()) {
      numbers.add(matcher.group());
    }
    return numbers;
  }

  private static Report report(Results results) {
    return StudyReport.of(results).build();
  }

  private static final Optional<Conventions.Disclosure> RULES =
      Optional.of(Conventions.Disclosure.of(400));

  private static Results open;
  private static Results published;
  private static Withheld withheld;

  @BeforeAll
  static void analyse() {
    open = results(Optional.empty());
    published = results(RULES);
    withheld = Withheld.of(published, open);
  }

  private static void withholds(Set<String> numbers) {
    assertThat(numbers).doesNotContainAnyElementsOf(withheld.exact());
    assertThat(numbers).doesNotContainAnyElementsOf(withheld.printed());
  }

  @Test
  void enoughIsWithheldAndFoundWhereItIsNot() throws IOException {
    assertThat(withheld.figures()).isGreaterThan(20);
    assertThat(withheld.printed()).hasSizeGreaterThan(40);
    Report all = report(open);
    assertThat(numbers(json(all))).containsAll(withheld.exact());
    for (Set<String> numbers :
        List.of(
            pdfNumbers(
                bytes(PdfRenderer.builder().edition(PdfRenderer.Edition.PROOF).build(), all)),
            workbook(all))) {
      assertThat(withheld.printed().stream().filter(numbers::contains).count()).isGreaterThan(10);
    }
  }

  private static String json(Report report) {
    return new String(bytes(new JsonRenderer(), report), StandardCharsets.UTF_8);
  }

  @Test
  void notInTheJson() throws IOException {
    String json = json(report(published));
    JsonNode tree = new ObjectMapper().readTree(json);
    assertThat(tree.get("problems")).isEmpty();
    withholds(numbers(json));
  }

  @Test
  void notInThePdf() throws IOException {
    withholds(
        pdfNumbers(
            bytes(
                PdfRenderer.builder().edition(PdfRenderer.Edition.PROOF).build(),
                report(published))));
  }

  @Test
  void notInTheWorkbook() throws IOException {
    Set<String> numbers = workbook(report(published));
    // a note's end of a published interval may print as a withheld figure does
    numbers.removeAll(publishedEnds());
    withholds(numbers);
  }

  /** The ends of the intervals of published shares, in percent with a decimal. */
  private static Set<String> publishedEnds() {
    Set<String> ends = new TreeSet<>();
    published.tables().stream()
        .flatMap(table -> table.columns().stream())
        .flatMap(column -> column.cells().stream())
        .flatMap(cell -> cell.share().stream())
        .flatMap(share -> share.interval().stream())
        .flatMap(interval -> Stream.of(interval.low(), interval.high()))
        .forEach(end -> ends.add(String.format(Locale.ROOT, "%.1f", 100 * end)));
    return ends;
  }

  private static Set<String> workbook(Report report) throws IOException {
    Set<String> numbers = new TreeSet<>();
    byte[] workbook = bytes(XlsxRenderer.builder().build(), report);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        boolean content =
            Stream.of("worksheets/", "charts/", "sharedStrings", "comments", "drawings/")
                .anyMatch(entry.getName()::contains);
        String xml = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        if (content) {
          // Text, values and formulas; attributes hold sizes and references to cells.
          numbers.addAll(numbers(xml.replaceAll("<[^>]*>", " ")));
        }
      }
    }
    return numbers;
  }

  /** Numbers on the pages, in alternative texts and other strings, and in attachments. */
  private static Set<String> pdfNumbers(byte[] pdf) throws IOException {
    Set<String> numbers = new TreeSet<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      numbers.addAll(numbers(new PDFTextStripper().getText(document)));
      for (var key : document.getDocument().getXrefTable().keySet()) {
        COSObject object = document.getDocument().getObjectFromPool(key);
        strings(object.getObject(), numbers);
        if (object.getObject() instanceof org.apache.pdfbox.cos.COSStream stream
            && COSName.getPDFName("EmbeddedFile").equals(stream.getItem(COSName.TYPE))) {
          try (var in = stream.createInputStream()) {
            numbers.addAll(numbers(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
          }
        }
      }
    }
    return numbers;
  }

  private static void strings(COSBase object, Set<String> numbers) {
    if (object instanceof COSString string) {
      numbers.addAll(numbers(string.getString()));
    } else if (object instanceof COSArray array) {
      array.forEach(each -> strings(each, numbers));
    } else if (object instanceof COSDictionary dictionary) {
      for (COSName name : dictionary.keySet()) {
        // Dates and identifiers are numbers too.
        if (Set.of("Alt", "ActualText", "Contents", "Title", "T", "Summary")
            .contains(name.getName())) {
          strings(dictionary.getItem(name), numbers);
        } else if (dictionary.getItem(name) instanceof COSDictionary inner) {
          strings(inner, numbers);
        }
      }
    }
  }
}
