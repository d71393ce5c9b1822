package io.etude.render;

import static java.util.Objects.requireNonNull;

import io.etude.document.Report;
import io.etude.internal.FileFaults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;

/** Reports as files of a folder. */
final class FolderSink implements ReportSink {

  private final Path folder;

  FolderSink(Path folder) {
    this.folder = requireNonNull(folder, "folder");
  }

  @Override
  public RenderResult write(String file, Report report, Renderer renderer) {
    return renderer.render(report, folder.resolve(file));
  }

  @Override
  public boolean has(String file) {
    return Files.isRegularFile(folder.resolve(file));
  }

  @Override
  public boolean hasSince(String file, Instant time) {
    try {
      return has(file) && Files.getLastModifiedTime(folder.resolve(file)).toInstant().isAfter(time);
    } catch (IOException e) {
      throw FileFaults.cannotRead(folder.resolve(file), e);
    }
  }

  @Override
  public void resume(Collection<String> files) {
    if (Files.isDirectory(folder)) {
      SafeFile.deleteLeftovers(folder);
    }
  }
}
