package io.etude.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.etude.Problem;
import io.etude.ReportException;
import io.etude.testing.Goldens;
import io.etude.testing.TransitStudy;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What authors are told of faulty articles: everything at once, each with its line. */
@Tag("hostile")
class FaultyArticlesTest {

  /** An article with something wrong in it. */
  private record Faulty(String name, String text) {}

  private static List<Faulty> articles() throws IOException, URISyntaxException {
    Path file = Path.of(FaultyArticlesTest.class.getResource("faulty-articles.txt").toURI());
    List<Faulty> articles = new ArrayList<>();
    for (String part : Files.readString(file).split("(?m)^=== ")) {
      int end = part.indexOf('\n');
      if (end > 0) {
        articles.add(new Faulty(part.substring(0, end), part.substring(end + 1)));
      }
    }
    return articles;
  }

  private static ReportException refused(Faulty article) {
    StudyReport report =
        StudyReport.of(TransitStudy.results()).language(Locale.ENGLISH).template(article.text());
    return catchThrowableOfType(ReportException.class, report::build);
  }

  @Test
  void everyFaultIsSaid() throws IOException, URISyntaxException {
    StringBuilder said = new StringBuilder();
    for (Faulty article : articles()) {
      ReportException refused = refused(article);
      assertThat(refused).as(article.name()).isNotNull();
      said.append("=== ").append(article.name()).append('\n');
      refused.problems().forEach(problem -> said.append(problem).append('\n'));
    }
    Goldens.check("faulty-articles.txt", said.toString());
  }

  @Test
  void everyFaultHasItsLine() throws IOException, URISyntaxException {
    for (Faulty article : articles()) {
      int lines = (int) article.text().lines().count();
      for (Problem fault : refused(article).problems()) {
        String problem = fault.toString();
        if (!article.name().equals("nothing-at-all")) {
          assertThat(problem).as(article.name()).matches("(?s)template:\\d+:\\d+: .*");
          int line = Integer.parseInt(problem.split(":", 3)[1]);
          assertThat(line).as(article.name() + ": " + problem).isBetween(1, lines);
        }
      }
    }
  }

  @Test
  void tenFaultsAreSaidAtOnce() throws IOException, URISyntaxException {
    for (Faulty article : articles()) {
      if (article.name().startsWith("ten-")) {
        assertThat(refused(article).problems()).as(article.name()).hasSizeGreaterThanOrEqualTo(9);
      }
    }
  }
}
