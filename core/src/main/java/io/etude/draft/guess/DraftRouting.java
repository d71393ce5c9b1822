package io.etude.draft.guess;

import io.etude.dataset.Chunk;
import io.etude.dataset.ChunkReader;
import io.etude.dataset.CodeColumn;
import io.etude.dataset.Dictionary;
import io.etude.dataset.ReadRequest;
import io.etude.dataset.ReadRequest.Form;
import io.etude.dataset.Source;
import io.etude.draft.profile.DraftProfile;
import io.etude.internal.yaml.YamlValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds who was asked a question that not all rows have an answer to: those with certain answers to
 * an earlier question, if that alone tells, without exception, in which rows there is a value.
 */
public final class DraftRouting {

  /**
   * Who was asked.
   *
   * @param column the earlier question's column
   * @param codes its answers that lead to the question
   */
  public record Asked(String column, List<String> codes) {

    @Override
    public String toString() {
      return column + " is " + String.join(" or ", codes);
    }
  }

  private static final int MOST_CODES = 15;

  /** How many rows must speak for a rule, on either side. */
  private static final int FEWEST_ROWS = 10;

  /** Among so many pairs a rule must have more rows for it than one of a single answer. */
  private static final int FEWEST_OF_TWO = 15;

  private static final int MOST_CANDIDATES = 40;

  private final Map<String, Integer> columns = new HashMap<>();
  private final Chunk chunk;

  private DraftRouting(Map<String, Integer> columns, Chunk chunk) {
    this.columns.putAll(columns);
    this.chunk = chunk;
  }

  /** Reads the first rows of the columns of {@code profiles}. */
  public static Optional<DraftRouting> read(Source source, List<DraftProfile> profiles) {
    ReadRequest.Builder request = ReadRequest.builder();
    Map<String, Integer> columns = new HashMap<>();
    for (DraftProfile profile : profiles) {
      columns.put(profile.name(), request.want(profile.name(), Form.CODES));
    }
    try (ChunkReader reader = source.open(request.build())) {
      return reader.next().map(chunk -> new DraftRouting(columns, chunk));
    }
  }

  /**
   * Who was asked {@code question}.
   *
   * @param earlier the questions before it, the nearest of which is taken
   */
  public Optional<Asked> asked(DraftQuestion question, List<DraftQuestion> earlier) {
    boolean[] filled = filled(question);
    for (DraftProfile candidate : candidates(earlier)) {
      Optional<Asked> asked = asked(filled, candidate);
      if (asked.isPresent()) {
        return asked;
      }
    }
    return Optional.empty();
  }

  /**
   * Earlier questions with a few answers, the nearest first; none with an answer such as "1..3",
   * which a codebook would read as a range of codes.
   */
  private List<DraftProfile> candidates(List<DraftQuestion> earlier) {
    List<DraftProfile> candidates = new ArrayList<>();
    for (int i = earlier.size() - 1; i >= 0; i--) {
      DraftQuestion candidate = earlier.get(i);
      if (candidate.type().equals(DraftQuestion.SINGLE)
          && candidate.members().get(0).distinct() <= MOST_CODES
          && !hasRange(candidate.members().get(0))) {
        candidates.add(candidate.members().get(0));
      }
    }
    return candidates;
  }

  private boolean hasRange(DraftProfile profile) {
    Dictionary answers = column(profile).dictionary();
    return IntStream.range(0, answers.size()).mapToObj(answers::value).anyMatch(YamlValue::isRange);
  }

