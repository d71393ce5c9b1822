package io.etude.examples;

import io.etude.examples.preview.Preview;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code etude preview}: a study's pages in the browser, anew after each change. */
@Command(
    name = "preview",
    description =
        "Shows a study's pages in the browser, with errors and remarks, anew whenever one of its"
            + " files changes.",
    mixinStandardHelpOptions = true)
final class PreviewCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private StudyOptions study;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port on this machine; default: one that is free.")
  private int port;

  @Override
  public Integer call() throws InterruptedException {
    try (Preview preview = Preview.start(study.inputs(), port)) {
      spec.commandLine().getOut().println(preview.address() + " (Ctrl+C ends the preview)");
      preview.await();
    }
    return 0;
  }
}
