package io.etude.spark;

import io.etude.analysis.Analysis;
import io.etude.analysis.Tally;
import io.etude.dataset.Chunk;
import io.etude.dataset.ChunkReader;
import io.etude.dataset.Source;
import io.etude.dataset.csv.CsvSource;
import io.etude.results.Results;
import io.etude.study.Study;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * A survey whose answers lie in several CSV files with the same columns, in a folder that all
 * workers see. Immutable and thread-safe.
 *
 * <p>A tally is a value that goes over the wire as bytes, and tallies add up to the same bits in
 * any order: so the job is a map and a reduce, and nothing else.
 */
public final class PartedSurvey {

  /**
   * Numbers that the chunks of one part may use, so that those of two parts never meet: a million
   * chunks are more rows than one file holds.
   */
  private static final int CHUNKS_A_PART = 20;

  private final Path study;
  private final List<Path> parts;

  /**
   * The survey.
   *
   * @param study the codebook, with weights as they are in the data: raking needs all of the data
   *     at once
   * @param parts the files with the answers
   */
  public PartedSurvey(Path study, List<Path> parts) {
    this.study = study;
    this.parts = List.copyOf(parts);
  }

  /** A part as it travels to a worker. */
  private record Part(int number, String file) implements Serializable {}

  /**
   * Tallies each part on a worker, and makes the results here.
   *
   * @throws io.etude.EtudeException if the codebook or the data are wrong
   */
  public Results run(JavaSparkContext spark) {
    List<Part> all = new ArrayList<>();
    for (Path part : parts) {
      all.add(new Part(all.size(), part.toString()));
    }
    String codebook = study.toString();
    byte[] tally =
        spark
            .parallelize(all, Math.max(1, all.size()))
            .map(part -> tally(codebook, part).toBytes())
            .treeReduce((a, b) -> Tally.fromBytes(a).merge(Tally.fromBytes(b)).toBytes());
    return Analysis.of(Study.read(study)).results(Tally.fromBytes(tally));
  }

  private static Tally tally(String codebook, Part part) {
    Source source = CsvSource.of(Path.of(part.file));
    Study study = Study.read(Path.of(codebook));
    study.check(source.schema(), source.name());
    Analysis analysis = Analysis.of(study);
    Tally tally = Tally.EMPTY;
    try (ChunkReader reader = source.open(analysis.request())) {
      Optional<Chunk> chunk = reader.next();
      while (chunk.isPresent()) {
        tally = tally.merge(analysis.tally(numbered(chunk.get(), part)));
        chunk = reader.next();
      }
    }
    return tally;
  }

  /** The chunk with a number of its own in the whole survey. */
  private static Chunk numbered(Chunk chunk, Part part) {
    long number = ((long) part.number << CHUNKS_A_PART) + chunk.number();
    return new Chunk(number, chunk.firstRow(), chunk.rows(), chunk.columns(), chunk.place());
  }
}
