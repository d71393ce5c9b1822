package io.etude.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Small damage to valid files; the same random numbers do the same damage. */
public final class Mutations {
  private static final int MOST_CHANGES = 4;
  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}_]+|\\s+|.", Pattern.DOTALL);

  private Mutations() {}

  /** Bytes with one to four changes: wrong bits, wrong counts, parts left out, moved or doubled. */
  public static byte[] ofBytes(byte[] valid, Random random) {
    byte[] bytes = valid.clone();
    int changes = 1 + random.nextInt(MOST_CHANGES);
    for (int i = 0; i < changes && bytes.length > 8; i++) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(6)) {
        case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> bytes[at] = (byte) random.nextInt(256);
        case 2 -> bytes = Arrays.copyOf(bytes, at);
        case 3 -> {
          // A number that counts or measures something: absurd ones are the point.
          int[] absurd = {-1, Integer.MAX_VALUE, Integer.MIN_VALUE, 0, 1 << 16, random.nextInt()};
          int value = absurd[random.nextInt(absurd.length)];
          for (int b = 0; b < 4 && at + b < bytes.length; b++) {
            bytes[at + b] = (byte) (value >>> 8 * b);
          }
        }
        case 4 -> {
          int length = random.nextInt(Math.min(64, bytes.length - at) + 1);
          byte[] longer = Arrays.copyOf(bytes, bytes.length + length);
          System.arraycopy(bytes, at, longer, at + length, bytes.length - at);
          bytes = longer;
        }
        default -> {
          int from = random.nextInt(bytes.length);
          int length = random.nextInt(Math.min(32, bytes.length - Math.max(at, from)) + 1);
          System.arraycopy(valid.length >= from + length ? valid : bytes, from, bytes, at, length);
        }
      }
    }
    return bytes;
  }

  /**
   * A text with one to four changes of its words and signs: left out, doubled, exchanged, or made
   * one of the others.
   */
  public static String ofTokens(String valid, List<String> others, Random random) {
    List<String> tokens =
        new ArrayList<>(TOKEN.matcher(valid).results().map(MatchResult::group).toList());
    int changes = 1 + random.nextInt(MOST_CHANGES);
    for (int i = 0; i < changes && tokens.size() > 1; i++) {
      int at = random.nextInt(tokens.size());
      int other = random.nextInt(tokens.size());
      switch (random.nextInt(6)) {
        case 0 -> tokens.remove(at);
        case 1 -> tokens.add(at, tokens.get(other));
        case 2 -> tokens.set(at, tokens.get(other));
        case 3 -> {
          int to = Math.min(tokens.size(), at + 1 + random.nextInt(40));
          tokens.addAll(other, List.copyOf(tokens.subList(at, to)));
        }
        case 4 -> tokens.add(at, others.get(random.nextInt(others.size())));
        default -> tokens.set(at, others.get(random.nextInt(others.size())));
      }
    }
    return String.join("", tokens);
  }
}
