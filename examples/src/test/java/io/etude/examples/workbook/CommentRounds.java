package io.etude.examples.workbook;

import io.etude.document.Block;
import io.etude.document.Commentary;
import io.etude.document.Report;
import io.etude.document.ReportWalker;
import io.etude.document.text.Inline;
import io.etude.report.StudyFolder;
import io.etude.results.Results;
import io.etude.xlsx.CommentarySheet;
import io.etude.xlsx.XlsxRenderer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A study with two experts, whose workbook goes out and comes back. */
final class CommentRounds {

  private static final String CODEBOOK =
      """
      id: opinion
      data: answers.csv
      template: article.ftl.md
      questions:
        - {id: q, type: single, label: Opinion, categories: {"yes": Yes, "no": No}}
      experts:
        - id: ada
          name: Ada
          topic: Why so many
          figures: [q.yes]
          comment: "%s"
        - id: max
          name: Max
          comment: "%s"
      """;

  private final Path folder;
  private final Map<String, Results> results = new HashMap<>();
  private String codebook = "";

  CommentRounds(Path folder) throws IOException {
    this.folder = folder;
    Files.writeString(
        folder.resolve("answers.csv"), "q\n" + "yes\n".repeat(60) + "no\n".repeat(40));
    slots("ada", "max");
    codebook("First.", "Second.");
  }

  /** Writes an article with slots for these experts. */
  void slots(String... experts) {
    StringBuilder article = new StringBuilder("Opinions differ.\n");
    for (String expert : experts) {
      article.append("\n::: commentary ").append(expert).append("\n:::\n");
    }
    write("article.ftl.md", article.toString());
  }

  /** Writes the codebook with these comments. */
  void codebook(String ada, String max) {
    codebook = CODEBOOK.formatted(ada, max);
    write("study.yaml", codebook);
  }

  /** Asks Ada to comment on something else than before; empty for nothing in particular. */
  void topic(String topic) {
    String key = topic.isEmpty() ? "" : "    topic: " + topic + "\n";
    codebook = codebook.replaceFirst("name: Ada\n(    topic: .*\n)?", "name: Ada\n" + key);
    write("study.yaml", codebook);
  }

  private void write(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Report report(Path... returned) {
    StudyFolder study =
        StudyFolder.of(folder).comments(() -> CommentarySheet.read(List.of(returned)));
    return study.write(results.computeIfAbsent(codebook, text -> study.tally()));
  }

  /** Renders the workbook. */
  Path sent(String name, Path... returned) throws IOException {
    Path file = folder.resolve(name);
    Files.deleteIfExists(file);
    XlsxRenderer.builder().build().render(report(returned), file);
    return file;
  }

  /** The paragraphs of the comments that are printed, a line each; a bar is a line break. */
  String printed(Path... returned) {
    List<String> printed = new ArrayList<>();
    new ReportWalker() {
      @Override
      public Void commentary(Commentary commentary) {
        for (Block block : commentary.comment()) {
          printed.add(shown(((Block.Paragraph) block).inlines()));
        }
        return null;
      }
    }.walk(report(returned).blocks());
    return String.join("\n", printed);
  }

  private static String shown(List<Inline> inlines) {
    StringBuilder shown = new StringBuilder();
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Strong strong) {
        shown.append("<b>").append(shown(strong.children())).append("</b>");
      } else if (inline instanceof Inline.Emphasis emphasis) {
        shown.append("<i>").append(shown(emphasis.children())).append("</i>");
      } else if (inline instanceof Inline.LineBreak) {
        shown.append('|');
      } else {
        shown.append(Inline.plain(List.of(inline)));
      }
    }
    return shown.toString();
  }
}
