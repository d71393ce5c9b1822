package io.etude.study;

import static java.util.Objects.requireNonNull;

import io.etude.FileAccess;
import io.etude.Limits;
import io.etude.Problem;
import io.etude.StudyException;
import io.etude.codebook.Question;
import io.etude.codebook.Routing;
import io.etude.codebook.Segment;
import io.etude.dataset.Schema;
import io.etude.internal.yaml.YamlParts;
import io.etude.internal.yaml.YamlPlaces;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is right of a study in which something is wrong, so that data and article can be checked
 * against it at once, as editors do while an author still writes. Immutable.
 *
 * <pre>{@code
 * PartialStudy known = PartialStudy.read(file, FileAccess.OWN_FOLDER, Limits.DEFAULT).orElseThrow();
 * List<Problem> sure =
 *     problems.stream().filter(problem -> !known.mayHaveLost(problem)).toList();
 * }</pre>
 */
public final class PartialStudy {

  private final Study study;
  private final Parts parts;
  private final boolean dataKnown;
  private final boolean policiesKnown;

  private PartialStudy(Study study, Parts parts, boolean dataKnown, boolean policiesKnown) {
    this.study = study;
    this.parts = parts;
    this.dataKnown = dataKnown;
    this.policiesKnown = policiesKnown;
  }

  /**
   * Reads what is right of a codebook; empty if no question is.
   *
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public static Optional<PartialStudy> read(Path yaml, FileAccess access, Limits limits) {
    requireNonNull(access, "access");
    requireNonNull(limits, "limits");
    return StudyYaml.readFaulty(requireNonNull(yaml, "yaml"), access, limits);
  }

  /** All of a study. */
  public static PartialStudy of(Study study) {
    requireNonNull(study, "study");
    return new PartialStudy(study, Parts.of(study), true, true);
  }

  /**
   * The sound parts of a codebook.
   *
   * @param frame the study without them
   * @param places where all parts are in the file
   */
  static Optional<PartialStudy> read(
      Study.Builder frame,
      YamlPlaces places,
      Parts parts,
      boolean dataKnown,
      boolean policiesKnown) {
    return parts
        .obeying()
        .map(
            obeying -> {
              frame.file(new StudyFile(obeying.renumbered(places)));
              return obeying;
            })
        .flatMap(obeying -> of(frame, obeying, dataKnown, policiesKnown));
  }

  private static Optional<PartialStudy> of(
      Study.Builder frame, Parts parts, boolean dataKnown, boolean policiesKnown) {
    return parts
        .obeying()
        .filter(obeying -> !obeying.questions.sound().isEmpty())
        .map(
            obeying ->
                new PartialStudy(obeying.addTo(frame).build(), obeying, dataKnown, policiesKnown));
  }

  /** The questions, segments, sections and experts in which nothing is wrong, as a study. */
  public Study study() {
    return study;
  }

  /** Whether it is known which data the study has, and how they are to be read. */
  public boolean isDataKnown() {
    return dataKnown;
  }

  /** Whether it is known what is to be done about data that break a rule. */
  public boolean arePoliciesKnown() {
    return policiesKnown;
  }

  /**
   * The same without the questions and segments that name a column which the data don't have, and
   * then without weights and design, and without such conditions on rows; empty if no question
   * remains.
   */
  public Optional<PartialStudy> within(Schema schema) {
    if (hasAll(requireNonNull(schema, "schema"))) {
      return Optional.of(this);
    }
    Parts fewer = parts;
    for (int i = parts.questions.sound().size() - 1; i >= 0; i--) {
      Question question = parts.questions.sound().get(i);
      if (!hasAll(schema, columns(question))) {
        fewer = fewer.without("questions", i, true);
      }
    }
    for (int i = parts.segments.sound().size() - 1; i >= 0; i--) {
      if (!hasAll(schema, parts.segments.sound().get(i).source().columns())) {
        fewer = fewer.without("segments", i, true);
      }
    }
    Study.Builder frame = study.frame().weighting(new Weighting.None()).design(SampleDesign.SIMPLE);
    study
        .respondentId()
        .filter(column -> schema.variable(column).isEmpty())
        .ifPresent(column -> frame.withoutRespondentId());
    return of(frame.includeWithin(schema), fewer, dataKnown, policiesKnown);
  }

  private boolean hasAll(Schema schema) {
    try {
      study.check(schema, "");
      return true;
    } catch (StudyException e) {
      return false;
    }
  }

  private static boolean hasAll(Schema schema, Collection<String> columns) {
    return columns.stream().allMatch(column -> schema.variable(column).isPresent());
  }

  private static List<String> columns(Question question) {
    Stream<String> asked =
        question.info().routing().stream()
            .flatMap(routing -> routing.conditions().stream())
            .map(Routing.Condition::column);
    return Stream.concat(asked, question.columns().stream()).toList();
  }

