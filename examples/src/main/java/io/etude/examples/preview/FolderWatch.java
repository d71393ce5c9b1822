package io.etude.examples.preview;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which files of some folders have changed. It compares their times and sizes instead of asking the
 * system to be told: that is equally quick everywhere, and also sees network drives. Hidden files
 * and those that editors keep beside theirs are left out. Used by one thread.
 */
final class FolderWatch {

  /** Folders deeper than this, and files beyond that many, are no study's. */
  private static final int DEPTH = 4;

  private static final int MOST_FILES = 5_000;

  private static final long LOOK_EVERY = 60;

  /** A file that an editor is still writing changes again within this time. */
  private static final long SETTLED_AFTER = 25;

  private final Collection<Path> folders;
  private final Set<Path> ignored = new HashSet<>();
  private Map<Path, Stamp> last;

  /** What tells one state of a file from another. */
  private record Stamp(FileTime modified, long size) {}

  FolderWatch(Collection<Path> folders) {
    this.folders = folders;
    this.last = look();
  }

  /** From now on, changes of these files are none: they are output. */
  void ignore(Collection<Path> files) {
    for (Path file : files) {
      Path absolute = file.toAbsolutePath().normalize();
      ignored.add(absolute);
      last.remove(absolute);
    }
  }

  /**
   * Waits until files have changed, come or gone since the last call, or since this was made, and
   * returns them.
   */
  Set<Path> await() throws InterruptedException {
    while (true) {
      Map<Path, Stamp> now = look();
      if (!now.equals(last)) {
        Map<Path, Stamp> settled = settled(now);
        Set<Path> changed = differences(last, settled);
        last = settled;
        if (!changed.isEmpty()) {
          return changed;
        }
      }
      Thread.sleep(LOOK_EVERY);
    }
  }

  private Map<Path, Stamp> settled(Map<Path, Stamp> first) throws InterruptedException {
    Map<Path, Stamp> before = first;
    while (true) {
      Thread.sleep(SETTLED_AFTER);
      Map<Path, Stamp> now = look();
      if (now.equals(before)) {
        return now;
      }
      before = now;
    }
  }

  private static Set<Path> differences(Map<Path, Stamp> one, Map<Path, Stamp> other) {
    Set<Path> all = new HashSet<>(one.keySet());
    all.addAll(other.keySet());
    all.removeIf(file -> one.containsKey(file) && one.get(file).equals(other.get(file)));
    return all;
  }

  private Map<Path, Stamp> look() {
    Map<Path, Stamp> found = new HashMap<>();
    for (Path folder : folders) {
      try {
        Files.walkFileTree(folder, Set.of(), DEPTH, new Visitor(folder, found));
      } catch (IOException e) {
        // a folder that is gone for the moment holds no file
        continue;
      }
    }
    return found;
  }

  /** Notes the stamps of files. */
  private final class Visitor extends SimpleFileVisitor<Path> {
    private final Path start;
    private final Map<Path, Stamp> found;

    private Visitor(Path start, Map<Path, Stamp> found) {
      this.start = start;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      String name = String.valueOf(folder.getFileName());
      boolean others = name.startsWith(".") || name.equals("target") || name.equals("node_modules");
      return others && !folder.equals(start)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String name = file.getFileName().toString();
      if (!name.startsWith(".") && !name.endsWith("~") && !ignored.contains(file)) {
        stamp(file, attributes);
      }
      return found.size() < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }

    /** A link changes with the file that it leads to. */
    private void stamp(Path file, BasicFileAttributes own) {
      try {
        BasicFileAttributes real =
            own.isSymbolicLink() ? Files.readAttributes(file, BasicFileAttributes.class) : own;
        if (real.isRegularFile()) {
          found.put(file, new Stamp(real.lastModifiedTime(), real.size()));
        }
      } catch (IOException e) {
        // a link to nowhere is no file
        found.remove(file);
      }
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }
}
