package io.etude.examples.letters;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.examples.gazette.Gazette;
import io.etude.results.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each group of the French study gets a letter with its own figures, or with none. */
@Tag("client")
class LettersTest {

  @TempDir private Path folder;

  private String text(String group) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(folder.resolve("letter-" + group + ".pdf").toFile())) {
      return new PDFTextStripper().getText(pdf).replaceAll("[\\s\\u00a0\\u202f]+", " ");
    }
  }

  @Test
  void everyGroupGetsALetterOfItsOwn() throws IOException {
    Letters.main(new String[] {Gazette.FOLDER.toString(), folder.toString()});
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString()).toList())
          .contains("letter-status.agent.pdf", "letter-size.small.pdf", "letter-type.region.pdf")
          .hasSize(10);
    }
    Results results = Gazette.results();
    // the first letter is a drop cap, set apart
    for (String group : List.of("status.agent", "size.small", "size.large")) {
      long share = percent(results, "maturity.above@" + group);
      assertThat(text(group)).as(group).contains("ans votre groupe, " + share + " % des");
    }
    assertThat(text("size.small")).contains("Obstacles au numérique, « La résistance");
    assertThat(text("type.region"))
        .contains("trop peu nombreux")
        .doesNotContain("ans votre groupe,");
  }

  private static long percent(Results results, String reference) {
    return Math.round(100 * results.figure(reference).estimate().orElseThrow().value());
  }
}