  /**
   * Whether a problem may be due to what is left out. A fault of form is not. An unknown name is,
   * if it is of something that is left out, or if something is left out whose name isn't known.
   * Anything else may be.
   */
  public boolean mayHaveLost(Problem problem) {
    return switch (requireNonNull(problem, "problem").kind()) {
      case FORM -> false;
      case UNKNOWN_NAME -> parts.mayHaveLost(problem);
      case OTHER -> true;
    };
  }

  /** The parts of a study that can be wrong one by one. */
  record Parts(
      YamlParts<Question> questions,
      YamlParts<Segment> segments,
      YamlParts<Section> sections,
      YamlParts<Expert> experts) {

    private static final int MOST_BROKEN = 100;

    private static Parts of(Study study) {
      return new Parts(
          YamlParts.whole(study.questions()),
          YamlParts.whole(study.segments()),
          YamlParts.whole(study.sections()),
          YamlParts.whole(study.experts()));
    }

    private Stream<YamlParts<?>> all() {
      return Stream.of(questions, segments, sections, experts);
    }

    Study.Builder addTo(Study.Builder study) {
      questions.sound().forEach(study::question);
      segments.sound().forEach(study::segment);
      sections.sound().forEach(study::section);
      experts.sound().forEach(study::expert);
      return study;
    }

    /** The rules that they break, with the path in the file, but for want of parts left out. */
    List<StudyException> broken() {
      List<StudyException> broken = new ArrayList<>();
      for (StudyException breach : rulesBroken()) {
        Problem problem = breach.problems().get(0);
        if (problem.kind() != Problem.Kind.UNKNOWN_NAME || !mayHaveLost(problem)) {
          broken.add(new StudyException(placed(breach.path()), problem));
        }
      }
      return broken;
    }

    private List<StudyException> rulesBroken() {
      return new StudyRules("study", questions.sound(), segments.sound())
          .broken(List.of(Locale.ENGLISH), sections.sound(), experts.sound());
    }

    private String placed(String path) {
      String[] keys = path.split("/", 3);
      if (keys.length < 2 || !keys[1].matches("\\d+")) {
        return path;
      }
      int index = Integer.parseInt(keys[1]);
      List<Integer> places =
          switch (keys[0]) {
            case "questions" -> questions.places();
            case "segments" -> segments.places();
            case "experts" -> experts.places();
            default -> sections.places();
          };
      keys[1] = String.valueOf(places.get(index));
      return String.join("/", keys);
    }

    /**
     * The parts that break no rule; empty if it isn't one of them that breaks it, or very many do:
     * what is left of those says little.
     */
    private Optional<Parts> obeying() {
      Parts left = this;
      int removed = 0;
      List<StudyException> broken = left.rulesBroken();
      while (!broken.isEmpty()) {
        String[] keys = broken.get(0).path().split("/", 3);
        if (++removed > MOST_BROKEN || keys.length < 2 || !keys[1].matches("\\d+")) {
          return Optional.empty();
        }
        // of two parts with one id, one was to have another
        boolean named = keys.length < 3 || !keys[2].equals("id");
        left = left.without(keys[0], Integer.parseInt(keys[1]), named);
        broken = left.rulesBroken();
      }
      return Optional.of(left);
    }

    private Parts without(String list, int index, boolean named) {
      return switch (list) {
        case "questions" ->
            new Parts(without(questions, index, Question::id, named), segments, sections, experts);
        case "segments" ->
            new Parts(questions, without(segments, index, Segment::id, named), sections, experts);
        case "experts" ->
            new Parts(questions, segments, sections, without(experts, index, Expert::id, named));
        default ->
            new Parts(questions, segments, without(sections, index, Section::id, named), experts);
      };
    }

    private static <T> YamlParts<T> without(
        YamlParts<T> all, int index, Function<T, String> id, boolean named) {
      return all.without(index, Optional.of(id.apply(all.sound().get(index))).filter(x -> named));
    }

    /** The places of a file's parts as those that are left are numbered. */
    YamlPlaces renumbered(YamlPlaces places) {
      return places
          .keeping("questions", questions.places())
          .keeping("segments", segments.places())
          .keeping("experts", experts.places());
    }

    private boolean mayHaveLost(Problem problem) {
      if (!all().allMatch(YamlParts::allNamed)) {
        return true;
      }
      Set<String> lost = new LinkedHashSet<>();
      all().forEach(list -> lost.addAll(list.lost()));
      return problem.names().stream()
          .anyMatch(name -> lost.stream().anyMatch(id -> names(name, id)));
    }

    /** Whether an id stands in a reference such as {@code question.row@segment.column}. */
    private static boolean names(String reference, String id) {
      return Pattern.compile("(?<![\\p{L}\\p{N}_])" + Pattern.quote(id) + "(?![\\p{L}\\p{N}_])")
          .matcher(reference)
          .find();
    }
  }
}
