package io.etude.xlsx;

import io.etude.document.FrontMatter;
import io.etude.document.Picture;

/** The cover: what the study is, how many answered, how to read the workbook. */
record CoverPage(WorkbookContext context, String name) implements WorkbookPage {

  private static final double WIDTH = 92;

  /** In digits of the larger font. */
  private static final double ACCESSIBLE_WIDTH = 68;

  private static final int PICTURE_HEIGHT = 260;

  @Override
  public String title() {
    return context.word("xlsx.cover");
  }

  @Override
  public Sheet lay() {
    Sheet sheet = new Sheet(name);
    sheet.tab(context.styles().brand().grey());
    Stylebook styles = context.styles();
    FrontMatter front = context.report().front();
    sheet.width(0, context.accessible() ? ACCESSIBLE_WIDTH : WIDTH);
    int row = 0;
    if (context.accessible()) {
      RichText.put(sheet, row++, 0, front.headline(), styles.title(), context);
    }
    if (!front.kicker().isEmpty()) {
      RichText.put(sheet, row++, 0, front.kicker(), styles.kicker(), context);
    }
    if (!context.accessible()) {
      RichText.put(sheet, row++, 0, front.headline(), styles.coverTitle(), context);
    }
    if (!front.standfirst().isEmpty()) {
      RichText.put(sheet, row, 0, front.standfirst(), styles.standfirst(), context);
      row++;
    }
    if (!front.byline().isEmpty()) {
      RichText.put(sheet, row++, 0, front.byline(), styles.prose(), context);
    }
    String date = String.join(" \u00B7 ", nonEmpty(front.section(), front.dateLine()));
    if (!date.isEmpty()) {
      sheet.text(row++, 0, date, styles.subtitle());
    }
    row = facts(sheet, row);
    sheet.sheetLink(
        row++, 0, context.word("contents"), context.outline().contents(), styles.link());
    if (!context.accessible()) {
      picture(sheet, row + 1);
      sheet.settleHeights();
    }
    return sheet;
  }

  private static java.util.List<String> nonEmpty(String... texts) {
    return java.util.Arrays.stream(texts).filter(text -> !text.isEmpty()).toList();
  }

  private int facts(Sheet sheet, int top) {
    int row = top;
    sheet.text(
        row++,
        0,
        context
            .word("xlsx.respondents")
            .replace("{0}", context.display().integer(context.report().results().respondents())),
        context.styles().subheading());
    String key = context.accessible() ? "xlsx.guide.accessible" : "xlsx.guide.presentation";
    for (String line : context.word(key).split("\\|")) {
      sheet.text(row++, 0, line, context.styles().prose());
    }
    return row;
  }

  private void picture(Sheet sheet, int row) {
    FrontMatter front = context.report().front();
    Picture picture = front.hero().or(() -> context.report().brand().logo()).orElse(null);
    if (picture == null || PictureHeader.read(picture.bytes()).isEmpty()) {
      return;
    }
    sheet.picture(new Sheet.Pictured(row, 0, PICTURE_HEIGHT, picture));
    if (!picture.credit().isEmpty()) {
      sheet.text(
          row + SheetSizes.rowsFor(PICTURE_HEIGHT) + 1,
          0,
          picture.credit(),
          context.styles().note());
    }
  }
}
