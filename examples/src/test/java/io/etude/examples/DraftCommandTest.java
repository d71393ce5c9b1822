package io.etude.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.dataset.DecimalSign;
import io.etude.dataset.Source;
import io.etude.draft.CodebookDraft;
import io.etude.study.Study;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code etude draft}, as it is called. */
@Tag("client")
class DraftCommandTest {

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private Path data;
  private Path codebook;

  @BeforeEach
  void writeData() throws IOException {
    StringBuilder rows = new StringBuilder("region,satisfaction\n");
    for (int i = 0; i < 60; i++) {
      rows.append(i % 3 == 0 ? "North" : "South").append(',').append(1 + i % 5).append('\n');
    }
    data = Files.writeString(folder.resolve("answers.csv"), rows);
    codebook = folder.resolve("study.yaml");
  }

  private int run(Object... args) {
    String[] texts = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      texts[i] = args[i].toString();
    }
    return EtudeCommand.run(texts, new PrintWriter(out, true), new PrintWriter(err, true));
  }

  @Test
  void writesACodebookThatRenders() {
    assertThat(run("draft", data, "--out", codebook)).isZero();
    assertThat(out.toString().lines())
        .startsWith(codebook.toString(), "Weight: none found", "Design: none found")
        .contains("Segments: region");
    assertThat(err.toString()).isEmpty();
    Study study = Study.read(codebook);
    assertThat(study.questions()).extracting(q -> q.info().id()).contains("satisfaction");
    assertThat(run("render", codebook, "--out", folder.resolve("out"), "--format", "json"))
        .isZero();
    assertThat(folder.resolve("out").resolve(study.id() + ".json")).isNotEmptyFile();
  }

  private Path moods() throws IOException {
    StringBuilder rows = new StringBuilder("mood\n");
    String[] moods = {"Very good", "Good", "Well, well", "Bad", "Very bad"};
    for (int i = 0; i < 60; i++) {
      rows.append('"').append(moods[i % 5]).append("\"\n");
    }
    return Files.writeString(folder.resolve("moods.csv"), rows);
  }

  @Test
  void asksWhatTheFileDoesNotTell() throws IOException {
    assertThat(run("draft", moods(), "--out", codebook)).isZero();
    assertThat(out.toString())
        .contains("Open questions: 1;")
        .contains("  mood.sides: on which side is \"Well, well\" (20% of mood)?")
        .contains("    drafted: none; or: neither, positive, negative");
  }

  /** The answers to one wave serve for the next, which need not ask all of them again. */
  @Test
  void takesAnswersFromAFile() throws IOException {
    Path answers = folder.resolve("answers.txt");
    Files.writeString(answers, "# of the first wave\nmood.sides: neither\nage.type: rating\n");
    assertThat(run("draft", moods(), "--out", codebook, "--answers", answers)).isZero();
    assertThat(out.toString())
        .contains("Answered, but not asked: age.type")
        .doesNotContain("Open questions");
    assertThat(Study.read(codebook).question("mood").orElseThrow().nets()).hasSize(2);
    Files.writeString(answers, "mood.sides: neither\n\nmood.sides neither\n");
    assertThat(run("draft", moods(), "--answers", answers)).isEqualTo(EtudeCommand.BAD_STUDY);
    assertThat(err.toString()).contains(answers + ":3: a line is a question's id, a colon");
    Files.writeString(answers, "mood.sides: both\n");
    run("draft", moods(), "--answers", answers);
    assertThat(err.toString()).contains("\"both\" is no answer to \"mood.sides\"");
    run("draft", moods(), "--answers", folder.resolve("none.txt"));
    assertThat(err.toString()).contains("cannot read");
  }

  @Test
  void theLanguageOfTheStudyIsSaid() {
    assertThat(run("draft", data, "--out", codebook, "--language", "fr")).isZero();
    assertThat(Study.read(codebook).language()).isEqualTo(Locale.FRENCH);
    assertThat(run("draft", data, "--language", "de")).isEqualTo(EtudeCommand.BAD_STUDY);
    assertThat(err.toString()).contains("a draft in \"de\"", "the languages are: en, fr");
  }

  @Test
  void printsTheCodebookWithoutAFile() {
    assertThat(run("draft", data)).isZero();
    assertThat(out).hasToString(CodebookDraft.of(Source.open(data)).yaml());
    assertThat(codebook).doesNotExist();
  }

  @Test
  void askedForTheDecimalSignItIsToldAndWritten() throws IOException {
    Files.writeString(data, "spend;q\n\"1,182\";1\n\"2,040\";2\n\"3,999\";1\n");
    assertThat(run("draft", data, "--out", codebook)).isEqualTo(EtudeCommand.BAD_STUDY);
    assertThat(err.toString())
        .contains("answers.csv:2: \"1,182\" in column \"spend\" may be 1182 or 1.182");
    assertThat(
            run("draft", data, "--decimal", "spend=comma", "--delimiter", ";", "--out", codebook))
        .isZero();
    Study study = Study.read(codebook);
    assertThat(study.decimals().of("spend")).contains(DecimalSign.COMMA);
    assertThat(study.fileOptions().delimiter()).contains(';');
    assertThat(run("draft", data, "--decimal", "coma")).isEqualTo(EtudeCommand.BAD_COMMAND_LINE);
    assertThat(run("draft", data, "--delimiter", "ab")).isEqualTo(EtudeCommand.BAD_COMMAND_LINE);
    assertThat(run("draft", data, "--encoding", "utf-9")).isEqualTo(EtudeCommand.BAD_COMMAND_LINE);
  }

  @Test
  void aDataFileThatIsNotThereIsNamed() {
    Path absent = folder.resolve("absent.csv");
    assertThat(run("draft", absent, "--out", codebook)).isEqualTo(EtudeCommand.FILE_FAULT);
    assertThat(err.toString().lines())
        .hasSize(1)
        .first()
        .asString()
        .isEqualTo(
            "etude: cannot read "
                + absent
                + ": there is no such file or folder; closest: \"answers.csv\"");
    assertThat(codebook).doesNotExist();
  }

  @Test
  void aBrokenDataFileIsRefusedAndAnOlderCodebookKept() throws IOException {
    Files.writeString(codebook, "id: older\nquestions: [{id: region, type: open}]\n");
    Files.writeString(folder.resolve("broken.sav"), "not a system file");
    assertThat(run("draft", folder.resolve("broken.sav"), "--update", codebook))
        .isEqualTo(EtudeCommand.BAD_STUDY);
    assertThat(err.toString().lines()).hasSize(1).first().asString().contains("broken.sav");
    assertThat(codebook).content().startsWith("id: older");
    Path other = folder.resolve("other.yaml");
    assertThat(run("draft", folder.resolve("broken.sav"), "--out", other))
        .isEqualTo(EtudeCommand.BAD_STUDY);
    assertThat(other).doesNotExist();
  }

  @Test
  void aCodebookThatExistsIsNeverOverwritten() throws IOException {
    Files.writeString(codebook, "mine");
    assertThat(run("draft", data, "--out", codebook)).isEqualTo(EtudeCommand.BAD_COMMAND_LINE);
    assertThat(err.toString()).contains(codebook + " exists already").contains("--update");
    assertThat(codebook).hasContent("mine");
  }

  @Test
  void anUpdateKeepsWhatItsAuthorWrote() throws IOException {
    assertThat(run("draft", data, "--out", codebook)).isZero();
    String mine =
        Files.readString(codebook).replace("North: \"North\"", "North: \"The north\" # mine");
    Files.writeString(codebook, mine);
    assertThat(run("draft", data, "--update", codebook)).isZero();
    assertThat(codebook).hasContent(mine);
    assertThat(out.toString()).contains("Nothing was added");
    StringBuilder rows = new StringBuilder("region,satisfaction,club\n");
    for (int i = 0; i < 60; i++) {
      rows.append(i % 3 == 0 ? "North" : i % 3 == 1 ? "South" : "West");
      rows.append(',').append(1 + i % 5).append(i % 2 == 0 ? ",yes\n" : ",no\n");
    }
    Files.writeString(data, rows);
    assertThat(run("draft", data, "--update", codebook)).isZero();
    assertThat(out.toString())
        .contains("Added column club as a single question.")
        .contains("Added \"West\" to the categories of question region.");
    assertThat(codebook).content().contains("North: \"The north\" # mine");
    assertThat(run("render", codebook, "--out", folder.resolve("out"), "--format", "json"))
        .isZero();
  }

  @Test
  void aMissingArgumentIsABadCommandLine() {
    assertThat(run("draft")).isEqualTo(EtudeCommand.BAD_COMMAND_LINE);
    assertThat(err.toString()).contains("DATA");
  }
}
