package io.etude.analysis.sums;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The set of a segment's columns that a respondent belongs to. Respondents with equal patterns are
 * interchangeable for every table of the segment, so sums are kept by pattern. The bit after those
 * of the columns is of respondents who answered but are in no column; the set is empty if there is
 * no valid answer.
 *
 * @param words the set as bits, without trailing zero words
 */
public record Pattern(long[] words) implements Comparable<Pattern> {

  public static final Pattern NONE = new Pattern(new long[0]);

  public static Pattern of(BitSet columns) {
    return new Pattern(columns.toLongArray());
  }

  public boolean contains(int column) {
    int word = column >> 6;
    return word < words.length && (words[word] >>> column & 1) != 0;
  }

  public boolean isEmpty() {
    return words.length == 0;
  }

  @Override
  public int compareTo(Pattern other) {
    int byLength = Integer.compare(words.length, other.words.length);
    return byLength != 0 ? byLength : Arrays.compareUnsigned(words, other.words);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Pattern pattern && Arrays.equals(words, pattern.words);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(words);
  }
}
