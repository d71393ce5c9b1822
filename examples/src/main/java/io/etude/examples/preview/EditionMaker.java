package io.etude.examples.preview;

import io.etude.Diagnostic;
import io.etude.document.Report;
import io.etude.draft.AuthorQuestion;
import io.etude.pdf.PdfRenderer;
import io.etude.pdf.theme.Theme;
import io.etude.render.RenderResult;
import io.etude.results.Results;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Makes the editions of a study, one after the other. Answers are tallied again only where the
 * change may concern them. Used by one thread.
 */
final class EditionMaker {

  /** Files that the results don't depend on: articles and pictures. */
  private static final List<String> WITHOUT_RESULTS =
      List.of(".md", ".png", ".jpg", ".jpeg", ".ttf", ".otf");

  private final StudyInputs inputs;
  private final Notices notices;
  private final String session = UUID.randomUUID().toString().substring(0, 8);
  private Optional<Results> results = Optional.empty();
  private Optional<PdfRenderer> pdf = Optional.empty();
  private Optional<Theme> theme = Optional.empty();
  private int made;

  EditionMaker(StudyInputs inputs) {
    this.inputs = inputs;
    this.notices = new Notices(inputs.folders());
  }

  Edition none() {
    return Edition.none(key());
  }

  private String key() {
    return session + "-" + made++;
  }

  /** The report after these files have changed; none at first. */
  Report report(Set<Path> changed) {
    if (changed.isEmpty() || changed.stream().anyMatch(EditionMaker::concernsResults)) {
      results = Optional.empty();
    }
    Results tallied = results.orElseGet(() -> inputs.folder().tally());
    results = Optional.of(tallied);
    return inputs.folder().write(tallied);
  }

  private static boolean concernsResults(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return WITHOUT_RESULTS.stream().noneMatch(name::endsWith);
  }

  /** What went wrong. */
  List<Notice> notices(RuntimeException failure) {
    return notices.of(failure);
  }

  /** What the data and the rendering have to say, each once. */
  List<Notice> notices(Report report, List<RenderResult> rendered) {
    List<Notice> all = new ArrayList<>();
    report.results().complete().problems().forEach(problem -> all.add(notices.of(problem)));
    List<Diagnostic> said =
        rendered.stream().flatMap(result -> result.diagnostics().stream()).distinct().toList();
    Stream.concat(said.stream(), inputs.receipt().apply(said).stream())
        .forEach(diagnostic -> all.add(notices.of(diagnostic)));
    return all;
  }

  /** The edition after the one before, once these files have changed. */
  Edition next(Edition before, Set<Path> changed) {
    long start = System.nanoTime();
    List<AuthorQuestion> questions = inputs.codebook().questions();
    try {
      Report report = report(changed);
      PdfRenderer renderer = renderer(changed);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
      RenderResult rendered = renderer.render(report, bytes);
      PrintedReport printed =
          new PrintedReport(
              report,
              theme.orElseThrow(),
              rendered.pageQuality().orElseThrow(),
              new PageImages(bytes.toByteArray()));
      List<Notice> remarks = notices(report, List.of(rendered));
      return new Edition(key(), Optional.of(printed), true, remarks, questions, seconds(start));
    } catch (RuntimeException e) {
      return new Edition(key(), before.printed(), false, notices(e), questions, seconds(start));
    }
  }

  private PdfRenderer renderer(Set<Path> changed) {
    if (pdf.isEmpty() || changed.stream().anyMatch(EditionMaker::concernsTheme)) {
      pdf = Optional.empty();
      Theme read = inputs.theme().get();
      theme = Optional.of(read);
      // pages look the same without the results in the file, and are there sooner
      pdf =
          Optional.of(
              PdfRenderer.builder()
                  .theme(read)
                  .attachedResults(PdfRenderer.AttachedResults.NONE)
                  .build());
    }
    return pdf.get();
  }

  private static boolean concernsTheme(Path file) {
    return !file.getFileName().toString().endsWith(".md");
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
