package io.etude.pdf.testing.studies;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Labels as real codebooks have them, short and long, in one language. */
final class StudyWords {

  private final Random random;
  private final boolean french;
  private final Map<String, List<String>> lists = new HashMap<>();
  private final Map<String, Integer> used = new HashMap<>();

  StudyWords(Random random, boolean french) {
    this.random = random;
    this.french = french;
    List<String> list = new ArrayList<>();
    for (String line : read(french ? "fr" : "en").split("\n")) {
      if (line.startsWith("[")) {
        list = new ArrayList<>();
        lists.put(line.substring(1, line.length() - 1), list);
      } else {
        list.add(line);
      }
    }
    lists.values().forEach(each -> Collections.shuffle(each, random));
  }

  private static String read(String name) {
    String file = "/studies/" + name + ".txt";
    try (InputStream in = StudyWords.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text in the study's language. */
  String say(String english, String inFrench) {
    return french ? inFrench : english;
  }

  /** The next of a list; from its second round on with a number, so that no two are alike. */
  String next(String kind) {
    List<String> list = lists.get(kind);
    int at = used.merge(kind, 1, Integer::sum) - 1;
    String text = list.get(at % list.size());
    int round = at / list.size();
    String[] parts = text.split(" \\| ");
    parts[0] += round == 0 ? "" : " (" + (round + 1) + ")";
    return String.join(" | ", parts);
  }

  /** Begins another page of a list, whose labels may have been used elsewhere. */
  void again(String kind) {
    used.put(kind, random.nextInt(lists.get(kind).size()));
  }

  /** Some sentences. */
  String prose(int sentences) {
    List<String> text = new ArrayList<>();
    for (int i = 0; i < sentences; i++) {
      text.add(next("prose").replaceAll(" \\(\\d+\\)$", ""));
    }
    return String.join(" ", text);
  }

  /** Levels of a scale, the best first, the middle one third of five. */
  List<String> scale() {
    return switch (random.nextInt(5)) {
      case 0 ->
          french
              ? List.of(
                  "Très satisfaits",
                  "Plutôt satisfaits",
                  "Ni satisfaits ni insatisfaits",
                  "Plutôt insatisfaits",
                  "Très insatisfaits")
              : List.of(
                  "Very satisfied",
                  "Fairly satisfied",
                  "Neither satisfied nor dissatisfied",
                  "Fairly dissatisfied",
                  "Very dissatisfied");
      case 1 ->
          french
              ? List.of(
                  "Tout à fait d'accord",
                  "Plutôt d'accord",
                  "Ni d'accord ni pas d'accord",
                  "Plutôt pas d'accord",
                  "Pas du tout d'accord")
              : List.of(
                  "Strongly agree",
                  "Tend to agree",
                  "Neither agree nor disagree",
                  "Tend to disagree",
                  "Strongly disagree");
      case 2 ->
          french
              ? List.of("Très confiants", "Plutôt confiants", "Plutôt méfiants", "Très méfiants")
              : List.of("A great deal", "Quite a lot", "Not very much", "None at all");
      case 3 ->
          french
              ? List.of(
                  "Tous les jours", "Chaque semaine", "Chaque mois", "Moins souvent", "Jamais")
              : List.of("Every day", "Every week", "Every month", "Less often", "Never");
      default ->
          french
              ? List.of("Excellent", "Très bon", "Bon", "Passable", "Mauvais", "Très mauvais")
              : List.of("Excellent", "Very good", "Good", "Fair", "Poor", "Very poor");
    };
  }
}
