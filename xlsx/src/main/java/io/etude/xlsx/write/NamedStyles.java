package io.etude.xlsx.write;

import io.etude.xlsx.style.Style;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellStyle;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellStyles;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTXf;

/** The named styles of a workbook, each as its first cell has it; POI has no model of them. */
final class NamedStyles {

  private final StylesTable table;
  private final CTCellStyles list;
  private final Map<Style.Name, Integer> indices = new EnumMap<>(Style.Name.class);

  NamedStyles(XSSFWorkbook workbook) {
    table = workbook.getStylesSource();
    list = table.getCTStylesheet().addNewCellStyles();
    add(Style.Name.NORMAL, 0);
  }

  /** Makes a style of cells a use of a named one. */
  void link(XSSFCellStyle style, Style.Name name) {
    Integer index = indices.get(name);
    if (index == null) {
      CTXf own = (CTXf) style.getCoreXf().copy();
      if (own.isSetXfId()) {
        own.unsetXfId();
      }
      if (own.isSetQuotePrefix()) {
        own.unsetQuotePrefix();
      }
      index = table.putCellStyleXf(own) - 1;
      add(name, index);
    }
    style.getCoreXf().setXfId(index);
  }

  private void add(Style.Name name, int index) {
    indices.put(name, index);
    CTCellStyle named = list.addNewCellStyle();
    named.setName(name.shown());
    named.setXfId(index);
    builtIn(name).ifPresent(named::setBuiltinId);
    list.setCount(list.sizeOfCellStyleArray());
  }

  /** Excel's numbers of its own styles. */
  private static OptionalInt builtIn(Style.Name name) {
    return switch (name) {
      case NORMAL -> OptionalInt.of(0);
      case TITLE -> OptionalInt.of(15);
      case HEADING_1 -> OptionalInt.of(16);
      case HEADING_2 -> OptionalInt.of(17);
      case HEADING_3 -> OptionalInt.of(18);
      case HYPERLINK -> OptionalInt.of(8);
      case INPUT -> OptionalInt.of(20);
      case NOTE -> OptionalInt.of(53);
      default -> OptionalInt.empty();
    };
  }
}
