package io.etude.draft;

import static java.util.Objects.requireNonNull;

import io.etude.DataException;
import io.etude.ReportException;
import io.etude.dataset.DecimalSigns;
import io.etude.dataset.Source;
import io.etude.draft.words.DraftVocabulary;
import io.etude.internal.FileFaults;
import io.etude.study.SameLabels;
import io.etude.study.Study;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A first codebook, guessed from a source's labels and one pass over its data: question types,
 * grids and multiple-response sets, don't-know and refused (in the languages of {@code draft_*}), a
 * weight, and segments to begin with. Each guess has a comment that says what it rests on.
 * Immutable and thread-safe.
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

  /**
   * What is known of a file before its codebook is drafted. What is not given is found from it.
   *
   * @param decimals the decimal signs of its numbers
   * @param language the language that the study is in
   */
  public record Options(DecimalSigns decimals, Optional<Locale> language) {

    /** Everything is found from the file. */
    public static final Options FOUND = new Options(DecimalSigns.FOUND, Optional.empty());

    /**
     * Checks the language.
     *
     * @throws ReportException if there are no words to draft in that language
     */
    public Options {
      requireNonNull(decimals, "decimals");
      requireNonNull(language, "language").ifPresent(Options::expectWords);
    }

    private static void expectWords(Locale language) {
      if (!DraftVocabulary.languages().contains(language.getLanguage())) {
        throw new ReportException(
            "a draft in \""
                + language.toLanguageTag()
                + "\" is not possible; the languages are: "
                + String.join(", ", DraftVocabulary.languages()));
      }
    }

    /** What a study says of its file; its language, if there are words to draft in that. */
    static Options of(Study study) {
      boolean words = DraftVocabulary.languages().contains(study.language().getLanguage());
      return new Options(
          study.decimals(), words ? Optional.of(study.language()) : Optional.empty());
    }

    /** The same with those decimal signs; the codebook names them. */
    public Options withDecimals(DecimalSigns value) {
      return new Options(value, language);
    }

    /** The same for a study in that language. */
    public Options withLanguage(Locale value) {
      return new Options(decimals, Optional.of(value));
    }
  }

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
    return of(source, Options.FOUND);
  }

  /**
   * Drafts a codebook of a source of which something is known. Of a workbook with several sheets,
   * of which nobody named one, the one with most columns is read; the remarks and the codebook say
   * which.
   *
   * @throws DataException if the source is broken, has no row, or no variable that looks like a
   *     question
   */
  public static CodebookDraft of(Source source, Options options) {
    requireNonNull(options, "options");
    Source widest =
        requireNonNull(source, "source")
            .suiting(schema -> Integer.MAX_VALUE - schema.variables().size());
    DraftWriter writer = new DraftWriter(widest, options, Set.of());
    String yaml = writer.write();
    List<String> remarks = new ArrayList<>();
    String why = widest.assumedSheet().map(sheet -> ", with most columns of several").orElse("");
    widest.options().sheet().ifPresent(sheet -> remarks.add("Sheet: " + sheet + why));
    remarks.addAll(writer.remarks());
    SameLabels.in(Study.parse(yaml)).forEach(same -> remarks.add(same.message()));
    return new CodebookDraft(yaml, remarks);
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

  /**
   * The draft with questions answered.
   *
   * @param answers a choice by the id of its question; questions that the draft doesn't ask are
   *     named in the remarks, so that the answers to one wave serve for the next
   * @throws ReportException if an answer is none of the choices
   */
  public CodebookDraft answered(Map<String, String> answers) {
    String codebook = yaml;
    List<String> said = new ArrayList<>(remarks);
    requireNonNull(answers, "answers");
    for (Map.Entry<String, String> answer : answers.entrySet()) {
      if (questions().stream().anyMatch(question -> question.id().equals(answer.getKey()))) {
        codebook = AuthorQuestion.answer(codebook, answer.getKey(), answer.getValue());
      } else {
        said.add("Answered, but not asked: " + answer.getKey());
      }
    }
    return new CodebookDraft(codebook, said);
  }

  /** What the file doesn't tell and the author has to say; the codebook asks it, too. */
  public List<AuthorQuestion> questions() {
    return AuthorQuestion.in(yaml);
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
