package io.etude.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.etude.analysis.Flag;
import io.etude.analysis.ResultColumn;
import io.etude.analysis.ResultTable;
import io.etude.analysis.Results;
import io.etude.document.Report;
import io.etude.examples.GazetteFigures.Published;
import io.etude.pdf.PdfRenderer;
import io.etude.render.JsonRenderer;
import io.etude.render.Renderer;
import io.etude.xlsx.XlsxRenderer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The 22 published results, read back from the JSON, from the PDF's text and from the workbook's
 * cells: the same in all three.
 */
class GazetteFiguresTest {

  private static final List<String> SECTORS =
      List.of(
          "procurement",
          "administration",
          "eadministration",
          "education",
          "urbanism",
          "social",
          "culture",
          "transport",
          "security",
          "participation");

  private static Results results;
  private static JsonNode json;
  private static PrintedTables pdf;
  private static SheetTables workbook;

  @BeforeAll
  static void render() throws IOException {
    Report report = Gazette.report();
    results = report.results();
    json = new ObjectMapper().readTree(bytes(new JsonRenderer(), report));
    pdf = PrintedTables.of(bytes(PdfRenderer.builder().build(), report), report);
    workbook = SheetTables.of(bytes(XlsxRenderer.builder().build(), report), report);
  }

  private static byte[] bytes(Renderer renderer, Report report) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    renderer.render(report, out);
    return out.toByteArray();
  }

  static Stream<Published> published() {
    return GazetteFigures.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("published")
  void isInTheJson(Published figure) {
    double share = share(figure.table(), figure.column(), figure.row());
    assertThat(figure.percent().holds(percent(share))).as("%s: %s", figure, share).isTrue();
  }

  @ParameterizedTest
  @MethodSource("published")
  void isInThePdfBesideAllItsColumns(Published figure) {
    List<String> expected = new ArrayList<>();
    for (ResultTable table : pdf.banner(figure.table())) {
      table.columns().stream()
          .filter(column -> expected.isEmpty() || !column.id().equals("total"))
          .filter(column -> !column.flags().contains(Flag.LOW_BASE)) // named in a note
          .forEach(column -> expected.add(printed(table, column, figure.row())));
    }
    assertThat(pdf.row(figure.table(), label(figure))).isEqualTo(expected);
    long share = percent(share(figure.table(), figure.column(), figure.row()));
    assertThat(expected).contains(String.valueOf(share));
    assertThat(figure.percent().holds(share)).isTrue();
  }

  private static String printed(ResultTable table, ResultColumn column, String row) {
    return String.valueOf(percent(share(table.id(), column.id(), row)));
  }

  @ParameterizedTest
  @MethodSource("published")
  void isInTheWorkbookAsTheSameNumber(Published figure) {
    double cell = workbook.share(figure.table(), figure.column(), label(figure));
    assertThat(cell).isEqualTo(share(figure.table(), figure.column(), figure.row()));
    assertThat(figure.percent().holds(percent(cell))).isTrue();
  }

  @Test
  void theSatisfiedSectorsFollowInTheOrderPublished() {
    List<String> order =
        SECTORS.stream()
            .sorted(
                (a, b) ->
                    Double.compare(
                        share("sectors." + b, "total", "satisfied"),
                        share("sectors." + a, "total", "satisfied")))
            .toList();
    assertThat(order.subList(0, 3))
        .containsExactly("procurement", "administration", "eadministration");
  }

  @Test
  void inThreeSectorsTheDissatisfiedOutnumberTheSatisfied() {
    for (String sector : List.of("security", "transport", "participation")) {
      assertThat(share("sectors." + sector, "total", "dissatisfied"))
          .as(sector)
          .isGreaterThan(share("sectors." + sector, "total", "satisfied"));
    }
  }

  @Test
  void costIsTheFirstReasonAndLackOfTrustIsCitedMoreInSmallAuthorities() {
    for (String other : List.of("independence", "sharing", "security")) {
      assertThat(share("osreasons", "total", "cost"))
          .isGreaterThan(share("osreasons", "total", other));
    }
    assertThat(share("obstacles@size", "small", "trust"))
        .isGreaterThan(share("obstacles@size", "middle", "trust"))
        .isGreaterThan(share("obstacles@size", "large", "trust"));
  }

  private static String label(Published figure) {
    ResultTable table = results.table(figure.table()).orElseThrow();
    return table.rows().stream()
        .filter(row -> row.id().equals(figure.row()))
        .map(row -> row.label().in(results.study().language()))
        .findFirst()
        .orElseThrow();
  }

  private static double share(String table, String column, String row) {
    for (JsonNode t : json.get("tables")) {
      if (t.get("id").asText().equals(table)) {
        for (JsonNode c : t.get("columns")) {
          for (JsonNode r : c.get("rows")) {
            if (c.get("id").asText().equals(column) && r.get("id").asText().equals(row)) {
              return r.get("share").asDouble();
            }
          }
        }
      }
    }
    throw new AssertionError("the JSON has no " + table + " " + column + " " + row);
  }

  private static long percent(double share) {
    return Math.round(share * 100);
  }
}
