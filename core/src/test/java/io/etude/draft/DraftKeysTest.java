package io.etude.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.dataset.Source;
import io.etude.dataset.Variable;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Drafts against keys of what a statistician would declare of each variable, see {@link DraftKey}:
 * it is right, asked (a choice of a question leads to the key), or wrong in silence. {@code bars}
 * of a key say how many are right at least, and how many are wrong in silence, of them with another
 * figure, and asked at most. {@code -Detude.draftKeys=FOLDER} judges the files of a folder too,
 * each in its own folder with {@code key.txt} beside {@code columns.txt} or {@code data.*}, and
 * prints what differs.
 */
@Tag("client")
class DraftKeysTest {

  private static final List<String> TABLE = new ArrayList<>();
  private static final String ROW = "%-12s %9s %6s %6s %7s %8s %10s";

  @TempDir Path folder;

  private static Path resources() throws URISyntaxException {
    String one = "/io/etude/draft/keys/election/key.txt";
    return Path.of(Objects.requireNonNull(DraftKeysTest.class.getResource(one)).toURI())
        .getParent()
        .getParent();
  }

  @TestFactory
  Stream<DynamicTest> draftsWhatAStatisticianDeclares() throws IOException, URISyntaxException {
    List<Path> files = new ArrayList<>(keys(resources()));
    Optional<String> others = others().filter(name -> Files.isDirectory(Path.of(name)));
    if (others.isPresent()) {
      files.addAll(keys(Path.of(others.get())));
    }
    return files.stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
  }

  private static Optional<String> others() {
    return Optional.ofNullable(System.getProperty("etude.draftKeys"));
  }

  private static List<Path> keys(Path folder) throws IOException {
    try (Stream<Path> found = Files.list(folder)) {
      return found.filter(f -> Files.exists(f.resolve("key.txt"))).sorted().toList();
    }
  }

  @AfterAll
  static void printTable() {
    if (others().isEmpty()) {
      return;
    }
    System.out.println(
        String.format(
            ROW, "file", "variables", "right", "asked", "silent", "figures", "questions"));
    TABLE.forEach(System.out::println);
  }

  private Source source(Path file) throws IOException {
    String name = file.getFileName().toString();
    if (Files.exists(file.resolve("columns.txt"))) {
      return SurveyRecipe.read(file.resolve("columns.txt"), folder.resolve(name + ".csv"));
    }
    try (Stream<Path> found = Files.list(file)) {
      return Source.open(
          found
              .filter(f -> f.getFileName().toString().startsWith("data."))
              .findFirst()
              .orElseThrow());
    }
  }

  private void check(Path file) throws IOException {
    DraftKey key = DraftKey.of(Files.readAllLines(file.resolve("key.txt")));
    Source source = source(file);
    assertThat(key.declared().stream().flatMap(one -> one.columns().stream()))
        .as("columns with a key")
        .containsExactlyInAnyOrderElementsOf(
            source.schema().variables().stream().map(Variable::name).toList());
    String yaml = CodebookDraft.of(source).yaml();
    Map<String, Integer> found = new LinkedHashMap<>();
    Stream.of("right", "asked", "silent", "figures").forEach(what -> found.put(what, 0));
    List<String> details = new ArrayList<>();
    Map<String, List<DraftKey.Difference>> all = key.compare(yaml, source);
    all.forEach(
        (variable, differs) -> {
          boolean asked = differs.stream().allMatch(DraftKey.Difference::asked);
          boolean figure = differs.stream().anyMatch(d -> d.figure() && !d.asked());
          found.merge(differs.isEmpty() ? "right" : asked ? "asked" : "silent", 1, Integer::sum);
          found.merge("figures", figure ? 1 : 0, Integer::sum);
          if (!differs.isEmpty()) {
            details.add(variable + ": " + differs.stream().map(DraftKeysTest::said).toList());
          }
        });
    found.put("questions", AuthorQuestion.in(yaml).size());
    List<Object> row = new ArrayList<>(List.of(file.getFileName().toString(), all.size()));
    row.addAll(found.values());
    TABLE.add(String.format(ROW, row.toArray()));
    if (others().isPresent()) {
      details.forEach(detail -> System.out.println(file.getFileName() + " " + detail));
    }
    key.bars()
        .forEach(
            (what, bar) -> {
              String said =
                  what + " " + found.get(what) + ", not " + bar + "\n" + String.join("\n", details);
              if (what.equals("right")) {
                assertThat(found.get(what)).as(said).isGreaterThanOrEqualTo(bar);
              } else {
                assertThat(found.get(what)).as(said).isLessThanOrEqualTo(bar);
              }
            });
  }

  private static String said(DraftKey.Difference difference) {
    return difference.what()
        + (difference.asked() ? " (asked)" : difference.figure() ? " (!)" : "");
  }
}
