package io.etude.analysis.sums;

import java.util.ArrayList;
import java.util.List;

/**
 * Two ascending lists of keys as one, and where the keys of each went.
 *
 * @param keys all keys, ascending
 * @param left position in {@code keys} of each key of the first list
 * @param right position in {@code keys} of each key of the second list
 */
record KeyUnion<K extends Comparable<? super K>>(List<K> keys, int[] left, int[] right) {

  static <K extends Comparable<? super K>> KeyUnion<K> of(List<K> a, List<K> b) {
    List<K> keys = new ArrayList<>(Math.max(a.size(), b.size()));
    int[] left = new int[a.size()];
    int[] right = new int[b.size()];
    int i = 0;
    int j = 0;
    while (i < left.length || j < right.length) {
      int order = i == left.length ? 1 : j == right.length ? -1 : a.get(i).compareTo(b.get(j));
      keys.add(order <= 0 ? a.get(i) : b.get(j));
      if (order <= 0) {
        left[i++] = keys.size() - 1;
      }
      if (order >= 0) {
        right[j++] = keys.size() - 1;
      }
    }
    return new KeyUnion<>(List.copyOf(keys), left, right);
  }

  int size() {
    return keys.size();
  }
}
