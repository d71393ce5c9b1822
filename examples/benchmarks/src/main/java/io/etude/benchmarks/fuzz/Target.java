package io.etude.benchmarks.fuzz;

import com.sun.management.ThreadMXBean;
import io.etude.EtudeException;
import io.etude.dataset.Chunk;
import io.etude.dataset.ChunkReader;
import io.etude.dataset.ReadRequest;
import io.etude.dataset.ReadRequest.Form;
import io.etude.dataset.Source;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the fuzzer calls: the bytes become a file, the reader that the property {@code etude.reader}
 * names reads it whole. Anything but rows or an exception of ours that says where is a finding, and
 * so is more memory than a fixed share and a multiple of the file.
 */
public final class Target {
  private static final long FIXED_MEMORY = 48L << 20;
  private static final long MEMORY_PER_BYTE = 20_000; // packed parts grow

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final Reader READER = Reader.valueOf(System.getProperty("etude.reader"));
  private static final Path FOLDER = Path.of(System.getProperty("etude.folder"));

  private Target() {}

  /** Called by the fuzzer once: what class loading and instrumenting take is not measured. */
  public static void fuzzerInitialize() throws IOException {
    try (Stream<Path> seeds = Files.list(FOLDER.resolve("corpus"))) {
      for (Path seed : (Iterable<Path>) seeds.sorted()::iterator) {
        read(Files.readAllBytes(seed));
      }
    }
    read(new byte[0]);
  }

  /** Called by the fuzzer for every input. */
  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    long bound = FIXED_MEMORY + MEMORY_PER_BYTE * bytes.length;
    if (memory(bytes) > bound) {
      long again = memory(bytes); // the first time may have loaded and instrumented classes
      if (again > bound) {
        throw new IllegalStateException(again + " bytes of memory for " + bytes.length);
      }
    }
  }

  private static long memory(byte[] bytes) throws IOException {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    read(bytes);
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }

  private static void read(byte[] bytes) throws IOException {
    try {
      Optional<Source> source = READER.source(bytes, FOLDER);
      if (source.isPresent()) {
        source.get().schema();
        for (Form form : Form.values()) {
          read(source.get(), form);
        }
      }
    } catch (EtudeException e) {
      check(e);
    }
  }

  private static void read(Source source, Form form) {
    ReadRequest.Builder request = ReadRequest.builder();
    source.schema().names().forEach(name -> request.want(name, form));
    try (ChunkReader reader = source.open(request.build())) {
      Optional<Chunk> chunk = reader.next();
      while (chunk.isPresent()) {
        chunk.get().place().apply(chunk.get().rows() - 1);
        chunk = reader.next();
      }
    } catch (EtudeException e) {
      check(e);
    }
  }

  private static void check(EtudeException e) {
    if (!READER.names(e.getMessage())) {
      throw new IllegalStateException("names no place: " + e.getMessage(), e);
    }
  }

  /** Writes bytes under a name in the folder. */
  static Path write(Path folder, String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }
}
