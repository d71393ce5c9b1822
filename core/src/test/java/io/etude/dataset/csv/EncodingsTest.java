package io.etude.dataset.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.DataException;
import io.etude.analysis.Analysis;
import io.etude.codebook.SingleQuestion;
import io.etude.dataset.ReadRequest.Form;
import io.etude.dataset.Rows;
import io.etude.dataset.Source;
import io.etude.results.DataProblem;
import io.etude.study.Study;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** Exports of surveys in the encodings of the programs that write them. */
class EncodingsTest {

  private static final Map<String, String> EXPORTS =
      Map.of(
          "french", "Code;Réponse\n1;Très satisfait, d’accord\n2;Ça dépend\n",
          "german", "Code;Größe\n1;Über 100 €\n2;Weiß nicht\n",
          "spanish", "Code;Año\n1;¿Mañana?\n2;Sí\n",
          "polish", "Code;Płeć\n1;Kobieta\n2;Mężczyzna\n",
          "czech", "Code;Věk\n1;Střední\n2;Vyšší\n",
          "russian", "Code;Пол\n1;Женский\n2;Мужской\n");

  @TempDir private Path folder;

  private Path file(String language, String charset) {
    String mark = charset.endsWith("+") ? "\uFEFF" : "";
    byte[] bytes = (mark + EXPORTS.get(language)).getBytes(charset(charset));
    try {
      return Files.write(folder.resolve("answers.csv"), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Charset charset(String name) {
    return Charset.forName(name.replace("+", ""));
  }

  private static String read(CsvSource source) {
    return source.schema().names() + " " + Rows.read(source, Form.TEXT);
  }

  private String whole(String language) {
    return read(CsvSource.of(file(language, "UTF-8")));
  }

  /** A plus stands for a byte-order mark. */
  @ParameterizedTest
  @org.junit.jupiter.params.provider.CsvSource({
    "french, UTF-8,",
    "french, UTF-8+,",
    "french, UTF-16LE+,",
    "french, windows-1252, Réponse",
    "german, UTF-8,",
    "german, UTF-8+,",
    "german, windows-1252, Größe",
    "german, ISO-8859-1, Größe",
    "spanish, UTF-8,",
    "spanish, UTF-16BE+,",
    "spanish, windows-1252, Año",
    "spanish, ISO-8859-15, Año",
    "polish, UTF-8+,",
    "czech, UTF-16LE+,",
    "russian, UTF-8,"
  })
  void areReadAsTheyWereWritten(String language, String charset, String word) {
    String expected = whole(language);
    CsvSource source = CsvSource.of(file(language, charset));
    boolean euro = charset.equals("ISO-8859-1"); // which it lacks
    assertThat(read(source)).isEqualTo(euro ? expected.replace("€", "?") : expected);
    assertThat(source.doubtfulWord().orElse(null)).isEqualTo(word);
  }

  /** As far as windows-1252 has all of their bytes. */
  @ParameterizedTest
  @org.junit.jupiter.params.provider.CsvSource({
    "german, x-MacRoman, Grš§e",
    "spanish, x-MacRoman, A–o",
    "polish, windows-1250, P³eæ",
    "polish, ISO-8859-2, P³eæ",
    "czech, windows-1250, Vìk",
    "czech, ISO-8859-2, Vìk",
    "russian, windows-1251, Ïîë",
    "russian, KOI8-R, ðÏÌ"
  })
  void areKnownToBeWrongByAWord(String language, String charset, String word) {
    String expected = whole(language);
    Path file = file(language, charset);
    CsvSource source = CsvSource.of(file);
    assertThat(source.doubtfulWord()).contains(word);
    assertThat(source.options().encoding()).contains(Charset.forName("windows-1252"));
    assertThat(read(CsvSource.builder(file).charset(charset(charset)).build())).isEqualTo(expected);
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.CsvSource({
    "french, x-MacRoman, 'answers.csv:2: not valid in the encoding windows-1252, which was taken"
        + " for want of another; name the file''s encoding'",
    "russian, UTF-16LE, 'answers.csv has zero bytes, as text in UTF-16 has, and no byte-order mark;"
        + " say its encoding: \"data: {file: answers.csv, encoding: UTF-16LE}\" in the codebook, or"
        + " as an option of the draft'"
  })
  void areRefusedWhereTheyCannotBeRight(String language, String charset, String message) {
    String expected = whole(language);
    Path file = file(language, charset);
    assertThatThrownBy(() -> read(CsvSource.of(file)))
        .isInstanceOf(DataException.class)
        .hasMessage(message);
    assertThat(read(CsvSource.builder(file).charset(charset(charset)).build())).isEqualTo(expected);
  }

  private static List<DataProblem> problems(Source source, Locale language) {
    SingleQuestion question =
        SingleQuestion.builder("code")
            .category("1", "One")
            .category("2", "Two")
            .column("Code")
            .build();
    Study study = Study.builder("s").question(question).languages(language).build();
    return Analysis.of(study).run(source).complete().problems();
  }

  @Test
  void anAssumedEncodingIsAProblemOfTheData() {
    Source source = Source.open(file("polish", "windows-1250"));
    assertThat(problems(source, Locale.ENGLISH))
        .extracting(DataProblem::inWords)
        .containsExactly(
            "answers.csv is not in UTF-8 and is read as windows-1252; if that is wrong, say its"
                + " encoding under \"data\" in the codebook, such as \"encoding: x-MacRoman\" or"
                + " \"encoding: windows-1250\" (the first word beyond plain letters reads"
                + " \"P³eæ\")");
    assertThat(problems(source, Locale.FRENCH).get(0).message()).contains("codage sous « data »");
    assertThat(problems(source, Locale.FRENCH).get(0).where()).contains("« P³eæ »");
    assertThat(problems(Source.open(file("polish", "UTF-8")), Locale.ENGLISH)).isEmpty();
  }

  @Test
  void zeroBytesHereAndThereAreNoSign() throws IOException {
    byte[] bytes = "a,b\nsome text,\u0000\nmore of it,2\n".getBytes(StandardCharsets.UTF_8);
    Path file = Files.write(folder.resolve("answers.csv"), bytes);
    assertThat(CsvSource.of(file).charset()).isEqualTo(StandardCharsets.UTF_8);
  }
}
