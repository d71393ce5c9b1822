package io.etude.draft;

import io.etude.codebook.GridQuestion;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.Routing;
import io.etude.codebook.Segment;
import io.etude.codebook.SegmentSource;
import io.etude.codebook.category.MissingCode;
import io.etude.codebook.category.Net;
import io.etude.study.Study;
import io.etude.study.Weighting;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a statistician expects of the codebook of a survey, {@code expected.txt}, a line each:
 * {@code weight: pw}, {@code type age: numeric}, {@code order degree: 0 | 1 | 2}. Alternatives
 * stand side by side.
 */
record Expectations(Study study, String yaml) {

  /** Whether the draft does what the line expects. */
  boolean met(String line) {
    int colon = line.indexOf(": ");
    String what = line.substring(0, colon);
    String value = line.substring(colon + 2).strip();
    int blank = what.lastIndexOf(' ');
    String column = what.substring(blank + 1);
    return switch (blank < 0 ? what : what.substring(0, blank)) {
      case "weight" -> one(weight(), value);
      case "stratum" -> one(study.design().stratum(), value);
      case "psu" -> one(study.design().psu(), value);
      case "fpc" -> one(study.design().populationUnits(), value);
      case "edition" -> one(edition(), value);
      case "id" -> one(study.respondentId(), value);
      case "replicates" -> Stream.of(value.split(" ")).allMatch(v -> comments("replicate", v));
      case "could be" -> comments("could be", value) && comments(column, value);
      case "says" -> yaml.lines().anyMatch(l -> l.contains("#") && l.contains(value));
      case "unasked" -> Stream.of(value.split(" ")).noneMatch(asked()::contains);
      case "grid" -> group(value, GridQuestion.class);
      case "multiple" -> group(value, MultipleQuestion.class);
      case "type" -> List.of(value.split(" ")).contains(type(column));
      case "order" -> value.equals("unknown") ? unordered(column) : ordered(column, value);
      case "missing" -> missing(column).containsAll(List.of(value.split(" \\| ")));
      case "label" -> label(column).equals(value);
      case "asked" -> asked(column, value);
      case "positive" -> positive(column, value);
      case "segments" -> segments().containsAll(List.of(value.split(" ")));
      default -> throw new IllegalArgumentException(line);
    };
  }

  private static boolean one(Optional<String> found, String alternatives) {
    return List.of(alternatives.split(" ")).contains(found.orElse("none"));
  }

  Optional<String> weight() {
    return study.weighting() instanceof Weighting.Given given
        ? Optional.of(given.column())
        : Optional.empty();
  }

  Optional<String> edition() {
    return study.segments().stream()
        .filter(segment -> segment.kind() == Segment.Kind.EDITIONS)
        .flatMap(segment -> column(segment).stream())
        .findFirst();
  }

  private static Optional<String> column(Segment segment) {
    return segment.source() instanceof SegmentSource.Codes codes
        ? Optional.of(codes.column())
        : segment.source() instanceof SegmentSource.Banded banded
            ? Optional.of(banded.column())
            : Optional.empty();
  }

  List<String> segments() {
    return study.segments().stream().flatMap(segment -> column(segment).stream()).toList();
  }

  private boolean comments(String word, String column) {
    return yaml.lines()
        .filter(line -> line.contains("#"))
        .map(line -> line.substring(line.indexOf('#')))
        .anyMatch(
            line -> line.contains(word) && List.of(line.split("[ ,.;:()]+")).contains(column));
  }

  private Set<String> asked() {
    Set<String> columns = new HashSet<>();
    study.questions().forEach(question -> columns.addAll(question.columns()));
    return columns;
  }

  Optional<Question> question(String column) {
    return study.questions().stream().filter(q -> q.columns().contains(column)).findFirst();
  }

  private boolean group(String members, Class<? extends Question> type) {
    List<String> expected = List.of(members.split(" "));
    return question(expected.get(0))
        .filter(question -> type.isInstance(question) && question.columns().equals(expected))
        .isPresent();
  }

  String type(String column) {
    return question(column)
        .map(q -> q.getClass().getSimpleName().replace("Question", "").toLowerCase())
        .orElse("none");
  }

  private List<String> codes(String column) {
    return question(column).stream()
        .flatMap(question -> question.categories().stream())
        .map(category -> category.code())
        .toList();
  }

  private boolean ordered(String column, String order) {
    List<String> expected = List.of(order.split(" \\| "));
    List<String> found = codes(column).stream().filter(expected::contains).toList();
    return found.equals(expected)
        || found.equals(expected.stream().sorted(turned(expected)).toList());
  }

  private static java.util.Comparator<String> turned(List<String> order) {
    return (a, b) -> order.indexOf(b) - order.indexOf(a);
  }

  /** Whether a comment of the question says that nobody knows the order. */
  private boolean unordered(String column) {
    String id = question(column).map(Question::id).orElse("");
    int start = yaml.indexOf("- id: \"" + id + "\"");
    int end = yaml.indexOf("- id: ", start + 1);
    String part = yaml.substring(Math.max(0, start), end < 0 ? yaml.length() : end);
    return start >= 0
        && part.lines().anyMatch(line -> line.contains("#") && line.contains("order is not known"));
  }

  private List<String> missing(String column) {
    return question(column).stream()
        .flatMap(question -> question.info().missing().stream())
        .map(MissingCode::code)
        .toList();
  }

  private String label(String column) {
    Question question = question(column).orElseThrow();
    return question instanceof GridQuestion grid
        ? grid.items().stream()
            .filter(item -> item.column().equals(column))
            .map(item -> item.label().in(study.language()))
            .findFirst()
            .orElseThrow()
        : question.label().in(study.language());
  }

  private boolean asked(String column, String who) {
    List<String> parts = List.of(who.split(" "));
    Routing routing = new Routing(parts.get(0), parts.subList(1, parts.size()));
    return question(column).flatMap(q -> q.info().routing()).filter(routing::equals).isPresent();
  }

  private boolean positive(String column, String codes) {
    List<String> expected =
        List.of(codes.contains(" | ") ? codes.split(" \\| ") : codes.split(" "));
    return question(column).stream()
        .flatMap(question -> question.nets().stream())
        .anyMatch(
            net ->
                net.side().filter(Net.Side.POSITIVE::equals).isPresent()
                    && net.codes().equals(expected));
  }
}
