package io.etude.analysis.decode;

import io.etude.DataException;
import io.etude.Place;
import io.etude.Problem;
import io.etude.analysis.problem.ProblemCounts;
import io.etude.analysis.problem.ProblemTexts;
import io.etude.dataset.Chunk;
import io.etude.dataset.CodeColumn;
import io.etude.dataset.NumberColumn;
import io.etude.dataset.TextColumn;
import io.etude.internal.Counted;
import io.etude.internal.ProblemOrder;
import io.etude.study.DataPolicy;
import io.etude.study.DataRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** What the decoders of one chunk share. Not thread-safe. */
public final class ChunkContext {

  /** So many faults tell an author enough. */
  private static final int MAX_FAILURES = 50;

  private final Chunk chunk;
  private final Map<DataRule, DataPolicy> policies;
  private final Map<String, Integer> columnNumbers;
  private final ProblemCounts problems = new ProblemCounts();
  private final Map<ProblemCounts.Key, Failure> failures = new LinkedHashMap<>();
  private final Map<ProblemCounts.Key, Optional<String>> columnOf = new HashMap<>();
  private long furtherFailures;
  private final int[] positions;
  private final Map<Integer, boolean[]> asked = new TreeMap<>();
  private final Map<Integer, SegmentCells> segments = new TreeMap<>();
  private final Map<String, StraightLines> grids = new TreeMap<>();

  /** What breaks a rule whose policy is to fail: its first place, and how often. */
  private static final class Failure {
    private final Place place;
    private final String message;
    private final String remedy;
    private long count;

    Failure(Place place, String message, String remedy) {
      this.place = place;
      this.message = message;
      this.remedy = remedy;
    }

    Problem problem() {
      return Problem.of(message + (count > 1 ? " (in " + count + " rows)" : "") + remedy).in(place);
    }
  }

  /** Columns without numbers: messages name them only. */
  public ChunkContext(Chunk chunk, Map<DataRule, DataPolicy> policies) {
    this(chunk, policies, Map.of());
  }

  /**
   * The context of a chunk.
   *
   * @param columnNumbers where columns are in the data, from 1, by their names
   */
  public ChunkContext(
      Chunk chunk, Map<DataRule, DataPolicy> policies, Map<String, Integer> columnNumbers) {
    this.chunk = chunk;
    this.policies = policies;
    this.columnNumbers = columnNumbers;
    this.positions = new int[chunk.rows()];
  }

  public int rows() {
    return chunk.rows();
  }

  public ProblemCounts problems() {
    return problems;
  }

  DataPolicy policy(DataRule rule) {
    return policies.getOrDefault(rule, rule.defaultPolicy());
  }

  public Place place(int row) {
    return chunk.place().apply(row);
  }

  /** The place of a column's value in a row. */
  public Place place(int row, String column) {
    return chunk.place(row, column);
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
   * Reports a broken rule. Where its policy is to fail, that happens at the {@link #end()}, so that
   * all of it is said at once; until then the value counts as missing. Like all exceptions it is in
   * English, while the list of problems is in the language of the study.
   *
   * @param hint how to mend it, behind the message of a failure
   */
  DataPolicy broken(DataRule rule, ProblemCounts.Key key, int row, String hint) {
    Optional<String> column = columnOf.computeIfAbsent(key, ProblemTexts::column);
    Place place = column.map(name -> chunk.place(row, name)).orElseGet(() -> place(row));
    return broken(rule, key, 1, List.of(place), hint);
  }

  /** The same for several rows; a failure names the first place. */
  DataPolicy broken(
      DataRule rule, ProblemCounts.Key key, long count, List<Place> places, String hint) {
    DataPolicy policy = policy(rule);
    if (policy == DataPolicy.FAIL) {
      fail(rule, key, count, places.get(0), hint);
    } else {
      problems.add(key, count, places);
    }
    return policy;
  }

  private void fail(DataRule rule, ProblemCounts.Key key, long count, Place place, String hint) {
    Failure known = failures.get(key);
    if (known == null && failures.size() == MAX_FAILURES) {
      furtherFailures += count;
      return;
    }
    if (known == null) {
      String sentence = ProblemTexts.of(Locale.ENGLISH).single(key, columnNumbers);
      String remedy =
          hint.isEmpty()
              ? "; to go on all the same, write \"onProblem: {" + rule.code() + ": goOn}\""
              : hint;
      known = new Failure(place, sentence, remedy);
      failures.put(key, known);
    }
    known.count += count;
  }

  /**
   * Ends the decoding.
   *
   * @throws DataException for all that breaks a rule whose policy is to fail, in the order of the
   *     rows
   */
  public void end() {
    if (failures.isEmpty()) {
      return;
    }
    List<Problem> broken =
        new ArrayList<>(
            ProblemOrder.sorted(failures.values().stream().map(Failure::problem).toList()));
    if (furtherFailures > 0) {
      broken.add(
          Problem.of(
              (furtherFailures == 1 ? "there is " : "there are ")
                  + Counted.of(furtherFailures, "more such fault")
                  + " in the data"));
    }
    throw DataException.several(broken);
  }
}
