package io.etude.examples.preview;

import static java.util.Objects.requireNonNull;

import io.etude.Diagnostic;
import io.etude.pdf.theme.Theme;
import io.etude.report.StudyFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The study that is watched. Immutable.
 *
 * @param folder what is rendered
 * @param files the codebook, and what else was named on the command line: data, template, theme;
 *     the files of their folders are watched
 * @param theme reads the theme, anew each time
 * @param receipt what else is to be said of the files that were read last, beside the diagnostics
 *     that it is given
 */
public record StudyInputs(
    StudyFolder folder,
    List<Path> files,
    Supplier<Theme> theme,
    UnaryOperator<List<Diagnostic>> receipt) {

  /** Checks that there is something to watch. */
  public StudyInputs {
    requireNonNull(folder, "folder");
    requireNonNull(theme, "theme");
    requireNonNull(receipt, "receipt");
    files = List.copyOf(files);
    if (files.isEmpty()) {
      throw new IllegalArgumentException("a preview needs the file of its codebook");
    }
  }

  /** A study without anything else to be said of. */
  public StudyInputs(StudyFolder folder, List<Path> files, Supplier<Theme> theme) {
    this(folder, files, theme, said -> List.of());
  }

  /** The first of the files, as {@link StudyFolder#of} finds it. */
  CodebookFile codebook() {
    Path first = files.get(0);
    return new CodebookFile(Files.isDirectory(first) ? first.resolve("study.yaml") : first);
  }

  /** The folders to watch. */
  Set<Path> folders() {
    Set<Path> folders = new LinkedHashSet<>();
    for (Path file : files) {
      folders.add(file.toAbsolutePath().normalize().getParent());
    }
    return folders;
  }
}
