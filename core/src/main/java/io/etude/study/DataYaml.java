package io.etude.study;

import io.etude.codebook.yaml.CodesYaml;
import io.etude.dataset.DecimalSign;
import io.etude.dataset.DecimalSigns;
import io.etude.dataset.FileOptions;
import io.etude.internal.Closest;
import io.etude.internal.yaml.YamlObject;
import io.etude.internal.yaml.YamlValue;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads which data a study has: the name of a file, or a mapping that says how to read it. */
final class DataYaml {

  private static final Map<String, Character> DELIMITERS = new LinkedHashMap<>();

  static {
    DELIMITERS.put("comma", ',');
    DELIMITERS.put("semicolon", ';');
    DELIMITERS.put("tab", '\t');
    DELIMITERS.put("bar", '|');
  }

  private DataYaml() {}

  static Study.Builder read(YamlValue value, Study.Builder study) {
    if (!value.isMap()) {
      return study.dataFile(value.text());
    }
    YamlObject data = value.object(StudyKeys.DATA);
    data.text("file").ifPresent(study::dataFile);
    FileOptions options =
        new FileOptions(
            data.get("encoding").map(DataYaml::encoding),
            data.get("delimiter").map(DataYaml::delimiter),
            data.text("sheet"));
    study.fileOptions(options);
    data.get("decimal").map(DataYaml::decimals).ifPresent(study::decimals);
    data.get("include")
        .map(list -> list.each("a condition", DataYaml::condition))
        .ifPresent(conditions -> conditions.forEach(study::include));
    return study;
  }

  private static RowCondition condition(YamlValue value) {
    YamlObject object = value.object(StudyKeys.INCLUDE);
    String column = object.require("column").text();
    if (!object.get("answered", YamlValue::truth, true)) {
      object.refuse("answered", "codes", "minimum", "maximum");
      return value.make(() -> RowCondition.empty(column));
    }
    List<String> codes = object.get("codes").map(CodesYaml::values).orElse(List.of());
    double minimum = object.number("minimum", Double.NEGATIVE_INFINITY);
    double maximum = object.number("maximum", Double.POSITIVE_INFINITY);
    return value.make(() -> new RowCondition(column, codes, minimum, maximum));
  }

  private static Charset encoding(YamlValue value) {
    String name = value.text();
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      List<String> names = new ArrayList<>();
      for (Charset known : Charset.availableCharsets().values()) {
        names.add(known.name());
        names.addAll(known.aliases());
      }
      throw value.error(
          value.name() + " is \"" + name + "\", which is no encoding" + Closest.match(name, names));
    }
  }

  private static char delimiter(YamlValue value) {
    String text = value.text();
    if (DELIMITERS.containsKey(text)) {
      return DELIMITERS.get(text);
    }
    if (text.length() == 1 && FileOptions.separates(text.charAt(0))) {
      return text.charAt(0);
    }
    throw value.error(
        value.name()
            + " is \""
            + text
            + "\"; give a single sign or its name"
            + Closest.hint(text, DELIMITERS.keySet()));
  }

  /** One sign for all columns, or a mapping of columns to signs. */
  private static DecimalSigns decimals(YamlValue value) {
    if (value.isScalar()) {
      return DecimalSigns.of(value.constant(DecimalSign.class));
    }
    Map<String, DecimalSign> byColumn = new LinkedHashMap<>();
    value
        .entries()
        .forEach((column, sign) -> byColumn.put(column, sign.constant(DecimalSign.class)));
    return DecimalSigns.of(byColumn);
  }
}