  /**
   * Who was asked {@code question} where two earlier answers together tell it, and none of them
   * alone: both conditions hold in all rows with a value and in no other.
   */
  public Optional<List<Asked>> askedByTwo(DraftQuestion question, List<DraftQuestion> earlier) {
    boolean[] filled = filled(question);
    List<DraftProfile> candidates = candidates(earlier).stream().limit(MOST_CANDIDATES).toList();
    List<Asked> needed = new ArrayList<>();
    List<boolean[]> holds = new ArrayList<>();
    for (DraftProfile candidate : candidates) {
      boolean[] leads = leads(filled, candidate);
      if (leads.length > 0) {
        needed.add(new Asked(candidate.name(), leading(leads, candidate)));
        holds.add(leads);
      }
    }
    for (int a = 0; a < needed.size(); a++) {
      for (int b = a + 1; b < needed.size(); b++) {
        if (together(filled, needed.get(a), holds.get(a), needed.get(b), holds.get(b))) {
          return Optional.of(List.of(needed.get(b), needed.get(a)));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Which answers rows with a value gave; nothing if that leaves out no answer, or some gave none.
   */
  private boolean[] leads(boolean[] filled, DraftProfile candidate) {
    CodeColumn column = column(candidate);
    boolean[] leads = new boolean[column.dictionary().size()];
    boolean[] seen = new boolean[leads.length];
    for (int row = 0; row < filled.length; row++) {
      int position = column.position(row);
      if (position == CodeColumn.EMPTY) {
        if (filled[row]) {
          return new boolean[0];
        }
        continue;
      }
      seen[position] = true;
      leads[position] |= filled[row];
    }
    return Arrays.equals(leads, seen) ? new boolean[0] : leads;
  }

  private List<String> leading(boolean[] leads, DraftProfile candidate) {
    CodeColumn column = column(candidate);
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < leads.length; i++) {
      if (leads[i]) {
        codes.add(column.dictionary().value(i));
      }
    }
    codes.sort(DraftScale::compare);
    return codes;
  }

  /** Whether both hold in rows with a value only, and each rules out enough rows by itself. */
  private boolean together(
      boolean[] filled, Asked first, boolean[] leads, Asked second, boolean[] others) {
    CodeColumn one = (CodeColumn) chunk.columns().get(columns.get(first.column()));
    CodeColumn two = (CodeColumn) chunk.columns().get(columns.get(second.column()));
    int asked = 0;
    int byFirst = 0;
    int bySecond = 0;
    for (int row = 0; row < filled.length; row++) {
      int a = one.position(row);
      int b = two.position(row);
      boolean firstHolds = a != CodeColumn.EMPTY && leads[a];
      boolean secondHolds = b != CodeColumn.EMPTY && others[b];
      if (firstHolds && secondHolds && !filled[row]) {
        return false;
      }
      asked += filled[row] ? 1 : 0;
      byFirst += secondHolds && !firstHolds ? 1 : 0;
      bySecond += firstHolds && !secondHolds ? 1 : 0;
    }
    return asked >= FEWEST_OF_TWO && byFirst >= FEWEST_OF_TWO && bySecond >= FEWEST_OF_TWO;
  }

  private boolean[] filled(DraftQuestion question) {
    boolean[] filled = new boolean[chunk.rows()];
    for (DraftProfile member : question.members()) {
      CodeColumn column = column(member);
      for (int row = 0; row < filled.length; row++) {
        filled[row] |= column.position(row) != CodeColumn.EMPTY;
      }
    }
    return filled;
  }

  private Optional<Asked> asked(boolean[] filled, DraftProfile candidate) {
    CodeColumn column = column(candidate);
    int size = column.dictionary().size();
    int[] with = new int[size + 1];
    int[] without = new int[size + 1];
    for (int row = 0; row < filled.length; row++) {
      (filled[row] ? with : without)[column.position(row) + 1]++;
    }
    List<String> codes = new ArrayList<>();
    int others = 0;
    int asked = 0;
    for (int code = 0; code <= size; code++) {
      boolean empty = code == 0;
      if (with[code] > 0 && (without[code] > 0 || empty)) {
        return Optional.empty();
      }
      if (with[code] > 0) {
        codes.add(column.dictionary().value(code - 1));
        asked += with[code];
      } else if (!empty) {
        others += without[code];
      }
    }
    codes.sort(DraftScale::compare);
    return asked >= FEWEST_ROWS && others >= FEWEST_ROWS
        ? Optional.of(new Asked(candidate.name(), codes))
        : Optional.empty();
  }

  private CodeColumn column(DraftProfile profile) {
    return (CodeColumn) chunk.columns().get(columns.get(profile.name()));
  }
}
