package io.etude.xlsx.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.xlsx.sheet.Area;
import io.etude.xlsx.sheet.Overlay;
import io.etude.xlsx.sheet.Sheet;
import java.util.List;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold.RangeType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;

/** What lies over the cells of a sheet. */
class SheetFrameTest {

  private static void cells(Sheet sheet) {
    for (int row = 0; row < 4; row++) {
      sheet.text(row, 0, "r" + row, Written.STYLES.body());
      sheet.number(row, 1, 0.5, Written.STYLES.figure());
    }
  }

  /** Excel is slow with a rule for each. */
  @Test
  void barsOfAllAreasAreOneRuleFromZeroToOne() {
    XSSFSheet made =
        Written.sheet(
            sheet -> {
              cells(sheet);
              sheet.add(new Overlay.ShareBars(new Area(0, 1, 1, 1)));
              sheet.add(new Overlay.ShareBars(new Area(3, 1, 3, 1)));
            });
    var formatting = made.getSheetConditionalFormatting();
    assertThat(formatting.getNumConditionalFormattings()).isEqualTo(1);
    assertThat(formatting.getConditionalFormattingAt(0).getFormattingRanges())
        .extracting(range -> range.formatAsString())
        .containsExactly("B1:B2", "B4");
    var bar = formatting.getConditionalFormattingAt(0).getRule(0).getDataBarFormatting();
    assertThat(bar.getMinThreshold().getRangeType()).isEqualTo(RangeType.NUMBER);
    assertThat(bar.getMinThreshold().getValue()).isZero();
    assertThat(bar.getMaxThreshold().getRangeType()).isEqualTo(RangeType.NUMBER);
    assertThat(bar.getMaxThreshold().getValue()).isEqualTo(1);
    XSSFSheet plain = Written.sheet(SheetFrameTest::cells);
    assertThat(plain.getSheetConditionalFormatting().getNumConditionalFormattings()).isZero();
    assertThat(plain.getDataValidations()).isEmpty();
    assertThat(plain.getCellComments()).isEmpty();
    assertThat(plain.getProtect()).isFalse();
    assertThat(plain.getMergedRegions()).isEmpty();
    assertThat(plain.getIgnoredErrors()).isEmpty();
  }

  @Test
  void aLengthIsAHintThatNobodyNeedsToFollow() {
    String text = "t".repeat(300);
    XSSFDataValidation hint =
        Written.sheet(
                sheet -> {
                  cells(sheet);
                  sheet.add(new Overlay.LengthHint(2, 1, 600, "Comment".repeat(6), text));
                })
            .getDataValidations()
            .get(0);
    assertThat(hint.getRegions().getCellRangeAddresses()[0].formatAsString()).isEqualTo("B3");
    DataValidationConstraint constraint = hint.getValidationConstraint();
    assertThat(constraint.getValidationType()).isEqualTo(ValidationType.TEXT_LENGTH);
    assertThat(constraint.getOperator()).isEqualTo(OperatorType.LESS_OR_EQUAL);
    assertThat(constraint.getFormula1()).isEqualTo("600");
    assertThat(hint.getErrorStyle()).isEqualTo(DataValidation.ErrorStyle.INFO);
    assertThat(hint.getShowPromptBox()).isTrue();
    assertThat(hint.getShowErrorBox()).isTrue();
    assertThat(hint.getPromptBoxTitle()).isEqualTo("Comment".repeat(6).substring(0, 32));
    assertThat(hint.getPromptBoxText()).isEqualTo(text.substring(0, 255));
    assertThat(hint.getErrorBoxTitle()).isEqualTo("Comment".repeat(6).substring(0, 32));
    assertThat(hint.getErrorBoxText()).isEqualTo(text.substring(0, 225));
  }

