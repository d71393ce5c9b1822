package io.etude.render;

import static java.nio.file.StandardOpenOption.CREATE_NEW;

import io.etude.internal.FileFaults;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.function.Function;

/** Writes a file beside its final place and moves it there once it is complete. */
final class SafeFile {

  private SafeFile() {}

  static <T> T write(Path file, Function<OutputStream, T> content) {
    try {
      Path target = file.toAbsolutePath();
      Files.createDirectories(target.getParent());
      Path draft = target.resolveSibling("." + target.getFileName() + "-" + UUID.randomUUID());
      try {
        T result;
        try (OutputStream out =
            new BufferedOutputStream(Files.newOutputStream(draft, CREATE_NEW), 1 << 16)) {
          result = content.apply(out);
        }
        move(draft, target);
        return result;
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw FileFaults.cannotWrite(file, e);
    }
  }

  private static void move(Path draft, Path target) throws IOException {
    try {
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
