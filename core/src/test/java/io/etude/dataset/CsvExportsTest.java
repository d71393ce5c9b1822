package io.etude.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.DataException;
import io.etude.dataset.ReadRequest.Form;
import io.etude.dataset.Variable.Type;
import io.etude.dataset.csv.CsvSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as survey platforms, spreadsheets and statistics programs export them. */
@Tag("client")
class CsvExportsTest {

  @TempDir Path folder;

  private Path path(String text, Charset charset) {
    try {
      return Files.write(folder.resolve("export.csv"), text.getBytes(charset));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CsvSource file(String text) {
    return CsvSource.of(path(text, StandardCharsets.UTF_8));
  }

  private static double day(int year, int month, int day) {
    return LocalDate.of(year, month, day).toEpochDay();
  }

  @Test
  void readsWhatFrenchExcelWrites() {
    CsvSource source =
        CsvSource.of(
            path(
                "sep=;\r\nÂge;Montant;Part;Réponse\r\n34;1 234,50;45 %;Très bien\r\n"
                    + "51;12\u00a0000;7,5%;\"Né à l’été ;\r\nfin\"\r\n",
                Charset.forName("windows-1252")));
    assertThat(source.charset()).isEqualTo(Charset.forName("windows-1252"));
    assertThat(source.schema().names()).containsExactly("Âge", "Montant", "Part", "Réponse");
    assertThat(source.schema().variables())
        .extracting(Variable::type)
        .containsExactly(Type.NUMBER, Type.NUMBER, Type.NUMBER, Type.TEXT);
    assertThat(Rows.column(source, "Montant", Form.NUMBERS)).containsExactly(1234.5, 12000.0);
    assertThat(Rows.column(source, "Part", Form.NUMBERS)).containsExactly(45.0, 7.5);
    assertThat(Rows.column(source, "Réponse", Form.TEXT))
        .containsExactly("Très bien", "Né à l’été ;\r\nfin");
    assertThat(Rows.places(Rows.chunks(source, Rows.request(source, Form.TEXT))))
        .containsExactly("export.csv:3", "export.csv:4");
  }

  @Test
  void findsTheDecimalCommaInFilesWithTabs() {
    CsvSource source =
        CsvSource.of(path("\uFEFFa\tb\n1,5\t1,250\n2,25\t3\n", StandardCharsets.UTF_16LE));
    assertThat(Rows.column(source, "a", Form.NUMBERS)).containsExactly(1.5, 2.25);
    assertThat(Rows.column(source, "b", Form.NUMBERS)).containsExactly(1.25, 3.0);
  }

  @Test
  void readsThousandsApartByCommas() {
    CsvSource source = file("income,weight\n\"1,234\",0.5\n\"12,345,678.5\",1.25\n900,1\n");
    assertThat(source.schema().variable("income").orElseThrow().type()).isEqualTo(Type.NUMBER);
    assertThat(Rows.column(source, "income", Form.NUMBERS))
        .containsExactly(1234.0, 12345678.5, 900.0);
  }

  @Test
  void readsTheThreeHeaderLinesOfQualtrics() {
    CsvSource source =
        file(
            "StartDate,Q1,Q2_1\nStart Date,\"How satisfied\nare you?\",Age\n"
                + "\"{\"\"ImportId\"\":\"\"startDate\"\",\"\"timeZone\"\":\"\"Z\"\"}\","
                + "\"{\"\"ImportId\"\":\"\"QID1\"\"}\",\"{\"\"ImportId\"\":\"\"QID2_1\"\"}\"\n"
                + "2026-03-02 10:00:00,Very,34\n2026-03-03 11:30:00,Not,28\n");
    assertThat(source.schema().names()).containsExactly("StartDate", "Q1", "Q2_1");
    assertThat(source.schema().variables())
        .extracting(Variable::label)
        .containsExactly("Start Date", "How satisfied\nare you?", "Age");
    assertThat(source.schema().variables())
        .extracting(Variable::type)
        .containsExactly(Type.DATE, Type.TEXT, Type.NUMBER);
    assertThat(Rows.column(source, "Q1", Form.CODES)).containsExactly("Very", "Not");
  }

  @Test
  void joinsTheTwoHeaderLinesOfSurveyMonkey() {
    CsvSource source =
        file(
            "Respondent ID,Start Date,Which do you use?,,,Any remark?\n"
                + ",,Bus,Train,Other (please specify),Open-Ended Response\n"
                + "118001,03/22/2026 10:00:00 AM,Bus,,,fine\n"
                + "118002,04/01/2026 01:15:00 PM,Bus,Train,on foot,\n");
    assertThat(source.schema().names())
        .containsExactly(
            "Respondent ID",
            "Start Date",
            "Which do you use? / Bus",
            "Which do you use? / Train",
            "Which do you use? / Other (please specify)",
            "Any remark?");
    assertThat(Rows.column(source, "Which do you use? / Train", Form.CODES))
        .containsExactly(null, "Train");
    assertThat(Rows.column(source, "Start Date", Form.DAYS))
        .containsExactly(day(2026, 3, 22) + 10 / 24.0, day(2026, 4, 1) + 13.25 / 24);
  }

  @Test
  void passesOverTitlesAndBlankLines() {
    CsvSource source = file("Cantine 2026;;;\n\n;;;\nid;note;avis;âge\n1;7;bien;34\n2;8;;51\n");
    assertThat(source.schema().names()).containsExactly("id", "note", "avis", "âge");
    assertThat(Rows.column(source, "note", Form.NUMBERS)).containsExactly(7.0, 8.0);
    assertThat(Rows.places(Rows.chunks(source, Rows.request(source, Form.TEXT))))
        .containsExactly("export.csv:5", "export.csv:6");
  }

  @Test
  void passesOverEmptyColumnsAndRowNumbersWithoutAName() {
    CsvSource trailing = file("a,b,,\n1,2,,\n3,4,,\n");
    assertThat(trailing.schema().names()).containsExactly("a", "b");
    assertThat(Rows.read(trailing, Form.CODES))
        .containsExactly(Arrays.asList("1", "2"), Arrays.asList("3", "4"));
    CsvSource numbered = file("\"\",\"a\"\n\"1\",5\n\"2\",5\n");
    assertThat(numbered.schema().names()).containsExactly("a");
    assertThat(Rows.column(numbered, "a", Form.CODES)).containsExactly("5", "5");
    CsvSource late = file("a,b,\n" + "1,2,\n".repeat(3000) + "1,2,stray\n");
    assertThatThrownBy(() -> Rows.column(late, "a", Form.CODES))
        .isInstanceOf(DataException.class)
        .hasMessage("export.csv:3002: \"stray\" stands in column 3, which has no name");
    assertThatThrownBy(() -> Rows.column(trailing, "", Form.CODES))
        .hasMessageStartingWith("export.csv has no column \"\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b\n1,2\n", "only\n1\n2\n", "x\n3\n4,5\n", "id,q\n1,\n2,x\n"})
  void takesTheFirstLineForTheHeaderOtherwise(String text) {
    assertThat(file(text).schema().names()).contains(text.split("[,\n]")[0]);
  }

  @Test
  void readsDatesAsPeopleWriteThem() {
    CsvSource source =
        file(
            "iso,french,american,short,stamp,none\n"
                + "2026-03-02,02/03/2026,3/22/2026,2.3.26,2026/03/02 2:05:00 PM GMT+1,32/01/2026\n"
                + ",31/12/2025,3/2/2026,1.12.25,,\n");
    assertThat(source.schema().variables())
        .extracting(Variable::type)
        .containsExactly(Type.DATE, Type.DATE, Type.DATE, Type.DATE, Type.DATE, Type.TEXT);
    assertThat(Rows.column(source, "iso", Form.DAYS)).containsExactly(day(2026, 3, 2), null);
    assertThat(Rows.column(source, "french", Form.DAYS))
        .containsExactly(day(2026, 3, 2), day(2025, 12, 31));
    assertThat(Rows.column(source, "american", Form.DAYS))
        .containsExactly(day(2026, 3, 22), day(2026, 3, 2));
    assertThat(Rows.column(source, "short", Form.DAYS))
        .containsExactly(day(2026, 3, 2), day(2025, 12, 1));
    assertThat(Rows.column(source, "stamp", Form.DAYS))
        .isEqualTo(Arrays.asList(day(2026, 3, 2) + (14 * 3600 + 300) / 86400.0, null));
    assertThatThrownBy(() -> Rows.column(source, "none", Form.DAYS))
        .isInstanceOf(DataException.class)
        .hasMessage("export.csv:2: column 6 \"none\" should be a date, not \"32/01/2026\"");
  }

  @Test
  void theCallerMaySayHowManyLinesAreLabels() {
    CsvSource source =
        CsvSource.builder(path("q1,q2\nFirst,Second\n1,2\n", StandardCharsets.UTF_8))
            .labelRows(1)
            .build();
    assertThat(source.schema().variables())
        .extracting(Variable::label)
        .isEqualTo(List.of("First", "Second"));
    assertThat(Rows.column(source, "q2", Form.CODES)).containsExactly("2");
  }
}
