package io.etude.draft;

import io.etude.codebook.category.MissingCode;
import io.etude.draft.guess.DraftNets;
import io.etude.draft.guess.DraftOrder;
import io.etude.draft.guess.DraftQuestion;
import io.etude.draft.guess.DraftScale;
import io.etude.draft.profile.DraftProfile;
import io.etude.draft.words.DraftVocabulary;
import io.etude.draft.words.DraftWords;
import io.etude.internal.yaml.YamlText;
import io.etude.internal.yaml.YamlValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes a scale: categories, missing values, order and sides, and what is asked of them. Serves
 * once.
 */
final class ScaleText {

  private final DraftText text;
  private final Locale language;
  private final String id;
  private final DraftQuestion question;
  private final DraftScale scale;
  private final Map<String, Long> counts = new HashMap<>();

  /**
   * The scale of a question.
   *
   * @param id its id, or that of the scale that it shares with others
   */
  ScaleText(DraftText text, Locale language, String id, DraftQuestion question) {
    this.text = text;
    this.language = language;
    this.id = id;
    this.question = question;
    scale = question.scale();
    question
        .members()
        .forEach(member -> member.counts().forEach((c, n) -> counts.merge(c, n, Long::sum)));
  }

  void write(int indent) {
    List<String> entries = new ArrayList<>();
    scale.categories().forEach((code, label) -> entries.add(entry(code, label, kind(code, label))));
    if (entries.isEmpty()) {
      missing(indent);
      return;
    }
    List<String> codes = List.copyOf(scale.categories().keySet());
    boolean asked = !scale.apart().isEmpty();
    int certain = asked ? codes.indexOf(scale.apart().iterator().next()) : entries.size();
    text.line(indent, "categories:");
    entries.subList(0, certain).forEach(entry -> text.line(indent + 1, entry));
    if (asked) {
      askWhetherMissing(indent, entries.subList(certain, entries.size()), codes);
    } else {
      missing(indent);
    }
    if (question.mayShareScale()) {
      nets(indent, ordered(indent));
    }
  }

  private static String entry(String code, String label, String kind) {
    String said = YamlText.quoted(label);
    return YamlText.key(code)
        + ": "
        + (kind.isEmpty() ? said : "{label: " + said + ", kind: " + kind + "}");
  }

  /**
   * What is marked: what stands beside the steps of a scale, the middle, "none of these",
   * "something else" and "don't know".
   */
  private String kind(String code, String label) {
    boolean multiple = question.type().equals(DraftQuestion.MULTIPLE);
    int position = List.copyOf(scale.categories().keySet()).indexOf(code);
    boolean middle = position > 0 && 2 * position + 1 == scale.answers().size();
    if (scale.apart().contains(code)) {
      boolean said = DraftWords.missing(label).isPresent();
      return said || DraftOrder.isOrdered(List.copyOf(scale.answers().values())) ? "dontKnow" : "";
    } else if (multiple && DraftWords.none(label)) {
      return "none";
    } else if (DraftWords.catchAll(label)) {
      return "other";
    }
    return !multiple && middle && DraftWords.neutral(label) ? "neutral" : "";
  }

