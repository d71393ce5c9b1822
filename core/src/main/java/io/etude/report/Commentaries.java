package io.etude.report;

import io.etude.analysis.FigureRef;
import io.etude.analysis.ResultColumn;
import io.etude.analysis.ResultTable;
import io.etude.analysis.Summary;
import io.etude.document.Block;
import io.etude.document.Inline;
import io.etude.render.ReportException;
import io.etude.study.Expert;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Experts' slots: a placeholder with topic and figures until there is a comment. */
final class Commentaries {

  /** Labels as short as "yes" say nothing without their question. */
  private static final int SHORT_LABEL = 12;

  private final Context context;
  private final Map<String, String> comments;

  /**
   * @param comments expert to comment, over those of the study
   */
  Commentaries(Context context, Map<String, String> comments) {
    this.context = context;
    this.comments = comments;
    for (String id : comments.keySet()) {
      if (context.study().experts().stream().noneMatch(e -> e.id().equals(id))) {
        throw new ReportException(
            "a comment is given for expert \""
                + id
                + "\", whom the study does not have; it has: "
                + String.join(", ", context.study().experts().stream().map(Expert::id).toList()));
      }
    }
  }

  /** The slot of an expert. */
  Block.Commentary slot(Expert expert, List<Inline> heading) {
    String comment =
        comments.getOrDefault(
            expert.id(), expert.comment().map(label -> label.in(context.language())).orElse(""));
    boolean open = comment.isBlank();
    return new Block.Commentary(
        "comment-" + expert.id(),
        expert,
        heading.isEmpty()
            ? context.phrases().say(open ? "commentary.open" : "commentary.filled")
            : heading,
        context.inlines(expert.topic()),
        figures(expert),
        expert.length() > 0
            ? context
                .phrases()
                .say("commentary.length", Map.of("n", context.display().integer(expert.length())))
            : List.of(),
        open ? List.of() : paragraphs(comment));
  }

  /** Whether the expert's first figure belongs to that question. */
  static boolean belongs(Expert expert, String question) {
    return expert.figures().stream()
        .findFirst()
        .filter(figure -> figure.startsWith(question + "."))
        .isPresent();
  }

  private List<Block> paragraphs(String comment) {
    List<Block> paragraphs = new ArrayList<>();
    for (String paragraph : comment.strip().split("\\R\\s*\\R")) {
      String text = paragraph.replaceAll("\\s+", " ").strip();
      paragraphs.add(
          new Block.Paragraph(context.display().mend(List.<Inline>of(new Inline.Text(text)))));
    }
    return paragraphs;
  }

  private List<List<Inline>> figures(Expert expert) {
    return expert.figures().stream()
        .map(reference -> describe(context.results().figure(reference)))
        .toList();
  }

  /** A figure with what it says: its row, its question or item, its column. */
  private List<Inline> describe(FigureRef figure) {
    ResultTable table = context.results().table(figure.table()).orElseThrow();
    String row =
        table.rows().stream()
            .filter(r -> r.id().equals(figure.row()))
            .findFirst()
            .map(r -> context.text(r.label()))
            .orElseGet(() -> context.phrases().text("stat." + stat(figure)));
    Inline value = Figures.inline(figure, context.display());
    List<String> where = new ArrayList<>();
    if (table.item().isPresent()) {
      where.add(context.text(table.item().get().label()));
    } else if (row.length() < SHORT_LABEL) {
      where.add(context.text(table.question().label()));
    }
    if (!figure.column().equals(ResultColumn.TOTAL)) {
      table.column(figure.column()).ifPresent(c -> where.add(context.text(c.label())));
    }
    return where.isEmpty()
        ? context.phrases().say("commentary.figure", Map.of("figure", value, "label", row))
        : context
            .phrases()
            .say(
                "commentary.figure.where",
                Map.of("figure", value, "label", row, "where", String.join(", ", where)));
  }

  private static String stat(FigureRef figure) {
    for (Summary.Stat stat : Summary.Stat.values()) {
      if (stat.code().equals(figure.row())) {
        return stat.code();
      }
    }
    throw new ReportException("figure \"" + figure.reference() + "\" is no row and no statistic");
  }
}
