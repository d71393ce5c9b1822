package io.etude.internal;

import io.etude.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Says in words what the file system refuses; Java's own messages often are the path alone. */
public final class FileFaults {

  private FileFaults() {}

  /** A file that can't be read, with the file beside it that was probably meant. */
  public static UncheckedIOException cannotRead(Object file, IOException cause) {
    return new UncheckedIOException(cut("cannot read " + file + ": " + why(cause)), cause);
  }

  /** A file that can't be written. */
  public static UncheckedIOException cannotWrite(Object file, IOException cause) {
    return new UncheckedIOException(cut("cannot write " + file + ": " + why(cause)), cause);
  }

  private static String cut(String message) {
    return Problem.of(message).message();
  }

  /** The cause in words. */
  public static String why(IOException cause) {
    if (cause instanceof NoSuchFileException missing) {
      return "there is no such file or folder" + closest(missing.getFile());
    } else if (cause instanceof AccessDeniedException) {
      return "permission denied";
    } else if (cause instanceof NotDirectoryException) {
      return "it is no folder";
    } else if (cause instanceof FileSystemException refused && refused.getReason() != null) {
      return refused.getReason();
    }
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }

  /** What is wrong with a name that no file can have here. */
  public static String noPath(String name) {
    return noPath(name, Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8")));
  }

  static String noPath(String name, Charset names) {
    return names.newEncoder().canEncode(name)
        ? "is no path"
        : "can't be opened, since the locale of this machine names files in "
            + names
            + "; set LC_ALL=C.UTF-8 before Java starts";
  }

  private static String closest(String missing) {
    try {
      Path path = Path.of(missing).toAbsolutePath();
      if (path.getParent() == null || !Files.isDirectory(path.getParent())) {
        return "";
      }
      try (Stream<Path> files = Files.list(path.getParent())) {
        List<String> names = files.map(file -> file.getFileName().toString()).sorted().toList();
        return Closest.match(path.getFileName().toString(), names);
      }
    } catch (IOException | InvalidPathException | SecurityException e) {
      return "";
    }
  }
}
