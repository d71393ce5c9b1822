package io.etude.codebook.yaml;

import io.etude.Label;
import io.etude.codebook.Segment;
import io.etude.codebook.SegmentSource;
import io.etude.codebook.category.Band;
import io.etude.internal.Closest;
import io.etude.internal.yaml.YamlObject;
import io.etude.internal.yaml.YamlParts;
import io.etude.internal.yaml.YamlValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads segments. */
public final class SegmentYaml {
  private final LabelYaml labels;
  private final CategoryYaml categories;

  public SegmentYaml(LabelYaml labels, CategoryYaml categories) {
    this.labels = labels;
    this.categories = categories;
  }

  /** The segments of a list; nested ones may name others that come after them. */
  public YamlParts<Segment> read(YamlValue list) {
    List<YamlValue> values = list.list("a segment");
    List<Optional<YamlObject>> objects =
        values.stream().map(value -> value.attempt(() -> object(value))).toList();
    Map<String, Optional<Segment>> plain = new LinkedHashMap<>();
    List<Optional<Segment>> segments = new ArrayList<>();
    for (Optional<YamlObject> each : objects) {
      Optional<YamlObject> single = each.filter(object -> !object.has("nested"));
      Optional<Segment> segment =
          single.flatMap(object -> object.value().attempt(() -> segment(object)));
      segments.add(segment);
      single.ifPresent(object -> plain.putIfAbsent(object.require("id").text(), segment));
    }
    for (int i = 0; i < values.size(); i++) {
      Optional<YamlObject> pair = objects.get(i).filter(object -> object.has("nested"));
      if (pair.isPresent()) {
        segments.set(
            i, pair.get().value().attempt(() -> nested(pair.get(), plain)).flatMap(s -> s));
      }
    }
    return YamlParts.of(values, segments);
  }

  private static YamlObject object(YamlValue unnamed) {
    YamlValue id = unnamed.entries().get("id");
    if (id == null) {
      throw unnamed.error(unnamed.name() + " has no \"id\"; give it one, as in \"id: age\"");
    }
    return unnamed
        .named("segment \"" + id.named("an id").text() + "\"")
        .object(CodebookKeys.SEGMENT);
  }

  private Segment segment(YamlObject object) {
    String id = object.require("id").text();
    Segment.Builder segment =
        Segment.builder(id).label(label(object)).kind(object.constant("kind", Segment.Kind.GROUPS));
    boolean dates = CategoryYaml.datesIn(object);
    List<Band> bands = dates ? categories.dateBands(object) : categories.bands(object);
    if (!bands.isEmpty()) {
      object.refuse("bands", "categories", "scale", "columns", "slots", "separator", "nets");
      SegmentSource.Measure measure =
          dates ? SegmentSource.Measure.DATES : SegmentSource.Measure.NUMBERS;
      segment.source(new SegmentSource.Banded(column(object), bands, measure));
      return object.value().make(segment::build);
    }
    CategoryYaml.Part scale = categories.read(object, true);
    segment.source(
        StorageYaml.read(object, scale.categories())
            .<SegmentSource>map(SegmentSource.Overlapping::new)
            .orElseGet(() -> new SegmentSource.Codes(column(object))));
    scale.categories().forEach(segment::category);
    scale.nets().forEach(segment::net);
    scale.missing().forEach(segment::missing);
    return object.value().make(segment::build);
  }

  /** Empty if one of its parts was wrong, which has been said. */
  private Optional<Segment> nested(YamlObject object, Map<String, Optional<Segment>> plain) {
    object.refuse(
        "nested",
        "categories",
        "scale",
        "columns",
        "slots",
        "separator",
        "nets",
        "bands",
        "column");
    YamlValue value = object.require("nested");
    List<YamlValue> parts = value.list("a segment in " + value.name());
    if (parts.size() != 2) {
      throw value.error(
          value.name() + " names " + parts.size() + " segments; give two, the outer one first");
    }
    Optional<Segment> outer = part(parts.get(0), plain);
    Optional<Segment> inner = part(parts.get(1), plain);
    String id = object.require("id").text();
    return outer.isPresent() && inner.isPresent()
        ? Optional.of(Segment.nested(id, label(object), outer.get(), inner.get()))
        : Optional.empty();
  }

  private static Optional<Segment> part(YamlValue value, Map<String, Optional<Segment>> plain) {
    Optional<Segment> part = plain.get(value.text());
    if (part == null) {
      throw value.error(
          value.name()
              + " is \""
              + value.text()
              + "\", which is none of the segments that can be nested"
              + Closest.hint(value.text(), plain.keySet()));
    }
    return part;
  }

  private Label label(YamlObject object) {
    return labels.withShort(object, Label.of(object.require("id").text()));
  }

  private static String column(YamlObject object) {
    return object.text("column", object.require("id").text());
  }
}
