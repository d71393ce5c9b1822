package io.etude.pdf.testing.studies;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Questions of every kind, as lines of a codebook, with their answers. */
final class StudyQuestions {

  private final RandomStudy study;
  private final Random random;
  private final StudyWords words;
  private int made;

  StudyQuestions(RandomStudy study) {
    this.study = study;
    random = study.random;
    words = study.words;
  }

  static String quoted(String text) {
    return '"' + text + '"';
  }

  /** An index: the first ones are likelier. */
  static int skewed(Random random, int size) {
    double u = random.nextDouble();
    return (int) (Math.pow(u, 1.4) * size);
  }

  /** One question, or several of one kind. */
  List<String> next() {
    return switch (random.nextInt(14)) {
      case 0, 1 -> List.of(choice(3 + random.nextInt(6)));
      case 2 -> List.of(choice(9 + random.nextInt(20)));
      case 3, 4 -> List.of(scale());
      case 5 -> battery(3 + random.nextInt(8));
      case 6, 7 -> List.of(multiple());
      case 8, 9 -> List.of(grid(2 + random.nextInt(5)));
      case 10 -> List.of(grid(8 + random.nextInt(7)));
      case 11 -> ratings(random.nextInt(3) == 0 ? 4 : 1);
      case 12 -> List.of(number());
      default -> List.of(random.nextBoolean() ? open() : choice(2));
    };
  }

  private String id(String type, boolean charted) {
    String id = "q" + ++made;
    if (charted) {
      study.charted.put(id, type);
    }
    return id;
  }

  /** The head of a question: its id, type, label, and its wording if it has one. */
  private String head(String id, String type) {
    String[] question = words.next("questions").split(" \\| ");
    String text = question.length > 1 ? ", text: " + quoted(question[1]) : "";
    return "id: " + id + ", type: " + type + ", label: " + quoted(question[0]) + text;
  }

  private String silent(String answer) {
    return random.nextInt(30) == 0 ? "" : answer;
  }

  private String dontKnow(int kind) {
    String label = quoted(words.say("Don't know", "Ne se prononcent pas"));
    return switch (kind) {
      case 0 -> ", categories: {%s, dk: {label: " + label + ", kind: dontKnow}}";
      case 1 -> ", categories: {%s}, missing: {dk: dontKnow}";
      default -> ", categories: {%s}";
    };
  }

  private String choice(int answers) {
    String id = id("single", true);
    List<String> labels = new ArrayList<>();
    words.again("answers");
    for (int a = 0; a < answers; a++) {
      labels.add("a" + a + ": " + quoted(words.next("answers")));
    }
    int kind = random.nextInt(4);
    study.fill(id, i -> silent(kind < 2 && random.nextInt(12) == 0 ? "dk" : "a" + at(answers)));
    return head(id, "single")
        + String.format(dontKnow(kind), String.join(", ", labels))
        + (random.nextBoolean() ? ", order: share" : "");
  }

  private int at(int size) {
    return skewed(random, size);
  }

  private String levels(List<String> scale) {
    List<String> labels = new ArrayList<>();
    for (int k = 0; k < scale.size(); k++) {
      boolean middle = scale.size() == 5 && k == 2 && scale.get(k).startsWith("N");
      String label = quoted(scale.get(k));
      labels.add("l" + k + ": " + (middle ? "{label: " + label + ", kind: neutral}" : label));
    }
    String nets =
        scale.size() < 6 && random.nextInt(4) > 0
            ? ", nets: {good: {label: "
                + quoted(words.say("Favourable", "Favorables"))
                + ", codes: [l0, l1], side: positive}, bad: {label: "
                + quoted(words.say("Unfavourable", "Défavorables"))
                + ", codes: [l"
                + (scale.size() - 2)
                + ", l"
                + (scale.size() - 1)
                + "], side: negative}}"
            : "";
    return String.format(dontKnow(random.nextInt(3)), String.join(", ", labels))
        + ", ordered: true"
        + nets;
  }

  private String level(int levels, boolean unknown, double tilt) {
    int k = (int) (Math.pow(random.nextDouble(), tilt) * levels);
    return silent(unknown && random.nextInt(10) == 0 ? "dk" : "l" + k);
  }

