package io.etude.examples;

import io.etude.draft.CodebookDraft;
import io.etude.examples.starter.NewStudy;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code etude new}: a folder to start a study from. */
@Command(
    name = "new",
    description =
        "Makes a folder with all that a study needs: data, codebook, article, theme, and a Maven"
            + " project that renders them.",
    mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "The folder, which is new or empty.")
  private Path folder;

  @Option(
      names = "--from",
      paramLabel = "DATA",
      description =
          "Your data, which are copied; the codebook is drafted from them. Default: a small survey"
              + " with made-up answers.")
  private Path data;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description =
          "The language of the study, such as fr; default: found from the data, English for the"
              + " sample.")
  private String language;

  @Override
  public Integer call() {
    if (!NewStudy.isFree(folder)) {
      throw new ParameterException(
          spec.commandLine(), folder + " is not empty; name a folder that is new or empty");
    }
    CodebookDraft.Options known =
        language == null
            ? CodebookDraft.Options.FOUND
            : CodebookDraft.Options.FOUND.withLanguage(Locale.forLanguageTag(language));
    NewStudy study =
        data == null
            ? NewStudy.sample(folder, known.language().orElse(Locale.ENGLISH))
            : NewStudy.of(folder, data, known);
    PrintWriter out = spec.commandLine().getOut();
    study.files().forEach(out::println);
    study.remarks().forEach(out::println);
    out.println();
    out.println("etude preview " + folder.resolve("study.yaml") + "    shows it in the browser");
    out.println("cd " + folder + " && mvn compile exec:java    renders it in Java");
    return 0;
  }
}
