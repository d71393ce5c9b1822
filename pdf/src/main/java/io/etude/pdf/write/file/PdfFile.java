package io.etude.pdf.write.file;

import io.etude.internal.FileFaults;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The objects of one file, written as they come: streams at once, anything else packed into
 * compressed object streams. Only the position of each object is kept. Streams are deflated on
 * another core and written in the order in which they came.
 */
public final class PdfFile {
  private static final int OBJECTS_PER_STREAM = 400;
  private static final int STREAM_SIZE = 1 << 16;
  private static final int CONTENT_LEVEL = 6;
  private static final int OBJECT_LEVEL = 3;
  private static final int IDENTIFIER_LENGTH = 16;

  /** Rows of the cross-reference table that are made at a time. */
  private static final int ROWS = 1 << 10;

  /** Streams that may wait to be written. */
  private static final int MAX_PENDING = 8;

  /** A stream that may not be deflated yet. */
  private record Pending(
      int number, Function<DeflatedContent, String> entries, FutureTask<DeflatedContent> content) {}

  private final OutputStream out;
  private final KeptStreams kept;
  private final MessageDigest digest = sha256();
  private final StreamDeflater packing = new StreamDeflater(CONTENT_LEVEL);

  /** Structure trees are most of a long annex: half the time for 7 % more bytes. */
  private final StreamDeflater fastPacking = new StreamDeflater(OBJECT_LEVEL);

  private final Deque<Pending> pending = new ArrayDeque<>();
  private final Bytes head = new Bytes(256);
  private long position;

  private int objects = 1;

  /** By object: the object stream that it is in, 0 for an object of its own. */
  private final IntTable containers = new IntTable();

  /** By object: its index in the object stream, or the index of its offset, plus one. */
  private final IntTable places = new IntTable();

  private long[] offsets = new long[64];
  private int streams;

  private final Bytes bodies = new Bytes(STREAM_SIZE + (1 << 12));
  private final Bytes index = new Bytes(1 << 12);
  private int container;
  private int contained;

  public PdfFile(OutputStream out) {
    this(out, new KeptStreams());
  }

  /** A file of a batch. */
  public PdfFile(OutputStream out, KeptStreams kept) {
    this.out = out;
    this.kept = kept;
    head.put("%PDF-1.7\n%").put(0xE2).put(0xE3).put(0xCF).put(0xD3).put('\n');
    write(head.array(), head.size());
  }

  /** The number of an object to come. */
  public int reserve() {
    return reserve(1);
  }

  /** The first of that many consecutive numbers of objects to come. */
  public int reserve(int count) {
    int first = objects;
    objects += count;
    return first;
  }

  /** An object that isn't a stream. */
  public void put(int number, Bytes body) {
    if (contained == 0) {
      container = reserve();
    }
    containers.set(number, container);
    place(number, contained++);
    index.integer(number).put(' ').integer(bodies.size()).put(' ');
    bodies.put(body).put('\n');
    if (contained == OBJECTS_PER_STREAM || bodies.size() > STREAM_SIZE) {
      flush();
    }
  }

  /** An object that isn't a stream, under a new number. */
  public int put(Bytes body) {
    int number = reserve();
    put(number, body);
    return number;
  }

  private void flush() {
    if (contained == 0) {
      return;
    }
    String entries = "/Type/ObjStm/N " + contained + "/First " + index.size();
    byte[] content = new byte[index.size() + bodies.size()];
    System.arraycopy(index.array(), 0, content, 0, index.size());
    System.arraycopy(bodies.array(), 0, content, index.size(), bodies.size());
    stream(container, entries, fastPacking.start(content, content.length));
    contained = 0;
    index.clear();
    bodies.clear();
  }

  /** A stream, deflated; the entries go into its dictionary. */
  public void stream(int number, String entries, Bytes content) {
    stream(number, entries, content.toArray());
  }

  /** A stream, deflated; the entries go into its dictionary. The content isn't copied. */
  public void stream(int number, String entries, byte[] content) {
    stream(number, entries, packing.start(content, content.length));
  }

  /**
   * A stream that is made and deflated once for the documents of a batch.
   *
   * @param entries what goes into its dictionary
   * @param key what the content is made of; equal keys stand for equal bytes
   */
  public void keptStream(
      int number, Function<DeflatedContent, String> entries, Object key, Supplier<Bytes> content) {
    Optional<DeflatedContent> known = kept.find(key);
    if (known.isPresent()) {
      file(number, entries, new FutureTask<>(known::get));
      return;
    }
    byte[] made = content.get().toArray();
    file(
        number,
        packed -> {
          kept.put(key, packed);
          return entries.apply(packed);
        },
        packing.start(made, made.length));
  }

  private void stream(int number, String entries, FutureTask<DeflatedContent> content) {
    enqueue(number, packed -> entries + "/Filter/FlateDecode", content);
  }

  /** Starts to make and to deflate what {@link #file} will write. */
  public FutureTask<DeflatedContent> start(Attachment.Content content) {
    return fastPacking.start(content);
  }

