package io.etude.study;

import io.etude.FileAccess;
import io.etude.Label;
import io.etude.Limits;
import io.etude.StudyException;
import io.etude.codebook.yaml.CategoryYaml;
import io.etude.codebook.yaml.LabelYaml;
import io.etude.codebook.yaml.QuestionYaml;
import io.etude.codebook.yaml.SegmentYaml;
import io.etude.internal.Closest;
import io.etude.internal.FileFaults;
import io.etude.internal.Rules;
import io.etude.internal.StudyFiles;
import io.etude.internal.yaml.YamlObject;
import io.etude.internal.yaml.YamlParts;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Reads a codebook from YAML 1.2. */
final class StudyYaml {
  private final YamlObject study;
  private final List<Locale> languages;
  private final LabelYaml labels;
  private final CategoryYaml categories;

  private StudyYaml(YamlObject study) {
    this.study = study;
    languages = study.get("language", StudyYaml::languages, List.of(Locale.ENGLISH));
    labels =
        new LabelYaml(languages.stream().map(Locale::toLanguageTag).toList(), isSound("language"));
    categories = new CategoryYaml(labels, study);
  }

  static Study read(Path file, FileAccess access, Limits limits) {
    return YamlSource.read(
        file,
        new StudyKind(),
        root -> new StudyYaml(root.object(StudyKeys.STUDY)).in(folder(file), access, limits));
  }

  /** What can be read of a codebook in which something is wrong; empty if that is too little. */
  static Optional<PartialStudy> readFaulty(Path file, FileAccess access, Limits limits) {
    return YamlSource.readFaulty(
        file,
        new StudyKind(),
        root ->
            root.hasDoubledKey()
                ? Optional.empty()
                : new StudyYaml(root.object(StudyKeys.STUDY))
                    .partial(folder(file), access, limits));
  }

  private static Path folder(Path file) {
    return Optional.ofNullable(file.getParent()).orElse(Path.of(""));
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
            new StudyYaml(root.object(StudyKeys.STUDY))
                .in(Path.of(""), FileAccess.OWN_FOLDER, Limits.DEFAULT));
  }

  private Study in(Path folder, FileAccess access, Limits limits) {
    Study.Builder builder = frame(folder, access, limits);
    PartialStudy.Parts parts = parts();
    for (StudyException breach : parts.broken()) {
      study
          .value()
          .attempt(
              () -> {
                throw breach;
              });
    }
    parts.addTo(builder);
    return study.value().make(builder::build);
  }

  private Optional<PartialStudy> partial(Path folder, FileAccess access, Limits limits) {
    Study.Builder builder = frame(folder, access, limits);
    PartialStudy.Parts parts = parts();
    return PartialStudy.read(
        builder, study.value().places(), parts, isSound("data"), isSound("onProblem"));
  }

  /** The study without its parts. */
  private Study.Builder frame(Path folder, FileAccess access, Limits limits) {
    StudyFiles files = new StudyFiles("study", folder, access, limits);
    String id =
        study
            .value()
            .attempt(
                () -> {
                  String text = study.require("id").text();
                  Rules.id("study", text, "id");
                  return text;
                })
            .orElse("study");
    Study.Builder builder =
        Study.builder(id)
            .title(study.get("title", labels::read, Label.of(id)))
            .languages(languages.toArray(Locale[]::new))
            .publication(study.get("publication", this::publication, Publication.EMPTY))
            .weighting(study.get("weighting", MethodYaml::weighting, new Weighting.None()))
            .design(study.get("design", MethodYaml::design, SampleDesign.SIMPLE))
            .conventions(
                study.get(
                    "conventions",
                    value -> MethodYaml.conventions(value, files),
                    Conventions.DEFAULT))
            .methodology(study.get("methodology", this::methodology, Methodology.EMPTY))
            .folder(folder)
            .access(access)
            .limits(limits)
            .file(new StudyFile(study.value().places()));
    study
        .get("onProblem", StudyYaml::dataPolicies, Map.<DataRule, DataPolicy>of())
        .forEach(builder::onProblem);
    study
        .get("respondentId", YamlValue::optionalText, Optional.<String>empty())
        .ifPresent(builder::respondentId);
    study.get("data", data -> DataYaml.read(data, builder), builder);
    study
        .get("template", YamlValue::optionalText, Optional.<String>empty())
        .ifPresent(builder::template);
    return builder;
  }

  private PartialStudy.Parts parts() {
    QuestionYaml questions = new QuestionYaml(labels, categories);
    return new PartialStudy.Parts(
        parts("questions", list -> each(list, "a question", questions::read)),
        parts("segments", list -> new SegmentYaml(labels, categories).read(list)),
        parts("sections", this::sections),
        parts("experts", list -> each(list, "an expert", this::expert)));
  }

  private <T> YamlParts<T> parts(String key, Function<YamlValue, YamlParts<T>> reader) {
    YamlParts<T> otherwise = isSound(key) ? YamlParts.none() : YamlParts.unreadable();
    return study
        .get(key)
        .map(list -> list.attempt(() -> reader.apply(list)).orElse(YamlParts.unreadable()))
        .orElse(otherwise);
  }

  private static <T> YamlParts<T> each(YamlValue list, String what, Function<YamlValue, T> reader) {
    List<YamlValue> values = list.list(what);
    return YamlParts.of(
        values, values.stream().map(value -> value.attempt(() -> reader.apply(value))).toList());
  }

  /**
   * Whether nothing is wrong with the value of a key; without one, whether no unknown key may stand
   * for it.
   */
  private boolean isSound(String key) {
    Optional<YamlValue> value = study.get(key);
    List<String> known = StudyKeys.STUDY.keys();
    return value.isPresent()
        ? value.get().isSound()
        : study.value().entries().keySet().stream()
            .filter(name -> !known.contains(name))
            .noneMatch(name -> Closest.to(name, known).orElse(key).equals(key));
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
    YamlObject object = value.object(StudyKeys.ON_PROBLEM);
    for (DataRule rule : DataRule.values()) {
      object
          .get(rule.code())
          .ifPresent(policy -> policies.put(rule, policy.constant(DataPolicy.class)));
    }
    return policies;
  }

  private YamlParts<Section> sections(YamlValue map) {
    List<Section> sections = new ArrayList<>();
    Set<String> lost = new LinkedHashSet<>();
    map.entries()
        .forEach(
            (id, label) -> {
              Optional<Section> section = label.attempt(() -> new Section(id, labels.read(label)));
              section.ifPresentOrElse(sections::add, () -> lost.add(id));
            });
    List<Integer> places = IntStream.range(0, sections.size()).boxed().toList();
    return new YamlParts<>(sections, places, lost, true);
  }

  private Publication publication(YamlValue value) {
    YamlObject object = value.object(StudyKeys.PUBLICATION);
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
    YamlObject object = value.object(StudyKeys.HERO);
    return new Publication.Picture(
        object.require("file").text(),
        labels.read(object.require("alt")),
        labels.read(object, "credit"));
  }

  private Methodology methodology(YamlValue value) {
    YamlObject object = value.object(StudyKeys.METHODOLOGY);
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

  private Expert expert(YamlValue value) {
    YamlObject object = value.object(StudyKeys.EXPERT);
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
