package io.etude.dataset.spss;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** The system files among the resources of the tests. */
public final class SpssFiles {

  private SpssFiles() {}

  /** The file of that name in this folder, or of that path. */
  public static Path file(String name) {
    try {
      return Path.of(Objects.requireNonNull(SpssFiles.class.getResource(name), name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
