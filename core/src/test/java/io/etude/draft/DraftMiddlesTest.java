package io.etude.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.Question;
import io.etude.codebook.category.Category;
import io.etude.study.Study;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The middle answers of forty scales, {@code middles.txt}: no words of a middle put it on a side,
 * whether few or many chose it. Where a draft doesn't take it for the middle, it makes no nets, and
 * asks; it asks too whether it is no answer. A line of which that is not so, and known, begins with
 * a question mark.
 */
class DraftMiddlesTest {

  private static final String MIDDLE = "3";

  private static final Pattern LINE = Pattern.compile("(\\? )?(own-)?(en|fr) (.*)");

  @TempDir Path folder;

  private final List<String> onASide = new ArrayList<>();
  private final List<String> inSilence = new ArrayList<>();

  @Test
  void noMiddleIsOnASide() throws Exception {
    String file = "/io/etude/draft/middles.txt";
    Path middles = Path.of(Objects.requireNonNull(getClass().getResource(file)).toURI());
    for (String line : Files.readAllLines(middles)) {
      Matcher scale = LINE.matcher(line);
      if (scale.matches()) {
        boolean known = scale.group(1) != null;
        Optional<String> fault = Optional.empty();
        for (int percent : new int[] {3, 20}) {
          fault = fault.or(() -> fault(scale.group(3), scale.group(4), percent));
        }
        if (fault.isPresent() != known) {
          inSilence.add(line + ": " + fault.orElse("right now"));
        }
        if (System.getProperty("etude.draftKeys") != null && fault.isPresent()) {
          System.out.println(line + ": " + fault.get());
        }
      }
    }
    assertThat(onASide).isEmpty();
    assertThat(inSilence).isEmpty();
  }

  private Optional<String> fault(String language, String scale, int percent) {
    try {
      List<String> answers = List.of(scale.split(" \\| "));
      StringBuilder recipe = new StringBuilder("rows: 200\nno: serial 1 1\nq1 \"");
      recipe.append(language.equals("en") ? "What do you think of it?" : "Qu'en pensez-vous ?");
      recipe.append("\": ");
      for (int i = 0; i < answers.size(); i++) {
        recipe.append(i == 0 ? "" : " | ").append(i + 1).append('=');
        recipe.append(answers.get(i).replaceAll("^\\[|]$", "")).append('*');
        recipe.append(i == 2 ? percent : (100 - percent) / 4.0);
      }
      recipe.append(" exact\nage: 18..80\n");
      Path columns = Files.writeString(folder.resolve("columns.txt"), recipe);
      CodebookDraft.Options options =
          CodebookDraft.Options.FOUND.withLanguage(Locale.forLanguageTag(language));
      String yaml =
          CodebookDraft.of(SurveyRecipe.read(columns, folder.resolve("d.csv")), options).yaml();
      return fault(scale, yaml, Study.parse(yaml).question("q1").orElseThrow());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Optional<String> fault(String scale, String yaml, Question question) {
    if (question.nets().stream().anyMatch(net -> net.codes().contains(MIDDLE))) {
      onASide.add(scale);
      return Optional.of("on a side");
    }
    boolean asks =
        yaml.lines().anyMatch(l -> l.matches(" *# \\? \\S+\\.(sides|missing|order): .*"));
    Optional<Category> answer =
        question.categories().stream().filter(c -> c.code().equals(MIDDLE)).findFirst();
    if (answer.filter(c -> c.kind() != Category.Kind.DONT_KNOW).isEmpty()) {
      return asks ? Optional.empty() : Optional.of("no answer, in silence");
    }
    boolean nets = question.nets().stream().filter(net -> net.side().isPresent()).count() == 2;
    return nets || asks ? Optional.empty() : Optional.of("no nets, in silence");
  }
}
