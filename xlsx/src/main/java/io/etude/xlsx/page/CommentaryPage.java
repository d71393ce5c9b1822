package io.etude.xlsx.page;

import io.etude.document.Commentary;
import io.etude.document.text.Inline;
import io.etude.figure.Figure;
import io.etude.internal.MarkedText;
import io.etude.study.Comment;
import io.etude.study.Expert;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.Area;
import io.etude.xlsx.sheet.Overlay;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.source.CommentaryReader;
import io.etude.xlsx.table.TableObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sheet that experts fill in; {@link CommentaryReader} reads it back. */
public final class CommentaryPage extends ListPage {

  /** Height of a row that is to be written in, in points. */
  private static final double ROOM = 90;

  private static final int COMMENT = 6;
  private static final int STATUS = 8;

  private final List<Expert> experts;
  private final List<Commentary> slots;

  public CommentaryPage(
      WorkbookContext context, String name, List<Expert> experts, List<Commentary> slots) {
    super(context, name, context.word("xlsx.commentary"), "Commentary");
    this.experts = List.copyOf(experts);
    this.slots = List.copyOf(slots);
  }

  @Override
  Optional<String> remark() {
    return Optional.of(context().word("xlsx.commentaryGuide"));
  }

  @Override
  public void lay(Sheet sheet) {
    super.lay(sheet);
    sheet.tab(context().styles().brand().accent());
    sheet.freeze(sheet.frozenRows(), 2);
  }

  @Override
  void fill(TableObject grid) {
    grid.textColumn(context().word("xlsx.expertId"), 14);
    grid.textColumn(context().word("xlsx.expert"), 22);
    grid.textColumn(context().word("xlsx.position"), 24);
    grid.textColumn(context().word("xlsx.topic"), 30);
    grid.textColumn(context().word("xlsx.toComment"), 42);
    grid.column(context().word("xlsx.length"), 19);
    grid.textColumn(context().word("xlsx.comment"), 74);
    grid.column(context().word("xlsx.written"), 12);
    grid.textColumn(context().word("xlsx.status"), 14);
    Sheet sheet = grid.sheet();
    sheet.add(new Overlay.CellName(CommentaryReader.ID_NAME, grid.top(), 0));
    sheet.add(new Overlay.CellName(CommentaryReader.COMMENT_NAME, grid.top(), COMMENT));
    sheet.add(new Overlay.CellName(CommentaryReader.STATUS_NAME, grid.top(), STATUS));
    sheet.editing(Sheet.Editing.INPUTS);
    Map<String, Comment> comments = new LinkedHashMap<>();
    for (Comment comment : context().report().comments()) {
      comments.putIfAbsent(comment.expert(), comment);
    }
    for (Expert expert : experts) {
      Comment comment = comments.remove(expert.id());
      line(
          grid,
          expert,
          comment == null ? Comment.of(expert, context().report().language()) : comment);
      sheet.minHeight(grid.row(), ROOM);
    }
    for (Comment comment : context().report().comments()) {
      if (experts.stream().noneMatch(expert -> expert.id().equals(comment.expert()))
          && !comment.text().isBlank()) {
        stranger(grid, comment);
        sheet.minHeight(grid.row(), ROOM);
      }
    }
  }

  /** A comment of someone whom the study does not have: it is kept until someone places it. */
  private void stranger(TableObject grid, Comment comment) {
    grid.row(comment.expert());
    grid.prose(context().word("xlsx.unknownExpert"));
    for (int column = 2; column < COMMENT - 1; column++) {
      grid.prose(context().styles().sign(Figure.Absence.NOT_APPLICABLE));
    }
    grid.text("");
    answer(grid, comment);
  }

  /** What is typed, how long it is by now, and how far the work is. */
  private void answer(TableObject grid, Comment comment) {
    Sheet sheet = grid.sheet();
    MarkedText text = MarkedText.parse(comment.text());
    grid.input(text);
    String cell = Area.cellName(grid.row(), COMMENT);
    grid.formula("LEN(" + cell + ")", text.plain().length());
    List<String> statuses = new ArrayList<>();
    for (Comment.Status status : Comment.Status.values()) {
      statuses.add(context().word("xlsx.status." + status.code()));
    }
    grid.input(MarkedText.parse(statuses.get(comment.status().ordinal())));
    sheet.add(new Overlay.Choice(grid.row(), STATUS, statuses));
  }

  private void line(TableObject grid, Expert expert, Comment comment) {
    Optional<Commentary> slot =
        slots.stream().filter(s -> s.expert().id().equals(expert.id())).findFirst();
    grid.row(expert.id());
    grid.prose(filled(expert.name()));
    grid.prose(filled(context().text(expert.position())));
    grid.prose(
        filled(
            slot.map(s -> context().plain(s.topic()))
                .orElseGet(() -> context().text(expert.topic()))));
    grid.prose(filled(figures(expert, slot)));
    grid.number(expert.length(), context().styles().count().wrapped());
    answer(grid, comment);
    grid.sheet()
        .add(
            new Overlay.LengthHint(
                grid.row(),
                COMMENT,
                expert.length(),
                context().word("xlsx.comment"),
                context().word("xlsx.lengthHint", Integer.toString(expert.length()))));
  }

  private String filled(String text) {
    return text.isBlank() ? context().styles().sign(Figure.Absence.NOT_APPLICABLE) : text;
  }

  private static String figures(Expert expert, Optional<Commentary> slot) {
    List<Commentary.FigureGroup> groups = slot.map(Commentary::figures).orElse(List.of());
    return groups.isEmpty()
        ? String.join("\n", expert.figures())
        : groups.stream()
            .flatMap(group -> Stream.concat(heading(group), group.figures().stream()))
            .map(Inline::plain)
            .collect(Collectors.joining("\n"));
  }

  private static Stream<List<Inline>> heading(Commentary.FigureGroup group) {
    return Stream.of(group.heading()).filter(heading -> !heading.isEmpty());
  }
}
