package io.etude.study;

import static java.util.Objects.requireNonNull;

import io.etude.FileAccess;
import io.etude.Label;
import io.etude.Limits;
import io.etude.StudyException;
import io.etude.codebook.Question;
import io.etude.codebook.Segment;
import io.etude.dataset.DecimalSigns;
import io.etude.dataset.FileOptions;
import io.etude.dataset.Schema;
import io.etude.dataset.Source;
import java.io.InputStream;
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
 */
public final class Study {

  private final String id;
  private final Label title;
  private final List<Locale> languages;
  private final Publication publication;
  private final List<Question> questions;
  private final List<Segment> segments;
  private final Weighting weighting;
  private final SampleDesign design;
  private final Conventions conventions;
  private final Methodology methodology;
  private final List<Section> sections;
  private final List<Expert> experts;
  private final Map<DataRule, DataPolicy> dataPolicies;
  private final Optional<String> respondentId;
  private final List<RowCondition> include;
  private final StudyInput input;

  private Study(Builder builder) {
    id = builder.id;
    title = builder.title;
    languages = List.copyOf(builder.languages);
    publication = builder.publication;
    questions = List.copyOf(builder.questions);
    segments = List.copyOf(builder.segments);
    weighting = builder.weighting;
    design = builder.design;
    conventions = builder.conventions;
    methodology = builder.methodology;
    sections = List.copyOf(builder.sections);
    experts = List.copyOf(builder.experts);
    dataPolicies = Collections.unmodifiableMap(new EnumMap<>(builder.dataPolicies));
    respondentId = builder.respondentId;
    include = List.copyOf(builder.include);
    input = builder.input;
    StudyRules.checkColumns(segments, input.limits());
    new StudyRules(id, questions, segments).check(languages, sections, experts);
    StudyRules.checkSize(questions, input.limits());
    if (respondentId.isEmpty() && conventions.rounding().isPresent()) {
      throw new StudyException(
          "conventions/disclosure/round",
          "random rounding needs \"respondentId\", the column with the ids of respondents, so that"
              + " the same people always have the same figure");
    }
  }

  /**
   * Reads a codebook.
   *
   * @throws StudyException if it breaks a rule; the message names file, line, rule, value and the
   *     nearest valid value
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public static Study read(Path yaml) {
    return read(yaml, FileAccess.OWN_FOLDER, Limits.DEFAULT);
  }

  /**
   * Reads a codebook that may name files of further folders, within other limits; as {@link
   * #read(Path)}.
   */
  public static Study read(Path yaml, FileAccess access, Limits limits) {
    requireNonNull(access, "access");
    requireNonNull(limits, "limits");
    return StudyYaml.read(requireNonNull(yaml, "yaml"), access, limits);
  }

  /**
   * Reads a codebook from its text, which messages call {@code study.yaml}. Relative paths in it
   * start from the working folder.
   *
   * @throws StudyException if it breaks a rule; the message names line, rule, value and the nearest
   *     valid value
   */
  public static Study parse(String yaml) {
    return StudyYaml.parse(requireNonNull(yaml, "yaml"));
  }

  /**
   * Reads a codebook from a stream in UTF-8, which is left open; as {@link #parse}.
   *
   * @throws StudyException if it breaks a rule
   * @throws java.io.UncheckedIOException if the stream cannot be read
   */
  public static Study read(InputStream yaml) {
    return parse(StudyYaml.text(requireNonNull(yaml, "yaml")));
  }

  /**
   * The data that the codebook names.
   *
   * @throws StudyException if it names none, or one that is not in the study's folder
   * @throws io.etude.DataException if there is no reader for that kind of file
   */
  public Source source() {
    return input.source(id);
  }

  /** A builder with defaults for everything but the id. */
  public static Builder builder(String id) {
    return new Builder(id);
  }

  /** A builder that starts from this study. */
  public Builder toBuilder() {
    Builder builder = frame();
    builder.questions.addAll(questions);
    builder.segments.addAll(segments);
    builder.sections.addAll(sections);
    builder.experts.addAll(experts);
    return builder;
  }

