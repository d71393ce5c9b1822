package io.etude.report.comment;

import io.etude.Diagnostic;
import io.etude.Problem;
import io.etude.ReportException;
import io.etude.document.Block;
import io.etude.document.Commentary;
import io.etude.document.Commentary.FigureGroup;
import io.etude.document.ReportWalker;
import io.etude.document.text.Inline;
import io.etude.internal.MarkedText;
import io.etude.internal.Quotes;
import io.etude.language.Phrases;
import io.etude.language.Terms;
import io.etude.report.prose.Context;
import io.etude.results.FigureRef;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import io.etude.study.Comment;
import io.etude.study.Expert;
import io.etude.study.SentComment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Experts' slots: a placeholder with topic and figures until there is a comment. */
public final class Commentaries {

  /** Labels as short as "yes" say nothing without their question. */
  private static final int SHORT_LABEL = 12;

  private final Context context;
  private final List<Comment> given;
  private final Map<String, Comment> byExpert = new LinkedHashMap<>();

  /**
   * Merges what workbooks and the codebook say: of a comment that only one of them changed since
   * its workbook was rendered, that side counts.
   *
   * @param given comments, over those of the study
   * @throws ReportException if a comment was changed on both sides, to different texts
   */
  public Commentaries(Context context, List<Comment> given) {
    this.context = context;
    this.given = List.copyOf(given);
    given.forEach(comment -> byExpert.put(comment.expert(), comment));
    List<Problem> problems = new ArrayList<>();
    List<Expert> experts = context.study().experts();
    for (int i = 0; i < experts.size(); i++) {
      Expert expert = experts.get(i);
      Comment comment = byExpert.get(expert.id());
      if (comment == null || comment.sent().isEmpty()) {
        continue;
      }
      SentComment sent = comment.sent().get();
      boolean edited = ofCodebook(expert).noneMatch(sent::knows);
      if (!comment.isChanged() && (edited || !sent.isFromWorkbook())) {
        byExpert.remove(expert.id());
      } else if (comment.isChanged() && edited && ofCodebook(expert).noneMatch(comment::hasWords)) {
        if (comment.isRewritten()) {
          problems.add(changedTwice(expert, comment, sent, "experts/" + i + "/comment"));
        } else if (own(expert, comment.status()).text().isBlank()) {
          byExpert.remove(expert.id());
        } else {
          byExpert.put(expert.id(), own(expert, comment.status()));
        }
      }
    }
    if (!problems.isEmpty()) {
      throw ReportException.several(problems);
    }
  }

  /** What the codebook has, in each language. */
  private static Stream<String> ofCodebook(Expert expert) {
    return expert
        .comment()
        .map(label -> label.byLanguage().values().stream())
        .orElseGet(() -> Stream.of(""));
  }

  /**
   * The codebook's comment; a workbook that is rendered with it is known as made from the given.
   */
  private Comment own(Expert expert, Comment.Status status) {
    Comment own = Comment.of(expert, context.language());
    return new Comment(
        own.expert(),
        own.text(),
        own.text().isBlank() ? own.status() : status,
        "",
        given.stream()
            .filter(comment -> comment.expert().equals(expert.id()))
            .findFirst()
            .flatMap(Comment::sent));
  }

  private Problem changedTwice(Expert expert, Comment comment, SentComment sent, String path) {
    Problem codebook = context.study().file().locate(path, "");
    String place = codebook.place().isKnown() ? " at " + codebook.place() : "";
    List<String> quotes =
        Quotes.of(
            List.of(sent.text(), comment.text(), Comment.of(expert, context.language()).text()));
    return Problem.of(
        comment.place()
            + ": the comment of expert \""
            + expert.id()
            + "\" was changed in the workbook and in the codebook since the workbook was rendered;"
            + " sent was "
            + quotes.get(0)
            + ", the workbook has "
            + quotes.get(1)
            + ", the codebook has "
            + quotes.get(2)
            + "; write the comment that counts into the codebook (key comment"
            + place
            + "), and into the cell if it is not the workbook's");
  }

