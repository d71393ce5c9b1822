package io.etude.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.etude.Label;
import io.etude.UnknownFigureException;
import io.etude.analysis.Analysis;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Category;
import io.etude.results.inference.Estimate;
import io.etude.study.Study;
import io.etude.testing.TestData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tables and figures are printed and found by their ids, whatever these hold. */
class FigureIdTest {

  @Test
  void printsTables() {
    assertThat(TableId.of("q")).hasToString("q");
    assertThat(TableId.of("q").by("s")).hasToString("q@s");
    assertThat(TableId.of("q", "i").by("s")).hasToString("q.i@s");
    assertThat(TableId.of("q", "i").by("s").overall()).isEqualTo(TableId.of("q", "i"));
    assertThat(TableId.of("q", "i").by("s").place()).isEqualTo("q.i");
  }

  @Test
  void printsFigures() {
    FigureId figure = TableId.of("q", "i").by("s").figure("y", "a");
    assertThat(figure).hasToString("q.i.y@s.a");
    assertThat(figure.overall()).hasToString("q.i.y");
  }

  @Test
  void aFigureOverAllHasOneIdWhicheverTableItIsReadFrom() {
    FigureId alone = TableId.of("q").figure("y", ResultColumn.TOTAL);
    assertThat(TableId.of("q").by("s").figure("y", ResultColumn.TOTAL)).isEqualTo(alone);
    assertThat(alone).hasToString("q.y");
  }

  private static final Segment SEGMENT =
      Segment.builder("st.1").category("a@b", "AB").category("a.b", "A.B").build();

  private static final SingleQuestion SINGLE =
      SingleQuestion.builder("sch.high").category("y.1", "Y").category("n@a.b", "N").build();

  private static final GridQuestion GRID =
      GridQuestion.builder("sch")
          .category("y.1", "Y")
          .category("n@a.b", "N")
          .item("wide", "Wide", "wide")
          .item("wide.y", "Wide y", "wide.y")
          .build();

  private static int count;

  /** Tables in which no two figures are alike. */
  private static Results results() {
    count = 0;
    List<ResultTable> tables = new ArrayList<>();
    for (GridQuestion.Item item : GRID.items()) {
      tables.add(table(GRID, Optional.of(item), Optional.empty()));
      tables.add(table(GRID, Optional.of(item), Optional.of(SEGMENT)));
    }
    tables.add(table(SINGLE, Optional.empty(), Optional.empty()));
    tables.add(table(SINGLE, Optional.empty(), Optional.of(SEGMENT)));
    Study study = Study.builder("s").question(GRID).question(SINGLE).segment(SEGMENT).build();
    return Results.of(study).tables(tables).respondents(1000).build();
  }

  private static ResultTable table(
      Question question, Optional<GridQuestion.Item> item, Optional<Segment> segment) {
    List<ResultRow> rows = new ArrayList<>();
    for (Category category : question.categories()) {
      rows.add(
          new ResultRow(
              category.code(),
              category.label(),
              ResultRow.Kind.CATEGORY,
              category.kind(),
              List.of()));
    }
    List<ResultColumn> columns = new ArrayList<>();
    columns.add(column(ResultColumn.TOTAL, rows.size()));
    segment.ifPresent(s -> s.categories().forEach(c -> columns.add(column(c.code(), rows.size()))));
    return ResultTable.of(question).item(item).segment(segment).rows(rows).columns(columns).build();
  }

  private static ResultColumn column(String id, int rows) {
    List<Cell> cells = new ArrayList<>();
    for (int r = 0; r < rows; r++) {
      Estimate share = new Estimate(++count / 1000.0, 0.01, 999, Optional.empty());
      cells.add(
          new Cell(
              OptionalLong.of(count),
              OptionalDouble.of(count),
              Optional.of(share),
              List.of(),
              Set.of()));
    }
    return ResultColumn.of(id, Label.of(id)).bases(1000, 1000, 1000).cells(cells).build();
  }

  @Test
  void findsFiguresByIdsWithDotsAndAtSigns() {
    Results results = results();
    for (ResultTable table : results.tables()) {
      assertThat(results.table(table.id())).containsSame(table);
      assertThat(results.table(table.id().toString())).containsSame(table);
      for (ResultColumn column : table.columns()) {
        for (int r = 0; r < table.rows().size(); r++) {
          FigureRef figure = FigureRef.share(table, r, column);
          FigureRef found = results.figure(figure.reference());
          assertThat(found.reference()).isEqualTo(figure.reference());
          if (!column.isTotal() || table.segment().isEmpty()) {
            assertThat(found).as(figure.reference()).isEqualTo(figure);
          }
        }
      }
    }
    assertThat(results.figure("sch.wide.n@a.b@st.1.a@b").id())
        .isEqualTo(TableId.of("sch", "wide").by("st.1").figure("n@a.b", "a@b"));
  }

  @Test
  void namesTheClosestFigure() {
    assertThatThrownBy(() -> results().figure("sch.wide.y.2@st.1.a@b"))
        .isInstanceOf(UnknownFigureException.class)
        .hasMessageContaining("there is no figure \"sch.wide.y.2@st.1.a@b\"")
        .hasMessageContaining("closest: ");
  }

  /** Not "sch.town" for "tenure.mean", whatever the letters: the question is known. */
  @Test
  void namesRowsOfTheQuestionThatIsNamed() {
    assertThat(unknown("way.mean"))
        .isEqualTo("there is no figure \"way.mean\": \"way\" has no \"mean\"; it has bus, Mann");
    assertThat(unknown("way.buss")).endsWith("; closest: \"way.bus\"");
    assertThat(unknown("wy.bus")).endsWith("; closest: \"way.bus\"");
    assertThat(unknown("day.buss")).endsWith("; closest: \"way.bus\"");
    assertThat(unknown("ways.train")).endsWith("; closest: \"way\"");
    assertThat(unknown("gender.mean"))
        .isEqualTo(
            "there is no figure \"gender.mean\": no question is called \"gender\"; there are way,"
                + " meal");
  }

  @Test
  void namesTheClosestSegment() {
    assertThat(unknown("way.bus@sexe.m"))
        .isEqualTo(
            "there is no figure \"way.bus@sexe.m\": the study has no segment \"sexe\"; closest:"
                + " \"sex\"");
    assertThat(unknown("way.bus@sex.w"))
        .isEqualTo(
            "there is no figure \"way.bus@sex.w\": the segment has no group \"w\"; valid: m, f");
    assertThat(unknown("way.bus@sexe")).endsWith("no segment \"sexe\"; closest: \"sex\"");
  }

  private static String unknown(String reference) {
    Study study =
        Study.builder("s")
            .question(
                SingleQuestion.builder("way").category("bus", "Bus").category("Mann", "M").build())
            .question(SingleQuestion.builder("meal").category("mean", "Mean").build())
            .segment(Segment.builder("sex").category("m", "Men").category("f", "Women").build())
            .build();
    Results results = Analysis.of(study).run(TestData.of("way meal sex", "bus mean m"));
    return catchThrowable(() -> results.figure(reference)).getMessage();
  }
}
