package io.etude.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.examples.gazette.Gazette;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command's contract: exit codes, messages, and output files that are never lost. */
@Tag("client")
class EtudeCommandTest {

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void copyTheStudy() throws IOException {
    for (String name : new String[] {"study.yaml", "responses.csv", "hero.png", "article.ftl.md"}) {
      if (Files.exists(Gazette.FOLDER.resolve(name))) {
        Files.copy(Gazette.FOLDER.resolve(name), folder.resolve(name));
      }
    }
  }

  private int run(String... args) {
    return EtudeCommand.run(args, new PrintWriter(out, true), new PrintWriter(err, true));
  }

  private int render() {
    return run("render", study().toString(), "--out", outFolder().toString());
  }

  private Path study() {
    return folder.resolve("study.yaml");
  }

  private Path outFolder() {
    return folder.resolve("out");
  }

  private void edit(String name, UnaryOperator<String> change) throws IOException {
    String before = Files.readString(folder.resolve(name));
    String after = change.apply(before);
    assertThat(after.equals(before)).as("the edit of " + name).isFalse();
    Files.writeString(folder.resolve(name), after);
  }

  /** Runs a broken study over an older output, which must stay whole; returns the message. */
  private String failsBesideAnOlderFile() throws IOException {
    Path older = outFolder().resolve("gazette-orange-2018.pdf");
    Files.createDirectories(outFolder());
    Files.writeString(older, "an older study");
    assertThat(render()).isEqualTo(EtudeCommand.BAD_STUDY);
    assertThat(Files.readString(older)).isEqualTo("an older study");
    try (var files = Files.list(outFolder())) {
      assertThat(files).hasSize(1);
    }
    String message = err.toString().strip();
    assertThat(message.lines()).as(message).hasSize(1);
    assertThat(message).doesNotContain("\tat ");
    return message;
  }

  @Test
  void writesTheThreeFilesAndNamesThem() {
    assertThat(render()).as(err.toString()).isZero();
    assertThat(out.toString().lines())
        .containsExactly(
            outFolder().resolve("gazette-orange-2018.pdf").toString(),
            outFolder().resolve("gazette-orange-2018.xlsx").toString(),
            outFolder().resolve("gazette-orange-2018.json").toString());
    assertThat(outFolder().resolve("gazette-orange-2018.pdf")).isNotEmptyFile();
    assertThat(outFolder().resolve("gazette-orange-2018.xlsx")).isNotEmptyFile();
    assertThat(outFolder().resolve("gazette-orange-2018.json")).isNotEmptyFile();
  }

  @Test
  void aFormatMayHaveSeveralFiles() {
    String[] render = {
      "render", study().toString(), "--out", outFolder().toString(), "--format", "csv,report"
    };
    assertThat(run(render)).as(err.toString()).isZero();
    assertThat(out.toString().lines())
        .containsExactly(
            outFolder().resolve("gazette-orange-2018.csv").toString(),
            outFolder().resolve("gazette-orange-2018.report.json").toString(),
            outFolder().resolve("gazette-orange-2018.csv-metadata.json").toString());
    assertThat(outFolder().resolve("gazette-orange-2018.csv-metadata.json"))
        .content()
        .contains("\"url\":\"gazette-orange-2018.csv\"");
  }

