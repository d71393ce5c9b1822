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
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes a file beside its final place and moves it there once it is complete. */
final class SafeFile {

  /** The name of a file beside its final place. */
  private static final Pattern DRAFT =
      Pattern.compile("\\.(?<name>.+)-\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

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

  /** Removes what killed programs left of files of those names. */
  static void removeDrafts(Path folder, Collection<String> names) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    Set<String> wanted = new HashSet<>(names);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Matcher draft = DRAFT.matcher(file.getFileName().toString());
        if (draft.matches() && wanted.contains(draft.group("name"))) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw FileFaults.cannotWrite(folder, e);
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
