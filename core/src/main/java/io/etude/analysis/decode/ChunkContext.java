package io.etude.analysis.decode;

import io.etude.DataException;
import io.etude.analysis.problem.ProblemTexts;
import io.etude.analysis.problem.Problems;
import io.etude.dataset.Chunk;
import io.etude.dataset.CodeColumn;
import io.etude.dataset.NumberColumn;
import io.etude.dataset.TextColumn;
import io.etude.study.DataPolicy;
import io.etude.study.DataRule;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What the decoders of one chunk share. Not thread-safe. */
public final class ChunkContext {
  private final Chunk chunk;
  private final Map<DataRule, DataPolicy> policies;
  private final Problems problems = new Problems();
  private final int[] positions;
  private final Map<Integer, boolean[]> asked = new TreeMap<>();
  private final Map<Integer, SegmentCells> segments = new TreeMap<>();
  private final Map<String, StraightLines> grids = new TreeMap<>();

  public ChunkContext(Chunk chunk, Map<DataRule, DataPolicy> policies) {
    this.chunk = chunk;
    this.policies = policies;
    this.positions = new int[chunk.rows()];
  }

  public int rows() {
    return chunk.rows();
  }

  public Problems problems() {
    return problems;
  }

  DataPolicy policy(DataRule rule) {
    return policies.getOrDefault(rule, rule.defaultPolicy());
  }

  public String place(int row) {
    return chunk.place().apply(row);
  }

  public CodeColumn codes(int column) {
    return (CodeColumn) chunk.columns().get(column);
  }

  public double[] numbers(int column) {
    return ((NumberColumn) chunk.columns().get(column)).values();
  }

  public String[] texts(int column) {
    return ((TextColumn) chunk.columns().get(column)).values();
  }

  /**
   * The positions of a column, plus one, so that an empty value is 0. The array is overwritten by
   * the next call.
   */
  public int[] slots(CodeColumn column) {
    switch (column.width()) {
      case BYTE -> {
        byte[] from = column.bytes();
        for (int i = 0; i < positions.length; i++) {
          positions[i] = from[i] + 1;
        }
      }
      case SHORT -> {
        short[] from = column.shorts();
        for (int i = 0; i < positions.length; i++) {
          positions[i] = from[i] + 1;
        }
      }
      case INT -> {
        int[] from = column.ints();
        for (int i = 0; i < positions.length; i++) {
          positions[i] = from[i] + 1;
        }
      }
    }
    return positions;
  }

  /** Who was asked, by the number of the routing. */
  boolean[] asked(int routing, Function<ChunkContext, boolean[]> make) {
    boolean[] known = asked.get(routing);
    if (known == null) {
      known = make.apply(this);
      asked.put(routing, known);
    }
    return known;
  }

  public SegmentCells segment(int number, SegmentDecoder decoder) {
    SegmentCells known = segments.get(number);
    if (known == null) {
      known = decoder.decode(this);
      segments.put(number, known);
    }
    return known;
  }

  StraightLines grid(String question) {
    return grids.computeIfAbsent(
        question, q -> new StraightLines(q, rows(), policy(DataRule.STRAIGHT_LINING)));
  }

  public void finishGrids(ItemDecoder.Sink sink) {
    grids.values().forEach(grid -> grid.finish(this, sink));
  }

  /**
   * Reports a broken rule, or fails, as the policy has it. Like all exceptions it is in English,
   * while the list of problems is in the language of the study.
   *
   * @param hint how to mend it, behind the message of a failure
   */
  DataPolicy broken(DataRule rule, Problems.Key key, int row, String hint) {
    return broken(rule, key, 1, List.of(place(row)), hint);
  }

  /** The same for several rows; a failure names the first place. */
  DataPolicy broken(DataRule rule, Problems.Key key, long count, List<String> places, String hint) {
    DataPolicy policy = policy(rule);
    if (policy == DataPolicy.FAIL) {
      String sentence = ProblemTexts.of(Locale.ENGLISH).single(key);
      String remedy =
          hint.isEmpty() ? "; to go on, set the policy of the rule " + rule.code() : hint;
      throw new DataException(places.get(0) + ": " + sentence + remedy);
    }
    problems.add(key, count, places);
    return policy;
  }
}
