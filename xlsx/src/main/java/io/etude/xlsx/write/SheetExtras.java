package io.etude.xlsx.write;

import io.etude.xlsx.sheet.Area;
import io.etude.xlsx.sheet.Overlay;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.style.Stylebook;
import java.util.List;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold.RangeType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFDataBarFormatting;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTSheetPr;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTSheetProtection;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;

/** What helps a reader of a sheet: bars, notes, choices, groups of rows, protection. */
final class SheetExtras {

  /** The longest heading of a hint in Excel. */
  private static final int MAX_HEADING = 32;

  private static final int MAX_PROMPT = 255;
  private static final int MAX_ERROR = 225;

  private final XSSFWorkbook workbook;
  private final XSSFSheet made;
  private final Stylebook styles;

  SheetExtras(XSSFWorkbook workbook, XSSFSheet made, Stylebook styles) {
    this.workbook = workbook;
    this.made = made;
    this.styles = styles;
  }

  /** One rule for all areas: Excel is slow with a rule for each. */
  void bars(List<Overlay.ShareBars> bars) {
    if (bars.isEmpty()) {
      return;
    }
    var formatting = made.getSheetConditionalFormatting();
    XSSFConditionalFormattingRule rule =
        formatting.createConditionalFormattingRule(
            StylePool.colour(styles.brand().positive().light()));
    XSSFDataBarFormatting bar = rule.getDataBarFormatting();
    bar.getMinThreshold().setRangeType(RangeType.NUMBER);
    bar.getMinThreshold().setValue(0.0);
    bar.getMaxThreshold().setRangeType(RangeType.NUMBER);
    bar.getMaxThreshold().setValue(1.0);
    formatting.addConditionalFormatting(
        bars.stream()
            .map(each -> CellRangeAddress.valueOf(each.area().relative()))
            .toArray(CellRangeAddress[]::new),
        rule);
  }

  void hint(Overlay.LengthHint hint) {
    DataValidationConstraint constraint =
        made.getDataValidationHelper()
            .createTextLengthConstraint(
                OperatorType.LESS_OR_EQUAL, Integer.toString(hint.longest()), null);
    DataValidation validation = validation(constraint, hint.row(), hint.column());
    validation.setErrorStyle(DataValidation.ErrorStyle.INFO);
    validation.setShowPromptBox(true);
    validation.setShowErrorBox(true);
    validation.createPromptBox(cut(hint.title(), MAX_HEADING), cut(hint.text(), MAX_PROMPT));
    validation.createErrorBox(cut(hint.title(), MAX_HEADING), cut(hint.text(), MAX_ERROR));
    made.addValidationData(validation);
  }

  void choice(Overlay.Choice choice) {
    DataValidationConstraint constraint =
        made.getDataValidationHelper()
            .createExplicitListConstraint(choice.values().toArray(String[]::new));
    DataValidation validation = validation(constraint, choice.row(), choice.column());
    validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
    validation.setShowErrorBox(true);
    made.addValidationData(validation);
  }

  private DataValidation validation(DataValidationConstraint constraint, int row, int column) {
    return made.getDataValidationHelper()
        .createValidation(constraint, new CellRangeAddressList(row, row, column, column));
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest);
  }

  void remarks(List<Overlay.Remark> remarks) {
    if (remarks.isEmpty()) {
      return;
    }
    XSSFDrawing drawing = made.createDrawingPatriarch();
    for (Overlay.Remark remark : remarks) {
      ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
      anchor.setRow1(remark.row());
      anchor.setRow2(remark.row() + 3);
      anchor.setCol1(remark.column() + 1);
      anchor.setCol2(remark.column() + 5);
      XSSFComment comment = drawing.createCellComment(anchor);
      comment.setAddress(remark.row(), remark.column()); // the anchor is where its box is drawn
      comment.setString(remark.text());
      comment.setAuthor("Etude");
    }
  }

  /** Groups of rows, texts that are meant to look like numbers, and what may be edited. */
  void rows(Sheet sheet) {
    CTWorksheet worksheet = made.getCTWorksheet();
    if (sheet.deepestLevel() > 0) {
      CTSheetPr properties =
          worksheet.isSetSheetPr() ? worksheet.getSheetPr() : worksheet.addNewSheetPr();
      properties.addNewOutlinePr().setSummaryBelow(false); // a net is above its members
      worksheet.getSheetFormatPr().setOutlineLevelRow((short) sheet.deepestLevel());
    }
    sheet
        .overlays(Overlay.Merged.class)
        .forEach(
            merged ->
                made.addMergedRegionUnsafe(CellRangeAddress.valueOf(merged.area().relative())));
    for (int column : sheet.numbersAsText()) {
      Area area = Area.column(column, 0, sheet.lastRow());
      made.addIgnoredErrors(
          CellRangeAddress.valueOf(area.relative()), IgnoredErrorType.NUMBER_STORED_AS_TEXT);
    }
    if (sheet.editing() == Sheet.Editing.INPUTS) {
      protect();
    }
  }

  /** Without a password: it keeps readers from typing beside the cells, not from unlocking them. */
  private void protect() {
    made.enableLocking();
    CTSheetProtection protection = made.getCTWorksheet().getSheetProtection();
    protection.setFormatColumns(false);
    protection.setFormatRows(false);
    protection.setSelectLockedCells(false);
    protection.setSelectUnlockedCells(false);
    protection.setObjects(true);
    protection.setScenarios(true);
  }
}
