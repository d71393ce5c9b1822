package io.etude.examples.faults;

import io.etude.examples.faults.DiskFaults.Request;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/** A file whose disk has faults. A write that is refused has written half of its bytes. */
final class FaultyChannel extends FileChannel {
  private final FileChannel file;
  private final DiskFaults faults;

  FaultyChannel(FileChannel file, DiskFaults faults) {
    this.file = file;
    this.faults = faults;
  }

  @Override
  public int write(ByteBuffer bytes) throws IOException {
    try {
      faults.ask(Request.WRITE);
    } catch (IOException e) {
      file.write(bytes.slice().limit(bytes.remaining() / 2));
      throw e;
    }
    return file.write(bytes);
  }

  @Override
  public long write(ByteBuffer[] bytes, int from, int length) throws IOException {
    faults.ask(Request.WRITE);
    return file.write(bytes, from, length);
  }

  @Override
  public int write(ByteBuffer bytes, long position) throws IOException {
    faults.ask(Request.WRITE);
    return file.write(bytes, position);
  }

  @Override
  public long transferFrom(ReadableByteChannel from, long position, long count) throws IOException {
    faults.ask(Request.WRITE);
    return file.transferFrom(from, position, count);
  }

  @Override
  public void force(boolean metaData) throws IOException {
    faults.ask(Request.FORCE);
    file.force(metaData);
  }

  @Override
  public int read(ByteBuffer bytes) throws IOException {
    return file.read(bytes);
  }

  @Override
  public long read(ByteBuffer[] bytes, int from, int length) throws IOException {
    return file.read(bytes, from, length);
  }

  @Override
  public int read(ByteBuffer bytes, long position) throws IOException {
    return file.read(bytes, position);
  }

  @Override
  public long position() throws IOException {
    return file.position();
  }

  @Override
  public FileChannel position(long position) throws IOException {
    file.position(position);
    return this;
  }

  @Override
  public long size() throws IOException {
    return file.size();
  }

  @Override
  public FileChannel truncate(long size) throws IOException {
    file.truncate(size);
    return this;
  }

  @Override
  public long transferTo(long position, long count, WritableByteChannel to) throws IOException {
    return file.transferTo(position, count, to);
  }

  @Override
  public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
    return file.map(mode, position, size);
  }

  @Override
  public FileLock lock(long position, long size, boolean shared) throws IOException {
    return file.lock(position, size, shared);
  }

  @Override
  public FileLock tryLock(long position, long size, boolean shared) throws IOException {
    return file.tryLock(position, size, shared);
  }

  @Override
  protected void implCloseChannel() throws IOException {
    file.close();
  }
}
