package io.etude.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.DataException;
import io.etude.dataset.ReadRequest.Form;
import io.etude.dataset.ReadRequest.Wanted;
import io.etude.dataset.csv.CsvSource;
import io.etude.dataset.rows.RowsSource;
import io.etude.dataset.spss.SpssSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One notation of numbers for each column, by its values or by those of the others. */
class NotationsTest {

  private static final Path FILES = Path.of("src/test/resources/io/etude/dataset/notations");

  private static final List<String> NUMBERS =
      List.of("spend", "hours", "people", "staff", "change", "share", "weight");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "french.csv",
        "german.csv",
        "swiss.csv",
        "english.csv",
        "tabs.tsv",
        "thousands.csv"
      })
  void readsTheSameFromEveryNotation(String name) {
    for (int rows : new int[] {1, 7, 1000}) {
      Source source = CsvSource.builder(FILES.resolve(name)).chunkRows(rows).threads(3).build();
      for (String column : NUMBERS) {
        assertThat(Rows.column(source, column, Form.NUMBERS))
            .as(column)
            .isEqualTo(Rows.column(CsvSource.of(FILES.resolve("plain.csv")), column, Form.NUMBERS));
      }
      assertThat(source.schema().variables().stream().skip(1))
          .extracting(Variable::type)
          .containsOnly(Variable.Type.NUMBER);
    }
  }

  @Test
  void aColumnTellsItsOwnSign() {
    Source source = file("a\tb\tc\n1,182\t1,182\t1,182\n0,5\t1.5\t1,182,000\n");
    assertThat(numbers(source, "a")).containsExactly(1.182, 0.5);
    assertThat(numbers(source, "b")).containsExactly(1182.0, 1.5);
    assertThat(numbers(source, "c")).containsExactly(1182.0, 1182000.0);
  }

  @Test
  void amountsHaveTheSignOrTheCodeOfTheirCurrency() {
    assertThat(numbers(file("a\n1 500 \u20ac\n38,00 EUR\n-2\u00a0\u20ac\n7\n"), "a"))
        .containsExactly(1500.0, 38.0, -2.0, 7.0);
    assertThat(numbers(file("a\n$1,200\n-$3.50\n$ 1\n"), "a")).containsExactly(1200.0, -3.5, 1.0);
    assertThat(numbers(file("a\nCHF 1'200.50\n12 %\n"), "a")).containsExactly(1200.5, 12.0);
    assertThatThrownBy(() -> numbers(file("a\n1,182 \u20ac\n"), "a"))
        .hasMessageContaining("may be 1182 or 1.182");
  }

  /** Blocks are read side by side, each by a reader of its own. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void aColumnHasOneCurrency(int threads) {
    String plain = "7\n".repeat(3000);
    Source source =
        CsvSource.builder(path("a\n1 \u20ac\n2 EUR\n" + plain + "$3\n"))
            .delimiter('\t')
            .chunkRows(500)
            .threads(threads)
            .build();
    assertThatThrownBy(() -> numbers(source, "a"))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "answers.tsv:3004: column \"a\" should be an amount in one currency like \"1 \u20ac\""
                + " (answers.tsv:2), not \"$3\"");
  }

  @Test
  void manyValuesThatAreNoNumbersAreToldInAFewLines() {
    assertThatThrownBy(() -> numbers(file("a\n" + "3 km\n".repeat(40) + "4\n"), "a"))
        .isInstanceOf(DataException.class)
        .satisfies(
            e -> {
              List<String> lines = e.getMessage().lines().toList();
              assertThat(lines).hasSize(5);
              assertThat(lines.get(0))
                  .endsWith(":2: column 1 \"a\" should be a number, not \"3 km\"");
              assertThat(lines.get(4))
                  .contains(":6:", ", nor 35 more values or so; a number may have");
            });
  }

  @Test
  void otherColumnsTellTheSignOfOneThatDoesNot() {
    assertThat(numbers(file("a\tb\n1,182\t0,5\n2,040\t1\n"), "a")).containsExactly(1.182, 2.04);
    assertThat(numbers(file("a\tb\n1,182\t0.5\n2,040\t1\n"), "a")).containsExactly(1182.0, 2040.0);
    assertThat(numbers(file("a\tb\n1,182\t0.5\n2,040\tor 1\n0,3\t\n"), "a"))
        .as("a column of words tells nothing")
        .containsExactly(1.182, 2.04, 0.3);
  }

  @Test
  void whatMayBeTwoNumbersIsRefusedWithBoth() {
    String either = "answers.tsv:2: \"1,182\" in column \"a\" may be 1182 or 1.182, and ";
    String say =
        "; say \"decimal: point\" if it is 1182, \"decimal: comma\" if it is 1.182, under \"data\""
            + " in the codebook or as an option of the draft";
    assertThatThrownBy(() -> numbers(file("a\tb\n1,182\t7\n2,040\t1\n"), "a"))
        .isInstanceOf(DataException.class)
        .hasMessage(either + "no other number in the data tells which" + say);
    assertThatThrownBy(() -> numbers(file("a\tb\tc\n1,182\t7.5\t7,5\n"), "a"))
        .isInstanceOf(DataException.class)
        .hasMessage(either + "the numbers of other columns are written both ways" + say);
  }

  @Test
  void aRequestMaySayTheSign() {
    Source source = file("a\tb\n1,182\t7\n2,040\t1\n");
    assertThat(numbers(source, "a", DecimalSigns.of(DecimalSign.COMMA)))
        .containsExactly(1.182, 2.04);
    assertThat(numbers(source, "a", DecimalSigns.of(Map.of("a", DecimalSign.POINT))))
        .containsExactly(1182.0, 2040.0);
    Source said = CsvSource.builder(path("a\n\"1,182\"\n")).decimal(DecimalSign.COMMA).build();
    assertThat(numbers(said, "a")).containsExactly(1.182);
    assertThatThrownBy(() -> numbers(file("a\n7.5\n"), "a", DecimalSigns.of(DecimalSign.COMMA)))
        .hasMessage(
            "answers.tsv:2: column \"a\" should be a number with a decimal comma as was declared,"
                + " not \"7.5\"");
  }

  @Test
  void theNumberThatDiffersFromMostIsNamed() {
    String wrong =
        "answers.tsv:4: column \"a\" should be a number with a decimal point like \"1.5\""
            + " (answers.tsv:2), not \"5,5\"";
    assertThatThrownBy(() -> numbers(file("a\n1.5\n2.5\n5,5\n"), "a"))
        .isInstanceOf(DataException.class)
        .hasMessage(wrong);
    assertThatThrownBy(
            () -> Rows.column(file("a\n1.5\n2.5\n5,5\nnone\n"), "a", Form.NUMBERS_AMONG_TEXT))
        .isInstanceOf(DataException.class)
        .hasMessage(wrong);
  }

  /** The first rows are read before the others, blocks side by side. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void aSignThatComesLateCountsForAll(int threads) {
    String plain = "7\n".repeat(3000);
    for (String text :
        new String[] {plain + "1,182\n" + plain + "0,5\n", "1,182\n" + plain + "0,5\n"}) {
      Source source =
          CsvSource.builder(path("a\n" + text))
              .delimiter('\t')
              .chunkRows(500)
              .threads(threads)
              .build();
      assertThat(numbers(source, "a"))
          .hasSize(text.split("\n").length)
          .containsOnly(7.0, 1.182, 0.5);
    }
    Source mixed =
        CsvSource.builder(path("a\n" + plain + "0.25\n0.5\n" + plain + "0,5\n"))
            .delimiter('\t')
            .chunkRows(500)
            .threads(threads)
            .build();
    assertThatThrownBy(() -> numbers(mixed, "a"))
        .hasMessage(
            "answers.tsv:6004: column \"a\" should be a number with a decimal point like \"0.25\""
                + " (answers.tsv:3002), not \"0,5\"");
  }

  /** What is wrong with a column is said once, and does not hide what is wrong with another one. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void allColumnsThatCannotBeReadAreTold(int threads) {
    String plain = "7\t7\t7\n".repeat(3000);
    String rows = "a\tb\tc\n" + "1.5\t1 \u20ac\t7\n" + plain + "2,5\t$1\t7\n3,5\t2 \u20ac\t7\n";
    assertThatThrownBy(() -> all(rows, threads, ReadRequest.Unreadable.FAIL))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("column \"a\" should be a number with a decimal comma like \"2,5\"")
        .hasMessageContaining("column \"b\" should be an amount in one currency")
        .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(2));
    String both = "a\tb\tc\n1.5\t1,182\tx\n" + plain + "2,5\t7\t7\n";
    assertThatThrownBy(() -> all(both, threads, ReadRequest.Unreadable.FAIL))
        .hasMessageContaining("\"1,182\" in column \"b\" may be 1182 or 1.182")
        .hasMessageContaining("column 3 \"c\" should be a number, not \"x\"");
  }

  /** Whoever looks for what else is wrong has a number in each row. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void whatElseIsWrongCanBeLookedFor(int threads) {
    String plain = "7\t7\t7\n".repeat(3000);
    String rows = "a\tb\tc\n" + "1,182\t1.5\t1 \u20ac\n" + plain + "1,182\t2,5\t$1\n";
    List<List<Object>> read = all(rows, threads, ReadRequest.Unreadable.EMPTY);
    assertThat(read).hasSize(3002);
    assertThat(read.get(0)).containsExactly(1182.0, 1.5, 1.0);
    assertThat(read.get(3001)).containsExactly(1182.0, 2.5, 1.0);
  }

  private List<List<Object>> all(String text, int threads, ReadRequest.Unreadable unreadable) {
    List<Wanted> wanted =
        List.of(
            new Wanted("a", Form.NUMBERS),
            new Wanted("b", Form.NUMBERS),
            new Wanted("c", Form.NUMBERS));
    Source source =
        CsvSource.builder(path(text)).delimiter('\t').chunkRows(500).threads(threads).build();
    ReadRequest request = new ReadRequest(wanted, DecimalSigns.FOUND, unreadable);
    return Rows.rows(Rows.chunks(source, request));
  }

  @Test
  void textInRowsIsReadAlike() {
    List<List<Object>> rows =
        List.of(Arrays.asList("1,182", 1.182), Arrays.asList("0,5", 2), Arrays.asList(3, "2,040"));
    Source source = RowsSource.of("answers", List.of("a", "b"), rows);
    assertThat(numbers(source, "a")).containsExactly(1.182, 0.5, 3.0);
    assertThat(numbers(source, "b")).containsExactly(1.182, 2.0, 2.04);
    Source alone = RowsSource.of("answers", List.of("b"), List.of(List.of(2.5), List.of("2,040")));
    assertThatThrownBy(() -> numbers(alone, "b"))
        .as("numbers that are no text tell nothing")
        .hasMessageStartingWith("answers, row 2: \"2,040\" in column \"b\" may be 2040 or 2.04, ");
  }

  @Test
  void textInSystemFilesIsReadAlike() {
    Source source = SpssSource.of(FILES.resolve("text.sav"));
    assertThat(numbers(source, "own")).containsExactly(1.182, 0.5, null);
    assertThat(numbers(source, "others")).containsExactly(1.182, 2.04, 3.0);
    assertThat(numbers(source, "number")).containsExactly(1.5, 2.0, 3.0);
    assertThatThrownBy(() -> numbers(SpssSource.of(FILES.resolve("ambiguous.sav")), "alone"))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith(
            "ambiguous.sav, case 1: \"1,182\" in column \"alone\" may be 1182 or 1.182, ");
  }

  @Test
  void codesKeepWhatMayBeThousands() {
    assertThat(Rows.column(file("a\n1.000\n2.0\n3.00\n0.5\n"), "a", Form.CODES))
        .containsExactly("1", "2", "3", "0.5");
    assertThat(Rows.column(file("a\n1.000\n2,5\n3\n"), "a", Form.CODES))
        .containsExactly("1.000", "2,5", "3");
  }

  private static List<Object> numbers(Source source, String column) {
    return numbers(source, column, DecimalSigns.FOUND);
  }

  private static List<Object> numbers(Source source, String column, DecimalSigns signs) {
    ReadRequest request = new ReadRequest(List.of(new Wanted(column, Form.NUMBERS)), signs);
    return Rows.rows(Rows.chunks(source, request)).stream().map(row -> row.get(0)).toList();
  }

  private Source file(String text) {
    return CsvSource.builder(path(text)).delimiter('\t').build();
  }

  private Path path(String text) {
    try {
      return Files.writeString(folder.resolve("answers.tsv"), text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
