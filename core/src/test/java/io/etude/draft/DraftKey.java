package io.etude.draft;

import io.etude.analysis.Analysis;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.category.MissingCode;
import io.etude.codebook.category.Net;
import io.etude.dataset.Source;
import io.etude.report.scale.Scales;
import io.etude.study.Study;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a statistician would declare of each variable of a file, {@code key.txt}: a line for the
 * columns of a question, {@code trust1..trust4: grid; missing 8 9; order 1 2 3; + 1; - 3}.
 *
 * <ul>
 *   <li>The type: single, multiple, grid, rating, numeric, open; weight, id, edition, psu, stratum;
 *       none of what no page shows. Alternatives are parted by a slash.
 *   <li>{@code missing}: the codes that are no answers, exactly. A code that contains a blank is
 *       parted from the next by " | ".
 *   <li>{@code order}: the answers in their order, from either end; without it they have none.
 *   <li>{@code +}, {@code -}: the answers of the two sides; without them there are none, with
 *       {@code any sides} it doesn't matter.
 *   <li>{@code reversed}: the columns that are worded the other way round.
 *   <li>{@code segment}, or {@code segment?} where it doesn't matter.
 * </ul>
 *
 * {@code language: de} and {@code rows: 188} (those that count) are about the whole. Where a line
 * allows grid and single, some of its columns may be a grid.
 */
record DraftKey(Map<String, Integer> bars, Map<String, String> whole, List<Declared> declared) {

  private static final Set<String> ROLES = Set.of("weight", "id", "edition", "psu", "stratum");

  /** What is declared of the columns of one line. */
  record Declared(List<String> columns, List<String> types, Map<String, String> parts) {

    private List<String> codes(String part) {
      String codes = parts.getOrDefault(part, "");
      return codes.isEmpty()
          ? List.of()
          : List.of(codes.split(codes.contains("|") ? " ?\\| ?" : " "));
    }
  }

  /**
   * What of a variable is not as declared; whether that changes a figure, and whether it is asked.
   */
  record Difference(String what, boolean figure, boolean asked) {}

