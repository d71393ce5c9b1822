package io.etude.internal;

import io.etude.FileAccess;
import io.etude.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The files that a codebook, an article or a theme may name. A stranger may have written it, so a
 * name opens nothing but a regular file of the kind expected, of a bounded size, whose real path
 * lies in the folder of who names it or in one that the program allows. Thread-safe.
 */
public final class StudyFiles {

  /** The bytes of pictures that are kept, in all. */
  private static final int MAX_KEPT = 16 << 20;

  /** What a file is to be. */
  public enum Kind {
    /** Answers; readers stream them and know their own formats. */
    DATA("data file", "a regular file", List.of()),
    /** An article. */
    TEMPLATE("template", "a file that ends in .ftl.md", List.of(".ftl.md")),
    /** A picture for the page. */
    PICTURE("picture", "a PNG or JPEG file", List.of(".png", ".jpg", ".jpeg")),
    /** A font; whether it holds outlines that can be used is for its reader to say. */
    FONT("font", "a TrueType file (.ttf, .otf)", List.of(".ttf", ".otf")),
    /** A secret key. */
    SECRET("secret", "a file of 32 hexadecimal digits", List.of());

    private final String noun;
    private final String wanted;
    private final List<String> endings;

    Kind(String noun, String wanted, List<String> endings) {
      this.noun = noun;
      this.wanted = wanted;
      this.endings = endings;
    }

    private boolean ends(Path file) {
      String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
      return endings.isEmpty() || endings.stream().anyMatch(name::endsWith);
    }
  }

  private final String owner;
  private final Path folder;
  private final FileAccess access;
  private final Limits limits;
  private final Map<Path, Kept> kept;

  /** The bytes of a file as it was at that time. */
  private record Kept(FileTime changed, byte[] bytes) {}

  /**
   * The files of a folder.
   *
   * @param owner what messages call the folder's owner: {@code study}, {@code theme}
   * @param folder where relative names start; the empty path is the working folder
   * @param access further folders that the program allows
   * @param limits the sizes
   */
  public StudyFiles(String owner, Path folder, FileAccess access, Limits limits) {
    this(owner, folder, access, limits, new ConcurrentHashMap<>());
  }

  private StudyFiles(
      String owner, Path folder, FileAccess access, Limits limits, Map<Path, Kept> kept) {
    this.owner = owner;
    this.folder = folder;
    this.access = access;
    this.limits = limits;
    this.kept = kept;
  }

  /**
   * With the bytes that {@code other} has read, so that the reports of a batch read a picture once;
   * one that has changed since is read again.
   */
  public StudyFiles keepingWith(StudyFiles other) {
    return new StudyFiles(owner, folder, access, limits, other.kept);
  }

  /**
   * The path of a file of that kind. If there is none at an allowed place, it is the path where it
   * would be, so that its reader can say what is missing.
   *
   * @param refusal makes the exception of a message
   */
  public Path find(String name, Kind kind, Function<String, RuntimeException> refusal) {
    Path file = path(name, kind, refusal);
    if (!kind.ends(file)) {
      throw refusal.apply(fault(name, kind, "is none by its ending"));
    }
    try {
      Path real = real(name, file, kind, refusal);
      if (Files.isDirectory(real)) {
        throw refusal.apply(fault(name, kind, "is a folder"));
      }
      if (!Files.isRegularFile(real)) {
        throw refusal.apply(fault(name, kind, "is a device or a pipe, not a file"));
      }
    } catch (NoSuchFileException e) {
      return file;
    } catch (IOException e) {
      throw FileFaults.cannotRead(file, e);
    }
    return file;
  }

  /**
   * The bytes of a file of that kind.
   *
   * @param refusal makes the exception of a message
   */
  public byte[] read(String name, Kind kind, Function<String, RuntimeException> refusal) {
    Path file = find(name, kind, refusal);
    try {
      Path real = file.toRealPath();
      BasicFileAttributes now = Files.readAttributes(real, BasicFileAttributes.class);
      Kept known = kept.get(real);
      boolean same =
          known != null
              && known.changed.equals(now.lastModifiedTime())
              && known.bytes.length == now.size();
      byte[] bytes = same ? known.bytes : bytes(real, limits.bytes());
      if (bytes.length > limits.bytes()) {
        throw refusal.apply(
            fault(name, kind, "is larger than the limit of " + limits.bytes() + " bytes"));
      }
      if (kind == Kind.PICTURE) {
        checkPicture(name, bytes, refusal);
        keep(real, new Kept(now.lastModifiedTime(), bytes));
      }
      return bytes;
    } catch (NoSuchFileException e) {
      throw refusal.apply(
          subject(name, kind)
              + " does not exist in the "
              + owner
              + "'s folder"
              + Closest.hint(name, siblings(name, kind)));
    } catch (IOException e) {
      throw FileFaults.cannotRead(file, e);
    }
  }

