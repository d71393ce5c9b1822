package io.etude.study;

import static java.util.Objects.requireNonNull;

import io.etude.Diagnostic;
import io.etude.Label;
import io.etude.Place;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.Segment;
import io.etude.codebook.SegmentSource;
import io.etude.codebook.category.Category;
import io.etude.codebook.category.Net;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds answers, items and groups of one label, which no reader of a report can tell apart. */
public final class SameLabels {

  private final Study study;
  private final List<Diagnostic> found = new ArrayList<>();

  private SameLabels(Study study) {
    this.study = study;
  }

  /**
   * A remark for each label that several answers, nets or items of a question or groups of a
   * segment have, or a net and an answer, in one of the study's languages; with file, line and
   * column where the study was read from a file.
   */
  public static List<Diagnostic> in(Study study) {
    SameLabels labels = new SameLabels(requireNonNull(study, "study"));
    for (int i = 0; i < study.questions().size(); i++) {
      Question question = study.questions().get(i);
      String path = "questions/" + i + "/";
      String of = question.info().named();
      labels.parts(of, "answers", path, question.categories(), question.nets());
      if (question instanceof GridQuestion grid) {
        labels.check(
            of,
            "items",
            path + "items",
            grid.items(),
            GridQuestion.Item::id,
            GridQuestion.Item::label);
      }
    }
    for (int i = 0; i < study.segments().size(); i++) {
      Segment segment = study.segments().get(i);
      if (!(segment.source() instanceof SegmentSource.Nested)) {
        String of = "segment \"" + segment.id() + "\"";
        labels.parts(of, "groups", "segments/" + i + "/", segment.categories(), segment.nets());
      }
    }
    return List.copyOf(labels.found);
  }

  private void parts(
      String of, String what, String path, List<Category> categories, List<Net> nets) {
    check(of, what, path + "categories", categories, Category::code, Category::label);
    check(of, "nets", path + "nets", nets, Net::id, Net::label);
    boolean groups = what.equals("groups");
    String both = groups ? "a net and a group" : "a net and an answer";
    for (Net net : nets) {
      study.languages().stream()
          .filter(language -> alike(net, categories, groups, language).isPresent())
          .findFirst()
          .ifPresent(
              language ->
                  add(
                      of,
                      both,
                      path + "nets",
                      List.of(
                          alike(net, categories, groups, language).orElseThrow().code(), net.id()),
                      net.label().in(language),
                      "give the net a label of its own"));
    }
  }

  /**
   * The first category that has a net's label, and other respondents. One that is of the net is
   * told from it: results call a question's net "Agree (total)" then. Those of groups don't.
   */
  private static Optional<Category> alike(
      Net net, List<Category> categories, boolean groups, Locale language) {
    String label = net.label().in(language).strip();
    return categories.stream()
        .filter(category -> groups || !net.codes().contains(category.code()))
        .filter(category -> !net.codes().equals(List.of(category.code())))
        .filter(category -> category.label().in(language).strip().equalsIgnoreCase(label))
        .findFirst();
  }

  private <T> void check(
      String of,
      String what,
      String path,
      List<T> parts,
      Function<T, String> id,
      Function<T, Label> label) {
    Map<String, List<String>> ids = new LinkedHashMap<>();
    for (Locale language : study.languages()) {
      Map<String, List<String>> inLanguage = new LinkedHashMap<>();
      for (T part : parts) {
        String text = label.apply(part).in(language).strip();
        inLanguage
            .computeIfAbsent(text.toLowerCase(language), key -> new ArrayList<>())
            .add(id.apply(part));
      }
      inLanguage.forEach(
          (text, same) -> {
            if (same.size() > 1 && !text.isEmpty() && !ids.containsValue(same)) {
              ids.put(text, same);
              add(
                  of,
                  what,
                  path,
                  same,
                  first(parts, same.get(0), id, label).in(language),
                  "give each a label of its own, or count them as one answer with \"codes\"");
            }
          });
    }
  }

  private static <T> Label first(
      List<T> parts, String first, Function<T, String> id, Function<T, Label> label) {
    return parts.stream()
        .filter(part -> id.apply(part).equals(first))
        .findFirst()
        .map(label)
        .orElse(Label.EMPTY);
  }

  private void add(
      String of, String what, String path, List<String> ids, String label, String hint) {
    String message =
        of
            + " has "
            + what
            + " of one label, \""
            + label.strip()
            + "\": "
            + String.join(", ", ids)
            + "; readers can't tell them apart";
    Place place = study.file().locate(path + "/" + ids.get(1), message).place();
    found.add(new Diagnostic("sameLabel", place.isKnown() ? place.toString() : "", message, hint));
  }
}
