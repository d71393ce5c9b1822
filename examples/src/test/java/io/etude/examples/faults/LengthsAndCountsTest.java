package io.etude.examples.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.examples.ManyCommands;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One thing of a study again and again, in one program of 256 MB: the command ends in its files or
 * in a message. {@code -Detude.lengths=N} repeats each thing N times as often.
 */
@Tag("hostile")
class LengthsAndCountsTest {

  private static final int TIMES = Integer.getInteger("etude.lengths", 1);

  private static final int LONGEST_MESSAGE = 5_000;

  private static final int SECONDS = 60;

  private static final String STUDY = "id: s\ndata: a.csv\n";
  private static final String QUESTION =
      "questions:\n  - {id: q, type: single, categories: {a: A, b: B}}\n";
  private static final String ANSWERS = "q\n" + "a\nb\nb\n".repeat(20);

  @TempDir private Path folder;

  private final List<String> names = new ArrayList<>();
  private final List<String> commands = new ArrayList<>();

  private static String each(int n, IntFunction<String> part) {
    return IntStream.range(0, n).mapToObj(part).collect(Collectors.joining());
  }

  private static String x(int n) {
    return "x".repeat(n);
  }

  private Path folder(String name) throws IOException {
    names.add(name);
    return Files.createDirectory(folder.resolve(name));
  }

  private void study(String name, String yaml, String answers, String article) throws IOException {
    Path study = folder(name);
    boolean written = !article.isEmpty();
    Files.writeString(study.resolve("s.yaml"), yaml + (written ? "template: t.ftl.md\n" : ""));
    Files.writeString(study.resolve("a.csv"), answers);
    if (written) {
      Files.writeString(study.resolve("t.ftl.md"), article);
    }
    render(study, "");
  }

  private void render(Path study, String more) {
    Path out = study.resolve("out");
    commands.add(
        "render\t"
            + study.resolve("s.yaml")
            + "\t--out\t"
            + out
            + "\t--format\tjson,pdf,xlsx"
            + more);
  }

  private void yaml(String name, String yaml) throws IOException {
    study(name, yaml, ANSWERS, "");
  }

  private void article(String name, String article) throws IOException {
    study(name, STUDY + QUESTION, ANSWERS, article + "\n");
  }

  private void csv(String name, String answers) throws IOException {
    study(name, STUDY + QUESTION, answers, "");
    Path file = folder.resolve(name).resolve("a.csv");
    names.add(name + ", drafted");
    draft(file);
  }

  private void number(String name, String value) throws IOException {
    study(
        name,
        STUDY + "questions:\n  - {id: q, type: numeric, decimals: 1}\n",
        "q\n" + "1\n2\n".repeat(30) + (value + "\n").repeat(9),
        "");
  }

  private void articles(int n) throws IOException {
    article("attribute", "::: pullquote speaker=\"" + x(n * 10) + "\"\nText.\n:::");
    article("argument", "::: pullquote " + x(n) + "\nText.\n:::");
    article("attributes", "::: pullquote " + each(n, i -> "k" + i + "=\"v\" ") + "\nText.\n:::");
    article("open quotation mark", "::: pullquote speaker=\"" + x(n * 10) + "\nText.\n:::");
    article("directives", each(n / 10, i -> "::: note\nText.\n:::\n\n"));
    article("nested directives", each(n / 10, i -> ":::: note\n"));
    article("unknown directive", "::: " + x(n) + "\nText.\n:::");
    article("quotes", ">".repeat(n) + " Text.");
    article("lists", each(n / 20, i -> "  ".repeat(i) + "- a\n"));
    article("emphasis", "*a ".repeat(n));
    article("brackets", "[".repeat(n) + "a" + "](b)".repeat(n));
    article("parentheses", "${" + "(".repeat(n) + "1" + ")".repeat(n) + "}");
    article("unknown value", "${" + x(n) + "}");
    article("unknown figure", "${pct(\"" + x(n) + "\")}");
    article("headings", each(n, i -> "## Heading " + i + "\n\nText.\n\n"));
    article("words", "word ".repeat(n * 10));
    article("one word", x(n * 10));
    article("footnotes", each(n / 10, i -> "a^[b]"));
    article("rows of a table", "| a | b |\n|---|---|\n" + "| 1 | 2 |\n".repeat(n));
  }

