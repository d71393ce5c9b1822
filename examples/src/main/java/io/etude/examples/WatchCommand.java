package io.etude.examples;

import io.etude.examples.preview.StudyInputs;
import io.etude.examples.preview.Watch;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code etude watch}: a study's files, anew after each change. */
@Command(
    name = "watch",
    description =
        "Renders a study as \"render\" does, and again whenever one of its files changes.",
    mixinStandardHelpOptions = true)
final class WatchCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private StudyOptions study;

  @Mixin private OutputOptions output;

  @Override
  public Integer call() throws InterruptedException {
    StudyInputs inputs = study.inputs();
    new Watch(inputs, output.folder(), output::renderers).run(this::report);
    return 0;
  }

  private void report(Watch.Rendered rendered) {
    rendered.notices().forEach(spec.commandLine().getErr()::println);
    rendered.files().forEach(spec.commandLine().getOut()::println);
  }
}
