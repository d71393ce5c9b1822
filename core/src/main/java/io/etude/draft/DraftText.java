package io.etude.draft;

import io.etude.codebook.category.Band;
import io.etude.internal.yaml.YamlText;
import java.util.List;
import java.util.Map;

/** Writes the YAML of a draft: lines with an indent, comments, questions to its author. */
final class DraftText {

  private final StringBuilder text = new StringBuilder();

  void line(int indent, String line) {
    text.append("  ".repeat(indent)).append(line).append('\n');
  }

  void comment(int indent, String comment) {
    if (!comment.isEmpty()) {
      line(indent, "# " + comment.replaceAll("\\s+", " "));
    }
  }

  void blank() {
    text.append('\n');
  }

  /**
   * A question to the author, above the lines of its first choice, which is what the draft does.
   *
   * @param choices lines by the answer, with indents of their own
   */
  void ask(int indent, String id, String question, Map<String, List<String>> choices) {
    comment(indent, "? " + id + ": " + question);
    choices.forEach(
        (answer, lines) -> {
          if (lines.isEmpty()) {
            line(indent, "#   " + answer + " =>");
          }
          lines.forEach(line -> line(indent, "#   " + answer + " => " + line));
        });
    choices.values().iterator().next().forEach(line -> line(indent, line));
  }

  /** Ranges that a number is tabulated in. */
  void bands(int indent, List<Band> bands) {
    if (bands.isEmpty()) {
      return;
    }
    line(indent, "bands:");
    for (Band band : bands) {
      boolean open = Double.isInfinite(band.to());
      line(
          indent + 1,
          YamlText.key(band.category().code())
              + ": {label: "
              + YamlText.quoted(band.category().label().byLanguage().getOrDefault("", ""))
              + ", from: "
              + (long) band.from()
              + (open ? "" : ", to: " + (long) band.to())
              + "}");
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