  /** What was changed in a workbook that came back is said by every command that reads it. */
  @Test
  void theReceiptOfCommentsIsPrinted() throws Exception {
    String study = study().toString();
    assertThat(run("render", study, "--out", outFolder().toString(), "--format", "xlsx")).isZero();
    Path sent = outFolder().resolve("gazette-orange-2018.xlsx");
    String back = folder.resolve("back.xlsx").toString();
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(sent));
        OutputStream file = Files.newOutputStream(Path.of(back))) {
      book.setSheetName(0, "Cover");
      book.getSheetAt(0).createRow(90).createCell(0).setCellValue("Well done.");
      book.write(file);
    }
    String line = "back.xlsx: Cover!A91: is \u201CWell done.\u201D, which is not what was sent";
    String[] options = {study, "--out", outFolder().toString(), "--format", "json"};
    List<String> all = new ArrayList<>(List.of(options));
    all.addAll(List.of("--comments", back));
    assertThat(run(with("render", all))).as(err.toString()).isZero();
    assertThat(err.toString()).contains(line);
    err.getBuffer().setLength(0);
    Thread watch = new Thread(() -> run(with("watch", all)));
    watch.start();
    for (int i = 0; i < 600 && !err.toString().contains(line); i++) {
      Thread.sleep(100);
    }
    watch.interrupt();
    watch.join(60_000);
    assertThat(err.toString()).contains(line);
  }

  private static String[] with(String command, List<String> options) {
    return Stream.concat(Stream.of(command), options.stream()).toArray(String[]::new);
  }

  @Test
  void aBadCommandLineExitsWith2() {
    assertThat(run("render")).isEqualTo(EtudeCommand.BAD_COMMAND_LINE);
    assertThat(run("render", "study.yaml", "--out", "x", "--format", "docx"))
        .isEqualTo(EtudeCommand.BAD_COMMAND_LINE);
    assertThat(err.toString()).contains("docx");
    assertThat(run("paint")).isEqualTo(EtudeCommand.BAD_COMMAND_LINE);
  }

  @Test
  void theLanguageIsAChoiceOfThoseThereAre() throws IOException {
    String study = folder.resolve("study.yaml").toString();
    String files = outFolder().toString();
    assertThat(run("render", study, "--out", files, "--format", "json", "--language", "de"))
        .isEqualTo(EtudeCommand.BAD_STUDY);
    assertThat(err.toString()).contains("\"de\"", "en, fr");
    assertThat(run("render", study, "--out", files, "--format", "json", "--language", "fr"))
        .as(err.toString())
        .isZero();
  }

  @Test
  void aThemeIsANameOrAFile() throws IOException {
    Path harbour = Path.of("themes", "harbour.yaml");
    assertThat(renderPdf(harbour.toString())).as(err.toString()).isZero();
    byte[] own = Files.readAllBytes(outFolder().resolve("gazette-orange-2018.pdf"));
    assertThat(renderPdf("brief")).as(err.toString()).isZero();
    assertThat(Files.readAllBytes(outFolder().resolve("gazette-orange-2018.pdf")))
        .isNotEqualTo(own);
    assertThat(renderPdf("magasine")).isEqualTo(EtudeCommand.BAD_COMMAND_LINE);
    assertThat(err.toString()).contains("no theme \"magasine\"", "closest: \"magazine\"");
  }

  /** A PDF in blue beside a workbook in petrol is not one house's. */
  @Test
  void theWorkbookHasTheColoursOfTheTheme() throws IOException {
    for (String theme : List.of("brief", Path.of("themes", "harbour.yaml").toString())) {
      String out = outFolder().toString();
      String[] xlsx = {"render", study().toString(), "--out", out, "--format", "xlsx"};
      String[] themed =
          Stream.concat(Stream.of(xlsx), Stream.of("--theme", theme)).toArray(String[]::new);
      assertThat(run(themed)).as(err.toString()).isZero();
      try (ZipFile workbook =
              new ZipFile(outFolder().resolve("gazette-orange-2018.xlsx").toFile());
          InputStream part = workbook.getInputStream(workbook.getEntry("xl/theme/theme1.xml"))) {
        String colours = new String(part.readAllBytes(), StandardCharsets.UTF_8);
        assertThat(colours.contains("1F4E79")).as(theme).isEqualTo(theme.endsWith(".yaml"));
      }
    }
  }

  @Test
  void aBadThemeFileExitsWith3() throws IOException {
    Path theme = Files.writeString(folder.resolve("pale.yaml"), "colors:\n  grey: AAAAAA\n");
    assertThat(renderPdf(theme.toString())).isEqualTo(EtudeCommand.BAD_STUDY);
    assertThat(err.toString()).contains("pale.yaml:2:", "4.5:1").doesNotContain("\tat ");
  }

  @Test
  void theResultsCanBeLeftOut() throws IOException {
    String out = outFolder().toString();
    Path pdf = outFolder().resolve("gazette-orange-2018.pdf");
    assertThat(renderPdf("brief")).as(err.toString()).isZero();
    long whole = Files.size(pdf);
    String[] none = {
      "render",
      study().toString(),
      "--out",
      out,
      "--format",
      "pdf",
      "--theme",
      "brief",
      "--results",
      "none"
    };
    assertThat(run(none)).as(err.toString()).isZero();
    assertThat(Files.size(pdf)).isLessThan(whole * 9 / 10);
    none[none.length - 1] = "non";
    assertThat(run(none)).isEqualTo(EtudeCommand.BAD_COMMAND_LINE);
    assertThat(err.toString()).contains("NONE");
  }

  private int renderPdf(String theme) {
    String out = outFolder().toString();
    return run("render", study().toString(), "--out", out, "--format", "pdf", "--theme", theme);
  }

  @Test
  void aMissingFileExitsWith4() {
    assertThat(run("render", folder.resolve("studi.yaml").toString(), "--out", folder.toString()))
        .isEqualTo(EtudeCommand.FILE_FAULT);
    assertThat(err.toString())
        .contains("studi.yaml: there is no such file or folder; closest: \"study.yaml\"")
        .doesNotContain("\tat ");
  }

  @Test
  void aMissingColumnNamesTheNearest() throws IOException {
    edit("study.yaml", yaml -> yaml.replace("column: population", "column: populaton"));
    assertThat(failsBesideAnOlderFile())
        .contains("study.yaml:", "populaton", "responses.csv", "\"population\"");
  }

  @Test
  void anUnknownQuestionTypeNamesTheNearest() throws IOException {
    edit("study.yaml", yaml -> yaml.replaceFirst("type: rating", "type: ratting"));
    assertThat(failsBesideAnOlderFile()).contains("study.yaml:", "ratting", "rating");
  }

  @Test
  void aDuplicatedIdIsNamedWithItsLine() throws IOException {
    edit("study.yaml", yaml -> yaml.replace("- id: broadband", "- id: governance"));
    assertThat(failsBesideAnOlderFile())
        .containsPattern("study\\.yaml:\\d+")
        .contains("governance");
  }

  @Test
  void aSegmentWithoutCategoryIsNamedWithItsLine() throws IOException {
    edit(
        "study.yaml",
        yaml ->
            yaml.replaceFirst(
                "(?s)(- id: status\\R\\s+label: Statut\\R\\s+categories:).*?(\\R\\s+- id: type)",
                "$1 {}\n$2"));
    assertThat(failsBesideAnOlderFile()).containsPattern("study\\.yaml:\\d+").contains("status");
  }

  @Test
  void aRaggedLineIsNamed() throws IOException {
    edit("responses.csv", csv -> csv.replaceFirst("(?m)^(r005,.*)$", "$1,extra"));
    assertThat(failsBesideAnOlderFile()).containsPattern("responses\\.csv:\\d+").contains("field");
  }

  @Test
  void anUndeclaredCodeIsNamedWithTheNearest() throws IOException {
    edit("responses.csv", csv -> csv.replaceFirst("\\bintercommunal\\b", "intercomunal"));
    assertThat(failsBesideAnOlderFile())
        .containsPattern("responses\\.csv:\\d+")
        .contains("intercomunal", "\"intercommunal\"");
  }

  @Test
  void theChoiceAboutProblemsCanBeGiven() throws IOException {
    edit("responses.csv", csv -> csv.replaceFirst("\\bintercommunal\\b", "intercomunal"));
    String[] command = {
      "render", study().toString(), "--out", outFolder().toString(), "--format", "json"
    };
    String[] choice = java.util.Arrays.copyOf(command, command.length + 2);
    choice[command.length] = "--on-problem";
    choice[command.length + 1] = "undeclaredCode=set-missing,straightLining=goOn";
    assertThat(run(choice)).as(err.toString()).isZero();
    assertThat(err.toString())
        .as("messages are in English, that of a French study, too")
        .contains("\"intercomunal\" in 1 of 302 rows", "(responses.csv: line ");
    choice[command.length + 1] = "undeclaredCodes=goOn";
    assertThat(run(choice)).isEqualTo(EtudeCommand.BAD_COMMAND_LINE);
    choice[command.length + 1] = "ignore";
    assertThat(run(choice)).isEqualTo(EtudeCommand.BAD_COMMAND_LINE);
    assertThat(err.toString()).contains("valid: fail, setMissing, goOn");
  }

  @Test
  void aWrongEncodingIsNamed() throws IOException {
    byte[] latin =
        Files.readString(folder.resolve("study.yaml")).getBytes(Charset.forName("ISO-8859-1"));
    Files.write(folder.resolve("study.yaml"), latin);
    assertThat(failsBesideAnOlderFile()).contains("study.yaml", "UTF-8");
  }

  @Test
  void dataInABrokenEncodingAreNamed() throws IOException {
    byte[] csv = Files.readString(folder.resolve("responses.csv")).getBytes(StandardCharsets.UTF_8);
    byte[] broken = new byte[csv.length + 3];
    byte[] bom = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    System.arraycopy(bom, 0, broken, 0, 3);
    System.arraycopy(csv, 0, broken, 3, csv.length);
    broken[broken.length - 5] = (byte) 0xC3;
    Files.write(folder.resolve("responses.csv"), broken);
    assertThat(failsBesideAnOlderFile()).containsPattern("responses\\.csv:\\d+").contains("UTF-8");
  }

  /** Java may meet the end of the heap while it links a call. */
  @Test
  void saysThatTheHeapIsTooSmall() {
    OutOfMemoryError heap = new OutOfMemoryError("Java heap space");
    for (Error error : List.of(heap, new InternalError(heap), new BootstrapMethodError(heap))) {
      StringWriter err = new StringWriter();
      int code = EtudeCommand.execute(() -> fail(error), new PrintWriter(err, true));
      assertThat(code).isEqualTo(3);
      assertThat(err.toString()).startsWith("etude: the heap of ").contains("-Xmx").hasLineCount(1);
    }
    Error other = new InternalError("another fault");
    PrintWriter err = new PrintWriter(new StringWriter());
    assertThatThrownBy(() -> EtudeCommand.execute(() -> fail(other), err)).isSameAs(other);
  }

  private static int fail(Error error) {
    throw error;
  }
}
