package io.etude.codebook.yaml;

import io.etude.Label;
import io.etude.codebook.Base;
import io.etude.codebook.CategoryOrder;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.MultipleStorage;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.OpenQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.QuestionInfo;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Routing;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.MissingCode;
import io.etude.codebook.category.MissingKind;
import io.etude.internal.Closest;
import io.etude.internal.yaml.YamlObject;
import io.etude.internal.yaml.YamlValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Reads questions. */
public final class QuestionYaml {

  private static final List<CodebookKeys> TYPES =
      Arrays.stream(CodebookKeys.values()).filter(keys -> keys.keys().contains("type")).toList();

  private final LabelYaml labels;
  private final CategoryYaml categories;

  public QuestionYaml(LabelYaml labels, CategoryYaml categories) {
    this.labels = labels;
    this.categories = categories;
  }

  public Question read(YamlValue unnamed) {
    Map<String, YamlValue> entries = unnamed.entries();
    YamlValue id = entries.get("id");
    if (id == null) {
      throw unnamed.error(unnamed.name() + " has no \"id\"; give it one, as in \"id: age\"");
    }
    YamlValue value = unnamed.named("question \"" + id.named("an id").text() + "\"");
    YamlObject object = value.object(type(value, entries.get("type")));
    return value.make(() -> question(object));
  }

  private static CodebookKeys type(YamlValue question, YamlValue type) {
    List<String> names = TYPES.stream().map(YamlValue::camelCase).toList();
    if (type == null) {
      throw question.error(
          question.name() + " has no \"type\"; valid: " + String.join(", ", names));
    }
    String name = type.named("\"type\" of " + question.name()).text();
    return TYPES.stream()
        .filter(keys -> YamlValue.camelCase(keys).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                type.error(
                    question.name()
                        + " has the unknown type \""
                        + name
                        + "\""
                        + Closest.hint(name, names)));
  }

  private Question question(YamlObject object) {
    String type = object.require("type").text();
    return switch (type) {
      case "single" -> single(object);
      case "multiple" -> multiple(object);
      case "rating" -> rating(object);
      case "grid" -> grid(object);
      case "numeric" -> numeric(object);
      case "open" -> open(object);
      default -> throw new IllegalArgumentException("type " + type);
    };
  }

  private Question single(YamlObject object) {
    CategoryYaml.Part scale = categories.read(object, true);
    return new SingleQuestion(
        withDecimals(object, info(object, scale)),
        column(object),
        scale.categories(),
        scale.nets());
  }

  private Question multiple(YamlObject object) {
    CategoryYaml.Part scale = categories.read(object, true);
    QuestionInfo info = info(object, scale);
    MultipleStorage storage =
        StorageYaml.read(object, scale.categories())
            .orElseThrow(
                () ->
                    object
                        .value()
                        .error(
                            object.value().name()
                                + " says neither by \"columns\" nor by \"slots\" nor by"
                                + " \"separator\" where its answers are"));
    return new MultipleQuestion(
        info,
        storage,
        scale.categories(),
        scale.nets(),
        object.constant("percentOf", MultipleQuestion.PercentOf.RESPONDENTS));
  }

  private Question rating(YamlObject object) {
    YamlValue value = object.require("scale");
    YamlValue.Range range =
        value
            .range()
            .orElseThrow(
                () ->
                    value.error(
                        value.name() + " is \"" + value.text() + "\"; give a range such as 0..10"));
    RatingQuestion.Builder rating =
        RatingQuestion.builder(withDecimals(object, info(object, List.of())))
            .column(column(object))
            .scale(range.from(), range.to())
            .score(object.constant("score", RatingQuestion.Score.MEAN));
    CategoryYaml.Part own = categories.own(object, true, rating.build().categories());
    return rating.categories(own.categories()).nets(own.nets()).missing(own.missing()).build();
  }

  private Question grid(YamlObject object) {
    CategoryYaml.Part scale = categories.read(object, true);
    QuestionInfo info = withDecimals(object, info(object, scale));
    return new GridQuestion(info, items(object), scale.categories(), scale.nets());
  }

