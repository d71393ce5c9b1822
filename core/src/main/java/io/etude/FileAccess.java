package io.etude;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Folders from which a study, a template or a theme may have files besides the folder that it lies
 * in itself. Only the program that reads them can widen it; what is in a codebook never does.
 * Immutable.
 *
 * <pre>{@code
 * StudyFolder.of(Path.of("survey")).allow(Path.of("/srv/logos"));
 * }</pre>
 *
 * @param folders the folders; what lies below them is allowed too
 */
public record FileAccess(List<Path> folders) {

  /** No folder but its own. */
  public static final FileAccess OWN_FOLDER = new FileAccess(List.of());

  /** Copies the list. */
  public FileAccess {
    folders = List.copyOf(requireNonNull(folders, "folders"));
  }

  /** With one more folder. */
  public FileAccess allow(Path folder) {
    List<Path> more = new ArrayList<>(folders);
    more.add(requireNonNull(folder, "allow"));
    return new FileAccess(more);
  }
}