  /** A builder that starts from this study without its questions, segments, sections, experts. */
  Builder frame() {
    Builder builder = new Builder(id);
    builder.title = title;
    builder.languages = languages;
    builder.publication = publication;
    builder.weighting = weighting;
    builder.design = design;
    builder.conventions = conventions;
    builder.methodology = methodology;
    builder.dataPolicies.putAll(dataPolicies);
    builder.respondentId = respondentId;
    builder.include.addAll(include);
    builder.input = input;
    return builder;
  }

  /** Names the output files: letters, digits, {@code -}, {@code _} and {@code .}. */
  public String id() {
    return id;
  }

  /** The headline. */
  public Label title() {
    return title;
  }

  /** The languages of its labels, the report's first; at least one. */
  public List<Locale> languages() {
    return languages;
  }

  /** Editorial facts. */
  public Publication publication() {
    return publication;
  }

  /** In questionnaire order; ids are unique. */
  public List<Question> questions() {
    return questions;
  }

  /** In banner order; ids are unique. */
  public List<Segment> segments() {
    return segments;
  }

  /** How respondents are weighted. */
  public Weighting weighting() {
    return weighting;
  }

  /** How the sample was drawn. */
  public SampleDesign design() {
    return design;
  }

  /** Statistical conventions. */
  public Conventions conventions() {
    return conventions;
  }

  /** The facts of the method box. */
  public Methodology methodology() {
    return methodology;
  }

  /** Chapters of the full results, in order. */
  public List<Section> sections() {
    return sections;
  }

  /** Who is to comment. */
  public List<Expert> experts() {
    return experts;
  }

  /** What is done about data that break a rule, where it is not the rule's default. */
  public Map<DataRule, DataPolicy> dataPolicies() {
    return dataPolicies;
  }

  /** Column that identifies respondents; duplicates are data problems. */
  public Optional<String> respondentId() {
    return respondentId;
  }

  /** What holds of all rows of the data that count; empty if all of them do. */
  public List<RowCondition> include() {
    return include;
  }

  /** The data file that belongs to the study, relative to {@link #folder}. */
  public Optional<String> dataFile() {
    return input.dataFile();
  }

  /** How the data file is to be read. */
  public FileOptions fileOptions() {
    return input.fileOptions();
  }

  /** The decimal signs of numbers that the data hold as text, where they are not to be found. */
  public DecimalSigns decimals() {
    return input.decimals();
  }

  /** The article's template, relative to {@link #folder}. */
  public Optional<String> template() {
    return input.template();
  }

  /** The folder that relative paths start from; empty when made by builders. */
  public Optional<Path> folder() {
    return input.folder();
  }

  /** The folders from which it may have files besides its own. */
  public FileAccess access() {
    return input.access();
  }

  /** How much it may ask for. */
  public Limits limits() {
    return input.limits();
  }

  /** Where the study was written, for messages; {@link StudyFile#NONE} when made by builders. */
  public StudyFile file() {
    return input.file();
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
    new ColumnCheck(this, requireNonNull(schema, "schema"), dataName).run();
  }

  /**
   * The source as it is read for this study: of a workbook with several sheets, of which nobody
   * named one, the one that has the study's columns, or most of them; else the source itself.
   *
   * @throws io.etude.DataException if several sheets have them
   */
  public Source suited(Source source) {
    return requireNonNull(source, "source")
        .suiting(schema -> new ColumnCheck(this, schema, "").lacking());
  }

  private List<Object> parts() {
    return List.of(
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
        include,
        input);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Study study && parts().equals(study.parts());
  }

  @Override
  public int hashCode() {
    return parts().hashCode();
  }