  /** A batch may have a picture of its own for each report, which must not fill the heap. */
  private void keep(Path real, Kept read) {
    long all = kept.values().stream().mapToLong(each -> each.bytes.length).sum();
    if (all + read.bytes.length > MAX_KEPT) {
      kept.clear();
    }
    if (read.bytes.length <= MAX_KEPT) {
      kept.put(real, read);
    }
  }

  /** The files of that kind beside one that is missing, as its name would name them. */
  private List<String> siblings(String name, Kind kind) {
    int end = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1;
    try (Stream<Path> files = Files.list(folder.resolve(name.substring(0, end)))) {
      return files
          .filter(kind::ends)
          .map(file -> name.substring(0, end) + file.getFileName())
          .sorted()
          .toList();
    } catch (IOException | InvalidPathException e) {
      return List.of();
    }
  }

  private static byte[] bytes(Path real, long limit) throws IOException {
    try (InputStream in = Files.newInputStream(real, LinkOption.NOFOLLOW_LINKS)) {
      return in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, limit + 1));
    }
  }

  private void checkPicture(String name, byte[] bytes, Function<String, RuntimeException> refusal) {
    if (!ImageHeader.isPng(bytes) && !JpegHeader.looksLike(bytes)) {
      throw refusal.apply(fault(name, Kind.PICTURE, "begins as neither PNG nor JPEG"));
    }
    Optional<ImageHeader> header = ImageHeader.read(bytes);
    if (header.isPresent() && header.get().width() > limits.pixels() / header.get().height()) {
      throw refusal.apply(
          fault(
              name,
              Kind.PICTURE,
              "has "
                  + header.get().width()
                  + " × "
                  + header.get().height()
                  + " pixels, more than the limit of "
                  + limits.pixels()));
    }
  }

  /** The path as it is written; what leads out by its mere words never touches the disk. */
  private Path path(String name, Kind kind, Function<String, RuntimeException> refusal) {
    Path file;
    try {
      file = folder.resolve(name);
    } catch (InvalidPathException e) {
      throw refusal.apply(fault(name, kind, FileFaults.noPath(name)));
    }
    Path plain = file.toAbsolutePath().normalize();
    if (roots().stream().noneMatch(root -> holds(root, plain))) {
      throw refusal.apply(outside(name, kind));
    }
    return file;
  }

  /** A root may be named by a link, and the file by where that leads. */
  private static boolean holds(Path root, Path file) {
    try {
      return file.startsWith(root.toAbsolutePath().normalize())
          || file.startsWith(root.toRealPath());
    } catch (IOException e) {
      return false; // a folder that can't be read holds nothing
    }
  }

  /** The path after all links, of the file or, if it is missing, of the folder it would lie in. */
  private Path real(String name, Path file, Kind kind, Function<String, RuntimeException> refusal)
      throws IOException {
    Path there = file.toAbsolutePath();
    while (there != null && !Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
      there = there.getParent();
    }
    if (there == null) {
      throw new NoSuchFileException(file.toString());
    }
    Path real = there.toRealPath();
    boolean missing = !there.equals(file.toAbsolutePath());
    if (missing && !Files.isDirectory(folder)) {
      throw new NoSuchFileException(file.toString());
    }
    for (Path root : roots()) {
      if (Files.isDirectory(root) && real.startsWith(root.toRealPath())) {
        if (missing) {
          throw new NoSuchFileException(file.toString());
        }
        return real;
      }
    }
    throw refusal.apply(outside(name, kind));
  }

  private List<Path> roots() {
    List<Path> roots = new ArrayList<>();
    roots.add(folder);
    roots.addAll(access.folders());
    return roots;
  }

  private String outside(String name, Kind kind) {
    return fault(name, kind, "leads out of the " + owner + "'s folder");
  }

  private String fault(String name, Kind kind, String fault) {
    return subject(name, kind)
        + " "
        + fault
        + "; a "
        + kind.noun
        + " is "
        + kind.wanted
        + " in the "
        + owner
        + "'s folder"
        + (access.folders().isEmpty() ? "" : " or one that the program allows");
  }

  private static String subject(String name, Kind kind) {
    StringBuilder shown = new StringBuilder();
    for (char c : name.toCharArray()) {
      shown.append(Character.isISOControl(c) ? String.format(Locale.ROOT, "\\u%04x", (int) c) : c);
    }
    return kind.noun + " \"" + shown + "\"";
  }
}
