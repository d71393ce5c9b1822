package io.etude.codebook.yaml;

import io.etude.Label;
import io.etude.codebook.Scale;
import io.etude.codebook.category.Band;
import io.etude.codebook.category.Category;
import io.etude.codebook.category.MissingCode;
import io.etude.codebook.category.MissingKind;
import io.etude.codebook.category.Net;
import io.etude.internal.Closest;
import io.etude.internal.yaml.YamlObject;
import io.etude.internal.yaml.YamlValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads categories, nets, missing values and bands, and the scales that questions share. */
public final class CategoryYaml {

  /** What an entry says of categories, all of it or a part. */
  record Part(
      List<Category> categories,
      List<Net> nets,
      List<MissingCode> missing,
      Optional<Boolean> ordered) {
    static final Part EMPTY = new Part(List.of(), List.of(), List.of(), Optional.empty());

    Part ordered(Optional<Boolean> value) {
      return new Part(categories, nets, missing, value);
    }

    /** This scale followed by {@code other}. */
    Part and(Part other) {
      return new Part(
          concat(categories, other.categories),
          concat(nets, other.nets),
          concat(missing, other.missing),
          other.ordered.or(() -> ordered));
    }

    private static <T> List<T> concat(List<T> first, List<T> second) {
      List<T> all = new ArrayList<>(first);
      all.addAll(second);
      return List.copyOf(all);
    }
  }

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final LabelYaml labels;

  /** The study's scales; empty those that were wrong, which has been said. */
  private final Map<String, Optional<Part>> scales = new LinkedHashMap<>();

  /** Scales in which something was wrong, so that they may lack what questions name. */
  private final Set<String> doubtful = new HashSet<>();

  /** Reads the study's scales. */
  public CategoryYaml(LabelYaml labels, YamlObject study) {
    this.labels = labels;
    study
        .get("scales", YamlValue::entries, Map.<String, YamlValue>of())
        .forEach(
            (id, entry) -> {
              YamlValue named = entry.named("scale \"" + id + "\"");
              scales.put(id, named.attempt(() -> scale(id, named)));
              if (!named.isSound()) {
                doubtful.add(id);
              }
            });
  }

  private Part scale(String id, YamlValue value) {
    YamlObject object = value.object(CodebookKeys.SCALE);
    object.require("categories");
    Part scale = own(object, true, List.of()).ordered(object.get("ordered").map(YamlValue::truth));
    value.make(
        () -> new Scale(id, scale.categories(), scale.nets(), scale.missing(), scale.ordered()));
    return scale;
  }

  /** The shared scale that {@code object} names, followed by its own categories and nets. */
  Part read(YamlObject object, boolean missing) {
    Part shared = object.get("scale").map(this::named).orElse(Part.EMPTY);
    return shared.and(own(object, missing, shared.categories()));
  }

  /** Categories of its own only; nets may name {@code known} ones too. */
  Part own(YamlObject object, boolean missing, List<Category> known) {
    List<Category> categories = each(object, "categories", this::category);
    List<Category> all = new ArrayList<>(known);
    all.addAll(categories);
    return new Part(
        categories,
        each(object, "nets", (id, value) -> net(id, value, all)),
        missing ? missing(object) : List.of(),
        Optional.empty());
  }

  List<MissingCode> missing(YamlObject object) {
    return each(object, "missing", this::missingCode);
  }

  /** Ranges of a number. */
  List<Band> bands(YamlObject object) {
    return each(object, "bands", (code, value) -> band(code, value, YamlValue::number));
  }

  /** Ranges of dates, as days since 1970-01-01. */
  List<Band> dateBands(YamlObject object) {
    return each(
        object, "bands", (code, value) -> band(code, value, date -> date.date().toEpochDay()));
  }

  /** Whether an end of the bands, if there are any, is written as a date. */
  static boolean datesIn(YamlObject object) {
    return object.get("bands").stream()
        .flatMap(bands -> bands.entries().values().stream())
        .filter(YamlValue::isMap)
        .flatMap(band -> Stream.of("from", "to").map(band.entries()::get))
        .anyMatch(end -> end != null && end.isScalar() && DATE.matcher(end.text()).matches());
  }

  private Part named(YamlValue name) {
    Optional<Part> scale = scales.get(name.text());
    if (scale == null) {
      throw name.error(
          name.name()
              + " is \""
              + name.text()
              + "\", which is none of the study's scales"
              + Closest.hint(name.text(), scales.keySet()));
    }
    if (doubtful.contains(name.text())) {
      name.doubt();
    }
    return scale.orElseThrow(() -> name.wanting());
  }

  private static <T> List<T> each(
      YamlObject object, String key, BiFunction<String, YamlValue, T> reader) {
    List<T> values = new ArrayList<>();
    object
        .get(key)
        .ifPresent(
            value -> value.entries().forEach((id, entry) -> values.add(reader.apply(id, entry))));
    return List.copyOf(values);
  }

  private Category category(String code, YamlValue value) {
    if (!isObject(value, CodebookKeys.CATEGORY)) {
      Label label = labels.read(value);
      return value.make(() -> Category.of(code, label));
    }
    YamlObject object = value.object(CodebookKeys.CATEGORY);
    object.require("label");
    Label label = labels.withShort(object, Label.EMPTY);
    return value.make(
        () -> {
          Category category =
              Category.of(code, label, object.constant("kind", Category.Kind.ANSWER));
          OptionalDouble score = object.number("score");
          if (score.isPresent()) {
            category = category.withScore(score.getAsDouble());
          }
          Optional<YamlValue> side = object.get("side");
          if (side.isPresent()) {
            category = category.withSide(side.get().constant(Net.Side.class));
          }
          Optional<YamlValue> codes = object.get("codes");
          return codes.isPresent() ? category.withCodes(CodesYaml.values(codes.get())) : category;
        });
  }

  /** A mapping is a label in several languages unless one of its keys is the object's. */
  private boolean isObject(YamlValue value, CodebookKeys keys) {
    return value.isMap()
        && value.entries().keySet().stream()
            .anyMatch(key -> keys.keys().contains(key) || !labels.languages().contains(key));
  }

  private Net net(String id, YamlValue value, List<Category> known) {
    if (!value.isMap()) {
      List<String> codes = CodesYaml.known(value, known);
      return value.make(() -> new Net(id, Label.of(id), codes));
    }
    YamlObject object = value.object(CodebookKeys.NET);
    Label label = labels.withShort(object, Label.of(id));
    List<String> codes = CodesYaml.known(object.require("codes"), known);
    Optional<Net.Side> side = object.get("side").map(end -> end.constant(Net.Side.class));
    return value.make(() -> new Net(id, label, codes, side));
  }

  private MissingCode missingCode(String code, YamlValue value) {
    if (value.isScalar()) {
      return new MissingCode(code, Label.EMPTY, value.constant(MissingKind.class));
    }
    YamlObject object = value.object(CodebookKeys.MISSING_CODE);
    return new MissingCode(
        code, labels.read(object, "label"), object.require("kind").constant(MissingKind.class));
  }

  private Band band(String code, YamlValue value, ToDoubleFunction<YamlValue> end) {
    YamlObject object = value.object(CodebookKeys.BAND);
    Label label = labels.withShort(object, Label.of(code));
    Category category = Category.of(code, label);
    double from = object.get("from", end::applyAsDouble, Double.NEGATIVE_INFINITY);
    double to = object.get("to", end::applyAsDouble, Double.POSITIVE_INFINITY);
    return value.make(() -> new Band(category, from, to));
  }
}
