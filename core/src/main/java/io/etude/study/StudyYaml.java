package io.etude.study;

import io.etude.codebook.Label;
import io.etude.codebook.Question;
import io.etude.internal.yaml.YamlObject;
import io.etude.internal.yaml.YamlSource;
import io.etude.internal.yaml.YamlValue;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads a codebook from YAML 1.2. */
final class StudyYaml {
  private final YamlObject study;
  private final List<Locale> languages;
  private final LabelYaml labels;
  private final CategoryYaml categories;

  private StudyYaml(YamlObject study) {
    this.study = study;
    languages = study.get("language").map(StudyYaml::languages).orElse(List.of(Locale.ENGLISH));
    labels = new LabelYaml(languages.stream().map(Locale::toLanguageTag).toList());
    categories = new CategoryYaml(labels, study);
  }

  static Study read(Path file) {
    YamlValue root = YamlSource.read(file, new StudyKind());
    Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
    return new StudyYaml(root.object(YamlKeys.STUDY)).in(folder);
  }

  static Study parse(String yaml) {
    byte[] bytes = yaml.getBytes(StandardCharsets.UTF_8);
    YamlValue root = YamlSource.read(bytes, "study.yaml", new StudyKind());
    return new StudyYaml(root.object(YamlKeys.STUDY)).in(Path.of(""));
  }

  private Study in(Path folder) {
    String id = study.require("id").text();
    List<Question> questions = questions();
    return study
        .value()
        .make(
            () ->
                new Study(
                    id,
                    study.get("title", labels::read, Label.of(id)),
                    languages,
                    study.get("publication", this::publication, Publication.EMPTY),
                    questions,
                    study.get("segments", new SegmentYaml(labels, categories)::read, List.of()),
                    study.get("weighting", MethodYaml::weighting, new Weighting.None()),
                    study.get("design", MethodYaml::design, SampleDesign.SIMPLE),
                    study.get("conventions", MethodYaml::conventions, Conventions.DEFAULT),
                    study.get("methodology", this::methodology, Methodology.EMPTY),
                    sections(),
                    experts(),
                    study.get("onProblem", StudyYaml::dataPolicies, Map.of()),
                    study.text("respondentId"),
                    study.text("data"),
                    study.text("template"),
                    Optional.of(folder),
                    new StudyFile(study.value().places())));
  }

  private static List<Locale> languages(YamlValue value) {
    List<YamlValue> values =
        value.isScalar() ? List.of(value) : value.list("a language of the study");
    List<Locale> languages = new ArrayList<>();
    for (YamlValue each : values) {
      try {
        languages.add(new Locale.Builder().setLanguageTag(each.text()).build());
      } catch (IllformedLocaleException e) {
        throw each.error(
            each.name() + " is \"" + each.text() + "\"; give a tag such as fr or en-GB");
      }
    }
    return languages;
  }

  /** One policy for all rules, or a mapping of rules to policies. */
  private static Map<DataRule, DataPolicy> dataPolicies(YamlValue value) {
    Map<DataRule, DataPolicy> policies = new EnumMap<>(DataRule.class);
    if (value.isScalar()) {
      DataPolicy policy = value.constant(DataPolicy.class);
      Arrays.stream(DataRule.values()).forEach(rule -> policies.put(rule, policy));
      return policies;
    }
    YamlObject object = value.object(YamlKeys.ON_PROBLEM);
    for (DataRule rule : DataRule.values()) {
      object
          .get(rule.code())
          .ifPresent(policy -> policies.put(rule, policy.constant(DataPolicy.class)));
    }
    return policies;
  }

  private List<Question> questions() {
    QuestionYaml reader = new QuestionYaml(labels, categories);
    return study.get(
        "questions",
        list -> list.list("a question").stream().map(reader::read).toList(),
        List.of());
  }

  private List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    study
        .get("sections")
        .ifPresent(
            value ->
                value
                    .entries()
                    .forEach((id, label) -> sections.add(new Section(id, labels.read(label)))));
    return sections;
  }

  private Publication publication(YamlValue value) {
    YamlObject object = value.object(YamlKeys.PUBLICATION);
    return new Publication(
        labels.read(object, "kicker"),
        labels.read(object, "section"),
        object.get("date").map(YamlValue::date),
        labels.read(object, "byline"),
        object.get("hero").map(this::hero),
        labels.read(object, "source"));
  }

  private Publication.Picture hero(YamlValue value) {
    YamlObject object = value.object(YamlKeys.HERO);
    return new Publication.Picture(
        object.require("file").text(),
        labels.read(object.require("alt")),
        labels.read(object, "credit"));
  }

  private Methodology methodology(YamlValue value) {
    YamlObject object = value.object(YamlKeys.METHODOLOGY);
    Optional<LocalDate> start = object.get("fieldStart").map(YamlValue::date);
    Optional<LocalDate> end = object.get("fieldEnd").map(YamlValue::date);
    return value.make(
        () ->
            new Methodology(
                labels.read(object, "mode"),
                start,
                end,
                labels.read(object, "population"),
                labels.read(object, "sample"),
                labels.read(object, "conductedBy"),
                labels.read(object, "sponsor"),
                object.constant("sampling", Methodology.Sampling.NON_PROBABILITY),
                object.get(
                    "remarks",
                    list -> list.list("a remark").stream().map(labels::read).toList(),
                    List.of())));
  }

  private List<Expert> experts() {
    return study.get(
        "experts", list -> list.list("an expert").stream().map(this::expert).toList(), List.of());
  }

  private Expert expert(YamlValue value) {
    YamlObject object = value.object(YamlKeys.EXPERT);
    String id = object.require("id").text();
    return value
        .named("expert \"" + id + "\"")
        .make(
            () ->
                new Expert(
                    id,
                    object.text("name", id),
                    labels.read(object, "position"),
                    labels.read(object, "topic"),
                    object.get("figures", YamlValue::texts, List.of()),
                    object.get("length", YamlValue::integer, Expert.DEFAULT_LENGTH),
                    object.get("comment").map(labels::read)));
  }
}
