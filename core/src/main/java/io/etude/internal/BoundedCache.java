package io.etude.internal;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** A number of values by key at most; when it is full it begins anew. Thread-safe. */
public final class BoundedCache<K, V> {

  private final int max;
  private final Map<K, V> kept = new ConcurrentHashMap<>();

  /** Keeps up to {@code max} values. */
  public BoundedCache(int max) {
    this.max = max;
  }

  /** The value of a key, which is made if it isn't there; threads may each make it. */
  public V get(K key, Function<K, V> maker) {
    V known = kept.get(key);
    if (known == null) {
      known = maker.apply(key);
      put(key, known);
    }
    return known;
  }

  /** The value of a key; empty if none has been made. */
  public Optional<V> find(K key) {
    return Optional.ofNullable(kept.get(key));
  }

  /** Keeps a value that has been made. */
  public void put(K key, V value) {
    if (kept.size() >= max) {
      kept.clear();
    }
    kept.put(key, value);
  }
}
