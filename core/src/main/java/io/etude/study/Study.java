package io.etude.study;

import io.etude.StudyException;
import io.etude.codebook.Label;
import io.etude.codebook.Question;
import io.etude.codebook.Segment;
import io.etude.dataset.Schema;
import io.etude.dataset.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A survey as its codebook describes it. Immutable; equal content means equal values, whether it
 * came from YAML or from the builder.
 *
 * <pre>{@code
 * Study study = Study.read(Path.of("study.yaml"));
 * }</pre>
 *
 * @param id names the output files: letters, digits, {@code -}, {@code _} and {@code .}
 * @param title the headline
 * @param languages the languages of its labels, the report's first; at least one
 * @param publication editorial facts
 * @param questions in questionnaire order; ids are unique
 * @param segments in banner order; ids are unique
 * @param weighting how respondents are weighted
 * @param design how the sample was drawn
 * @param conventions statistical conventions
 * @param methodology the facts of the method box
 * @param sections chapters of the full results, in order
 * @param experts who is to comment
 * @param dataPolicies what is done about data that break a rule, where it is not the rule's default
 * @param respondentId column that identifies respondents; duplicates are data problems
 * @param dataFile the data file that belongs to the study, relative to {@code folder}
 * @param template the article's template, relative to {@code folder}
 * @param folder the folder that relative paths start from; empty when made by builders
 * @param file where the study was written, for messages; {@link StudyFile#NONE} when made by
 *     builders
 */
public record Study(
    String id,
    Label title,
    List<Locale> languages,
    Publication publication,
    List<Question> questions,
    List<Segment> segments,
    Weighting weighting,
    SampleDesign design,
    Conventions conventions,
    Methodology methodology,
    List<Section> sections,
    List<Expert> experts,
    Map<DataRule, DataPolicy> dataPolicies,
    Optional<String> respondentId,
    Optional<String> dataFile,
    Optional<String> template,
    Optional<Path> folder,
    StudyFile file) {

  /** Copies the lists and checks ids, codes, nets and references. */
  public Study {
    languages = List.copyOf(languages);
    questions = List.copyOf(questions);
    segments = List.copyOf(segments);
    sections = List.copyOf(sections);
    experts = List.copyOf(experts);
    Map<DataRule, DataPolicy> policies = new EnumMap<>(DataRule.class);
    policies.putAll(dataPolicies);
    dataPolicies = Collections.unmodifiableMap(policies);
    new StudyRules(id, questions, segments).check(languages, sections, experts);
  }

  /**
   * Reads a codebook.
   *
   * @throws StudyException if it breaks a rule; the message names file, line, rule, value and the
   *     nearest valid value
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public static Study read(Path yaml) {
    return StudyYaml.read(yaml);
  }

  /**
   * Reads a codebook from its text, which messages call {@code study.yaml}. Relative paths in it
   * start from the working folder.
   *
   * @throws StudyException if it breaks a rule; the message names line, rule, value and the nearest
   *     valid value
   */
  public static Study parse(String yaml) {
    return StudyYaml.parse(yaml);
  }

  /**
   * The data that the codebook names.
   *
   * @throws StudyException if it names none
   * @throws io.etude.DataException if there is no reader for that kind of file
   */
  public Source source() {
    String named =
        dataFile.orElseThrow(
            () ->
                new StudyException(
                    "study \"" + id + "\" names no data file; add \"data: …\" or open a source"));
    return Source.open(folder.map(path -> path.resolve(named)).orElse(Path.of(named)));
  }

  /** A builder with defaults for everything but the id. */
  public static Builder builder(String id) {
    return new Builder(id);
  }

  /** The language of the report. */
  public Locale language() {
    return languages.get(0);
  }

  /** The question of that id. */
  public Optional<Question> question(String questionId) {
    return questions.stream().filter(q -> q.id().equals(questionId)).findFirst();
  }

  /** The segment of that id. */
  public Optional<Segment> segment(String segmentId) {
    return segments.stream().filter(s -> s.id().equals(segmentId)).findFirst();
  }

  /**
   * Checks that the data have every column that the study names.
   *
   * @param schema what the data say of themselves
   * @param dataName what messages call the data, e.g. {@code responses.csv}
   * @throws StudyException if a column is missing; the message names the study's file and line, who
   *     names the column, and the closest column of the data
   */
  public void check(Schema schema, String dataName) {
    new ColumnCheck(this, schema.names(), dataName).run();
  }

  /** Builds a {@link Study}. Not thread-safe. */
  public static final class Builder {
    private final String id;
    private Label title = Label.EMPTY;
    private List<Locale> languages = List.of(Locale.ENGLISH);
    private Publication publication = Publication.EMPTY;
    private final List<Question> questions = new ArrayList<>();
    private final List<Segment> segments = new ArrayList<>();
    private Weighting weighting = new Weighting.None();
    private SampleDesign design = SampleDesign.SIMPLE;
    private Conventions conventions = Conventions.DEFAULT;
    private Methodology methodology = Methodology.EMPTY;
    private final List<Section> sections = new ArrayList<>();
    private final List<Expert> experts = new ArrayList<>();
    private final Map<DataRule, DataPolicy> dataPolicies = new EnumMap<>(DataRule.class);
    private Optional<String> respondentId = Optional.empty();
    private Optional<String> dataFile = Optional.empty();
    private Optional<String> template = Optional.empty();
    private Optional<Path> folder = Optional.empty();
    private StudyFile file = StudyFile.NONE;

    private Builder(String id) {
      this.id = id;
    }

    /** The headline. */
    public Builder title(Label value) {
      title = value;
      return this;
    }

    /** The languages of the labels, the report's first. Default: English. */
    public Builder languages(Locale... values) {
      languages = List.of(values);
      return this;
    }

    /** Editorial facts. Default: none. */
    public Builder publication(Publication value) {
      publication = value;
      return this;
    }

    /** Adds a question. */
    public Builder question(Question value) {
      questions.add(value);
      return this;
    }

    /** Adds a segment. */
    public Builder segment(Segment value) {
      segments.add(value);
      return this;
    }

    /** How respondents are weighted. Default: not. */
    public Builder weighting(Weighting value) {
      weighting = value;
      return this;
    }

    /** How the sample was drawn. Default: {@link SampleDesign#SIMPLE}. */
    public Builder design(SampleDesign value) {
      design = value;
      return this;
    }

    /** Statistical conventions. Default: {@link Conventions#DEFAULT}. */
    public Builder conventions(Conventions value) {
      conventions = value;
      return this;
    }

    /** The facts of the method box. Default: none. */
    public Builder methodology(Methodology value) {
      methodology = value;
      return this;
    }

    /** Adds a chapter of the full results. */
    public Builder section(Section value) {
      sections.add(value);
      return this;
    }

    /** Adds an expert. */
    public Builder expert(Expert value) {
      experts.add(value);
      return this;
    }

    /**
     * What is done about data that break a rule. Default: {@link DataRule#defaultPolicy()} of each.
     */
    public Builder onProblem(DataRule rule, DataPolicy policy) {
      dataPolicies.put(rule, policy);
      return this;
    }

    /** The column that identifies respondents. Default: none. */
    public Builder respondentId(String column) {
      respondentId = Optional.of(column);
      return this;
    }

    /** The data file, relative to {@link #folder}. Default: none. */
    public Builder dataFile(String path) {
      dataFile = Optional.of(path);
      return this;
    }

    /** The article's template, relative to {@link #folder}. Default: none. */
    public Builder template(String path) {
      template = Optional.of(path);
      return this;
    }

    /** The folder that relative paths start from. Default: none. */
    public Builder folder(Path path) {
      folder = Optional.of(path);
      return this;
    }

    /** Where the study was written. */
    Builder file(StudyFile value) {
      file = value;
      return this;
    }

    /**
     * The study.
     *
     * @throws StudyException if an id, a code or a reference is wrong
     */
    public Study build() {
      return new Study(
          id,
          title,
          languages,
          publication,
          questions,
          segments,
          weighting,
          design,
          conventions,
          methodology,
          sections,
          experts,
          dataPolicies,
          respondentId,
          dataFile,
          template,
          folder,
          file);
    }
  }
}