  /** Whether those that say "don't know" are answers: as drafted, or the middle, or missing. */
  private void askWhetherMissing(int indent, List<String> drafted, List<String> codes) {
    List<MissingCode> missing = new ArrayList<>(scale.missing());
    List<String> others = new ArrayList<>();
    List<String> neutral = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    for (String code : codes.subList(codes.size() - drafted.size(), codes.size())) {
      String label = scale.categories().get(code);
      String plain = "  " + entry(code, label, kind(code, label));
      if (scale.apart().contains(code)) {
        labels.add(label);
        missing.add(0, DraftScale.noAnswer(code, label));
        neutral.add("  " + entry(code, label, "neutral"));
      } else {
        others.add(plain);
        neutral.add(plain);
      }
    }
    List<String> declared = flow(scale.missing());
    Map<String, List<String>> choices = new LinkedHashMap<>();
    choices.put("answer", joined(drafted.stream().map(entry -> "  " + entry).toList(), declared));
    if (!others.isEmpty()) {
      choices.put("neutral", joined(neutral, declared));
    }
    choices.put("missing", joined(others, flow(missing)));
    String first = scale.answers().keySet().iterator().next();
    String name = DraftWords.plain(String.join(" ", labels)).replace(' ', '_');
    text.ask(
        indent,
        name + (others.isEmpty() ? "" : "_within") + ".missing",
        (labels.size() == 1 ? "is " : "are ")
            + String.join(" and ", labels.stream().map(YamlText::quoted).toList())
            + " ("
            + share(scale.apart(), codes)
            + " of "
            + question.id()
            + ") an answer? "
            + YamlText.quoted(scale.categories().get(first))
            + " is "
            + share(List.of(first), codes)
            + " with, "
            + share(List.of(first), scale.answers().keySet())
            + " without",
        choices);
  }

  private static List<String> joined(List<String> first, List<String> then) {
    List<String> all = new ArrayList<>(first);
    all.addAll(then);
    return all;
  }

  private String share(Collection<String> codes, Collection<String> all) {
    long part = codes.stream().mapToLong(code -> counts.getOrDefault(code, 0L)).sum();
    long whole = all.stream().mapToLong(code -> counts.getOrDefault(code, 0L)).sum();
    return whole == 0 ? "0%" : Math.round(100.0 * part / whole) + "%";
  }

  /** Whether the categories are in order, where their words say so; false if nothing is said. */
  private boolean ordered(int indent) {
    List<String> labels = List.copyOf(scale.answers().values());
    boolean bare = question.members().stream().allMatch(m -> m.variable().labels().isEmpty());
    boolean codes = question.members().stream().allMatch(DraftProfile::numeric);
    boolean between = !bare && labels.size() > 2 && hasEnds(labels);
    if (between || DraftOrder.isOrdered(labels)) {
      text.comment(indent, "in order, by their " + (between ? "numbers" : "words"));
      text.line(indent, "ordered: true");
      return true;
    } else if (bare
        && labels.size() > 2
        && (codes ? question.type().equals(DraftQuestion.SINGLE) : !DraftOrder.isKnown(labels))) {
      text.line(indent, "ordered: false");
      return true;
    }
    return false;
  }

  /** Whether only numbers stand between the words of both ends. */
  private static boolean hasEnds(List<String> labels) {
    List<String> between = labels.subList(1, labels.size() - 1);
    return between.stream().allMatch(label -> label.matches("\\d+"))
        && !labels.get(0).matches("\\d+")
        && !labels.get(labels.size() - 1).matches("\\d+");
  }

  /** Sums of the two sides of a scale in words. */
  private void nets(int indent, boolean ordered) {
    DraftNets.Sides sides = DraftNets.of(scale);
    boolean unknown = sides.unknown().isPresent() && sides.choices().isEmpty();
    if (!sides.choices().isEmpty()) {
      askForSide(indent, sides.unknown().orElseThrow(), sides.choices());
    } else if (sides.nets().isEmpty()
        && (ordered
            ? DraftOrder.isSided(List.copyOf(scale.answers().values()))
            : unknown || DraftNets.mayHaveSides(scale))) {
      askForSides(indent, ordered);
    }
    if (!sides.nets().isEmpty()) {
      text.comment(indent, "the two sides of the scale, by its words");
      text.line(indent, "nets:");
      sides.nets().forEach(net -> text.line(indent + 1, net(net)));
    }
  }

