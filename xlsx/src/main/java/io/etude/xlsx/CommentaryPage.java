package io.etude.xlsx;

import io.etude.document.Block;
import io.etude.document.Inline;
import io.etude.study.Expert;
import java.util.List;
import java.util.stream.Collectors;

/** The sheet that experts fill in; {@link CommentarySheet} reads it back. */
record CommentaryPage(
    Setting setting, String name, List<Expert> experts, List<Block.Commentary> slots)
    implements Page {

  private static final String TABLE_NAME = "Commentary";

  CommentaryPage {
    experts = List.copyOf(experts);
    slots = List.copyOf(slots);
  }

  @Override
  public String title() {
    return setting.word("xlsx.commentary");
  }

  @Override
  public Sheet lay() {
    Sheet sheet = setting.begin(this);
    sheet.orientation(Sheet.Orientation.LANDSCAPE);
    sheet.text(2, 0, setting.word("xlsx.commentaryGuide"), setting.look().subtitle());
    int top = setting.accessible() ? 3 : 4;
    AccessibleGrid grid = new AccessibleGrid(sheet, top, setting.look());
    grid.textColumn(setting.word("xlsx.expertId"), 14);
    grid.textColumn(setting.word("xlsx.expert"), 24);
    grid.textColumn(setting.word("xlsx.position"), 30);
    grid.textColumn(setting.word("xlsx.topic"), 36);
    grid.textColumn(setting.word("xlsx.toComment"), 48);
    grid.column(setting.word("xlsx.length"), 12);
    grid.textColumn(setting.word("xlsx.comment"), 80);
    sheet.named(new Sheet.Name(CommentarySheet.ID_NAME, top, 0));
    sheet.named(new Sheet.Name(CommentarySheet.COMMENT_NAME, top, 6));
    for (int i = 0; i < experts.size(); i++) {
      line(sheet, grid, experts.get(i), top + 1 + i);
    }
    if (!experts.isEmpty()) {
      grid.finish(TABLE_NAME, title());
    }
    sheet.freeze(top + 1, 2);
    sheet.repeatRowsTo(top);
    return sheet;
  }

  private void line(Sheet sheet, AccessibleGrid grid, Expert expert, int row) {
    Block.Commentary slot =
        slots.stream().filter(s -> s.expert().id().equals(expert.id())).findFirst().orElse(null);
    grid.row(expert.id());
    grid.prose(filled(expert.name()));
    grid.prose(filled(setting.text(expert.position())));
    grid.prose(filled(slot == null ? setting.text(expert.topic()) : setting.plain(slot.topic())));
    grid.prose(filled(figures(expert, slot)));
    if (expert.length() > 0) {
      grid.number(expert.length(), setting.look().count().wrapped());
    } else {
      grid.text("");
    }
    grid.input(comment(expert));
    if (expert.length() > 0) {
      sheet.hint(
          new Sheet.LengthHint(
              row,
              6,
              expert.length(),
              setting.word("xlsx.comment"),
              setting.word("xlsx.lengthHint").replace("{0}", Integer.toString(expert.length()))));
    }
  }

  private static String filled(String text) {
    return text.isBlank() ? FigureCell.NOT_APPLICABLE : text;
  }

  private static String figures(Expert expert, Block.Commentary slot) {
    return slot == null || slot.figures().isEmpty()
        ? String.join("\n", expert.figures())
        : slot.figures().stream().map(Inline::plain).collect(Collectors.joining("\n"));
  }

  private String comment(Expert expert) {
    return expert.comment().map(setting::text).orElse("");
  }
}