  static DraftKey of(List<String> lines) {
    Map<String, Integer> bars = new LinkedHashMap<>();
    Map<String, String> whole = new LinkedHashMap<>();
    List<Declared> declared = new ArrayList<>();
    for (String line : lines) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      int colon = line.indexOf(": ");
      String what = line.substring(0, colon);
      String value = line.substring(colon + 2).strip();
      switch (what) {
        case "bars" -> {
          for (String bar : value.split("; ")) {
            bars.put(bar.split(" ")[0], Integer.valueOf(bar.split(" ")[1]));
          }
        }
        case "language", "rows" -> whole.put(what, value);
        default -> {
          List<String> columns = new ArrayList<>();
          for (String name : what.split(" ")) {
            columns.addAll(SurveyRecipe.names(name).keySet());
          }
          declared.add(declared(columns, List.of(value.split("; "))));
        }
      }
    }
    return new DraftKey(bars, whole, declared);
  }

  private static Declared declared(List<String> columns, List<String> parts) {
    Map<String, String> map = new LinkedHashMap<>();
    for (String part : parts.subList(1, parts.size())) {
      int blank = part.indexOf(' ');
      map.put(
          blank < 0 ? part : part.substring(0, blank), blank < 0 ? "" : part.substring(blank + 1));
    }
    return new Declared(columns, List.of(parts.get(0).split("/")), map);
  }

  /** What differs, for each variable; an empty list for what is as declared. */
  Map<String, List<Difference>> compare(String yaml, Source source) {
    List<String> answered = answered(yaml);
    Map<String, List<Difference>> all = new LinkedHashMap<>();
    whole.forEach(
        (what, value) -> {
          String found = found(what, yaml, source);
          List<Difference> differs = new ArrayList<>();
          List<String> fitting = List.of(value.split("/"));
          if (!fitting.contains(found)) {
            boolean can =
                what.equals("language")
                    ? yaml.contains("# ? file.language: ")
                    : answered.stream().anyMatch(y -> fitting.contains(found(what, y, source)));
            differs.add(new Difference(what + " " + found, what.equals("rows"), can));
          }
          all.put("(" + what + ")", differs);
        });
    Study study = Study.parse(yaml);
    List<Study> studies = answered.stream().map(Study::parse).toList();
    for (Declared one : declared) {
      for (String column : one.columns()) {
        List<Difference> differs = new ArrayList<>();
        differences(study, one, column)
            .forEach(
                (part, what) ->
                    differs.add(
                        new Difference(
                            what,
                            figure(study, part, one, column),
                            studies.stream()
                                .anyMatch(s -> !differences(s, one, column).containsKey(part)))));
        all.put(column, differs);
      }
    }
    return all;
  }

  /** The codebook with each of its questions answered each way. */
  private static List<String> answered(String yaml) {
    return AuthorQuestion.in(yaml).stream()
        .flatMap(
            question ->
                question.choices().stream()
                    .map(choice -> AuthorQuestion.answer(yaml, question.id(), choice)))
        .toList();
  }

  private static String found(String what, String yaml, Source source) {
    Study study = Study.parse(yaml);
    return what.equals("language")
        ? study.language().getLanguage()
        : Long.toString(Analysis.of(study).run(source).respondents());
  }

  /**
   * Whether a figure is another one by it: shares, means, bases, nets, or which bar stands where.
   */
  private static boolean figure(Study study, String part, Declared one, String column) {
    String found = role(study, column);
    return switch (part) {
      case "segment" -> false;
      case "type" ->
          !(one.types().contains("id") && found.equals("none")
              || (one.types().contains("grid") || one.types().contains("single"))
                  && List.of("grid", "single").contains(found));
      // an order that is not declared moves no bar, unless they have two sides
      case "order" ->
          !one.parts().containsKey("order")
              || one.parts().containsKey("+")
              || new Expectations(study, "")
                  .question(column)
                  .filter(new Scales(study)::ordered)
                  .isPresent();
      default -> true;
    };
  }

  /** What a variable is in the codebook. */
  private static String role(Study study, String column) {
    Expectations found = new Expectations(study, "");
    Optional<String> of = Optional.of(column);
    String type = found.type(column);
    return !type.equals("none")
        ? type
        : found.weight().equals(of)
            ? "weight"
            : study.respondentId().equals(of)
                ? "id"
                : study.design().psu().equals(of)
                    ? "psu"
                    : study.design().stratum().equals(of)
                        ? "stratum"
                        : found.edition().equals(of) ? "edition" : "none";
  }

  /** What differs from what is declared of a column: its part to what was found. */
  private static Map<String, String> differences(Study study, Declared one, String column) {
    Map<String, String> differs = new LinkedHashMap<>();
    Expectations found = new Expectations(study, "");
    String role = role(study, column);
    if (!one.parts().containsKey("segment?") && !ROLES.contains(one.types().get(0))) {
      boolean segment = found.segments().contains(column);
      if (segment != one.parts().containsKey("segment")) {
        differs.put("segment", segment ? "is a segment" : "is no segment");
      }
    }
    if (!one.types().contains(role)) {
      differs.put("type", role);
      return differs;
    }
    if (ROLES.contains(role) || role.equals("none")) {
      return differs;
    }
    Question question = found.question(column).orElseThrow();
    Set<String> together = Set.copyOf(question.columns());
    boolean alone = role.equals("single") || one.types().containsAll(List.of("grid", "single"));
    if (alone
        ? !one.columns().containsAll(together)
        : !together.equals(
            List.of("grid", "multiple").contains(role)
                ? Set.copyOf(one.columns())
                : Set.of(column))) {
      differs.put("type", role + " of " + question.columns());
    }
    List<String> missing =
        question.info().missing().stream().map(MissingCode::code).sorted().toList();
    List<String> expected = one.codes("missing").stream().sorted().toList();
    if (!missing.equals(expected)) {
      differs.put("missing", "missing " + missing);
    }
    if (role.equals("single") || role.equals("grid")) {
      scale(study, question, one, differs);
    }
    boolean reversed =
        question instanceof GridQuestion grid
            && grid.items().stream().anyMatch(i -> i.column().equals(column) && i.reversed());
    if (reversed != one.codes("reversed").contains(column)) {
      differs.put("reversed", reversed ? "reversed" : "not reversed");
    }
    return differs;
  }

  private static void scale(
      Study study, Question question, Declared one, Map<String, String> differs) {
    List<String> order = one.codes("order");
    List<String> codes =
        new ArrayList<>(question.categories().stream().map(c -> c.code()).toList());
    boolean ordered = new Scales(study).ordered(question);
    codes.removeAll(one.codes("missing"));
    if (order.isEmpty() ? codes.size() > 2 && ordered : !inOrder(codes, order) || !ordered) {
      differs.put("order", (ordered ? "in order " : "without order ") + codes);
    }
    if (!one.parts().containsKey("any")) {
      for (Net.Side side : Net.Side.values()) {
        List<String> members =
            question.nets().stream()
                .filter(net -> net.side().equals(Optional.of(side)))
                .flatMap(net -> net.codes().stream())
                .toList();
        String sign = side == Net.Side.POSITIVE ? "+" : "-";
        if (!Set.copyOf(members).equals(Set.copyOf(one.codes(sign)))) {
          differs.merge("sides", sign + " " + members, (a, b) -> a + " " + b);
        }
      }
    }
  }

  private static boolean inOrder(List<String> codes, List<String> order) {
    List<String> found = new ArrayList<>(codes);
    found.retainAll(order);
    List<String> turned = new ArrayList<>(order);
    turned.retainAll(found);
    return Stream.of(1, 2)
        .anyMatch(
            turn -> {
              Collections.reverse(turned);
              return found.equals(turned);
            });
  }
}
