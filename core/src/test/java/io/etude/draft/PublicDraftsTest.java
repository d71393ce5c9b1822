package io.etude.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.dataset.Source;
import io.etude.study.Study;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Drafts of the columns of public surveys, against lists of what a statistician would expect that
 * were written before. {@code -Detude.publicData=FOLDER} scores the files themselves too, where the
 * folder has one of a survey's name.
 */
@Tag("client")
class PublicDraftsTest {

  /** Lines of expected.txt that are not met, and known. */
  private static final String KNOWN = "? ";

  @TempDir Path folder;

  private static Path resources() throws URISyntaxException {
    String one = "/io/etude/draft/bfi/expected.txt";
    return Path.of(Objects.requireNonNull(PublicDraftsTest.class.getResource(one)).toURI())
        .getParent()
        .getParent();
  }

  @TestFactory
  Stream<DynamicTest> draftsWhatAStatisticianExpects() throws IOException, URISyntaxException {
    List<Path> surveys;
    try (Stream<Path> found = Files.list(resources())) {
      surveys = found.filter(f -> Files.exists(f.resolve("expected.txt"))).sorted().toList();
    }
    return surveys.stream()
        .map(
            survey ->
                DynamicTest.dynamicTest(survey.getFileName().toString(), () -> check(survey)));
  }

  private void check(Path survey) throws IOException {
    String name = survey.getFileName().toString();
    List<String> expected = Files.readAllLines(survey.resolve("expected.txt"));
    check(
        SurveyRecipe.read(survey.resolve("columns.txt"), folder.resolve(name + ".csv")), expected);
    for (Path file : published(name)) {
      check(Source.open(file), expected);
    }
  }

  private static List<Path> published(String name) {
    return Optional.ofNullable(System.getProperty("etude.publicData")).stream()
        .flatMap(data -> Stream.of(".sav", ".csv").map(end -> Path.of(data, name + end)))
        .filter(Files::exists)
        .limit(1)
        .toList();
  }

  /** The codebook as it is drafted, and with each of its questions answered each way. */
  private static List<Expectations> answered(CodebookDraft draft) {
    List<String> codebooks = new ArrayList<>(List.of(draft.yaml()));
    for (AuthorQuestion question : draft.questions()) {
      for (String choice : question.choices()) {
        codebooks.add(AuthorQuestion.answer(draft.yaml(), question.id(), choice));
      }
    }
    return codebooks.stream().map(yaml -> new Expectations(Study.parse(yaml), yaml)).toList();
  }

  private void check(Source source, List<String> expected) throws IOException {
    Path file = folder.resolve(source.name() + ".yaml");
    CodebookDraft draft = CodebookDraft.of(source);
    draft.write(file);
    Study study = Study.read(file);
    assertThat(Analysis.of(study).run(source).tables()).isNotEmpty();
    List<Expectations> found = answered(draft);
    List<String> unmet = new ArrayList<>();
    List<String> known = new ArrayList<>();
    for (String line : expected) {
      boolean open = line.startsWith(KNOWN);
      String wanted = open ? line.substring(KNOWN.length()) : line;
      if (found.stream().noneMatch(each -> each.met(wanted))) {
        (open ? known : unmet).add(line);
      } else if (open) {
        unmet.add("met now: " + line);
      }
    }
    if (System.getProperty("etude.publicData") != null) {
      System.out.println(
          source.name()
              + ": "
              + (expected.size() - unmet.size() - known.size())
              + " of "
              + expected.size());
    }
    assertThat(unmet).as(draft.yaml()).isEmpty();
  }
}