  private void codebooks(int n) throws IOException {
    String question = "  - {id: %s, type: single, label: %s, categories: {a: A, b: %s}}\n";
    yaml("label", STUDY + "questions:\n" + question.formatted("q", x(n), "B"));
    yaml("label of a category", STUDY + "questions:\n" + question.formatted("q", "L", x(n)));
    yaml("id", STUDY + "questions:\n" + question.formatted(x(n), "L", "B"));
    yaml("study's id", "id: " + x(n) + "\ndata: a.csv\n" + QUESTION);
    yaml("data file", "id: s\ndata: " + x(n) + ".csv\n" + QUESTION);
    yaml("unknown key", STUDY + x(n) + ": 1\n" + QUESTION);
    yaml("unknown keys", STUDY + each(n, i -> "k" + i + ": 1\n") + QUESTION);
    yaml("unknown type", STUDY + "questions:\n  - {id: q, type: " + x(n) + "}\n");
    yaml("nested lists", STUDY + "questions: " + "[".repeat(n) + "]".repeat(n) + "\n");
    yaml("nested lists that stay open", STUDY + "questions: " + "[".repeat(n) + "\n");
    yaml(
        "one question again", STUDY + "questions:\n" + question.formatted("q", "L", "B").repeat(n));
    String many =
        each(
            n / 10,
            i -> "  - {id: q" + i + ", type: single, column: q, categories: {a: A, b: B}}\n");
    yaml("questions", STUDY + "questions:\n" + many);
    yaml(
        "categories",
        STUDY
            + "questions:\n  - {id: q, type: single, categories: {"
            + each(n / 2, i -> "c" + i + ": C" + i + ", ")
            + "a: A, b: B}}\n");
    String codes = each(n / 4, i -> "c" + i + ": C" + i + ", ");
    String segments = "segments:\n  - {id: g, column: q, categories: {" + codes + "a: A, b: B}}\n";
    yaml("columns of a segment", STUDY + QUESTION + segments);
    String few = each(88, i -> "c" + i + ": C" + i + ", ");
    yaml(
        "nested segments",
        STUDY
            + QUESTION
            + "segments:\n  - {id: g, column: q, categories: {"
            + few
            + "a: A, b: B}}\n"
            + "  - {id: h, column: q, categories: {"
            + few
            + "a: A, b: B}}\n"
            + "  - {id: n, label: N, nested: [g, h]}\n");
    yaml(
        "experts",
        STUDY
            + QUESTION
            + "experts:\n"
            + each(n, i -> "  - {id: e" + i + ", name: E, figures: [q.a]}\n"));
    yaml("aliases", STUDY + "x: &a [1, 2]\n" + each(n, i -> "y" + i + ": *a\n") + QUESTION);
  }

  private void themes(int n) throws IOException {
    theme("name of a theme", "name: " + x(n * 3));
    theme("unknown keys of a theme", each(n, i -> "k" + i + ": 1\n"));
    theme("nested lists of a theme", "colors: " + "[".repeat(n) + "]".repeat(n));
    theme("colours", "colors: {positive: [" + each(n, i -> "'#123456', ") + "'#123456']}");
    theme("digits of a colour", "colors: {ink: '" + "1".repeat(n * 3) + "'}");
    theme("digits of a length", "page: {width: 1" + "0".repeat(n) + "mm}");
    theme("columns of a page", "columns: " + n);
    theme("page", "page: {width: " + n + "mm, height: " + n + "mm}");
    theme("margins", "margins: {left: -" + n + "mm, right: " + n + "mm}");
    theme("type", "type: {body: " + n + "/" + n + "}");
    theme("fonts", "fonts: {serif: [" + each(n, i -> "F" + i + ", ") + "F]}");
    theme("font files", "fonts: {files: {" + each(n, i -> "F" + i + ": [a.csv], ") + "}}");
  }

  private void theme(String name, String theme) throws IOException {
    yaml(name, STUDY + QUESTION);
    Path file = Files.writeString(folder.resolve(name).resolve("theme.yaml"), theme + "\n");
    more("\t--theme\t" + file);
  }

  /** Says more in the last command. */
  private void more(String arguments) {
    commands.set(commands.size() - 1, commands.get(commands.size() - 1) + arguments);
  }

  private void data(int n) throws IOException {
    csv("columns", each(n, i -> "c" + i + ",") + "q\n" + (each(n, i -> "1,") + "a\n").repeat(10));
    csv("name of a column", x(n) + ",q\n" + "1,a\n".repeat(30));
    csv("value", "q\n" + "a\n".repeat(30) + x(n) + "\n");
    csv("values", "q\n" + each(n * 10, i -> "v" + i + "\n"));
    csv("records", "q\n" + "a\n".repeat(n * 50));
    csv("lines of a quotation", "q\n\"" + "a\n".repeat(n * 10) + "\n");
    csv("first record", "\"" + x(9_000_000));
    csv("empty lines", "q\n" + "\n".repeat(n * 10) + "a\n");
    csv("zeros", "\0".repeat(n));
    number("digits", "1" + "0".repeat(n));
    number("decimals", "0." + "1".repeat(n));
    number("exponent", "1e155");
    number("larger exponent", "1e308");
    spss("variables", n * 40, 100);
    spss("infinite bias", 5, Double.POSITIVE_INFINITY);
  }