  /** Comments that blocks don't print: those that were withdrawn, and those without a slot. */
  public List<Diagnostic> unprinted(List<Block> blocks) {
    Set<String> slots = new HashSet<>();
    new ReportWalker() {
      @Override
      public Void commentary(Commentary commentary) {
        slots.add(commentary.expert().id());
        return super.commentary(commentary);
      }
    }.walk(blocks);
    List<Diagnostic> all = new ArrayList<>();
    for (Expert expert : context.study().experts()) {
      String own = Comment.of(expert, context.language()).text();
      Comment comment = byExpert.get(expert.id());
      boolean unwritten = comment(expert).isBlank() || isDeclined(expert);
      boolean written = !comment(expert).isBlank() || !own.isBlank();
      if (unwritten && (written || comment != null && comment.isWithdrawn())) {
        all.add(
            new Diagnostic(
                "withdrawnComment",
                place(expert),
                "expert \""
                    + expert.id()
                    + (isDeclined(expert) ? "\" declined" : "\" emptied the comment")
                    + "; nothing is printed"
                    + (own.isBlank() ? "" : ", though the codebook has " + Quotes.of(own)),
                own.isBlank() ? "" : "empty it in the codebook, too"));
      } else if (!isDeclined(expert) && !slots.contains(expert.id())) {
        String whose = " expert \"" + expert.id() + "\"";
        all.add(
            new Diagnostic(
                "noSlot",
                place(expert),
                written
                    ? "the comment of"
                        + whose
                        + " is not printed, as the article has no slot for it"
                    : "the article has no slot for the comment of" + whose,
                "write \"::: commentary "
                    + expert.id()
                    + "\" and, beneath it, \":::\" in the article"));
      }
    }
    return all;
  }

  /** The comments of all experts of the study, then those of whom it does not have. */
  public List<Comment> all() {
    List<Comment> all = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (Expert expert : context.study().experts()) {
      known.add(expert.id());
      Comment given = byExpert.get(expert.id());
      all.add(given == null ? own(expert, Comment.Status.DONE) : given);
    }
    given.stream().filter(comment -> !known.contains(comment.expert())).forEach(all::add);
    return all;
  }

  /** Comments of experts whom the study does not have. */
  List<Comment> strangers() {
    return all().subList(context.study().experts().size(), all().size());
  }

  /** Whether an expert will not write anything. */
  public boolean isDeclined(Expert expert) {
    return Optional.ofNullable(byExpert.get(expert.id()))
        .filter(comment -> comment.status() == Comment.Status.DECLINED)
        .isPresent();
  }

  /** An expert's comment, if it was rewritten in a workbook. */
  Optional<Comment> rewritten(Expert expert) {
    return Optional.ofNullable(byExpert.get(expert.id()))
        .filter(comment -> !comment.place().isEmpty() && comment.isRewritten());
  }

  /** Where an expert's comment was read. */
  String place(Expert expert) {
    return Optional.ofNullable(byExpert.get(expert.id()))
        .map(Comment::place)
        .filter(place -> !place.isEmpty())
        .orElse("expert \"" + expert.id() + "\"");
  }

  /** The slot of an expert. */
  public Commentary slot(Expert expert, List<Inline> heading) {
    String comment = comment(expert);
    boolean open = comment.isBlank();
    return Commentary.builder("comment-" + expert.id(), expert)
        .heading(
            heading.isEmpty()
                ? context.phrases().say(open ? "commentary.open" : "commentary.filled")
                : heading)
        .topic(context.inlines(expert.topic()))
        .figures(figures(expert))
        .lengthNote(
            context
                .phrases()
                .say("commentary.length", Map.of("n", context.display().integer(expert.length()))))
        .comment(open ? List.of() : paragraphs(comment))
        .build();
  }

  /** What an expert wrote, with its marks; empty if nothing. */
  String comment(Expert expert) {
    return Optional.ofNullable(byExpert.get(expert.id()))
        .map(Comment::text)
        .orElseGet(() -> Comment.of(expert, context.language()).text());
  }

  /** Whether the expert's first figure belongs to that question. */
  public static boolean belongs(Expert expert, String question) {
    return expert.figures().stream()
        .findFirst()
        .filter(figure -> figure.startsWith(question + "."))
        .isPresent();
  }

  private List<Block> paragraphs(String comment) {
    List<Block> paragraphs = new ArrayList<>();
    for (String paragraph : MarkedText.parse(comment.strip()).toString().split("\n\n")) {
      List<Inline> inlines = new ArrayList<>();
      for (MarkedText.Run run : MarkedText.parse(paragraph).runs()) {
        List<Inline> lines = new ArrayList<>();
        for (String line : run.text().split("(?<=\n)|(?=\n)")) {
          lines.add(line.equals("\n") ? new Inline.LineBreak() : new Inline.Text(line));
        }
        List<Inline> slanted = run.italic() ? List.of(new Inline.Emphasis(lines)) : lines;
        inlines.addAll(run.bold() ? List.of(new Inline.Strong(slanted)) : slanted);
      }
      paragraphs.add(new Block.Paragraph(context.display().mend(inlines)));
    }
    return paragraphs;
  }