  /** A stream that was started; the entries may ask how long it has become. */
  public void file(
      int number, Function<DeflatedContent, String> entries, FutureTask<DeflatedContent> content) {
    enqueue(number, packed -> entries.apply(packed) + "/Filter/FlateDecode", content);
  }

  /** A stream whose content is encoded already, as the entries say. It isn't copied. */
  public void raw(int number, String entries, byte[] content) {
    enqueue(number, packed -> entries, new FutureTask<>(() -> DeflatedContent.raw(content)));
  }

  private void enqueue(
      int number, Function<DeflatedContent, String> entries, FutureTask<DeflatedContent> content) {
    pending.add(new Pending(number, entries, content));
    while (pending.size() > MAX_PENDING
        || !pending.isEmpty() && pending.peek().content().isDone()) {
      write(pending.remove());
    }
  }

  private void write(Pending stream) {
    DeflatedContent packed = StreamDeflater.get(stream.content());
    placeHere(stream.number());
    head.clear();
    head.integer(stream.number()).put(" 0 obj\n<<").put(stream.entries().apply(packed));
    head.put("/Length ").integer(packed.length()).put(">>stream\n");
    write(head.array(), head.size());
    for (byte[] part : packed.parts()) {
      write(part, part.length);
    }
    head.clear();
    head.put("\nendstream\nendobj\n");
    write(head.array(), head.size());
  }

  private void place(int number, int index) {
    if (places.get(number) != 0) {
      throw new IllegalStateException("object " + number + " is written twice");
    }
    places.set(number, index + 1);
  }

  private void placeHere(int number) {
    if (streams == offsets.length) {
      offsets = Arrays.copyOf(offsets, 2 * streams);
    }
    offsets[streams] = position;
    place(number, streams++);
  }

  /** Writes the cross-reference stream, which is the trailer, too. */
  public void close(int catalog, int information) {
    flush();
    while (!pending.isEmpty()) {
      write(pending.remove());
    }
    long start = position;
    int number = reserve();
    placeHere(number);
    int width = width(start);
    DeflatedContent packed = packing.make(sink -> crossReferences(width, sink));
    Bytes entries = new Bytes(256);
    byte[] identifier = Arrays.copyOf(digest.digest(), IDENTIFIER_LENGTH);
    entries.put("/Type/XRef/Size ").integer(objects).put("/Root").ref(catalog);
    entries.put("/Info").ref(information).put("/ID[");
    hex(entries, identifier);
    hex(entries, identifier);
    entries.put("]/W[1 ").integer(width).put(" 2]/DecodeParms<</Predictor 12/Columns ");
    entries.integer(width + 3L).put(">>/Filter/FlateDecode/Length ");
    head.clear();
    head.integer(number).put(" 0 obj\n<<").put(entries).integer(packed.length());
    head.put(">>stream\n");
    write(head.array(), head.size());
    packed.parts().forEach(part -> write(part, part.length));
    head.clear();
    head.put("\nendstream\nendobj\nstartxref\n").integer(start).put("\n%%EOF\n");
    write(head.array(), head.size());
    packing.end();
    fastPacking.end();
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void hex(Bytes target, byte[] octets) {
    target.put('<');
    for (byte octet : octets) {
      target.hex(octet);
    }
    target.put('>');
  }

  /** Bytes that an offset needs. */
  private int width(long largest) {
    int bits = 64 - Long.numberOfLeadingZeros(Math.max(largest, objects));
    return (bits + 7) / 8;
  }

  /** One row an object, each byte as the difference from the one above (PNG's Up predictor). */
  private void crossReferences(int width, OutputStream sink) throws IOException {
    byte[] above = new byte[width + 3];
    byte[] row = new byte[width + 3];
    byte[] differences = new byte[(width + 4) * ROWS];
    int at = 0;
    for (int number = 0; number < objects; number++) {
      fill(row, width, number);
      differences[at++] = 2;
      for (int i = 0; i < row.length; i++) {
        differences[at++] = (byte) (row[i] - above[i]);
      }
      System.arraycopy(row, 0, above, 0, row.length);
      if (at == differences.length || number == objects - 1) {
        sink.write(differences, 0, at);
        at = 0;
      }
    }
  }

  /** A row: free, at an offset, or in an object stream. */
  private void fill(byte[] row, int width, int number) {
    int container = containers.get(number);
    int place = places.get(number);
    boolean free = place == 0;
    row[0] = (byte) (free ? 0 : container == 0 ? 1 : 2);
    long field = free ? 0 : container == 0 ? offsets[place - 1] : container;
    int last = free ? 0xFFFF : container == 0 ? 0 : place - 1;
    for (int i = 0; i < width; i++) {
      row[width - i] = (byte) (field >> 8 * i);
    }
    row[width + 1] = (byte) (last >> 8);
    row[width + 2] = (byte) last;
  }

  private void write(byte[] octets, int length) {
    try {
      out.write(octets, 0, length);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the PDF: " + FileFaults.why(e), e);
    }
    digest.update(octets, 0, length);
    position += length;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
