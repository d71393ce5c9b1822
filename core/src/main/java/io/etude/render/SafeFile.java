package io.etude.render;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import io.etude.internal.FileFaults;
import io.etude.internal.RenderGuard;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Writes a file beside its final place, forces it to disk and moves it there once it is complete.
 * While it is written it is locked; drafts of ours that nobody holds a lock on are left from a
 * program that was killed, and are deleted by the next one that writes into the folder.
 */
final class SafeFile {

  private static final Pattern DRAFT =
      Pattern.compile("\\..+-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.draft");

  /** Drafts of this program: between its making and its locking a file has no lock. */
  private static final Set<Path> WRITTEN = ConcurrentHashMap.newKeySet();

  private SafeFile() {}

  static <T> T write(Path file, Function<OutputStream, T> content) {
    try {
      Path target = file.toAbsolutePath();
      Files.createDirectories(target.getParent());
      deleteLeftovers(target.getParent());
      Path draft =
          target.resolveSibling("." + target.getFileName() + "-" + UUID.randomUUID() + ".draft");
      WRITTEN.add(draft);
      try {
        return write(draft, file, content);
      } catch (IOException | RuntimeException | Error e) {
        delete(draft, e);
        throw e;
      } finally {
        WRITTEN.remove(draft);
      }
    } catch (IOException e) {
      throw FileFaults.cannotWrite(file, e);
    }
  }

  /** Deletes what could not be finished; that this fails too must not hide why. */
  private static void delete(Path draft, Throwable fault) {
    try {
      Files.deleteIfExists(draft);
    } catch (IOException e) {
      fault.addSuppressed(e);
    }
  }

  /** The draft is moved while it is still locked, so that it is never taken for a leftover. */
  private static <T> T write(Path draft, Path file, Function<OutputStream, T> content)
      throws IOException {
    try (FileChannel channel = FileChannel.open(draft, CREATE_NEW, WRITE)) {
      lock(channel);
      OutputStream out = new BufferedOutputStream(new Named(channel, file), 1 << 16);
      T result = content.apply(out);
      out.flush();
      channel.force(true);
      move(draft, file.toAbsolutePath());
      return result;
    }
  }

  /** Says of which file it is that it can't be written, as a renderer of a stream can't. */
  private static final class Named extends FilterOutputStream {
    private final Path file;

    Named(FileChannel channel, Path file) {
      super(Channels.newOutputStream(channel));
      this.file = file;
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      try {
        out.write(bytes, from, length);
      } catch (IOException e) {
        RenderGuard.checkInterrupt(); // which closes the file
        throw FileFaults.cannotWrite(file, e);
      }
    }
  }

  /** Locks a file; false if another one has, or if the file system knows no locks. */
  private static boolean lock(FileChannel channel) {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (IOException | OverlappingFileLockException e) {
      return false;
    }
  }

  /** That a leftover can't be deleted is no reason not to write. */
  static void deleteLeftovers(Path folder) {
    try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, ".*.draft")) {
      for (Path draft : drafts) {
        if (DRAFT.matcher(draft.getFileName().toString()).matches()) {
          deleteIfUnused(draft);
        }
      }
    } catch (IOException e) {
      return;
    }
  }

  private static void deleteIfUnused(Path draft) throws IOException {
    if (WRITTEN.contains(draft) || !Files.isRegularFile(draft, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (FileChannel channel = FileChannel.open(draft, WRITE)) {
      if (lock(channel)) {
        Files.deleteIfExists(draft);
      }
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
