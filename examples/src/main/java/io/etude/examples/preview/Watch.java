package io.etude.examples.preview;

import io.etude.document.Report;
import io.etude.pdf.theme.Theme;
import io.etude.render.RenderResult;
import io.etude.render.Renderer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Renders the files of a study, anew each time one of its own changes. Used by one thread. */
public final class Watch {

  private final EditionMaker making;
  private final FolderWatch watch;
  private final Path out;
  private final StudyInputs inputs;
  private final Function<Theme, List<Renderer>> renderers;
  private Set<Path> changed = Set.of();

  /**
   * What came of a change.
   *
   * @param files the files that were written; none if the study has errors
   * @param notices errors and remarks, a line each
   */
  public record Rendered(List<Path> files, List<String> notices) {

    /** Copies the lists. */
    public Rendered {
      files = List.copyOf(files);
      notices = List.copyOf(notices);
    }
  }

  /**
   * A watch that renders nothing yet.
   *
   * @param inputs the study
   * @param out the folder for the files and their companions, each by the name {@code ID.EXTENSION}
   * @param renderers what to make, by the theme as its file is then
   */
  public Watch(StudyInputs inputs, Path out, Function<Theme, List<Renderer>> renderers) {
    this.making = new EditionMaker(inputs);
    this.watch = new FolderWatch(inputs.folders());
    this.out = out;
    this.inputs = inputs;
    this.renderers = renderers;
  }

  /** Renders now and after each change, until the thread is interrupted. */
  public void run(Consumer<Rendered> listener) throws InterruptedException {
    while (true) {
      listener.accept(render());
      changed = watch.await();
    }
  }

  private Rendered render() {
    try {
      Report report = making.report(changed);
      List<Path> files = new ArrayList<>();
      List<RenderResult> results = new ArrayList<>();
      for (Renderer renderer : Renderer.withCompanions(renderers.apply(inputs.theme().get()))) {
        Path file = out.resolve(report.id() + "." + renderer.extension());
        watch.ignore(List.of(file));
        results.add(renderer.render(report, file));
        files.add(file);
      }
      return new Rendered(files, words(making.notices(report, results)));
    } catch (RuntimeException e) {
      return new Rendered(List.of(), words(making.notices(e)));
    }
  }

  private static List<String> words(List<Notice> notices) {
    return notices.stream().map(Notice::toString).toList();
  }
}
