package io.etude.examples.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.examples.ManyCommands;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
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
        "render\t" + study.resolve("s.yaml") + "\t--out\t" + out + "\t--format\tjson" + more);
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
    commands.add("draft\t" + file + "\t--out\t" + file.resolveSibling("draft.yaml"));
  }

  private void number(String name, String value) throws IOException {
    study(
        name,
        STUDY + "questions:\n  - {id: q, type: numeric, decimals: 1}\n",
        "q\n" + "1\n2\n".repeat(30) + (value + "\n").repeat(9),
        "");
  }

  private void articles(int n) throws IOException {
    article("attribute", "::: pullquote speaker=\"" + x(n) + "\"\nText.\n:::");
    article("argument", "::: pullquote " + x(n) + "\nText.\n:::");
    article("attributes", "::: pullquote " + each(n, i -> "k" + i + "=\"v\" ") + "\nText.\n:::");
    article("open quotation mark", "::: pullquote speaker=\"" + x(n) + "\nText.\n:::");
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
    String codes = each(n / 4, i -> "c" + i + ": C" + i + ", ");
    yaml(
        "categories",
        STUDY + "questions:\n  - {id: q, type: single, categories: {" + codes + "a: A, b: B}}\n");
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
    spss("variables", Math.min(40_000, n * 10), 100);
    spss("infinite bias", 5, Double.POSITIVE_INFINITY);
    blanks("blanks", 2_000_000_000);
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
    commands.add("draft\t" + study.resolve("a.sav") + "\t--out\t" + study.resolve("draft.yaml"));
  }

  private static byte[] padded(String text, int length) {
    return String.format(Locale.ROOT, "%-" + length + "s", text)
        .getBytes(StandardCharsets.US_ASCII);
  }

  private void blanks(String name, int count) throws IOException {
    study(name, STUDY + QUESTION, ANSWERS, "");
    Path book = folder.resolve(name).resolve("c.ods");
    try (OutputStream out = Files.newOutputStream(book);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("content.xml"));
      zip.write(
          ("<d xmlns:text='t' xmlns:table='u'><table:table table:name='A'><table:table-row>"
                  + "<table:table-cell><text:p><text:s text:c='"
                  + count
                  + "'/></text:p>"
                  + "</table:table-cell></table:table-row></table:table></d>")
              .getBytes(StandardCharsets.UTF_8));
    }
    commands.set(commands.size() - 1, commands.get(commands.size() - 1) + "\t--comments\t" + book);
  }

  @Test
  void endInFilesOrInAMessage() throws Exception {
    articles(3_000 * TIMES);
    codebooks(3_000 * TIMES);
    data(3_000 * TIMES);
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
    long slowest = 0;
    for (int i = 0; i < names.size(); i++) {
      List<String> result = Files.readAllLines(folder.resolve(i + ".txt"));
      String said = String.join("\n", result.subList(3, result.size()));
      long millis = Long.parseLong(result.get(1));
      slowest = Math.max(slowest, millis);
      if (!List.of("0", "3", "4").contains(result.get(0))
          || millis > SECONDS * 1000L
          || Long.parseLong(result.get(2)) > LONGEST_MESSAGE
          || said.contains("\tat ")) {
        String start = said.substring(0, Math.min(1_500, said.length()));
        faults.add(names.get(i) + ": " + result.subList(0, 3) + "\n" + start);
      }
    }
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