  private void tripleS(int n) throws IOException {
    String one = "<values><value code='1'>A</value></values>";
    tripleS("variables", each(n, i -> variable("v" + i, "1", "single", one)), "1");
    tripleS("name", variable(x(n * 10), "1", "quantity", ""), "1");
    tripleS("label of a value", choice("<value code='1'>" + x(n * 10) + "</value>"), "1");
    String values = each(n * 10, i -> "<value code='" + i + "'>V" + i + "</value>");
    tripleS("values", choice(values), "1");
    tripleS("options", variable("q", "1", "multiple", values.replace("'0'", "'1'")), "1");
    tripleS("digits of a code", choice("<value code='" + "1".repeat(n) + "'>A</value>"), "1");
    tripleS("finish", variable("q", "1' finish='999999999", "character", ""), x(n * 10));
    tripleS("digits of a place", variable("q", "1" + "0".repeat(n), "single", one), "1");
    String spread = "<spread subfields='" + n + "' width='1'/>" + one;
    tripleS("subfields", variable("q", "1' finish='" + n, "multiple", spread), "1".repeat(n));
    tripleS("nested elements", "<a>".repeat(n) + "</a>".repeat(n), "1");
    tripleS("elements that stay open", "<a>".repeat(n), "1");
    tripleS("attributes", "<a " + each(n, i -> "k" + i + "='1' ") + "/>", "1");
    tripleS("entities", "<a>" + "&amp;".repeat(n * 10) + "&b;</a>", "1");
    tripleS("records", variable("q", "1", "single", one), "1\n".repeat(n * 50));
    tripleS("digits", variable("q", "1' finish='" + n, "quantity", ""), "9".repeat(n));
  }

  private static String choice(String values) {
    return variable("q", "1", "single", "<values>" + values + "</values>");
  }

  private static String variable(String name, String start, String type, String more) {
    return "<variable ident='1' type='"
        + type
        + "'><name>"
        + name
        + "</name><label>L</label><position start='"
        + start
        + "'/>"
        + more
        + "</variable>\n";
  }

  private void tripleS(String name, String variables, String records) throws IOException {
    Path study = folder("Triple-S, " + name);
    Files.writeString(
        study.resolve("a.sss"),
        "<sss version='2.0'><survey><record ident='A'>" + variables + "</record></survey></sss>");
    Files.writeString(study.resolve("a.asc"), records + "\n");
    draft(study.resolve("a.sss"));
  }

  private void draft(Path file) {
    commands.add("draft\t" + file + "\t--out\t" + file.resolveSibling("draft.yaml"));
  }

  private void books(int n) throws IOException {
    String name = "<row><c t='inlineStr'><is><t>q</t></is></c></row>";
    String one = "<c><v>1</v></c>";
    book("rows", name + ("<row>" + one + "</row>").repeat(n * 10));
    book("cells of a row", "<row>" + one.repeat(n * 10) + "</row>");
    book("text of a cell", name.replace("q", x(n * 100)) + "<row>" + one + "</row>");
    book("digits of a cell", name + "<row>" + one.replace("1", "1".repeat(n)) + "</row>");
    book("number of a row", name + "<row r='2147483647'>" + one + "</row>");
    book("letters of a column", name + "<row><c r='" + "A".repeat(n) + "2'><v>1</v></c></row>");
    book("nested elements", name + "<row>".repeat(n) + "</row>".repeat(n));
    book("number of a text", name + "<row><c t='s'><v>2000000000</v></c></row>");
    comments("blanks", "<text:s text:c='2000000000'/>");
    comments("words", "word ".repeat(n * 100));
    comments("paragraphs", "</text:p><text:p>".repeat(n * 10));
    comments("nested spans", "<text:span>".repeat(n) + "</text:span>".repeat(n));
    String cell = "</text:p></table:table-cell><table:table-cell%s><text:p>a";
    comments("cells", cell.formatted("").repeat(n * 10));
    comments("repeated cells", cell.formatted(" table:number-columns-repeated='2000000000'"));
    comments("wide cells", cell.formatted(" table:number-columns-spanned='2000000000'"));
  }

