package io.etude.dataset.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.DataException;
import io.etude.analysis.Analysis;
import io.etude.codebook.NumericQuestion;
import io.etude.dataset.Chunk;
import io.etude.dataset.ReadRequest.Form;
import io.etude.dataset.Rows;
import io.etude.dataset.Source;
import io.etude.dataset.Variable;
import io.etude.study.Study;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdbcSourceTest {

  private final JdbcSource.Connections database =
      () -> DriverManager.getConnection("jdbc:h2:mem:answers");
  private Connection keptOpen;

  @BeforeEach
  void fill() throws SQLException {
    keptOpen = database.open();
    try (Statement statement = keptOpen.createStatement()) {
      statement.execute(
          "create table answers (id int, score decimal(5,2), member boolean, remark varchar(50),"
              + " essay clob, answered date, picture varbinary(9))");
      statement.execute(
          "insert into answers values"
              + " (1, 7.00, true, ' fine ', 'long', '2018-09-18', null),"
              + " (2, null, null, '', null, null, x'00'), (3, 2.50, false, 'x', 'y', null, null)");
    }
  }

  @AfterEach
  void drop() throws SQLException {
    keptOpen.close();
  }

  private Source query(String columns) {
    return JdbcSource.of("answers", database, "select " + columns + " from answers order by id");
  }

  @Test
  void readsWhatIsAskedFor() {
    Source source = query("*");
    assertThat(source.schema().names())
        .containsExactly("ID", "SCORE", "MEMBER", "REMARK", "ESSAY", "ANSWERED", "PICTURE");
    assertThat(source.schema().variable("SCORE").orElseThrow().type())
        .isEqualTo(Variable.Type.NUMBER);
    assertThat(source.schema().variable("ESSAY").orElseThrow().type())
        .isEqualTo(Variable.Type.TEXT);
    assertThat(Rows.column(source, "SCORE", Form.CODES)).containsExactly("7", null, "2.5");
    assertThat(Rows.column(source, "SCORE", Form.NUMBERS)).containsExactly(7.0, null, 2.5);
    assertThat(Rows.column(source, "MEMBER", Form.CODES)).containsExactly("1", null, "0");
    assertThat(Rows.column(source, "REMARK", Form.TEXT)).containsExactly("fine", null, "x");
    assertThat(Rows.column(source, "ESSAY", Form.TEXT)).containsExactly("long", null, "y");
    assertThat(Rows.column(source, "ANSWERED", Form.TEXT)).startsWith("2018-09-18");
  }

  @Test
  void readsAnyNumberOfTimesAndChunks() {
    Source source = JdbcSource.of("series", database, "select x as n from system_range(1, 70000)");
    for (int time = 0; time < 2; time++) {
      List<Chunk> chunks = Rows.chunks(source, Rows.request(source, Form.NUMBERS));
      assertThat(chunks).extracting(Chunk::rows).containsExactly(65_536, 4_464);
      assertThat(chunks.get(1).firstRow()).isEqualTo(65_536);
      assertThat(chunks.get(1).place().apply(0)).hasToString("series, row 65537");
      assertThat(Rows.rows(chunks).get(69_999)).containsExactly(70_000.0);
    }
  }

  @Test
  void keepsTheRowsOfAResultSet() throws SQLException {
    Source source;
    try (Statement statement = keptOpen.createStatement();
        ResultSet rows = statement.executeQuery("select id, remark from answers order by id")) {
      rows.next();
      source = JdbcSource.ofResultSet("rest", rows);
    }
    assertThat(Rows.read(source, Form.CODES))
        .containsExactly(Arrays.asList("2", null), Arrays.asList("3", "x"));
  }

  @Test
  void namesMatchInCapitalAndSmallLetters() throws SQLException {
    assertThat(Rows.column(query("*"), "score", Form.CODES)).containsExactly("7", null, "2.5");
    assertThat(query("*").schema().variable("Score").orElseThrow().name()).isEqualTo("SCORE");
    Source rows;
    try (Statement statement = keptOpen.createStatement();
        ResultSet result = statement.executeQuery("select id from answers order by id")) {
      rows = JdbcSource.ofResultSet("rows", result);
    }
    assertThat(Rows.column(rows, "id", Form.CODES)).containsExactly("1", "2", "3");
    assertThat(rows.schema().variable("Id")).isPresent();
    Study study =
        Study.builder("s")
            .question(NumericQuestion.builder("score").band("low", "Low", 0, 5).build())
            .build();
    assertThat(Analysis.of(study).run(query("*")).respondents()).isEqualTo(3);
  }

  @Test
  void namesThatDifferInLetterCaseOnlyAreToldApart() {
    Source source = query("id, score as \"Id\"");
    assertThat(Rows.column(source, "ID", Form.CODES)).containsExactly("1", "2", "3");
    assertThat(Rows.column(source, "Id", Form.CODES)).containsExactly("7", null, "2.5");
    assertThat(source.schema().variable("id")).isEmpty();
    assertThatThrownBy(() -> Rows.column(source, "id", Form.CODES))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("answers has no column \"id\"");
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> query("nothing").schema())
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("answers: the database says: Column \"NOTHING\" not found");
    assertThatThrownBy(() -> query("id, score as id").schema())
        .hasMessage("answers: the query has two columns named \"ID\"; name one with \"as\"");
    assertThatThrownBy(() -> Rows.column(query("*"), "PICTURE", Form.TEXT))
        .hasMessage("answers: column \"PICTURE\" holds bytes, not answers");
    assertThatThrownBy(() -> Rows.column(query("*"), "REMARK", Form.NUMBERS))
        .hasMessage(
            "answers, row 1: column 4 \"REMARK\" should be a number, not \"fine\"\n"
                + "answers, row 3: column 4 \"REMARK\" should be a number, not \"x\"");
    assertThatThrownBy(() -> Rows.column(query("*"), "REMARKS", Form.CODES))
        .hasMessage("answers has no column \"REMARKS\"; closest: \"REMARK\"");
  }
}
