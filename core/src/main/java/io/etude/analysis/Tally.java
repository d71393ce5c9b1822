package io.etude.analysis;

import static java.util.Objects.requireNonNull;

import io.etude.AnalysisException;
import io.etude.analysis.sums.Part;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sums over some chunks of the data, enough to make every estimate of an {@link Analysis}.
 * Immutable and thread-safe.
 *
 * <p>Tallies of different chunks merge into one, in any order and grouping, and the outcome is the
 * same <em>to the last bit</em>: chunks are the leaves of a fixed binary tree over their numbers
 * (chunks 0 and 1 make a node, 2 and 3, then those two, and so on). A tally keeps the nodes that
 * are complete; two nodes are added only when they are the two halves of their parent, always the
 * left to the right one. Nodes that are left at the end are added from left to right. So every
 * addition of floating-point numbers has the same operands, whoever does it.
 */
public final class Tally {

  /** The tally of no chunk. */
  public static final Tally EMPTY = new Tally(0, new TreeMap<>());

  /**
   * A node of the tree: the chunks from {@code index·2^level} to {@code (index+1)·2^level − 1}.
   *
   * @param level height over the leaves
   * @param index position among the nodes of that level
   */
  record Node(int level, long index) implements Comparable<Node> {

    long first() {
      return index << level;
    }

    private long end() {
      return index + 1 << level;
    }

    private boolean overlaps(Node other) {
      return first() < other.end() && other.first() < end();
    }

    @Override
    public int compareTo(Node other) {
      int byFirst = Long.compare(first(), other.first());
      return byFirst != 0 ? byFirst : Integer.compare(level, other.level);
    }
  }

  private final long fingerprint;
  private final TreeMap<Node, Part> nodes;

  Tally(long fingerprint, TreeMap<Node, Part> nodes) {
    this.fingerprint = fingerprint;
    this.nodes = nodes;
  }

  static Tally of(long fingerprint, long chunk, Part part) {
    TreeMap<Node, Part> nodes = new TreeMap<>();
    nodes.put(new Node(0, chunk), part);
    return new Tally(fingerprint, nodes);
  }

  /**
   * The tally of the chunks of both.
   *
   * @throws AnalysisException if the two were made by different analyses, or if a chunk is in both
   */
  public Tally merge(Tally other) {
    if (nodes.isEmpty()) {
      return other;
    }
    if (other.nodes.isEmpty()) {
      return this;
    }
    if (fingerprint != other.fingerprint) {
      throw new AnalysisException(
          "tallies of different analyses cannot be merged; make both with the same study");
    }
    TreeMap<Node, Part> merged = new TreeMap<>(nodes);
    other.nodes.forEach((node, part) -> insert(merged, node, part));
    return new Tally(fingerprint, merged);
  }

  /**
   * The tally of the chunks of both, as {@link #merge(Tally)}; handy as a method reference.
   *
   * @throws AnalysisException if the two were made by different analyses, or if a chunk is in both
   */
  public static Tally merge(Tally one, Tally other) {
    requireNonNull(one, "one");
    requireNonNull(other, "other");
    return one.merge(other);
  }

  private static void insert(TreeMap<Node, Part> nodes, Node node, Part part) {
    refuseOverlap(nodes.floorKey(node), node);
    refuseOverlap(nodes.ceilingKey(node), node);
    Node at = node;
    Part sum = part;
    Node sibling = new Node(at.level, at.index ^ 1);
    Part beside = nodes.remove(sibling);
    while (beside != null) {
      sum = (at.index & 1) == 0 ? Part.merge(sum, beside) : Part.merge(beside, sum);
      at = new Node(at.level + 1, at.index >> 1);
      sibling = new Node(at.level, at.index ^ 1);
      beside = nodes.remove(sibling);
    }
    nodes.put(at, sum);
  }

  private static void refuseOverlap(Node known, Node added) {
    if (known != null && known.overlaps(added)) {
      throw new AnalysisException(
          "chunk "
              + Math.max(known.first(), added.first())
              + " is in both tallies; tally each chunk once");
    }
  }

  /** Rows tallied. */
  public long respondents() {
    return nodes.values().stream().mapToLong(part -> part.weights().rows()).sum();
  }

  /**
   * The tally as bytes, for a file or another machine; the same tally gives the same bytes.
   *
   * @see #fromBytes
   */
  public byte[] toBytes() {
    return TallyCodec.write(this);
  }

  /**
   * The tally that {@link #toBytes} wrote.
   *
   * @throws AnalysisException if the bytes are not a tally of this version
   */
  public static Tally fromBytes(byte[] bytes) {
    requireNonNull(bytes, "bytes");
    return TallyCodec.read(bytes);
  }

  long fingerprint() {
    return fingerprint;
  }

  Map<Node, Part> nodes() {
    return nodes;
  }

  /** The sum of all nodes, from left to right; null for the empty tally. */
  Part total() {
    Part sum = null;
    for (Part part : nodes.values()) {
      sum = sum == null ? part : Part.merge(sum, part);
    }
    return sum;
  }
}
