package io.etude.benchmarks.survey;

import io.etude.Place;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.dataset.Chunk;
import io.etude.dataset.ChunkReader;
import io.etude.dataset.CodeColumn;
import io.etude.dataset.Column;
import io.etude.dataset.Dictionary;
import io.etude.dataset.NumberColumn;
import io.etude.dataset.ReadRequest;
import io.etude.dataset.Schema;
import io.etude.dataset.Source;
import io.etude.dataset.Variable;
import io.etude.study.Study;
import io.etude.study.Weighting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * A weighted survey of single questions {@code q1…} and segments {@code s1…}, whose answers follow
 * from a seed: kept in memory, or made anew chunk by chunk for files larger than memory.
 */
public final class SyntheticSurvey implements Source {
  public static final String WEIGHT = "w";
  private static final long SEED = 20261124L;

  /** Whether chunks are made once and kept. */
  public enum Storage {
    MEMORY,
    STREAM
  }

  private final int rows;
  private final int questions;
  private final int categories;
  private final int[] segments;
  private final List<String> names = new ArrayList<>();
  private final List<Dictionary> dictionaries = new ArrayList<>();
  private final List<Column[]> kept = new ArrayList<>();

  /**
   * A survey.
   *
   * @param segments number of categories of each segment
   */
  public SyntheticSurvey(int rows, int questions, int categories, int[] segments, Storage storage) {
    this.rows = rows;
    this.questions = questions;
    this.categories = categories;
    this.segments = segments;
    for (int q = 1; q <= questions; q++) {
      names.add("q" + q);
    }
    for (int s = 1; s <= segments.length; s++) {
      names.add("s" + s);
    }
    names.add(WEIGHT);
    for (int c = 0; c < names.size() - 1; c++) {
      Dictionary dictionary = new Dictionary();
      for (int code = 1; code <= size(c); code++) {
        dictionary.position(String.valueOf(code));
      }
      dictionaries.add(dictionary);
    }
    if (storage == Storage.MEMORY) {
      for (int n = 0; n < chunkCount(); n++) {
        kept.add(make(n));
      }
    }
  }

  private int size(int column) {
    return column < questions ? categories : segments[column - questions];
  }

  public int rows() {
    return rows;
  }

  public List<String> names() {
    return names;
  }

  private int chunkCount() {
    return (rows + Chunk.DEFAULT_ROWS - 1) / Chunk.DEFAULT_ROWS;
  }

  public int rowsOf(int chunk) {
    return Math.min(Chunk.DEFAULT_ROWS, rows - chunk * Chunk.DEFAULT_ROWS);
  }

  private Column[] make(int chunk) {
    SplittableRandom random = new SplittableRandom(SEED + chunk);
    int count = rowsOf(chunk);
    Column[] columns = new Column[names.size()];
    for (int c = 0; c < columns.length - 1; c++) {
      byte[] codes = new byte[count];
      for (int i = 0; i < count; i++) {
        codes[i] = (byte) random.nextInt(size(c));
      }
      columns[c] = CodeColumn.of(dictionaries.get(c), codes);
    }
    double[] weights = new double[count];
    for (int i = 0; i < count; i++) {
      weights[i] = 0.3 + 2 * random.nextDouble();
    }
    columns[columns.length - 1] = new NumberColumn(weights);
    return columns;
  }

  public Column[] columns(int chunk) {
    return kept.isEmpty() ? make(chunk) : kept.get(chunk);
  }

  public Study study() {
    Study.Builder study = Study.builder("synthetic").weighting(new Weighting.Given(WEIGHT));
    for (int q = 1; q <= questions; q++) {
      SingleQuestion.Builder question = SingleQuestion.builder("q" + q);
      for (int code = 1; code <= categories; code++) {
        question.category(String.valueOf(code), "Answer " + code);
      }
      study.question(question.build());
    }
    for (int s = 1; s <= segments.length; s++) {
      Segment.Builder segment = Segment.builder("s" + s);
      for (int code = 1; code <= segments[s - 1]; code++) {
        segment.category(String.valueOf(code), "Group " + code);
      }
      study.segment(segment.build());
    }
    return study.build();
  }

  @Override
  public String name() {
    return "synthetic";
  }

  @Override
  public Schema schema() {
    List<Variable> variables = new ArrayList<>();
    names.forEach(name -> variables.add(Variable.of(name, Variable.Type.NUMBER)));
    return new Schema(variables, List.of());
  }

  @Override
  public ChunkReader open(ReadRequest request) {
    return new ChunkReader() {
      private int next;

      @Override
      public Optional<Chunk> next() {
        if (next == chunkCount()) {
          return Optional.empty();
        }
        int number = next++;
        Column[] all = columns(number);
        List<Column> wanted = new ArrayList<>();
        request.columns().forEach(w -> wanted.add(all[names.indexOf(w.column())]));
        return Optional.of(
            new Chunk(
                number,
                (long) number * Chunk.DEFAULT_ROWS,
                rowsOf(number),
                wanted,
                row -> Place.row("", (long) number * Chunk.DEFAULT_ROWS + row + 1)));
      }

      @Override
      public void close() {
        next = chunkCount();
      }
    };
  }
}