  @Override
  public String toString() {
    return "study \"" + id + "\" (" + questions.size() + " questions)";
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
    private final List<RowCondition> include = new ArrayList<>();
    private StudyInput input = StudyInput.NONE;

    private Builder(String id) {
      this.id = requireNonNull(id, "id");
    }

    /** The headline. Default: none. */
    public Builder title(String value) {
      return title(Label.of(requireNonNull(value, "title")));
    }

    /** The headline. Default: none. */
    public Builder title(Label value) {
      title = requireNonNull(value, "title");
      return this;
    }

    /** The languages of the labels, the report's first. Default: English. */
    public Builder languages(Locale... values) {
      languages = List.of(requireNonNull(values, "languages"));
      return this;
    }

    /** Editorial facts. Default: none. */
    public Builder publication(Publication value) {
      publication = requireNonNull(value, "publication");
      return this;
    }

    /** Adds a question. */
    public Builder question(Question value) {
      questions.add(requireNonNull(value, "question"));
      return this;
    }

    /** Adds a segment. */
    public Builder segment(Segment value) {
      segments.add(requireNonNull(value, "segment"));
      return this;
    }

    /** How respondents are weighted. Default: not. */
    public Builder weighting(Weighting value) {
      weighting = requireNonNull(value, "weighting");
      return this;
    }

    /** How the sample was drawn. Default: {@link SampleDesign#SIMPLE}. */
    public Builder design(SampleDesign value) {
      design = requireNonNull(value, "design");
      return this;
    }

    /** Statistical conventions. Default: {@link Conventions#DEFAULT}. */
    public Builder conventions(Conventions value) {
      conventions = requireNonNull(value, "conventions");
      return this;
    }

    /** The facts of the method box. Default: none. */
    public Builder methodology(Methodology value) {
      methodology = requireNonNull(value, "methodology");
      return this;
    }

    /** Adds a chapter of the full results. */
    public Builder section(Section value) {
      sections.add(requireNonNull(value, "section"));
      return this;
    }

    /** Adds an expert. */
    public Builder expert(Expert value) {
      experts.add(requireNonNull(value, "expert"));
      return this;
    }

    /**
     * What is done about data that break a rule. Default: {@link DataRule#defaultPolicy()} of each.
     */
    public Builder onProblem(DataRule rule, DataPolicy policy) {
      dataPolicies.put(requireNonNull(rule, "rule"), requireNonNull(policy, "policy"));
      return this;
    }

    /** The column that identifies respondents. Default: none. */
    public Builder respondentId(String column) {
      respondentId = Optional.of(requireNonNull(column, "respondentId"));
      return this;
    }

    /** Adds a condition; rows of which one doesn't hold are left out. Default: all rows count. */
    public Builder include(RowCondition value) {
      include.add(requireNonNull(value, "include"));
      return this;
    }

    /** The data file, relative to {@link #folder}. Default: none. */
    public Builder dataFile(String path) {
      input = input.withDataFile(requireNonNull(path, "dataFile"));
      return this;
    }

    /** How the data file is to be read. Default: as it tells itself. */
    public Builder fileOptions(FileOptions value) {
      input = input.withFileOptions(requireNonNull(value, "fileOptions"));
      return this;
    }

    /**
     * The decimal signs of numbers that the data hold as text, whatever source they come from.
     * Default: those that the values have.
     */
    public Builder decimals(DecimalSigns value) {
      input = input.withDecimals(requireNonNull(value, "decimals"));
      return this;
    }

    /** The article's template, relative to {@link #folder}. Default: none. */
    public Builder template(String path) {
      input = input.withTemplate(requireNonNull(path, "template"));
      return this;
    }

    /** The folder that relative paths start from. Default: none. */
    public Builder folder(Path path) {
      input = input.withFolder(requireNonNull(path, "folder"));
      return this;
    }

    /**
     * Further folders from which it may have data, template and pictures. Default: none but {@link
     * #folder}, or the working folder if it has none.
     */
    public Builder access(FileAccess value) {
      input = input.withAccess(requireNonNull(value, "access"));
      return this;
    }

    /** How much it may ask for. Default: {@link Limits#DEFAULT}. */
    public Builder limits(Limits value) {
      input = input.withLimits(requireNonNull(value, "limits"));
      return this;
    }

    Builder includeWithin(Schema schema) {
      include.removeIf(condition -> schema.variable(condition.column()).isEmpty());
      return this;
    }

    Builder withoutRespondentId() {
      respondentId = Optional.empty();
      return this;
    }

    /** Where the study was written. */
    Builder file(StudyFile value) {
      input = input.withFile(requireNonNull(value, "file"));
      return this;
    }

    /**
     * The study.
     *
     * @throws StudyException if an id, a code or a reference is wrong
     */
    public Study build() {
      return new Study(this);
    }
  }
}
