package io.etude.study;

import io.etude.FileAccess;
import io.etude.Limits;
import io.etude.StudyException;
import io.etude.codebook.Label;
import io.etude.codebook.Question;
import io.etude.codebook.Segment;
import io.etude.internal.FileFaults;
import io.etude.internal.yaml.YamlObject;
import io.etude.internal.yaml.YamlSource;
import io.etude.internal.yaml.YamlValue;
import io.etude.study.Publication.CellFigure;
import io.etude.study.Publication.Letters;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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

  static Study read(Path file, FileAccess access, Limits limits) {
    Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
    return YamlSource.read(
        file,
        new StudyKind(),
        root -> new StudyYaml(root.object(YamlKeys.STUDY)).in(folder, access, limits));
  }

  /** What a stream in UTF-8 holds. */
  static String text(InputStream yaml) {
    try {
      return new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the codebook: " + FileFaults.why(e), e);
    }
  }

  static Study parse(String yaml) {
    byte[] bytes = yaml.getBytes(StandardCharsets.UTF_8);
    return YamlSource.read(
        bytes,
        "study.yaml",
        new StudyKind(),
        root ->
            new StudyYaml(root.object(YamlKeys.STUDY))
                .in(Path.of(""), FileAccess.OWN_FOLDER, Limits.DEFAULT));
  }

  private Study in(Path folder, FileAccess access, Limits limits) {
    String id = study.require("id").text();
    Study.Builder builder =
        Study.builder(id)
            .title(study.get("title", labels::read, Label.of(id)))
            .languages(languages.toArray(Locale[]::new))
            .publication(study.get("publication", this::publication, Publication.EMPTY))
            .weighting(study.get("weighting", MethodYaml::weighting, new Weighting.None()))
            .design(study.get("design", MethodYaml::design, SampleDesign.SIMPLE))
            .conventions(study.get("conventions", MethodYaml::conventions, Conventions.DEFAULT))
            .methodology(study.get("methodology", this::methodology, Methodology.EMPTY))
            .folder(folder)
            .access(access)
            .limits(limits)
            .file(new StudyFile(study.value().places()));
    List<Question> questions = questions();
    List<Segment> segments =
        study.get("segments", new SegmentYaml(labels, categories)::read, List.of());
    List<Section> sections = sections();
    List<Expert> experts = experts();
    questions.forEach(builder::question);
    segments.forEach(builder::segment);
    sections.forEach(builder::section);
    experts.forEach(builder::expert);
    study
        .get("onProblem", StudyYaml::dataPolicies, Map.<DataRule, DataPolicy>of())
        .forEach(builder::onProblem);
    study.text("respondentId").ifPresent(builder::respondentId);
    study.get("data").ifPresent(data -> DataYaml.read(data, builder));
    study.text("template").ifPresent(builder::template);
    if (isWhole("questions", questions)
        && isWhole("segments", segments)
        && isWhole("sections", sections)
        && isWhole("experts", experts)) {
      for (StudyException breach :
          new StudyRules(id, questions, segments).broken(languages, sections, experts)) {
        study
            .value()
            .attempt(
                () -> {
                  throw breach;
                });
      }
    }
    return study.value().make(builder::build);
  }

  /** Whether all of a list could be read; else what names a part may miss what was not read. */
  private boolean isWhole(String key, List<?> read) {
    int size =
        study
            .get(key)
            .map(value -> value.isMap() ? value.entries().size() : value.list("a part").size())
            .orElse(0);
    return read.size() == size;
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
    return study.get("questions", list -> list.each("a question", reader::read), List.of());
  }

  private List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    study
        .get("sections", YamlValue::entries, Map.<String, YamlValue>of())
        .forEach(
            (id, label) ->
                label.attempt(() -> new Section(id, labels.read(label))).ifPresent(sections::add));
    return sections;
  }

  private Publication publication(YamlValue value) {
    YamlObject object = value.object(YamlKeys.PUBLICATION);
    Publication.Builder publication =
        Publication.builder()
            .kicker(labels.read(object, "kicker"))
            .section(labels.read(object, "section"))
            .byline(labels.read(object, "byline"))
            .source(labels.read(object, "source"))
            .publisher(labels.read(object, "publisher"))
            .contact(labels.read(object, "contact"))
            .licence(labels.read(object, "licence"))
            .letters(object.constant("letters", Letters.BY_SEGMENT));
    object.get("date").map(YamlValue::date).ifPresent(publication::date);
    object.get("hero").map(this::hero).ifPresent(publication::hero);
    object
        .get("cells")
        .map(cells -> cells.list("cell"))
        .map(cells -> cells.stream().map(cell -> cell.constant(CellFigure.class)).toList())
        .ifPresent(publication::cells);
    return value.make(publication::build);
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
    Methodology.Builder methodology =
        Methodology.builder()
            .mode(labels.read(object, "mode"))
            .population(labels.read(object, "population"))
            .sample(labels.read(object, "sample"))
            .conductedBy(labels.read(object, "conductedBy"))
            .sponsor(labels.read(object, "sponsor"))
            .sampling(object.constant("sampling", Methodology.Sampling.UNKNOWN));
    object.get("fieldStart").map(YamlValue::date).ifPresent(methodology::fieldStart);
    object.get("fieldEnd").map(YamlValue::date).ifPresent(methodology::fieldEnd);
    object
        .get("remarks")
        .ifPresent(
            list -> list.list("a remark").forEach(each -> methodology.remark(labels.read(each))));
    return value.make(methodology::build);
  }

  private List<Expert> experts() {
    return study.get("experts", list -> list.each("an expert", this::expert), List.of());
  }

  private Expert expert(YamlValue value) {
    YamlObject object = value.object(YamlKeys.EXPERT);
    String id = object.require("id").text();
    Expert.Builder expert =
        Expert.builder(id)
            .name(object.text("name", id))
            .position(labels.read(object, "position"))
            .topic(labels.read(object, "topic"))
            .figures(object.get("figures", YamlValue::texts, List.of()));
    object.get("length").map(YamlValue::integer).ifPresent(expert::length);
    object.get("comment").map(labels::read).ifPresent(expert::comment);
    return value.named("expert \"" + id + "\"").make(expert::build);
  }
}