  private String scale() {
    String id = id("scale", true);
    List<String> scale = words.scale();
    String levels = levels(scale);
    boolean unknown = levels.contains("dk:");
    study.fill(id, i -> level(scale.size(), unknown, 1.2));
    return head(id, "single") + levels;
  }

  private List<String> battery(int count) {
    String yes = quoted(words.say("Yes", "Oui"));
    String no = quoted(words.say("No", "Non"));
    List<String> questions = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      String id = id("single", k == 0);
      double share = random.nextDouble();
      study.fill(id, i -> silent(random.nextDouble() < share ? "y" : "n"));
      questions.add(head(id, "single") + ", categories: {y: " + yes + ", n: " + no + "}");
    }
    return questions;
  }

  private String multiple() {
    String id = id("multiple", true);
    int options = 3 + random.nextInt(12);
    List<String> labels = new ArrayList<>();
    words.again("answers");
    for (int a = 0; a < options; a++) {
      double share = random.nextDouble() * random.nextDouble();
      labels.add("a" + a + ": " + quoted(words.next("answers")));
      study.fill(id + "_a" + a, i -> random.nextDouble() < share ? "1" : "0");
    }
    return head(id, "multiple")
        + ", columns: \""
        + id
        + "_{code}\", categories: {"
        + String.join(", ", labels)
        + "}"
        + (random.nextBoolean() ? ", order: share" : "");
  }

  private String grid(int items) {
    String id = id("grid", true);
    List<String> scale = words.scale();
    String levels = levels(scale);
    boolean unknown = levels.contains("dk:");
    List<String> labels = new ArrayList<>();
    words.again("items");
    for (int k = 0; k < items; k++) {
      double tilt = 0.5 + 1.5 * random.nextDouble();
      labels.add("i" + k + ": " + quoted(words.next("items")));
      study.fill(id + "_i" + k, i -> level(scale.size(), unknown, tilt));
    }
    return head(id, "grid")
        + ", columns: \""
        + id
        + "_{item}\", items: {"
        + String.join(", ", labels)
        + "}"
        + levels;
  }

  private List<String> ratings(int count) {
    int from = random.nextBoolean() ? 0 : 1;
    int to = from == 0 ? 10 : 5;
    List<String> questions = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      String id = id("rating", true);
      study.fill(
          id, i -> silent(String.valueOf(to - (int) (skewed(random, to - from + 1) * 0.999))));
      String nets =
          random.nextBoolean()
              ? ", nets: {high: {label: "
                  + quoted(words.say("High", "Notes élevées"))
                  + ", codes: ["
                  + (to - 1)
                  + ", "
                  + to
                  + "]}}"
              : "";
      questions.add(head(id, "rating") + ", scale: " + from + ".." + to + nets);
    }
    return questions;
  }

  private String number() {
    boolean banded = random.nextBoolean();
    String id = id("numeric", banded);
    int step = random.nextBoolean() ? 5 : 2_000_000;
    int bands = 4 + random.nextInt(4);
    study.fill(
        id,
        i ->
            silent(String.valueOf(Math.round(step * Math.exp(0.7 * random.nextGaussian() + 0.6)))));
    List<String> labels = new ArrayList<>();
    for (int b = 0; b < bands; b++) {
      boolean last = b == bands - 1;
      String range =
          last
              ? b * step + words.say(" or more", " et plus")
              : b * step + " – " + ((b + 1) * step - 1);
      labels.add(
          "b"
              + b
              + ": {label: "
              + quoted(range)
              + ", from: "
              + b * step
              + (last ? "" : ", to: " + (b + 1) * step)
              + "}");
    }
    return head(id, "numeric")
        + (banded ? ", bands: {" + String.join(", ", labels) + "}" : "")
        + (random.nextBoolean() ? ", unit: " + quoted(words.say("hours", "heures")) : "");
  }

  private String open() {
    String id = id("open", false);
    study.fill(id, i -> random.nextInt(3) == 0 ? words.prose(1) : "");
    return head(id, "open");
  }
}
