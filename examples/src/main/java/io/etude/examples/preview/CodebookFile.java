package io.etude.examples.preview;

import static java.nio.file.StandardOpenOption.SYNC;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import io.etude.ReportException;
import io.etude.draft.AuthorQuestion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;

/** The codebook on disk: its open questions, and the only file that answers are written into. */
final class CodebookFile {

  private final Path file;

  CodebookFile(Path file) {
    this.file = file;
  }

  String name() {
    return file.getFileName().toString();
  }

  /** The questions that it asks now; none if it can't be read, which the edition says. */
  List<AuthorQuestion> questions() {
    try {
      return AuthorQuestion.in(Files.readString(file));
    } catch (IOException e) {
      return List.of();
    }
  }

  /**
   * Answers a question of the file as it is now. A copy, which has its rights, takes its place, at
   * once and only if it has not changed meanwhile; a link stays one.
   *
   * @throws ReportException if it is not asked, or not to be answered so; nothing is written then
   */
  synchronized void answer(String id, String choice) {
    try {
      Path real = file.toRealPath();
      Path draft = real.resolveSibling("." + real.getFileName() + "-" + UUID.randomUUID());
      try {
        Files.copy(real, draft, StandardCopyOption.COPY_ATTRIBUTES);
        String before;
        do {
          before = Files.readString(real);
          String answered = AuthorQuestion.answer(before, id, choice);
          Files.writeString(draft, answered, WRITE, TRUNCATE_EXISTING, SYNC);
        } while (!Files.readString(real).equals(before));
        Files.move(draft, real, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + name() + ": " + e, e);
    }
  }
}
