package io.etude.dataset.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.etude.DataException;
import io.etude.Problem;
import io.etude.dataset.Chunk;
import io.etude.dataset.ChunkReader;
import io.etude.dataset.CodeColumn;
import io.etude.dataset.DecimalSign;
import io.etude.dataset.DecimalSigns;
import io.etude.dataset.NumberColumn;
import io.etude.dataset.ReadRequest;
import io.etude.dataset.ReadRequest.Form;
import io.etude.dataset.Rows;
import io.etude.dataset.Source;
import io.etude.dataset.Variable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class RowsSourceTest {

  enum Status {
    ELECTED,
    OFFICER
  }

  record Answer(Status status, Integer score, boolean member, Optional<String> remark) {}

  private static List<Object> row(Object... values) {
    return Arrays.asList(values);
  }

  @Test
  void readsRecords() {
    Source source =
        RowsSource.ofRecords(
            "answers",
            Answer.class,
            List.of(
                new Answer(Status.ELECTED, 7, true, Optional.of(" fine ")),
                new Answer(Status.OFFICER, null, false, Optional.empty())));
    assertThat(source.schema().names()).containsExactly("status", "score", "member", "remark");
    assertThat(source.schema().variable("score").orElseThrow().type())
        .isEqualTo(Variable.Type.NUMBER);
    assertThat(Rows.read(source, Form.CODES))
        .containsExactly(row("ELECTED", "7", "1", "fine"), row("OFFICER", null, "0", null));
    assertThat(Rows.column(source, "score", Form.NUMBERS)).containsExactly(7.0, null);
  }

  @Test
  void readsMapsWithDifferentKeys() {
    Source source = RowsSource.ofMaps("maps", List.of(Map.of("a", 1), Map.of("b", "x")));
    assertThat(source.schema().names()).containsExactly("a", "b");
    assertThat(Rows.read(source, Form.CODES)).containsExactly(row("1", null), row(null, "x"));
  }

  @Test
  void writesNumbersInTheirShortestForm() {
    List<List<Object>> rows =
        List.of(
            List.of(1.0),
            List.of(1L),
            List.of(new BigDecimal("1.00")),
            List.of(0.1f),
            List.of(1e21),
            List.of(2.5),
            List.of(-0.0),
            List.of(new BigDecimal("0.000")),
            List.of(OptionalInt.of(9)),
            List.of(LocalDate.of(2018, 9, 18)));
    assertThat(Rows.column(RowsSource.of("rows", List.of("n"), rows), "n", Form.CODES))
        .containsExactly(
            "1", "1", "1", "0.1", "1000000000000000000000", "2.5", "0", "0", "9", "2018-09-18");
  }

  @Test
  void takesAFunctionPerColumn() {
    Source source =
        RowsSource.builder("words", List.of("one", "three"))
            .column("word", word -> word)
            .column("length", String::length)
            .build();
    assertThat(Rows.read(source, Form.TEXT)).containsExactly(row("one", "3"), row("three", "5"));
  }

  @Test
  void splitsIntoChunks() {
    List<List<Integer>> rows = IntStream.range(0, 70_000).mapToObj(List::of).toList();
    Source source = RowsSource.of("rows", List.of("n"), rows);
    List<Chunk> chunks = Rows.chunks(source, Rows.request(source, Form.CODES));
    assertThat(chunks).extracting(Chunk::rows).containsExactly(65_536, 4_464);
    assertThat(chunks.get(1).number()).isEqualTo(1);
    assertThat(((CodeColumn) chunks.get(1).columns().get(0)).width())
        .isEqualTo(CodeColumn.Width.INT);
    assertThat(Rows.rows(chunks).get(69_999)).containsExactly("69999");
    assertThat(chunks.get(1).place().apply(0)).hasToString("rows, row 65537");
  }

  /** Whoever looks for what else is wrong has unreadable values empty, and the others in place. */
  @Test
  void unreadableValuesAreEmptyWhereThatIsAsked() {
    Source source =
        RowsSource.ofMaps(
            "rows", List.of(Map.of("n", "many"), Map.of("n", 2), Map.of("n", "x"), Map.of("n", 4)));
    List<ReadRequest.Wanted> wanted = List.of(new ReadRequest.Wanted("n", Form.NUMBERS));
    ReadRequest request = new ReadRequest(wanted, DecimalSigns.FOUND, ReadRequest.Unreadable.EMPTY);
    try (ChunkReader reader = source.open(request)) {
      NumberColumn column = (NumberColumn) reader.next().orElseThrow().columns().get(0);
      assertThat(column.values()).containsExactly(Double.NaN, 2, Double.NaN, 4);
    }
  }

  /** A decimal sign that was declared is that of numbers that are text, not of other numbers. */
  @Test
  void onlyTextHasADecimalSign() {
    Source source = RowsSource.ofMaps("rows", List.of(Map.of("n", 1.5, "t", "1,5")));
    ReadRequest.Builder request =
        ReadRequest.builder().decimals(DecimalSigns.of(DecimalSign.COMMA));
    request.want("n", Form.NUMBERS);
    request.want("t", Form.NUMBERS);
    try (ChunkReader reader = source.open(request.build())) {
      assertThat(reader.next().orElseThrow().columns())
          .extracting(column -> ((NumberColumn) column).sign())
          .containsExactly(Optional.empty(), Optional.of(DecimalSign.COMMA));
    }
  }

  /** Of a column of text the first fifty values tell enough, in a few lines. */
  @Test
  void fiftyUnreadableValuesAreEnough() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      rows.add(Map.of("n", "word " + i));
    }
    Source source = RowsSource.ofMaps("rows", rows);
    assertThat(
            catchThrowableOfType(DataException.class, () -> Rows.column(source, "n", Form.NUMBERS))
                .problems())
        .hasSize(5)
        .extracting(Problem::toString)
        .startsWith("rows, row 1: column 1 \"n\" should be a number, not \"word 0\"")
        .last(InstanceOfAssertFactories.STRING)
        .contains("not \"word 4\", nor 45 more values or so");
  }

  @Test
  void namesPlaceAndValueOfWhatIsWrong() {
    Source source = RowsSource.of("rows", List.of("n"), List.of(List.of(1), List.of("many")));
    assertThatThrownBy(() -> Rows.column(source, "n", Form.NUMBERS))
        .isInstanceOf(DataException.class)
        .hasMessage("rows, row 2: column 1 \"n\" should be a number, not \"many\"");
    assertThatThrownBy(() -> RowsSource.of("rows", List.of("a", "b"), List.of(List.of(1))))
        .hasMessage("rows, row 1: 1 value, but there are 2 columns");
    assertThatThrownBy(() -> Rows.column(source, "m", Form.CODES))
        .hasMessageStartingWith("rows has no column \"m\"");
  }
}
