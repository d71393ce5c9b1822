package io.etude.xlsx.page;

import io.etude.Diagnostic;
import io.etude.document.FrontMatter;
import io.etude.document.Picture;
import io.etude.document.text.Inline;
import io.etude.study.Methodology;
import io.etude.study.Study;
import io.etude.xlsx.context.RichText;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.Overlay;
import io.etude.xlsx.sheet.PictureHeader;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.sheet.SheetSizes;
import io.etude.xlsx.style.Style;
import io.etude.xlsx.style.Stylebook;
import io.etude.xlsx.table.Legend;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The cover: what the study is, who publishes it, how many answered, how to read the workbook.
 *
 * @param context what sheets share
 * @param name the sheet's name
 * @param book whether all tables are on one sheet
 */
public record CoverPage(WorkbookContext context, String name, boolean book)
    implements WorkbookPage {

  private static final double WIDTH = 92;

  /** In digits of the larger font. */
  private static final double ACCESSIBLE_WIDTH = 68;

  private static final int PICTURE_HEIGHT = 260;

  @Override
  public String title() {
    return context.word("xlsx.cover");
  }

  @Override
  public void lay(Sheet sheet) {
    sheet.tab(context.styles().brand().grey());
    Stylebook styles = context.styles();
    FrontMatter front = context.report().front();
    sheet.width(0, context.accessible() ? ACCESSIBLE_WIDTH : WIDTH);
    int row = 0;
    if (context.accessible()) {
      row = text(sheet, row, front.headline(), styles.title());
    }
    row = text(sheet, row, front.kicker(), styles.kicker());
    if (!context.accessible()) {
      row = text(sheet, row, front.headline(), styles.coverTitle());
    }
    row = text(sheet, row, front.standfirst(), styles.standfirst());
    row = text(sheet, row, front.byline(), styles.prose());
    String date = String.join(" \u00B7 ", nonEmpty(front.section(), front.dateLine()));
    if (!date.isEmpty()) {
      sheet.text(row++, 0, date, styles.subtitle());
    }
    row = published(sheet, row);
    row = facts(sheet, row);
    sheet.sheetLink(row++, 0, context.word("contents"), context.blocks().contents(), styles.link());
    if (!context.accessible()) {
      picture(sheet, row + 1);
      sheet.fixHeights();
    }
  }

  private int text(Sheet sheet, int row, List<Inline> text, Style style) {
    if (text.isEmpty()) {
      return row;
    }
    RichText.put(sheet, row, 0, text, style, context);
    return row + 1;
  }

  private static List<String> nonEmpty(String... texts) {
    return Arrays.stream(texts).filter(text -> !text.isEmpty()).toList();
  }

  /** Who publishes the study, whom to ask, on which terms it may be used, when it was made. */
  private int published(Sheet sheet, int top) {
    Study study = context.report().results().study();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("xlsx.publisher", context.text(study.publication().publisher()));
    facts.put("xlsx.contact", context.text(study.publication().contact()));
    facts.put("xlsx.licence", context.text(study.publication().licence()));
    Methodology method = study.methodology();
    if (method.fieldStart().isPresent() && method.fieldEnd().isPresent()) {
      facts.put(
          "xlsx.field",
          context.display().period(method.fieldStart().get(), method.fieldEnd().get()));
    }
    int row = top;
    for (Map.Entry<String, String> fact : facts.entrySet()) {
      if (!fact.getValue().isEmpty()) {
        String line = context.path(context.word(fact.getKey()), fact.getValue());
        sheet.text(row++, 0, line, context.styles().prose());
      }
    }
    return row;
  }

  private int facts(Sheet sheet, int top) {
    int row = top;
    sheet.text(row++, 0, respondents(), context.styles().subheading());
    String guide = book ? "xlsx.guide.book" : "xlsx.guide.presentation";
    String key = context.accessible() ? "xlsx.guide.accessible" : guide;
    String signs = context.display().list(Legend.allSigns(context));
    for (String line : context.word(key, signs).split("\\|")) {
      sheet.text(row++, 0, line, context.styles().prose());
    }
    if (!context.accessible() && !context.formulas()) {
      sheet.text(row++, 0, context.word("xlsx.guide.values"), context.styles().prose());
    }
    return row;
  }

  private String respondents() {
    long people = context.report().results().respondents();
    String form = context.display().isOne(people, 0) ? ".one" : ".many";
    return context.word("xlsx.respondents" + form, context.display().integer(people));
  }

  private void picture(Sheet sheet, int row) {
    FrontMatter front = context.report().front();
    Optional<Picture> shown = front.hero().or(() -> context.report().brand().logo());
    if (shown.isEmpty()) {
      return;
    }
    Picture picture = shown.get();
    Optional<PictureHeader> header = PictureHeader.read(picture.bytes());
    if (header.isEmpty()) {
      sheet.report(
          new Diagnostic(
              "unreadablePicture",
              "cover",
              "the picture is neither a JPEG nor a PNG file and was left out",
              "save it as JPEG or PNG"));
      return;
    }
    sheet.add(new Overlay.PicturePlacement(row, 0, PICTURE_HEIGHT, picture, header.get()));
    if (!picture.credit().isEmpty()) {
      sheet.text(
          row + SheetSizes.rowsFor(PICTURE_HEIGHT) + 1,
          0,
          picture.credit(),
          context.styles().note());
    }
  }
}
