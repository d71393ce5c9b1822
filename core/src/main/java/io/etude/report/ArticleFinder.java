package io.etude.report;

import io.etude.FileAccess;
import io.etude.Limits;
import io.etude.Problem;
import io.etude.ReportException;
import io.etude.internal.StudyFiles;
import io.etude.narrative.Narrative;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the article of a codebook that is wrong, so that its faults are said in the same run. */
final class ArticleFinder {

  private static final int MAX_BYTES = 1 << 20;

  /** The key as a line of its own; the file may be no YAML. */
  private static final Pattern TEMPLATE =
      Pattern.compile("(?m)^template:[ \\t]*(?:\"([^\"\\n]+)\"|'([^'\\n]+)'|([^\\s#\"']+))");

  private final Path codebook;
  private final FileAccess access;
  private final Limits limits;

  ArticleFinder(Path codebook, FileAccess access, Limits limits) {
    this.codebook = codebook;
    this.access = access;
    this.limits = limits;
  }

  /**
   * Checks the article as a text, if there is one that the codebook may name.
   *
   * @throws ReportException naming all that is wrong with it
   */
  List<Problem> check() {
    List<Problem> wrong =
        template()
            .filter(Files::isRegularFile)
            .map(file -> Narrative.check(file, ReportDirectives.NAMES))
            .orElse(List.of());
    if (!wrong.isEmpty()) {
      throw ReportException.several(wrong);
    }
    return wrong;
  }

  private Optional<Path> template() {
    Path folder = Optional.ofNullable(codebook.getParent()).orElse(Path.of(""));
    try (InputStream in = Files.newInputStream(codebook)) {
      String text = new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
      Matcher key = TEMPLATE.matcher(text);
      if (!key.find()) {
        return Optional.empty();
      }
      String name =
          Stream.of(key.group(1), key.group(2), key.group(3))
              .filter(each -> each != null)
              .findFirst()
              .orElseThrow();
      return Optional.of(
          new StudyFiles("study", folder, access, limits)
              .find(name, StudyFiles.Kind.TEMPLATE, ReportException::new));
    } catch (IOException | UncheckedIOException | ReportException e) {
      return Optional.empty(); // the codebook's reader says so
    }
  }
}
