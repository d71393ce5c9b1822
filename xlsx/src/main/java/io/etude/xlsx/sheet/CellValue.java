package io.etude.xlsx.sheet;

import io.etude.xlsx.style.Face;
import java.util.List;

/** What a cell of the workbook holds. */
public sealed interface CellValue {

  /** Only a style. */
  record Blank() implements CellValue {}

  /** Text, never parsed. */
  record Text(String text) implements CellValue {}

  /** Text in several faces. */
  record Rich(List<Run> runs) implements CellValue {
    public Rich {
      runs = List.copyOf(runs);
    }

    public String plain() {
      StringBuilder text = new StringBuilder();
      runs.forEach(run -> text.append(run.text()));
      return text.toString();
    }
  }

  /** A piece of text in one face. */
  record Run(String text, Face face, Rise rise) {}

  /** The vertical position of text on its line. */
  enum Rise {
    NONE,
    RAISED
  }

  /** A number. */
  record Number(double number) implements CellValue {}

  /** A formula and its result, so that readers which don't calculate see it too. */
  record Formula(String formula, double result) implements CellValue {}
}
