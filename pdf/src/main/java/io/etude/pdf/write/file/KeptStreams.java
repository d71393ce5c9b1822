package io.etude.pdf.write.file;

import io.etude.internal.BoundedCache;
import java.util.Optional;

/**
 * Streams that the documents of a batch may have in common, such as the parts of their fonts: what
 * was deflated for one of them, by what it is made of. Thread-safe.
 */
public final class KeptStreams {

  /** Letters to some dozens of groups have four faces each, with two or three streams. */
  private static final int MAX_KEPT = 400;

  private final BoundedCache<Object, DeflatedContent> known = new BoundedCache<>(MAX_KEPT);

  Optional<DeflatedContent> find(Object key) {
    return known.find(key);
  }

  void put(Object key, DeflatedContent packed) {
    known.put(key, packed);
  }
}
