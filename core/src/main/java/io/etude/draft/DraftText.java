package io.etude.draft;

import io.etude.codebook.Band;
import io.etude.codebook.MissingCode;
import io.etude.draft.words.DraftVocabulary;
import io.etude.draft.words.DraftWords;
import io.etude.internal.yaml.YamlValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes YAML: lines with an indent, quoted texts, mappings. */
final class DraftText {

  private static final Set<String> WORDS =
      Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n");

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

  /** A text in double quotes, with escapes for what YAML does not allow inside. */
  static String quoted(String value) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c == '\n') {
        quoted.append("\\n");
      } else if (c < ' '
          || c >= 0x7F && c <= 0x9F
          || c == '\u2028'
          || c == '\u2029'
          || c == '\uFEFF'
          || c >= 0xFFFE) {
        quoted.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }

  /** A key or code, quoted unless it is plain. */
  static String key(String value) {
    boolean plain =
        value.matches("-?\\d+|[A-Za-z_][A-Za-z0-9_]*")
            && !WORDS.contains(value.toLowerCase(java.util.Locale.ROOT));
    return plain ? value : quoted(value);
  }

  static String list(List<String> values) {
    return "[" + String.join(", ", values.stream().map(DraftText::key).toList()) + "]";
  }

  /** The categories of a scale, with the middle one and "none of these" marked. */
  void categories(int indent, DraftScale scale, boolean multiple) {
    line(indent, "categories:");
    int position = 0;
    for (Map.Entry<String, String> entry : scale.categories().entrySet()) {
      String label = quoted(entry.getValue());
      boolean middle = 2 * position + 1 == scale.answers().size();
      String kind = "";
      if (scale.apart().contains(entry.getKey())) {
        kind = "dontKnow";
      } else if (multiple && DraftWords.none(entry.getValue())) {
        kind = "none";
      } else if (!multiple && middle && position > 0 && DraftWords.neutral(entry.getValue())) {
        kind = "neutral";
      }
      line(
          indent + 1,
          key(entry.getKey())
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
    List<DraftNets.Proposal> nets = DraftNets.of(scale);
    if (!nets.isEmpty()) {
      comment(indent, "the two sides of the scale, by its words");
      line(indent, "nets:");
      for (DraftNets.Proposal net : nets) {
        line(
            indent + 1,
            net.id()
                + ": {label: "
                + quoted(label(net, scale))
                + ", codes: "
                + list(net.codes())
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
          key(band.category().code())
              + ": {label: "
              + quoted(band.category().label().byLanguage().getOrDefault("", ""))
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
          key(code.code())
              + ": "
              + (label.isEmpty() ? kind : "{label: " + quoted(label) + ", kind: " + kind + "}"));
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
