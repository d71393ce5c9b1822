package io.etude.examples;

import io.etude.Diagnostic;
import io.etude.render.Renderer;
import io.etude.report.StudyFolder;
import io.etude.results.DataProblem;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code etude render}: a study and its data to PDF, workbook and JSON. */
@Command(
    name = "render",
    description = "Renders a study: its codebook and its data to a PDF, a workbook and JSON.",
    mixinStandardHelpOptions = true)
final class RenderCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private StudyOptions study;

  @Mixin private OutputOptions output;

  @Override
  public Integer call() {
    Progress progress = Progress.onTerminal(spec.commandLine().getErr());
    List<Renderer> renderers = output.renderers(study.theme());
    prepare(renderers);
    StudyFolder.Rendered rendered =
        study.folder().progress(progress::step).render(output.folder(), renderers);
    progress.done();
    report(rendered);
    return 0;
  }

  /** Loads fonts and classes on another core while the data are read and tallied. */
  private static void prepare(Collection<Renderer> renderers) {
    CompletableFuture.runAsync(() -> renderers.forEach(Renderer::prepare));
  }

  private void report(StudyFolder.Rendered rendered) {
    PrintWriter err = spec.commandLine().getErr();
    List<String> said = new ArrayList<>();
    for (DataProblem problem : rendered.results().complete().problems()) {
      said.add(problem.inEnglish());
    }
    rendered.results().suppressions().forEach(diagnostic -> said.add(diagnostic.toString()));
    List<Diagnostic> seen = new ArrayList<>();
    for (var entry : rendered.files().entrySet()) {
      for (Diagnostic diagnostic : entry.getValue().diagnostics()) {
        if (!seen.contains(diagnostic)) {
          seen.add(diagnostic);
          said.add(entry.getKey().getFileName() + ": " + diagnostic);
        }
      }
    }
    study.receipt(seen).forEach(line -> said.add(line.toString()));
    EtudeCommand.say(said, err);
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
