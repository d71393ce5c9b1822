package io.etude.xlsx.source;

import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/** The text of cells as the file has it. */
final class ExcelText {

  private ExcelText() {}

  /** The text with characters in place of {@code _xHHHH_}. */
  static String unescaped(String text) {
    return text.contains("_x") ? new XSSFRichTextString(text).getString() : text;
  }
}