  /** A workbook of data. */
  private void book(String name, String rows) throws IOException {
    Path book = folder("Excel, " + name).resolve("a.xlsx");
    try (OutputStream out = Files.newOutputStream(book);
        XSSFWorkbook empty = new XSSFWorkbook()) {
      empty.createSheet("A");
      empty.write(out);
    }
    try (FileSystem zip = FileSystems.newFileSystem(book)) {
      Path sheet = zip.getPath("xl/worksheets/sheet1.xml");
      String text = Files.readString(sheet);
      Files.writeString(sheet, text.replace("<sheetData/>", "<sheetData>" + rows + "</sheetData>"));
    }
    draft(book);
  }

  /** A system file of numbers without labels. */
  private void spss(String name, int variables, double bias) throws IOException {
    ByteBuffer file = ByteBuffer.allocate(400 + variables * 48).order(ByteOrder.LITTLE_ENDIAN);
    file.put(padded("$FL2", 4)).put(padded("@(#) SPSS DATA FILE", 60)).putInt(2).putInt(variables);
    file.putInt(1).putInt(0).putInt(3).putDouble(bias).put(padded("01 Jan 2612:00:00", 17));
    file.put(padded("", 64)).put(new byte[3]);
    for (int i = 0; i < variables; i++) {
      file.putInt(2).putInt(0).putInt(0).putInt(0).putInt(0x050800).putInt(0x050800);
      file.put(padded("V" + i, 8));
    }
    file.putInt(999).putInt(0);
    for (int i = 0; i < 16; i++) {
      file.put((byte) (i + 101));
    }
    Path study = folder(name);
    Files.write(study.resolve("a.sav"), Arrays.copyOf(file.array(), file.position()));
    draft(study.resolve("a.sav"));
  }

  private static byte[] padded(String text, int length) {
    return String.format(Locale.ROOT, "%-" + length + "s", text)
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** A workbook of comments, with something in a cell. */
  private void comments(String name, String text) throws IOException {
    yaml("comments, " + name, STUDY + QUESTION);
    Path book = folder.resolve("comments, " + name).resolve("c.ods");
    try (OutputStream out = Files.newOutputStream(book);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("content.xml"));
      zip.write(
          ("<d xmlns:text='t' xmlns:table='u'><table:table table:name='A'><table:table-row>"
                  + "<table:table-cell><text:p>"
                  + text
                  + "</text:p></table:table-cell></table:table-row></table:table></d>")
              .getBytes(StandardCharsets.UTF_8));
    }
    more("\t--comments\t" + book);
  }

  @Test
  void endInFilesOrInAMessage() throws Exception {
    articles(1_000 * TIMES);
    codebooks(1_000 * TIMES);
    themes(1_000 * TIMES);
    data(1_000 * TIMES);
    tripleS(1_000 * TIMES);
    books(1_000 * TIMES);
    Path list = Files.write(folder.resolve("commands"), commands);
    Path temporary = Files.createDirectory(folder.resolve("temporary"));
    Path log = folder.resolve("log");
    int code =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                ManyCommands.class.getName(),
                list.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    assertThat(code).as(Files.readString(log)).isZero();
    List<String> faults = new ArrayList<>();
    List<String> table = new ArrayList<>();
    long slowest = 0;
    for (int i = 0; i < names.size(); i++) {
      List<String> result = Files.readAllLines(folder.resolve(i + ".txt"));
      String said = String.join("\n", result.subList(3, result.size()));
      long millis = Long.parseLong(result.get(1));
      slowest = Math.max(slowest, millis);
      table.add(names.get(i) + "\t" + String.join("\t", result.subList(0, 3)));
      if (!List.of("0", "3", "4").contains(result.get(0))
          || millis > SECONDS * 1000L
          || Long.parseLong(result.get(2)) > LONGEST_MESSAGE
          || said.contains("\tat ")
          || said.contains("Exception")
          || TIMES == 1 && said.contains("heap")) {
        String start = said.substring(0, Math.min(1_500, said.length()));
        faults.add(names.get(i) + ": " + result.subList(0, 3) + "\n" + start);
      }
    }
    Files.write(Path.of("target", "lengths-and-counts.txt"), table);
    assertThat(faults).as("of %d cases, the slowest of %d ms", names.size(), slowest).isEmpty();
    assertThat(leftovers()).isEmpty();
    try (Stream<Path> files = Files.list(temporary)) {
      assertThat(files).isEmpty();
    }
  }

  private TreeSet<String> leftovers() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("."))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
