package io.etude.truth;

import java.util.List;

/** Labels that tell everything apart. */
final class Names {

  private static final List<String> LETTERS =
      List.of(
          "Alfa",
          "Bravo",
          "Charlie",
          "Delta",
          "Echo",
          "Foxtrot",
          "Golf",
          "Hotel",
          "India",
          "Juliett",
          "Kilo",
          "Lima",
          "Mike",
          "November",
          "Oscar",
          "Papa",
          "Quebec",
          "Romeo",
          "Sierra",
          "Tango",
          "Uniform",
          "Victor",
          "Whisky",
          "Xray",
          "Yankee",
          "Zulu");

  private static final List<Words> FRUIT =
      List.of(
          new Words("Apples", "Pommes"),
          new Words("Pears", "Poires"),
          new Words("Plums", "Prunes"),
          new Words("Cherries", "Cerises"),
          new Words("Figs", "Figues"),
          new Words("Lemons", "Citrons"),
          new Words("Melons", "Melons"),
          new Words("Peaches", "Pêches"),
          new Words("Grapes", "Raisins"),
          new Words("Quinces", "Coings"),
          new Words("Dates", "Dattes"),
          new Words("Olives", "Olives"));

  static final Words YES = new Words("Yes", "Oui");
  static final Words NO = new Words("No", "Non");
  static final Words DONT_KNOW = new Words("Don't know", "Ne savent pas");
  static final Words REFUSED = new Words("Would rather not say", "Ne veulent pas répondre");
  static final Words OTHER = new Words("Something else", "Autre chose");

  static final Words NONE_OF_THESE = new Words("None of these", "Aucune de ces réponses");

  private int used;
  private int groups;

  /** A name that no other thing of the study has. */
  String next() {
    int i = used++;
    String last = LETTERS.get(i % LETTERS.size());
    return i < LETTERS.size() ? last : LETTERS.get(i / LETTERS.size() - 1) + " " + last;
  }

  Words subject(boolean asks) {
    String name = next();
    return asks
        ? new Words("Is " + name + " there?", "Y a-t-il " + name + " ?")
        : new Words("Subject " + name, "Sujet " + name);
  }

  Words item(boolean reversed) {
    String name = next();
    return reversed
        ? new Words("Too little " + name, "Trop peu de " + name)
        : new Words("Point " + name, "Aspect " + name);
  }

  /** A group of respondents. */
  Words group() {
    groups++;
    return new Words("Place " + groups, "Lieu " + groups);
  }

  static Words fruit(int i) {
    return FRUIT.get(i);
  }

  static int fruits() {
    return FRUIT.size();
  }
}