  @Test
  void aChoiceWarnsOfOtherValues() {
    XSSFDataValidation choice =
        Written.sheet(
                sheet -> {
                  cells(sheet);
                  sheet.add(new Overlay.Choice(1, 0, List.of("to write", "done")));
                })
            .getDataValidations()
            .get(0);
    assertThat(choice.getRegions().getCellRangeAddresses()[0].formatAsString()).isEqualTo("A2");
    assertThat(choice.getValidationConstraint().getExplicitListValues())
        .containsExactly("to write", "done");
    assertThat(choice.getErrorStyle()).isEqualTo(DataValidation.ErrorStyle.WARNING);
    assertThat(choice.getShowErrorBox()).isTrue();
  }

  @Test
  void remarksAreNotesBesideTheirCell() {
    XSSFSheet made =
        Written.sheet(
            sheet -> {
              cells(sheet);
              sheet.add(new Overlay.Remark(2, 1, "A remark"));
            });
    XSSFComment remark = made.getCellComment(new CellAddress(2, 1));
    assertThat(remark.getString().getString()).isEqualTo("A remark");
    assertThat(remark.getAuthor()).isEqualTo("Etude");
    var anchor = (XSSFClientAnchor) remark.getClientAnchor();
    assertThat(
            List.of(
                anchor.getRow1(), anchor.getRow2(), (int) anchor.getCol1(), (int) anchor.getCol2()))
        .containsExactly(2, 5, 2, 6);
  }

  @Test
  void aRemarkThatLooksLikeAnEscapeStaysAsItIs() {
    XSSFSheet made = Written.sheet(sheet -> sheet.add(new Overlay.Remark(0, 0, "_x0041_ & <b>")));
    assertThat(made.getCellComment(new CellAddress(0, 0)).getString().getString())
        .isEqualTo("_x0041_ & <b>");
  }

  @Test
  void membersOfANetAreGroupedBeneathIt() {
    XSSFSheet made =
        Written.sheet(
            sheet -> {
              cells(sheet);
              sheet.level(2, 1);
              sheet.level(3, 2);
            });
    assertThat(made.getRowSumsBelow()).isFalse();
    assertThat(made.getCTWorksheet().getSheetFormatPr().getOutlineLevelRow()).isEqualTo((short) 2);
    assertThat(made.getRow(3).getOutlineLevel()).isEqualTo(2);
    XSSFSheet flat = Written.sheet(SheetFrameTest::cells);
    assertThat(flat.getCTWorksheet().getSheetFormatPr().isSetOutlineLevelRow()).isFalse();
  }

  @Test
  void neighboursOfAHeadingAreMerged() {
    XSSFSheet made =
        Written.sheet(
            sheet -> {
              cells(sheet);
              sheet.add(new Overlay.Merged(new Area(0, 0, 0, 1)));
            });
    assertThat(made.getMergedRegions())
        .extracting(range -> range.formatAsString())
        .containsExactly("A1:B1");
  }

  @Test
  void textsThatLookLikeNumbersAreNoFaults() {
    XSSFSheet made =
        Written.sheet(
            sheet -> {
              cells(sheet);
              sheet.text(3, 0, "12", Written.STYLES.body());
            });
    assertThat(made.getIgnoredErrors().get(IgnoredErrorType.NUMBER_STORED_AS_TEXT))
        .extracting(range -> range.formatAsString())
        .containsExactly("A1:A4");
  }

  /** Readers may widen columns to read them, and select any cell. */
  @Test
  void aSheetToFillInIsProtectedWithoutAPassword() {
    XSSFSheet made =
        Written.sheet(
            sheet -> {
              cells(sheet);
              sheet.editing(Sheet.Editing.INPUTS);
            });
    assertThat(made.getProtect()).isTrue();
    assertThat(made.getCTWorksheet().getSheetProtection().isSetPassword()).isFalse();
    assertThat(made.isFormatColumnsLocked()).isFalse();
    assertThat(made.isFormatRowsLocked()).isFalse();
    assertThat(made.isSelectLockedCellsLocked()).isFalse();
    assertThat(made.isSelectUnlockedCellsLocked()).isFalse();
    assertThat(made.isObjectsLocked()).isTrue();
    assertThat(made.isScenariosLocked()).isTrue();
  }
}