  /** Asks for sides, and for the order where labels are in words that nobody knows. */
  private void askForSides(int indent, boolean ordered) {
    List<String> codes = List.copyOf(scale.answers().keySet());
    List<String> first = codes.subList(0, codes.size() / 2);
    List<String> last = codes.subList((codes.size() + 1) / 2, codes.size());
    String ends = "from " + end(first.get(0)) + " to " + end(codes.get(codes.size() - 1));
    String asked = "the answers of " + question.id();
    String halves =
        "the first (" + share(first, codes) + ") or the last (" + share(last, codes) + ") half";
    Map<String, List<String>> choices = new LinkedHashMap<>();
    choices.put("no", List.of());
    List<String> order = ordered ? List.of() : List.of("ordered: true");
    if (!ordered) {
      choices.put("ordered", order);
    }
    choices.put("first", joined(order, sided(first, last)));
    choices.put("last", joined(order, sided(last, first)));
    text.ask(
        indent,
        id + (ordered ? ".sides" : ".order"),
        ordered
            ? "is " + halves + " of " + asked + ", " + ends + ", the good side?"
            : "are "
                + asked
                + " in order, "
                + ends
                + "? If they are and "
                + halves
                + " is the good side, answer that",
        choices);
  }

  private String end(String code) {
    return YamlText.quoted(scale.categories().get(code));
  }

  private List<String> sided(List<String> good, List<String> bad) {
    String positive = net(new DraftNets.Proposal("positive", label(good), good));
    String negative = net(new DraftNets.Proposal("negative", label(bad), bad));
    return List.of("nets: {" + positive + ", " + negative + "}");
  }

  /** What the answers of a side have in common, else all of them. */
  private String label(List<String> codes) {
    List<String> labels = codes.stream().map(scale.categories()::get).toList();
    return DraftNets.common(labels).orElse(String.join(", ", labels));
  }

  private void askForSide(int indent, String code, Map<String, List<DraftNets.Proposal>> nets) {
    String label = YamlText.quoted(scale.categories().get(code));
    Map<String, List<String>> choices = new LinkedHashMap<>();
    choices.put("none", List.of());
    List<String> effects = new ArrayList<>();
    nets.forEach(
        (side, proposals) -> {
          List<String> lines = proposals.stream().map(this::net).toList();
          choices.put(side, List.of("nets: {" + String.join(", ", lines) + "}"));
          effects.add(
              side + ": " + String.join(", ", proposals.stream().map(net -> effect(net)).toList()));
        });
    text.ask(
        indent,
        id + ".sides",
        "on which side is "
            + label
            + " ("
            + share(List.of(code), scale.answers().keySet())
            + " of "
            + question.id()
            + ")? ("
            + String.join("; ", effects)
            + ")",
        choices);
  }

  private String effect(DraftNets.Proposal net) {
    return YamlText.quoted(net.label()) + " " + share(net.codes(), scale.answers().keySet());
  }

  /** A net is not called like one of its members. */
  private String net(DraftNets.Proposal net) {
    String label =
        scale.categories().containsValue(net.label())
            ? DraftVocabulary.text(language, "total", net.label())
            : net.label();
    return net.id()
        + ": {label: "
        + YamlText.quoted(label)
        + ", codes: "
        + YamlText.list(net.codes())
        + ", side: "
        + net.id()
        + "}";
  }

  private void missing(int indent) {
    if (!scale.missing().isEmpty()) {
      text.line(indent, "missing:");
      scale.missing().forEach(code -> text.line(indent + 1, missing(code)));
    }
  }

  private static List<String> flow(List<MissingCode> missing) {
    List<String> entries = missing.stream().map(ScaleText::missing).toList();
    return entries.isEmpty() ? List.of() : List.of("missing: {" + String.join(", ", entries) + "}");
  }

  private static String missing(MissingCode code) {
    String kind = YamlValue.camelCase(code.kind());
    String label = code.label().byLanguage().getOrDefault("", "");
    return label.isEmpty()
        ? YamlText.key(code.code()) + ": " + kind
        : entry(code.code(), label, kind);
  }
}
