package io.etude.examples.faults;

import io.etude.examples.faults.DiskFaults.Request;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The files of the computer, on a disk with faults: what its paths are asked to do goes by {@link
 * DiskFaults} first.
 */
final class FaultyDisk extends FileSystemProvider {
  private final FileSystem computer;
  private final FileSystemProvider files;
  private final DiskFaults faults;
  private final FileSystem system = new FaultyFileSystem(this);

  private FaultyDisk(FileSystem computer, DiskFaults faults) {
    this.computer = computer;
    this.files = computer.provider();
    this.faults = faults;
  }

  /** The same file on a disk with these faults. */
  static Path path(Path file, DiskFaults faults) {
    return new FaultyDisk(file.getFileSystem(), faults).wrap(file);
  }

  FileSystem computer() {
    return computer;
  }

  /** A path of this disk; a {@link java.io.File} of it knows no faults. */
  Path wrap(Path path) {
    return (Path)
        Proxy.newProxyInstance(
            FaultyDisk.class.getClassLoader(),
            new Class<?>[] {FaultyPath.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "plain" -> path;
                  case "getFileSystem" -> system;
                  default -> wrapAny(call(path, method, arguments));
                });
  }

  /** What all paths of this disk are. */
  interface FaultyPath extends Path {
    /** The path on the computer's own disk. */
    Path plain();
  }

  private static Object call(Path path, Method method, Object[] arguments) throws Throwable {
    Object[] plain = arguments == null ? new Object[0] : arguments.clone();
    for (int i = 0; i < plain.length; i++) {
      plain[i] = plain[i] instanceof Path other ? plain(other) : plain[i];
    }
    try {
      return method.invoke(path, plain);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private Object wrapAny(Object value) {
    if (value instanceof Path path) {
      return wrap(path);
    } else if (value instanceof Iterator<?> parts) {
      return all(parts).map(this::wrapAny).iterator();
    }
    return value;
  }

  private static <T> Stream<T> all(Iterator<T> values) {
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(values, 0), false);
  }

  private static Path plain(Path path) {
    return path instanceof FaultyPath faulty ? faulty.plain() : path;
  }

  @Override
  public FileChannel newFileChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    faults.ask(Request.OPEN);
    return new FaultyChannel(files.newFileChannel(plain(path), options, attributes), faults);
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    return newFileChannel(path, options, attributes);
  }

  @Override
  public void delete(Path path) throws IOException {
    faults.ask(Request.DELETE);
    files.delete(plain(path));
  }

  @Override
  public void move(Path from, Path to, CopyOption... options) throws IOException {
    faults.ask(Request.MOVE);
    files.move(plain(from), plain(to), options);
  }

  @Override
  public void copy(Path from, Path to, CopyOption... options) throws IOException {
    faults.ask(Request.WRITE);
    files.copy(plain(from), plain(to), options);
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
    DirectoryStream<Path> entries =
        files.newDirectoryStream(plain(folder), entry -> filter.accept(wrap(entry)));
    return new DirectoryStream<>() {
      @Override
      public Iterator<Path> iterator() {
        return all(entries.iterator()).map(FaultyDisk.this::wrap).iterator();
      }

      @Override
      public void close() throws IOException {
        entries.close();
      }
    };
  }

  @Override
  public String getScheme() {
    return "faulty";
  }

  @Override
  public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileSystem getFileSystem(URI uri) {
    return system;
  }

  @Override
  public Path getPath(URI uri) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
    files.createDirectory(plain(folder), attributes);
  }

  @Override
  public boolean isSameFile(Path one, Path other) throws IOException {
    return files.isSameFile(plain(one), plain(other));
  }

  @Override
  public boolean isHidden(Path path) throws IOException {
    return files.isHidden(plain(path));
  }

  @Override
  public FileStore getFileStore(Path path) throws IOException {
    return files.getFileStore(plain(path));
  }

  @Override
  public void checkAccess(Path path, AccessMode... modes) throws IOException {
    files.checkAccess(plain(path), modes);
  }

  @Override
  public <V extends FileAttributeView> V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    return files.getFileAttributeView(plain(path), type, options);
  }

  @Override
  public <A extends BasicFileAttributes> A readAttributes(
      Path path, Class<A> type, LinkOption... options) throws IOException {
    return files.readAttributes(plain(path), type, options);
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String names, LinkOption... options)
      throws IOException {
    return files.readAttributes(plain(path), names, options);
  }

  @Override
  public void setAttribute(Path path, String name, Object value, LinkOption... options)
      throws IOException {
    files.setAttribute(plain(path), name, value, options);
  }
}
