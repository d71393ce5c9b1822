package io.etude.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.DataException;
import io.etude.dataset.ReadRequest.Form;
import io.etude.dataset.csv.CsvSource;
import io.etude.dataset.rows.RowsSource;
import io.etude.testing.Seeds;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random numbers in a random notation, the decimal sign being that of all columns, are read back
 * exactly, or refused.
 */
@Tag("property")
class WrittenNumbersTest {

  private static final String[] GROUPS = {"", " ", "\u00a0", "\u202f", "'", "\u2019", ".", ","};
  private static final String[] MINUSES = {"-", "\u2212"};
  private static final String[] ENDS = {"", "%", " %", "\u00a0%"};

  @TempDir Path folder;

  @Test
  void areReadBackOrRefused() {
    int[] counts = new int[2];
    Seeds.of(WrittenNumbersTest.class, 1, 400)
        .check(
            seed -> {
              Random random = new Random(seed);
              DecimalSign decimal = DecimalSign.values()[random.nextInt(2)];
              List<List<String>> texts = new ArrayList<>();
              List<List<Object>> numbers = new ArrayList<>();
              for (int column = 0; column < 2; column++) {
                texts.add(new ArrayList<>());
                numbers.add(new ArrayList<>());
                Notation notation = Notation.of(decimal, random);
                int rows = 1 + random.nextInt(6);
                for (int row = 0; row < 6; row++) {
                  BigDecimal number = notation.number(random);
                  texts.get(column).add(row < rows ? notation.write(number) : "");
                  numbers.get(column).add(row < rows ? number.doubleValue() + 0.0 : null);
                }
              }
              for (Source source : sources(random, texts)) {
                for (int column = 0; column < 2; column++) {
                  try {
                    List<Object> read = Rows.column(source, "c" + column, Form.NUMBERS);
                    assertThat(read)
                        .as("%s of %s", texts.get(column), texts)
                        .map(x -> x == null ? null : (Object) ((double) x + 0.0))
                        .isEqualTo(numbers.get(column));
                    counts[0]++;
                  } catch (DataException refused) {
                    assertThat(refused).hasMessageContaining(" may be ");
                    counts[1]++;
                  }
                }
              }
            });
    assertThat(counts[0]).as("read").isGreaterThan(4 * counts[1]);
    assertThat(counts[1]).as("refused").isPositive();
  }

  private List<Source> sources(Random random, List<List<String>> texts) throws IOException {
    StringBuilder csv = new StringBuilder("c0|c1\n");
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; row < 6; row++) {
      rows.add(List.of(texts.get(0).get(row), texts.get(1).get(row)));
      csv.append(String.join("|", rows.get(row))).append('\n');
    }
    Path file = Files.writeString(folder.resolve("numbers.csv"), csv);
    return List.of(
        CsvSource.builder(file).delimiter('|').build(),
        CsvSource.builder(file)
            .delimiter('|')
            .chunkRows(1 + random.nextInt(3))
            .threads(1 + random.nextInt(3))
            .build(),
        RowsSource.of("numbers", List.of("c0", "c1"), rows));
  }

  /** How a column is written: its signs and the sizes of its numbers. */
  private record Notation(
      DecimalSign decimal, String group, String minus, String end, int digits, int fraction) {

    static Notation of(DecimalSign decimal, Random random) {
      String group = GROUPS[random.nextInt(GROUPS.length)];
      if (group.equals(String.valueOf(decimal.character()))) {
        group = String.valueOf(decimal.other().character());
      }
      return new Notation(
          decimal,
          group,
          MINUSES[random.nextInt(2)],
          ENDS[random.nextInt(ENDS.length)],
          1 + random.nextInt(9),
          random.nextInt(5));
    }

    BigDecimal number(Random random) {
      long bound = (long) Math.pow(10, 1 + random.nextInt(digits));
      BigDecimal whole = BigDecimal.valueOf(random.nextLong(bound));
      long parts = (long) Math.pow(10, fraction);
      BigDecimal number = whole.add(BigDecimal.valueOf(random.nextLong(parts), fraction));
      return random.nextInt(4) == 0 ? number.negate() : number;
    }

    String write(BigDecimal number) {
      String[] parts = number.abs().toPlainString().split("\\.");
      String whole = parts[0].replaceAll("(?<=\\d)(?=(\\d{3})+$)", group);
      String sign = number.signum() < 0 ? minus : "";
      return sign + whole + (parts.length > 1 ? decimal.character() + parts[1] : "") + end;
    }
  }
}
