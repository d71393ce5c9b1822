package io.etude.examples.outputs;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.dataset.Source;
import io.etude.document.Block;
import io.etude.document.Report;
import io.etude.pdf.PdfRenderer;
import io.etude.pdf.theme.Theme;
import io.etude.render.PageQuality;
import io.etude.report.StudyReport;
import io.etude.study.Study;
import io.etude.testing.Seeds;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Either study's article with sections, figures and boxes left out or told twice still meets the
 * typographic bars, in themes of one to four columns.
 */
@Tag("property")
class RearrangedArticlesTest {

  private static final Seeds SEEDS = Seeds.of(RearrangedArticlesTest.class, 0, 20);

  private static final List<Theme> THEMES =
      List.of(
          Theme.magazine(),
          Theme.brief(),
          Theme.report(),
          Theme.magazine().toBuilder().name("tabloid").page(842, 1191).columns(4).build(),
          Theme.magazine().toBuilder().name("pocket").page(480, 680).columns(2).build());

  private static Report report(String folder) {
    Study study = Study.read(Path.of(folder, "study.yaml"));
    Path data = Path.of(folder).resolve(study.dataFile().orElseThrow());
    return StudyReport.of(Analysis.of(study).run(Source.open(data))).build();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gazette-orange-2018", "nhtsa-2008"})
  void meetTheBars(String folder) {
    Report whole = report(folder);
    SEEDS.check(seed -> meetsTheBars(whole, seed));
  }

  /** What depends on how much text there is for how many blocks, and on its wording. */
  private static final Set<String> BY_TEXT =
      Set.of(
          "looseLines",
          "raggedLinesBelow85",
          "runts",
          "emptyFirstPage",
          "emptyArticlePage",
          "emptyAnnexPage",
          "blocksFarFromMention",
          "blocksOutsideSection");

  private static void meetsTheBars(Report whole, long seed) {
    Theme theme = THEMES.get((int) (seed % THEMES.size()));
    Report report = new Rearranged(new Random(seed)).of(whole);
    PageQuality quality =
        PdfRenderer.builder()
            .theme(theme)
            .build()
            .render(report, OutputStream.nullOutputStream())
            .pageQuality()
            .orElseThrow();
    for (PageQuality.Measure measure : quality.measures()) {
      if (BY_TEXT.contains(measure.kind().code())) {
        continue;
      }
      assertThat(measure.value())
          .as("%s, %s, at %s", measure.kind().code(), theme.name(), measure.places())
          .isLessThanOrEqualTo(measure.bar().orElse(Double.POSITIVE_INFINITY));
    }
  }

  /** Makes another article of the blocks of one. */
  private static final class Rearranged {

    private final Random random;
    private final double boxesLeftOut;

    Rearranged(Random random) {
      this.random = random;
      boxesLeftOut = 0.3 * random.nextInt(3);
    }

    Report of(Report whole) {
      List<Block> blocks = new ArrayList<>(some(whole.blocks(), false));
      if (random.nextInt(3) > 0) {
        blocks.addAll(Math.max(1, blocks.size() - 1), some(whole.blocks(), true));
      }
      return whole.withBlocks(blocks);
    }

    private List<Block> some(List<Block> blocks, boolean again) {
      return blocks.stream().flatMap(block -> maybe(block, again).stream()).toList();
    }

    /** The block or a part of it; what has a name or number is told once. */
    private Optional<Block> maybe(Block block, boolean again) {
      if (block instanceof Block.Paragraph) {
        return Optional.of(block);
      }
      if (block instanceof Block.Section section) {
        boolean left = section.role() == Block.Section.Role.ANNEX || random.nextInt(4) == 0;
        return left ? Optional.empty() : Optional.of(part(section, again));
      }
      if (random.nextDouble() < boxesLeftOut) {
        return Optional.empty();
      }
      if (!again) {
        return Optional.of(block);
      }
      return block instanceof Block.Sidebar sidebar
          ? Optional.of(new Block.Sidebar("", sidebar.title(), sidebar.blocks()))
          : Optional.empty();
    }

    private Block part(Block.Section section, boolean again) {
      String id = again ? section.id() + "-again-" + random.nextInt(1000) : section.id();
      return new Block.Section(id, section.title(), section.role(), some(section.blocks(), again));
    }
  }
}
