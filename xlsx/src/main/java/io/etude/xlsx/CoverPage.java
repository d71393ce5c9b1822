package io.etude.xlsx;

import io.etude.document.FrontMatter;
import io.etude.document.Picture;

/** The cover: what the study is, how many answered, how to read the workbook. */
record CoverPage(Setting setting, String name) implements Page {

  private static final double WIDTH = 92;

  /** In digits of the larger font. */
  private static final double ACCESSIBLE_WIDTH = 68;

  private static final int PICTURE_HEIGHT = 260;

  @Override
  public String title() {
    return setting.word("xlsx.cover");
  }

  @Override
  public Sheet lay() {
    Sheet sheet = new Sheet(name);
    sheet.tab(setting.look().brand().grey());
    Stylebook look = setting.look();
    FrontMatter front = setting.report().front();
    sheet.width(0, setting.accessible() ? ACCESSIBLE_WIDTH : WIDTH);
    int row = 0;
    if (setting.accessible()) {
      RichText.put(sheet, row++, 0, front.headline(), look.title(), setting);
    }
    if (!front.kicker().isEmpty()) {
      RichText.put(sheet, row++, 0, front.kicker(), look.kicker(), setting);
    }
    if (!setting.accessible()) {
      RichText.put(sheet, row++, 0, front.headline(), look.coverTitle(), setting);
    }
    if (!front.standfirst().isEmpty()) {
      RichText.put(sheet, row, 0, front.standfirst(), look.standfirst(), setting);
      row++;
    }
    if (!front.byline().isEmpty()) {
      RichText.put(sheet, row++, 0, front.byline(), look.prose(), setting);
    }
    String date = String.join(" \u00B7 ", nonEmpty(front.section(), front.dateLine()));
    if (!date.isEmpty()) {
      sheet.text(row++, 0, date, look.subtitle());
    }
    row = facts(sheet, row);
    sheet.sheetLink(row++, 0, setting.word("contents"), setting.outline().contents(), look.link());
    if (!setting.accessible()) {
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
        setting
            .word("xlsx.respondents")
            .replace("{0}", setting.display().integer(setting.report().results().respondents())),
        setting.look().subheading());
    String key = setting.accessible() ? "xlsx.guide.accessible" : "xlsx.guide.presentation";
    for (String line : setting.word(key).split("\\|")) {
      sheet.text(row++, 0, line, setting.look().prose());
    }
    return row;
  }

  private void picture(Sheet sheet, int row) {
    FrontMatter front = setting.report().front();
    Picture picture = front.hero().or(() -> setting.report().brand().logo()).orElse(null);
    if (picture == null || PictureSize.read(picture.bytes()).isEmpty()) {
      return;
    }
    sheet.picture(new Sheet.Pictured(row, 0, PICTURE_HEIGHT, picture));
    if (!picture.credit().isEmpty()) {
      sheet.text(
          row + SheetSizes.rowsFor(PICTURE_HEIGHT) + 1, 0, picture.credit(), setting.look().note());
    }
  }
}