  private List<GridQuestion.Item> items(YamlObject object) {
    Map<String, YamlValue> entries = object.require("items").entries();
    Map<String, String> columns =
        object.get(
            "columns",
            value -> StorageYaml.byCode(object, value, List.copyOf(entries.keySet()), "{item}"),
            Map.of());
    for (String id : columns.keySet()) {
      if (!entries.containsKey(id)) {
        throw object
            .require("columns")
            .error(
                object.value().name()
                    + " has a column for \""
                    + id
                    + "\", which is none of its items"
                    + Closest.hint(id, entries.keySet()));
      }
    }
    List<GridQuestion.Item> items = new ArrayList<>();
    entries.forEach((id, value) -> items.add(item(id, value, columns.getOrDefault(id, id))));
    return items;
  }

  private GridQuestion.Item item(String id, YamlValue value, String column) {
    if (value.isMap()
        && value.entries().keySet().stream().noneMatch(labels.languages()::contains)) {
      YamlObject object = value.object(CodebookKeys.ITEM);
      return new GridQuestion.Item(
          id,
          object.get("label", labels::read, Label.of(id)),
          object.text("column", column),
          object.get("reversed").map(YamlValue::truth).orElse(false));
    }
    return new GridQuestion.Item(id, labels.read(value), column);
  }

  private Question numeric(YamlObject object) {
    NumericQuestion.Builder question =
        NumericQuestion.builder(withDecimals(object, info(object, categories.missing(object))))
            .column(column(object))
            .bands(categories.bands(object));
    object.get("unit").ifPresent(unit -> unit(unit, question));
    object.number("minimum").ifPresent(question::minimum);
    object.number("maximum").ifPresent(question::maximum);
    object
        .get("values")
        .ifPresent(
            map -> map.entries().forEach((code, number) -> question.value(code, number.number())));
    return question.build();
  }

  /** A text or one by language, or a mapping of two: as it is named of one, and of several. */
  private void unit(YamlValue value, NumericQuestion.Builder question) {
    boolean byNumber =
        value.isMap()
            && value.entries().keySet().stream().anyMatch(CodebookKeys.UNIT.keys()::contains);
    if (byNumber) {
      YamlObject forms = value.object(CodebookKeys.UNIT);
      question.unit(labels.read(forms.require("one")), labels.read(forms.require("other")));
    } else {
      question.unit(labels.read(value));
    }
  }

  private Question open(YamlObject object) {
    return new OpenQuestion(
        info(object, categories.missing(object)),
        column(object),
        object.get("listed").map(YamlValue::truth).orElse(true));
  }

  private static String column(YamlObject object) {
    return object.text("column", object.require("id").text());
  }

  private QuestionInfo info(YamlObject object, CategoryYaml.Part scale) {
    QuestionInfo info = info(object, scale.missing());
    return object
        .get("ordered")
        .map(YamlValue::truth)
        .or(scale::ordered)
        .map(value -> info.toBuilder().ordered(value).build())
        .orElse(info);
  }

  private QuestionInfo info(YamlObject object, List<MissingCode> missing) {
    String id = object.require("id").text();
    QuestionInfo.Builder info =
        QuestionInfo.builder(id)
            .label(object.get("label", labels::read, Label.of(id)))
            .text(labels.read(object, "text"))
            .base(object.constant("base", Base.VALID))
            .empty(object.constant("empty", MissingKind.NO_ANSWER));
    object.get("order").map(value -> value.constant(CategoryOrder.class)).ifPresent(info::order);
    object.get("asked").map(this::routing).ifPresent(info::asked);
    missing.forEach(info::missing);
    object.text("section").ifPresent(info::section);
    return info.build();
  }

  /** For the types that have means. */
  private static QuestionInfo withDecimals(YamlObject object, QuestionInfo info) {
    return object
        .get("decimals")
        .map(value -> value.make(() -> info.toBuilder().decimals(value.integer()).build()))
        .orElse(info);
  }

  /** One condition, or a list of conditions that all hold. */
  private Routing routing(YamlValue value) {
    List<Routing.Condition> conditions = new ArrayList<>();
    for (YamlValue each : value.isList() ? value.list("condition") : List.of(value)) {
      YamlObject object = each.object(CodebookKeys.CONDITION);
      String column = object.require("column").text();
      List<String> codes = CodesYaml.values(object.require("codes"));
      Label who = labels.read(object, "who");
      conditions.add(each.make(() -> new Routing.Condition(column, codes, who)));
    }
    return value.make(() -> new Routing(conditions));
  }
}
