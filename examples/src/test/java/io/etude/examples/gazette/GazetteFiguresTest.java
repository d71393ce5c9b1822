package io.etude.examples.gazette;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.etude.document.Report;
import io.etude.document.table.StatColumn;
import io.etude.document.table.StatRow;
import io.etude.document.table.StatTable;
import io.etude.examples.gazette.GazetteFigures.Published;
import io.etude.figure.Figure;
import io.etude.pdf.PdfRenderer;
import io.etude.render.JsonRenderer;
import io.etude.render.Renderer;
import io.etude.xlsx.Layout;
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

  private static JsonNode json;
  private static PrintedTables pdf;
  private static SheetTables workbook;

  @BeforeAll
  static void render() throws IOException {
    Report report = Gazette.report();
    json = new ObjectMapper().readTree(bytes(new JsonRenderer(), report));
    pdf = PrintedTables.of(bytes(PdfRenderer.builder().build(), report), report);
    workbook =
        SheetTables.of(
            bytes(XlsxRenderer.builder().layout(Layout.SHEET_PER_QUESTION).build(), report),
            report);
  }

  private static byte[] bytes(Renderer renderer, Report report) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    renderer.render(report, out);
    return out.toByteArray();
  }

  static Stream<Published> published() {
    return GazetteFigures.ALL.stream();
  }

  /** The cell that prints a figure. */
  private static Figure cell(Published figure) {
    StatTable table = pdf.table(figure.table());
    for (int c = 0; c < table.columns().size(); c++) {
      StatColumn column = table.columns().get(c);
      boolean total = column.segment() < 0;
      boolean here =
          total
              || table.segments().get(column.segment()).source().toString().equals(figure.table());
      if (here && column.id().equals(figure.column())) {
        return table.cell(row(figure), c);
      }
    }
    throw new AssertionError("no cell prints " + figure);
  }

  private static int row(Published figure) {
    List<StatRow> rows = pdf.table(figure.table()).rows();
    return rows.stream().map(StatRow::id).toList().indexOf(figure.row());
  }

  @ParameterizedTest
  @MethodSource("published")
  void isPrintedAsPublished(Published figure) {
    assertThat(figure.percent().holds(Long.parseLong(cell(figure).text())))
        .as("%s: %s", figure, cell(figure))
        .isTrue();
  }

  @ParameterizedTest
  @MethodSource("published")
  void isInTheJson(Published figure) {
    assertThat(cell(figure).number())
        .hasValue(share(figure.table(), figure.column(), figure.row()));
  }

  @ParameterizedTest
  @MethodSource("published")
  void isInThePdfBesideAllItsColumns(Published figure) {
    StatTable table = pdf.table(figure.table());
    List<String> expected = new ArrayList<>();
    for (int c = 0; c < table.columns().size(); c++) {
      expected.add(table.cell(row(figure), c).text());
    }
    assertThat(pdf.row(figure.table(), label(figure))).isEqualTo(expected);
    assertThat(expected).contains(cell(figure).text());
  }

  @ParameterizedTest
  @MethodSource("published")
  void isInTheWorkbookAsTheSameNumber(Published figure) {
    assertThat(cell(figure).number())
        .hasValue(workbook.share(figure.table(), figure.column(), label(figure)));
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
    return pdf.table(figure.table()).rows().get(row(figure)).label();
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
}
