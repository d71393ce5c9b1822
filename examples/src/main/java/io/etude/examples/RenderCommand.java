package io.etude.examples;

import io.etude.Diagnostic;
import io.etude.analysis.Analysis;
import io.etude.pdf.PdfRenderer;
import io.etude.pdf.theme.Theme;
import io.etude.render.JsonRenderer;
import io.etude.render.Renderer;
import io.etude.report.StudyFolder;
import io.etude.report.StudyReport;
import io.etude.results.DataProblem;
import io.etude.study.Publication.CellFigure;
import io.etude.xlsx.CommentarySheet;
import io.etude.xlsx.Profile;
import io.etude.xlsx.XlsxRenderer;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code etude render}: a study and its data to PDF, workbook and JSON. */
@Command(
    name = "render",
    description = "Renders a study: its codebook and its data to a PDF, a workbook and JSON.",
    mixinStandardHelpOptions = true)
final class RenderCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "STUDY.yaml", description = "The codebook.")
  private Path study;

  @Option(
      names = "--data",
      paramLabel = "FILE",
      description = "The data; default: as the codebook says.")
  private Path data;

  @Option(
      names = "--template",
      paramLabel = "FILE",
      description =
          "The article's template; default: as the codebook says, else the standard plan.")
  private Path template;

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where the files go.")
  private Path out;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      split = ",",
      description = "Any of pdf, xlsx, json; default: all three.")
  private List<Format> formats = List.of(Format.values());

  @Option(
      names = "--theme",
      paramLabel = "NAME|FILE.yaml",
      description = "Look of the PDF: magazine, report, brief, or a theme file; default: magazine.")
  private String theme = Theme.magazine().name();

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "The report's language, such as fr; default: the codebook's first.")
  private String language;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "Kind of workbook: presentation or accessible; default: presentation.")
  private Profile profile = Profile.PRESENTATION;

  @Option(
      names = "--cells",
      paramLabel = "FIGURE",
      split = ",",
      description =
          "What the cells of the workbook's tables show: any of counts, colpct, rowpct, index, se;"
              + " default: as the codebook says, else counts,colpct.")
  private List<CellFigure> cells = List.of();

  @Option(
      names = "--comments",
      paramLabel = "FILE",
      description =
          "A workbook (.xlsx, .ods) with comments that experts typed, over those of the codebook;"
              + " may be given several times.")
  private List<Path> comments = List.of();

  @Option(
      names = "--on-problem",
      paramLabel = "[RULE=]POLICY",
      split = ",",
      description =
          "What to do about data that break a rule: fail, setMissing or goOn; for one rule, e.g."
              + " undeclaredCode=setMissing. Default: as the codebook says. Rules: "
              + "undeclaredCode, outOfRange, implausible, contradictsRouting, noneWithOthers,"
              + " duplicateId, straightLining, noAnswers, sameAnswer.")
  private List<String> onProblem = List.of();

  @Option(
      names = "--complete",
      description =
          "The JSON holds all results, those on low bases and those that disclosure control hides"
              + " too, flagged. Not for publication. The other formats stay as they are.")
  private boolean complete;

  /** The formats as they are typed. */
  enum Format {
    pdf,
    xlsx,
    json
  }

  @Override
  public Integer call() {
    Progress progress = Progress.onTerminal(spec.commandLine().getErr());
    Theme look = theme();
    List<Renderer> renderers =
        formats.stream().distinct().map(format -> renderer(format, look)).toList();
    prepare(renderers);
    List<ProblemOption> choices = onProblem.stream().map(this::choice).toList();
    StudyFolder folder =
        StudyFolder.of(study)
            .analysis(analysis -> changed(analysis, choices))
            .report(this::changed)
            .progress(progress::step);
    StudyFolder.Rendered rendered =
        (data == null ? folder : folder.data(data)).render(out, renderers);
    progress.done();
    report(rendered);
    return 0;
  }

  private ProblemOption choice(String text) {
    try {
      return ProblemOption.parse(text);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private StudyReport changed(StudyReport report) {
    StudyReport changed = template == null ? report : report.template(template);
    if (!comments.isEmpty()) {
      changed = changed.comments(CommentarySheet.read(comments));
    }
    return language == null ? changed : changed.language(Locale.forLanguageTag(language));
  }

  private static Analysis changed(Analysis analysis, List<ProblemOption> choices) {
    Analysis changed = analysis;
    for (ProblemOption choice : choices) {
      changed = choice.applyTo(changed);
    }
    return changed;
  }

  /** Loads fonts and classes on another core while the data are read and tallied. */
  private static void prepare(Collection<Renderer> renderers) {
    CompletableFuture.runAsync(() -> renderers.forEach(Renderer::prepare));
  }

  private Renderer renderer(Format format, Theme look) {
    return switch (format) {
      case pdf -> PdfRenderer.builder().theme(look).build();
      case xlsx ->
          XlsxRenderer.builder().profile(profile).cells(cells.stream().distinct().toList()).build();
      case json -> complete ? JsonRenderer.complete() : new JsonRenderer();
    };
  }

  /** A built-in theme or a file's; it is read before the work begins, so that its faults show. */
  private Theme theme() {
    if (theme.endsWith(".yaml") || theme.endsWith(".yml")) {
      return Theme.read(Path.of(theme));
    }
    try {
      return Theme.named(theme);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), "--theme: " + e.getMessage() + ", or a file that ends in .yaml", e);
    }
  }

  private void report(StudyFolder.Rendered rendered) {
    PrintWriter err = spec.commandLine().getErr();
    for (DataProblem problem : rendered.results().complete().problems()) {
      err.println(problem.inWords());
    }
    List<Diagnostic> seen = new ArrayList<>();
    for (var entry : rendered.files().entrySet()) {
      for (Diagnostic diagnostic : entry.getValue().diagnostics()) {
        if (!seen.contains(diagnostic)) {
          seen.add(diagnostic);
          err.println(entry.getKey().getFileName() + ": " + diagnostic);
        }
      }
    }
    rendered.files().keySet().forEach(file -> spec.commandLine().getOut().println(file));
  }

  /** Progress on one line of a terminal, nothing where there is none. */
  private static final class Progress {
    private final Optional<PrintWriter> terminal;
    private int widest;

    private Progress(Optional<PrintWriter> terminal) {
      this.terminal = terminal;
    }

    static Progress onTerminal(PrintWriter err) {
      return new Progress(System.console() == null ? Optional.empty() : Optional.of(err));
    }

    void step(String what) {
      terminal.ifPresent(
          writer -> {
            String line = "etude: " + what + " …";
            writer.print("\r" + line + " ".repeat(Math.max(0, widest - line.length())));
            writer.flush();
            widest = Math.max(widest, line.length());
          });
    }

    void done() {
      terminal.ifPresent(
          writer -> {
            writer.print("\r" + " ".repeat(widest) + "\r");
            writer.flush();
          });
    }
  }
}
