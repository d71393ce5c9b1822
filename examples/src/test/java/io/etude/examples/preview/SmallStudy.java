package io.etude.examples.preview;

import io.etude.Diagnostic;
import io.etude.pdf.theme.Theme;
import io.etude.report.StudyFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/** A study of one question in a folder, which renders in no time. */
final class SmallStudy {

  final Path folder;
  final Path codebook;
  final Path article;
  final Path data;

  SmallStudy(Path folder) throws IOException {
    this.folder = folder;
    codebook =
        Files.writeString(
            folder.resolve("study.yaml"),
            """
            id: small
            title: A small study
            data: answers.csv
            template: article.ftl.md
            questions:
              - {id: q, type: single, label: Choice, categories: {a: A, b: B}}
            """);
    data = Files.writeString(folder.resolve("answers.csv"), "q\n" + "a\nb\nb\n".repeat(20));
    article = article("Two in three say B: ${pct(\"q.b\")}.\n");
  }

  Path article(String text) throws IOException {
    return Files.writeString(folder.resolve("article.ftl.md"), text);
  }

  StudyInputs inputs() {
    return inputs(said -> List.of());
  }

  StudyInputs inputs(UnaryOperator<List<Diagnostic>> receipt) {
    return new StudyInputs(StudyFolder.of(codebook), List.of(codebook), Theme::brief, receipt);
  }
}
