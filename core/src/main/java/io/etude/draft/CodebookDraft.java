package io.etude.draft;

import static java.util.Objects.requireNonNull;

import io.etude.DataException;
import io.etude.dataset.DecimalSigns;
import io.etude.dataset.Source;
import io.etude.internal.FileFaults;
import io.etude.study.Study;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A first codebook, guessed from a source's labels and one pass over its data: question types,
 * grids and multiple-response sets, don't-know and refused (in English and French), a weight, and
 * segments to begin with. Each guess has a comment that says what it rests on. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * CodebookDraft.of(SpssSource.of(Path.of("nhtsa.sav"))).write(Path.of("study.yaml"));
 * }</pre>
 *
 * <p>The draft can be read by {@link Study#read} and analysed as it is. Types are guessed from the
 * first half million rows.
 */
public final class CodebookDraft {

  private final String yaml;
  private final List<String> remarks;

  private CodebookDraft(String yaml, List<String> remarks) {
    this.yaml = yaml;
    this.remarks = List.copyOf(remarks);
  }

  /**
   * Drafts a codebook.
   *
   * @throws DataException if the source is broken, has no row, or no variable that looks like a
   *     question
   */
  public static CodebookDraft of(Source source) {
    return of(source, DecimalSigns.FOUND);
  }

  /**
   * Drafts a codebook, the decimal signs of numbers in the source being known. The codebook names
   * them.
   *
   * @throws DataException if the source is broken, has no row, or no variable that looks like a
   *     question
   */
  public static CodebookDraft of(Source source, DecimalSigns decimals) {
    requireNonNull(source, "source");
    requireNonNull(decimals, "decimals");
    DraftWriter writer = new DraftWriter(source, decimals);
    return new CodebookDraft(writer.write(), writer.remarks());
  }

  /** The codebook as YAML. */
  public String yaml() {
    return yaml;
  }

  /**
   * What was decided about the whole, a sentence each: the weight, the design and what else they
   * could be, the questions by type, the segments, what was left out. The codebook says it too, in
   * comments, and why each question is what it is.
   */
  public List<String> remarks() {
    return remarks;
  }

  /** Writes the codebook, in UTF-8; the data file is named as if it lay in the same folder. */
  public void write(Path file) {
    try {
      Files.writeString(file, yaml);
    } catch (IOException e) {
      throw FileFaults.cannotWrite(file, e);
    }
  }
}
