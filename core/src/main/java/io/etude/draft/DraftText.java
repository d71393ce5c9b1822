package io.etude.draft;

import io.etude.codebook.category.Band;
import io.etude.codebook.category.MissingCode;
import io.etude.draft.guess.DraftNets;
import io.etude.draft.guess.DraftOrder;
import io.etude.draft.guess.DraftScale;
import io.etude.draft.words.DraftVocabulary;
import io.etude.draft.words.DraftWords;
import io.etude.internal.yaml.YamlText;
import io.etude.internal.yaml.YamlValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes the YAML of a draft: lines with an indent, and the mappings of a question. */
final class DraftText {

  private final Locale language;
  private final StringBuilder text = new StringBuilder();

  DraftText(Locale language) {
    this.language = language;
  }

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
   * The categories of a scale, with the middle one, "none of these" and "something else" marked.
   */
  void categories(int indent, DraftScale scale, boolean multiple) {
    line(indent, "categories:");
    int position = 0;
    for (Map.Entry<String, String> entry : scale.categories().entrySet()) {
      String label = YamlText.quoted(entry.getValue());
      boolean middle = 2 * position + 1 == scale.answers().size();
      String kind = "";
      if (scale.apart().contains(entry.getKey())) {
        kind = "dontKnow";
      } else if (multiple && DraftWords.none(entry.getValue())) {
        kind = "none";
      } else if (DraftWords.catchAll(entry.getValue())) {
        kind = "other";
      } else if (!multiple && middle && position > 0 && DraftWords.neutral(entry.getValue())) {
        kind = "neutral";
      }
      line(
          indent + 1,
          YamlText.key(entry.getKey())
              + ": "
              + (kind.isEmpty() ? label : "{label: " + label + ", kind: " + kind + "}"));
      position++;
    }
  }

  /** Whether the categories are in order, where their words say so. */
  void ordered(int indent, DraftScale scale) {
    if (DraftOrder.isOrdered(List.copyOf(scale.answers().values()))) {
      comment(indent, "in order, by their words");
      line(indent, "ordered: true");
    }
  }

  /** Sums of the two sides of a scale in words. */
  void nets(int indent, DraftScale scale) {
    DraftNets.Sides sides = DraftNets.of(scale);
    List<DraftNets.Proposal> nets = sides.nets();
    sides
        .unknown()
        .ifPresent(
            label ->
                comment(
                    indent,
                    "no nets: the words of "
                        + YamlText.quoted(label)
                        + " don't say on which side it is; write \"nets\" if you know"));
    if (!nets.isEmpty()) {
      comment(indent, "the two sides of the scale, by its words");
      line(indent, "nets:");
      for (DraftNets.Proposal net : nets) {
        line(
            indent + 1,
            net.id()
                + ": {label: "
                + YamlText.quoted(label(net, scale))
                + ", codes: "
                + YamlText.list(net.codes())
                + ", side: "
                + net.id()
                + "}");
      }
    }
  }

  /** A net is not called like one of its members. */
  private String label(DraftNets.Proposal net, DraftScale scale) {
    return scale.categories().containsValue(net.label())
        ? DraftVocabulary.text(language, "total", net.label())
        : net.label();
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

  void missing(int indent, DraftScale scale) {
    if (scale.missing().isEmpty()) {
      return;
    }
    line(indent, "missing:");
    for (MissingCode code : scale.missing()) {
      String kind = YamlValue.camelCase(code.kind());
      String label = code.label().byLanguage().getOrDefault("", "");
      line(
          indent + 1,
          YamlText.key(code.code())
              + ": "
              + (label.isEmpty()
                  ? kind
                  : "{label: " + YamlText.quoted(label) + ", kind: " + kind + "}"));
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
