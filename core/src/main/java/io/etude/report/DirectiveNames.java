package io.etude.report;

import io.etude.Problem;
import io.etude.ReportException;
import io.etude.UnknownFigureException;
import io.etude.codebook.Question;
import io.etude.codebook.Segment;
import io.etude.internal.Closest;
import io.etude.narrative.Directive;
import io.etude.report.prose.Context;
import io.etude.results.FigureRef;
import io.etude.results.ResultTable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The questions, segments, tables and figures that directives of a template name. */
final class DirectiveNames {

  /** So many items of a grid are all named, of more the first ones. */
  private static final int MAX_ITEMS = 10;

  private static final int FIRST_ITEMS = 5;

  private final Context context;

  DirectiveNames(Context context) {
    this.context = context;
  }

  static void expectOneItem(Directive directive, List<ResultTable> tables) {
    List<String> items = tables.stream().map(table -> table.id().place()).distinct().toList();
    if (items.size() > 1) {
      boolean all = items.size() <= MAX_ITEMS;
      throw directive.error(
          "shows one item of a grid; name it: "
              + String.join(" or ", items.subList(0, all ? items.size() : FIRST_ITEMS))
              + (all ? "" : " or one of " + (items.size() - FIRST_ITEMS) + " more"));
    }
  }

  /** The question that the argument names, alone or with an item of its grid. */
  Question question(Directive directive) {
    String place = directive.argument("question");
    Set<String> known = new LinkedHashSet<>();
    for (ResultTable table : context.results().tables()) {
      if (table.segment().isEmpty()) {
        if (table.id().place().equals(place) || table.question().id().equals(place)) {
          return table.question();
        }
        known.add(table.question().id());
        known.add(table.id().place());
      }
    }
    Optional<String> asked =
        context.results().tables().stream()
            .filter(table -> table.rows().stream().anyMatch(row -> isOf(table, row.id(), place)))
            .map(table -> table.id().place())
            .findFirst();
    if (asked.isPresent()) {
      throw directive.errorAt(
          place,
          Problem.form(
              "takes a question, and \""
                  + place
                  + "\" is one of its answers; write ::: "
                  + directive.name()
                  + " "
                  + asked.get()));
    }
    throw directive.errorAt(
        place,
        Problem.unknownName(
            place,
            "names question \""
                + place
                + "\", which the study does not have"
                + Closest.hint(place, known)));
  }

  private static boolean isOf(ResultTable table, String row, String place) {
    return place.equals(table.id().place() + "." + row);
  }

  List<ResultTable> tables(Directive directive, Optional<Segment> segment) {
    String place = directive.argument();
    return context.results().tables().stream()
        .filter(t -> t.segment().map(Segment::id).equals(segment.map(Segment::id)))
        .filter(t -> t.question().id().equals(place) || t.id().place().equals(place))
        .toList();
  }

  Segment segment(Directive directive, String id) {
    return context
        .study()
        .segment(id)
        .orElseThrow(
            () ->
                directive.errorAt(
                    id,
                    Problem.unknownName(
                        id,
                        "names segment \""
                            + id
                            + "\", which the study does not have"
                            + Closest.hint(
                                id,
                                context.study().segments().stream().map(Segment::id).toList()))));
  }

  FigureRef figure(Directive directive, String reference) {
    try {
      return context.results().figure(reference);
    } catch (UnknownFigureException e) {
      throw new ReportException(e.problems().get(0).in(directive.place(reference)));
    }
  }
}
