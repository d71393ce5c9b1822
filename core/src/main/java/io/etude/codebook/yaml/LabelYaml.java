package io.etude.codebook.yaml;

import io.etude.Label;
import io.etude.internal.Closest;
import io.etude.internal.yaml.YamlObject;
import io.etude.internal.yaml.YamlValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads labels: a text, or a mapping of the study's languages to texts.
 *
 * @param languages the study's languages as tags
 * @param known whether these are known; else a text may be in any
 */
public record LabelYaml(List<String> languages, boolean known) {

  public Label read(YamlValue value) {
    if (value.isScalar()) {
      return Label.of(value.text());
    }
    if (!value.isMap()) {
      throw value.error(
          value.name() + " is a list; give a text, or a mapping of languages to texts");
    }
    Map<String, String> texts = new LinkedHashMap<>();
    value
        .entries()
        .forEach(
            (language, text) -> {
              if (known && !languages.contains(language)) {
                throw text.error(
                    value.name()
                        + " has a text in \""
                        + language
                        + "\", which is none of the study's languages"
                        + Closest.hint(language, languages));
              }
              texts.put(language, text.text());
            });
    return value.make(() -> new Label(texts));
  }

  public Label read(YamlObject object, String key) {
    return object.get(key, this::read, Label.EMPTY);
  }

  /** The label of an object, and the shorter one that it may have for narrow headings. */
  Label withShort(YamlObject object, Label otherwise) {
    Label label = object.get("label", this::read, otherwise);
    return object.get("short").map(this::shorter).map(label::withShort).orElse(label);
  }

  private Label shorter(YamlValue value) {
    Label label = read(value);
    if (label.byLanguage().values().stream().anyMatch(String::isBlank)) {
      throw value.error(value.name() + " is blank; leave it out to print the label");
    }
    return label;
  }
}
