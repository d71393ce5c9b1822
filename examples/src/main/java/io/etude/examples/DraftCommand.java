package io.etude.examples;

import io.etude.dataset.Source;
import io.etude.draft.CodebookDraft;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code etude draft}: a first codebook from a data file. */
@Command(
    name = "draft",
    description = "Writes a first codebook from a .sav, Triple-S, CSV or Excel file.",
    mixinStandardHelpOptions = true)
final class DraftCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DATA", description = "The data file.")
  private Path data;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where the codebook goes; default: standard output.")
  private Path out;

  @Override
  public Integer call() {
    CodebookDraft draft = CodebookDraft.of(Source.open(data));
    if (out == null) {
      spec.commandLine().getOut().print(draft.yaml());
      spec.commandLine().getOut().flush();
    } else {
      draft.write(out);
      spec.commandLine().getOut().println(out);
    }
    return 0;
  }
}
