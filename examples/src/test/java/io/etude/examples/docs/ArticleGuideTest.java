package io.etude.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.dataset.rows.RowsSource;
import io.etude.document.Block;
import io.etude.document.Chart;
import io.etude.document.Report;
import io.etude.pdf.PdfRenderer;
import io.etude.report.StudyReport;
import io.etude.results.Results;
import io.etude.study.Study;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The article that the guide shows is one. */
@Tag("client")
class ArticleGuideTest {

  private static final Path GUIDE = Path.of("..", "docs", "article.md");
  private static final Path CODEBOOK =
      Path.of("../core/src/test/resources/io/etude/study/by-example.yaml");
  private static final long SEED = 7;

  @TempDir private Path folder;

  /** Guests who are content with the taste, and in the south with the queue too. */
  private static List<Map<String, Object>> answers() {
    Random random = new Random(SEED);
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 0; i < 800; i++) {
      boolean south = random.nextInt(2) == 0;
      boolean early = random.nextInt(3) == 0;
      Map<String, Object> row = new HashMap<>();
      row.put("respondent", "r" + i);
      row.put("site", south ? "south" : "north");
      row.put("age", 20 + random.nextInt(45));
      row.put("recommend", 4 + random.nextInt(7));
      row.put("aspect_taste", satisfaction(random, 75));
      row.put("aspect_price", satisfaction(random, 55));
      row.put("aspect_queue", satisfaction(random, south ? 45 : 20));
      row.put("diet_veg", random.nextInt(4) == 0 ? 1 : 0);
      row.put("diet_vegan", random.nextInt(8) == 0 ? 1 : 0);
      row.put("diet_halal", random.nextInt(10) == 0 ? 1 : 0);
      row.put("diet_none", 0);
      row.put("early", early ? "yes" : "no");
      row.put("breakfast", early ? (random.nextInt(2) == 0 ? "yes" : "no") : null);
      row.put("minutes", random.nextInt(20));
      row.put("remarks", null);
      rows.add(row);
    }
    return rows;
  }

  private static int satisfaction(Random random, int percent) {
    if (random.nextInt(100) < percent) {
      return 1 + random.nextInt(2);
    }
    return new int[] {3, 4, 9}[random.nextInt(3)];
  }

  @Test
  void theArticleOfTheGuideRenders() throws IOException {
    Results results =
        Analysis.of(Study.read(CODEBOOK)).run(RowsSource.ofMaps("answers", answers()));
    Matcher block = Pattern.compile("(?s)```markdown\\R(.*?)```").matcher(Files.readString(GUIDE));
    assertThat(block.find()).isTrue();
    Path template = Files.writeString(folder.resolve("article.ftl.md"), block.group(1));
    Report report = StudyReport.of(results).template(template).build();
    assertThat(report.blocks())
        .as("seed %d", SEED)
        .hasAtLeastOneElementOfType(Chart.class)
        .hasAtLeastOneElementOfType(Block.MethodBox.class);
    PdfRenderer.builder().build().render(report, folder.resolve("canteen.pdf"));
    assertThat(folder.resolve("canteen.pdf")).isNotEmptyFile();
  }
}
