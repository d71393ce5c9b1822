package io.etude.draft;

import io.etude.dataset.Chunk;
import io.etude.dataset.ChunkReader;
import io.etude.dataset.CodeColumn;
import io.etude.dataset.ReadRequest;
import io.etude.dataset.ReadRequest.Form;
import io.etude.dataset.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds who was asked a question that not all rows have an answer to: those with certain answers to
 * an earlier question, if that alone tells, without exception, in which rows there is a value.
 */
final class DraftRouting {

  /**
   * Who was asked.
   *
   * @param column the earlier question's column
   * @param codes its answers that lead to the question
   */
  record Asked(String column, List<String> codes) {}

  private static final int MOST_CODES = 15;

  /** How many rows must speak for a rule, on either side. */
  private static final int FEWEST_ROWS = 10;

  private final Map<String, Integer> columns = new HashMap<>();
  private final Chunk chunk;

  private DraftRouting(Map<String, Integer> columns, Chunk chunk) {
    this.columns.putAll(columns);
    this.chunk = chunk;
  }

  /** Reads the first rows of the columns of {@code profiles}. */
  static Optional<DraftRouting> read(Source source, List<DraftProfile> profiles) {
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
  Optional<Asked> asked(DraftQuestion question, List<DraftQuestion> earlier) {
    boolean[] filled = new boolean[chunk.rows()];
    for (DraftProfile member : question.members()) {
      CodeColumn column = column(member);
      for (int row = 0; row < filled.length; row++) {
        filled[row] |= column.position(row) != CodeColumn.EMPTY;
      }
    }
    for (int i = earlier.size() - 1; i >= 0; i--) {
      DraftQuestion candidate = earlier.get(i);
      boolean coded =
          candidate.type().equals(DraftQuestion.SINGLE)
              && candidate.members().get(0).distinct() <= MOST_CODES;
      if (coded) {
        Optional<Asked> asked = asked(filled, candidate.members().get(0));
        if (asked.isPresent()) {
          return asked;
        }
      }
    }
    return Optional.empty();
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
