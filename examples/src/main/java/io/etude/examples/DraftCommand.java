package io.etude.examples;

import io.etude.dataset.Source;
import io.etude.draft.CodebookDraft;
import io.etude.draft.CodebookUpdate;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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

  @ArgGroup private Target target;

  /** Where the codebook goes. */
  private static final class Target {
    @Option(
        names = "--out",
        paramLabel = "FILE",
        description = "A new file for the codebook; default: standard output.")
    private Path out;

    @Option(
        names = "--update",
        paramLabel = "FILE",
        description =
            "A codebook that exists: new columns and answers are added, the rest stays as it is.")
    private Path update;
  }

  @Override
  public Integer call() {
    PrintWriter console = spec.commandLine().getOut();
    if (target == null) {
      console.print(CodebookDraft.of(Source.open(data)).yaml());
      console.flush();
    } else if (target.update != null) {
      CodebookUpdate update = CodebookUpdate.of(target.update, Source.open(data));
      update.write(target.update);
      console.println(target.update);
      update.report().forEach(console::println);
    } else {
      if (Files.exists(target.out)) {
        throw new ParameterException(
            spec.commandLine(),
            target.out
                + " exists already; \"--update "
                + target.out
                + "\" adds what is new to it, another \"--out\" drafts anew");
      }
      CodebookDraft draft = CodebookDraft.of(Source.open(data));
      draft.write(target.out);
      console.println(target.out);
      draft.remarks().forEach(console::println);
    }
    return 0;
  }
}
