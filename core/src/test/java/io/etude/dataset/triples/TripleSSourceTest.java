package io.etude.dataset.triples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.DataException;
import io.etude.dataset.Chunk;
import io.etude.dataset.MultipleSet;
import io.etude.dataset.ReadRequest.Form;
import io.etude.dataset.Rows;
import io.etude.dataset.Source;
import io.etude.dataset.Variable;
import io.etude.dataset.Variable.ValueLabel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TripleSSourceTest {

  private static final String ROWS =
      "0110012 134.5école  11.25\r\n" + "10   0000 99  a     00.75\n" + " 20010120 \n";

  @TempDir Path folder;

  private Path write(String name, String text) {
    return write(name, text, StandardCharsets.UTF_8);
  }

  private Path write(String name, String text, Charset charset) {
    try {
      return Files.write(folder.resolve(name), text.getBytes(charset));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Object> row(Object... values) {
    return Arrays.asList(values);
  }

  private TripleSSource fixed() {
    write("survey.asc", ROWS);
    return TripleSSource.of(write("survey.sss", TripleSSample.FIXED));
  }

  @Test
  void readsDefinitions() {
    TripleSSource source = fixed();
    assertThat(source.schema().names())
        .containsExactly("Q1", "Q2_1", "Q2_3", "Q3_1", "Q3_2", "Q4", "Q5", "Q6", "W");
    Variable first = source.schema().variable("Q1").orElseThrow();
    assertThat(first.label()).isEqualTo("How do you travel?");
    assertThat(first.labels())
        .containsExactly(
            new ValueLabel("1", "Bus"),
            new ValueLabel("2", "Train"),
            new ValueLabel("10", "Other"));
    assertThat(source.schema().sets())
        .containsExactly(
            new MultipleSet("Q2", "Used", List.of("Q2_1", "Q2_3"), Optional.of("1")),
            new MultipleSet("Q3", "Seen", List.of("Q3_1", "Q3_2"), Optional.empty()));
    assertThat(source.schema().variable("Q2_3").orElseThrow().label()).isEqualTo("C");
    assertThat(source.weight()).contains("W");
    Variable french = source.withLanguage(Locale.FRENCH).schema().variable("Q1").orElseThrow();
    assertThat(french.label()).isEqualTo("Comment voyagez-vous ?");
    assertThat(french.labels().get(1).label()).isEqualTo("En train");
  }

  @Test
  void readsRecordsOfFixedWidth() {
    Source source = fixed();
    List<Chunk> chunks = Rows.chunks(source, Rows.request(source, Form.CODES));
    assertThat(Rows.rows(chunks))
        .containsExactly(
            row("1", "1", "0", "12", "1", "34.5", "école", "1", "1.25"),
            row("10", null, null, null, null, "99", "a", "0", "0.75"),
            row("2", "0", "1", "1", "20", null, null, null, null));
    assertThat(Rows.places(chunks)).containsExactly("survey.asc:1", "survey.asc:2", "survey.asc:3");
    assertThat(Rows.column(source, "W", Form.NUMBERS)).containsExactly(1.25, 0.75, null);
  }

  @Test
  void readsCsvOfVersionThree() {
    write("data.csv", "q,m,s1,s2,t\n1,\"011\",2,0,\"a, b\n c\"\n2,,,,\n");
    Path definition =
        write(
            "survey.xml",
            """
            <sss version="3.0"><survey><record ident="A" format="csv" skip="1" href="data.csv">
              <variable ident="1" type="single" format="literal"><name>Q</name><label/>
                <position start="1"/></variable>
              <variable ident="2" type="multiple"><name>M</name><label/><position start="2"/>
                <values><value code="1">a</value><value code="2">b</value><value code="3">c</value>
                </values></variable>
              <variable ident="3" type="multiple"><name>S</name><label/>
                <position start="3" finish="4"/><spread subfields="2"/>
                <values><value code="2">b</value></values></variable>
              <variable ident="4" type="character"><name>T</name><label/><position start="5"/>
              </variable>
            </record></survey></sss>
            """);
    Source source = TripleSSource.of(definition);
    List<Chunk> chunks = Rows.chunks(source, Rows.request(source, Form.TEXT));
    assertThat(Rows.rows(chunks))
        .containsExactly(
            row("1", "0", "1", "1", "2", null, "a, b\n c"),
            row("2", null, null, null, null, null, null));
    assertThat(Rows.places(chunks)).containsExactly("data.csv:2", "data.csv:4");
  }

  @Test
  void findsTheEncodingOfTheData() {
    Path definition = write("survey.sss", TripleSSample.FIXED);
    Path data =
        write("survey.asc", ROWS.replace("a     ", "où ça "), Charset.forName("windows-1252"));
    assertThat(TripleSSource.of(definition, data).doubtfulWord()).contains("école");
    assertThat(TripleSSource.of(definition, data).options().encoding())
        .contains(Charset.forName("windows-1252"));
    assertThat(Rows.column(TripleSSource.of(definition, data), "Q5", Form.TEXT))
        .containsExactly("école", "où ça", null);
    assertThatThrownBy(
            () ->
                Rows.column(
                    TripleSSource.of(definition, data).withCharset(StandardCharsets.UTF_8),
                    "Q5",
                    Form.TEXT))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("survey.asc:1: this line or one soon after is not valid in");
  }

  @Test
  void readsNothingOutsideItsFiles() {
    write("secret.txt", "secret");
    String withEntity =
        TripleSSample.FIXED
            .replace(
                "\"http://www.triple-s.org/dtd/sss_v20.dtd\">",
                "\"secret.dtd\" [<!ENTITY x SYSTEM \"secret.txt\">]>")
            .replace("Transport", "Transport")
            .replace("<label>Used</label>", "<label>&x;</label>");
    assertThatThrownBy(() -> TripleSSource.of(write("evil.sss", withEntity)).schema())
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("evil.sss:");
    String outside =
        TripleSSample.FIXED.replace("<record ident=\"A\">", "<record href=\"../secret.txt\">");
    assertThatThrownBy(() -> Rows.read(TripleSSource.of(write("evil.sss", outside)), Form.CODES))
        .isInstanceOf(DataException.class)
        .hasMessage("evil.sss: the data file \"../secret.txt\" is outside its folder");
  }

  @Test
  void expandsNoEntityBomb() {
    StringBuilder entities = new StringBuilder("<!ENTITY a0 \"aaaaaaaaaa\">");
    for (int i = 1; i < 30; i++) {
      entities.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
    }
    Path bomb =
        write(
            "bomb.sss",
            "<!DOCTYPE sss [" + entities + "]><sss version=\"2.0\"><survey>&a29;</survey></sss>");
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () ->
            assertThatThrownBy(() -> TripleSSource.of(bomb).schema())
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("bomb.sss:1:"));
  }

  @Test
  void namesLineAndRuleOfWhatIsWrong() {
    assertWrong("<sss version=\"2.0\">", "survey.sss:1: <sss> has no <survey>", "</sss>");
    assertWrong("<sss>", "survey.sss:1: Triple-S version \"\" is not one of 1, 2, 3", "</sss>");
    assertWrong("<a>", "survey.sss:1: the root element is <a>, not <sss>", "</a>");
    assertThatThrownBy(() -> TripleSSource.of(write("survey.sss", "<sss>\n<b></sss>")).schema())
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("survey.sss:2: not well-formed XML: ");
    assertThatThrownBy(
            () ->
                TripleSSource.of(
                        write(
                            "survey.sss",
                            TripleSSample.FIXED.replace("start=\"3\"", "start=\"x\"")))
                    .schema())
        .hasMessage("survey.sss:21: start=\"x\" should be a whole number");
    assertThatThrownBy(
            () ->
                TripleSSource.of(
                        write(
                            "survey.sss",
                            TripleSSample.FIXED.replace("\"2\" width=\"2\"", "\"999999999\"")))
                    .schema())
        .hasMessage("survey.sss:24: more than 100000 columns");
    assertThatThrownBy(
            () -> Rows.read(TripleSSource.of(write("alone.sss", TripleSSample.FIXED)), Form.CODES))
        .hasMessage("alone.sss: no data file alone.asc or .csv beside it");
    write("survey.asc", "xx\n");
    assertThatThrownBy(
            () ->
                Rows.column(
                    TripleSSource.of(write("survey.sss", TripleSSample.FIXED)), "Q1", Form.NUMBERS))
        .hasMessage("survey.asc:1: column 1 \"Q1\" should be a number, not \"xx\"");
  }

  @Test
  void namesTheByteThatIsNotUtf8AndReadsItWhereItsEncodingIsDeclared() throws IOException {
    String latin = TripleSSample.FIXED.replace("<label>Age</label>", "<label>\u00c2ge</label>");
    byte[] bytes = latin.getBytes(StandardCharsets.ISO_8859_1);
    Path file = Files.write(folder.resolve("latin.sss"), bytes);
    PrintStream standard = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      assertThatThrownBy(() -> TripleSSource.of(file).schema())
          .isInstanceOf(DataException.class)
          .hasMessageStartingWith("latin.sss:32: not well-formed XML: the byte C2 is not UTF-8");
    } finally {
      System.setErr(standard);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    String declared = latin.replace("UTF-8", "ISO-8859-1");
    Files.write(file, declared.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(TripleSSource.of(file).schema().toString()).contains("\u00c2ge");
  }

  @Test
  void readsUtf16AndNamesAnEncodingThatNoneKnows() throws IOException {
    Path file = folder.resolve("wide.sss");
    Files.write(
        file, TripleSSample.FIXED.replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16));
    assertThat(TripleSSource.of(file).schema())
        .hasToString(
            TripleSSource.of(write("narrow.sss", TripleSSample.FIXED)).schema().toString());
    Files.writeString(file, TripleSSample.FIXED.replace("UTF-8", "UTF-80"));
    assertThatThrownBy(() -> TripleSSource.of(file).schema())
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("wide.sss:1: unknown encoding \"UTF-80\"")
        .hasMessageContaining("UTF-8\"");
  }

  private void assertWrong(String start, String message, String end) {
    assertThatThrownBy(() -> TripleSSource.of(write("survey.sss", start + end)).schema())
        .isInstanceOf(DataException.class)
        .hasMessage(message);
  }
}