  /**
   * A figure and the words that tell it from others.
   *
   * @param asked its question and item
   * @param row its row
   * @param about its question or item, where the row doesn't say enough
   * @param column its column; empty for all respondents
   */
  private record Told(
      FigureRef figure, List<String> asked, String row, String about, String column) {

    boolean sameRow(Told other) {
      return asked.equals(other.asked) && row.equals(other.row);
    }

    boolean sameColumn(Told other) {
      return !about.isEmpty()
          && asked.equals(other.asked)
          && about.equals(other.about)
          && column.equals(other.column);
    }
  }

  /** Neighbours with the same row, or of the same question and column, under one heading. */
  private List<FigureGroup> figures(Expert expert) {
    List<Told> told =
        expert.figures().stream()
            .map(reference -> told(context.results().figure(reference)))
            .toList();
    List<FigureGroup> groups = new ArrayList<>();
    List<List<Inline>> alone = new ArrayList<>();
    int next;
    for (int i = 0; i < told.size(); i = next) {
      Told first = told.get(i);
      int rowEnd = end(told, i, first::sameRow);
      int columnEnd = end(told, i, first::sameColumn);
      next = Math.max(rowEnd, columnEnd);
      if (next == i + 1) {
        alone.add(line(first.figure(), first.row(), first.about(), first.column()));
        continue;
      }
      boolean byRow = rowEnd >= columnEnd;
      flush(alone, groups);
      groups.add(
          new FigureGroup(
              byRow ? heading(first.row(), first.about()) : heading(first.about(), first.column()),
              told.subList(i, next).stream()
                  .map(t -> line(t.figure(), byRow ? column(t) : t.row()))
                  .toList()));
    }
    flush(alone, groups);
    return groups;
  }

  private static int end(List<Told> told, int from, Predicate<Told> same) {
    int end = from + 1;
    while (end < told.size() && same.test(told.get(end))) {
      end++;
    }
    return end;
  }

  private static void flush(List<List<Inline>> alone, List<FigureGroup> groups) {
    if (!alone.isEmpty()) {
      groups.add(new FigureGroup(List.of(), alone));
      alone.clear();
    }
  }

  private String column(Told told) {
    return told.column().isEmpty() ? Terms.of(context.language()).get("total") : told.column();
  }

  private ResultTable table(FigureRef figure) {
    return context.results().table(figure.id().table()).orElseThrow();
  }

  private Told told(FigureRef figure) {
    ResultTable table = table(figure);
    String row =
        table.rows().stream()
            .filter(r -> r.id().equals(figure.id().row()))
            .findFirst()
            .map(r -> context.text(r.label()))
            .orElseGet(() -> context.phrases().text("stat." + figure.id().row()));
    String about = "";
    if (table.item().isPresent()) {
      about = context.text(table.item().get().label());
    } else if (row.length() < SHORT_LABEL) {
      about = context.text(table.question().label());
    }
    String column =
        figure.id().column().equals(ResultColumn.TOTAL)
            ? ""
            : table.column(figure.id().column()).map(c -> context.text(c.label())).orElse("");
    List<String> asked =
        List.of(table.question().id(), table.item().map(item -> item.id()).orElse(""));
    return new Told(figure, asked, row, about, column);
  }

  /** What figures have in common, and where that holds. */
  private List<Inline> heading(String label, String where) {
    return where.isEmpty()
        ? List.of(new Inline.Text(label))
        : context.phrases().say("commentary.group", Map.of("label", label, "where", where));
  }

  /** A figure with what it says, and in brackets where. */
  private List<Inline> line(FigureRef figure, String label, String... where) {
    Phrases.TwoForms value = context.figure(figure);
    String places =
        Stream.of(where).filter(place -> !place.isEmpty()).collect(Collectors.joining(", "));
    return places.isEmpty()
        ? context.phrases().say("commentary.figure", Map.of("figure", value, "label", label))
        : context
            .phrases()
            .say(
                "commentary.figure.where",
                Map.of("figure", value, "label", label, "where", places));
  }
}
