package io.etude.examples.faults;

import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.List;
import java.util.Set;

/** The file system of a {@link FaultyDisk}. */
final class FaultyFileSystem extends FileSystem {
  private final FaultyDisk disk;

  FaultyFileSystem(FaultyDisk disk) {
    this.disk = disk;
  }

  @Override
  public FileSystemProvider provider() {
    return disk;
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public boolean isReadOnly() {
    return false;
  }

  @Override
  public String getSeparator() {
    return disk.computer().getSeparator();
  }

  @Override
  public Iterable<Path> getRootDirectories() {
    return List.of();
  }

  @Override
  public Iterable<FileStore> getFileStores() {
    return disk.computer().getFileStores();
  }

  @Override
  public Set<String> supportedFileAttributeViews() {
    return disk.computer().supportedFileAttributeViews();
  }

  @Override
  public Path getPath(String first, String... more) {
    return disk.wrap(disk.computer().getPath(first, more));
  }

  @Override
  public PathMatcher getPathMatcher(String pattern) {
    PathMatcher matcher = disk.computer().getPathMatcher(pattern);
    return path ->
        matcher.matches(path instanceof FaultyDisk.FaultyPath faulty ? faulty.plain() : path);
  }

  @Override
  public UserPrincipalLookupService getUserPrincipalLookupService() {
    return disk.computer().getUserPrincipalLookupService();
  }

  @Override
  public WatchService newWatchService() {
    throw new UnsupportedOperationException();
  }
}
