package io.etude.pdf.write.file;

import io.etude.internal.BoundedCache;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Streams that the documents of a batch may have in common, such as the parts of their fonts: what
 * was deflated for one of them, by its content. Thread-safe.
 */
public final class KeptStreams {

  /** A letter has some four faces, with two or three streams each. */
  private static final int MAX_KEPT = 60;

  private final BoundedCache<ByteBuffer, DeflatedContent> known = new BoundedCache<>(MAX_KEPT);

  Optional<DeflatedContent> find(byte[] content) {
    return known.find(ByteBuffer.wrap(content));
  }

  void put(byte[] content, DeflatedContent packed) {
    known.put(ByteBuffer.wrap(content), packed);
  }
}
