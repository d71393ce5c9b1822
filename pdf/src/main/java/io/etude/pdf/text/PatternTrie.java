package io.etude.pdf.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Liang's patterns in a trie of first child and next sibling. Built once, then only read. */
final class PatternTrie {

  private char[] letters = new char[1024];
  private int[] children = new int[1024];
  private int[] siblings = new int[1024];
  private int[] values = new int[1024];
  private final List<byte[]> valueSets = new ArrayList<>(List.of(new byte[0]));
  private int nodes = 1;

  /** Adds a pattern such as {@code 2b1ci}. */
  void add(String pattern) {
    byte[] digits = new byte[pattern.length() + 1];
    int node = 0;
    int count = 0;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c >= '0' && c <= '9') {
        digits[count] = (byte) (c - '0');
      } else {
        node = child(node, c);
        count++;
      }
    }
    values[node] = valueSets.size();
    valueSets.add(Arrays.copyOf(digits, count + 1));
  }

  private int child(int node, char letter) {
    int known = find(node, letter);
    if (known != 0) {
      return known;
    }
    if (nodes == letters.length) {
      int length = 2 * nodes;
      letters = Arrays.copyOf(letters, length);
      children = Arrays.copyOf(children, length);
      siblings = Arrays.copyOf(siblings, length);
      values = Arrays.copyOf(values, length);
    }
    letters[nodes] = letter;
    siblings[nodes] = children[node];
    children[node] = nodes;
    return nodes++;
  }

  private int find(int node, char letter) {
    int child = children[node];
    while (child != 0 && letters[child] != letter) {
      child = siblings[child];
    }
    return child;
  }

  /** The highest value of any pattern before each letter of the word. */
  byte[] values(char[] word) {
    byte[] result = new byte[word.length + 1];
    for (int start = 0; start < word.length; start++) {
      int node = 0;
      for (int i = start; i < word.length; i++) {
        node = find(node, word[i]);
        if (node == 0) {
          break;
        }
        byte[] set = valueSets.get(values[node]);
        for (int k = 0; k < set.length; k++) {
          if (set[k] > result[start + k]) {
            result[start + k] = set[k];
          }
        }
      }
    }
    return result;
  }
}
