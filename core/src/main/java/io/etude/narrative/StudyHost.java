package io.etude.narrative;

import io.etude.language.Display;
import io.etude.narrative.template.Host;
import io.etude.narrative.template.TemplateFault;
import io.etude.narrative.template.Value;
import java.math.BigDecimal;
import java.util.Locale;

/** What a template's run is given: the study's values, the templates of a folder, our Markdown. */
final class StudyHost implements Host {

  private final Value.Fields values;
  private final FolderLoader loader;
  private final Locale language;
  private final Display display;

  StudyHost(Value.Fields values, FolderLoader loader, Locale language) {
    this.values = values;
    this.loader = loader;
    this.language = language;
    this.display = Display.of(language);
  }

  @Override
  public Locale language() {
    return language;
  }

  @Override
  public Value.Fields values() {
    return values;
  }

  @Override
  public String resolve(String from, String name) {
    return loader.resolve(from, name);
  }

  @Override
  public Source load(String name) {
    return loader.load(name);
  }

  @Override
  public String escape(String text) {
    return MarkdownEscapes.escape(text);
  }

  /** Whole, or with two decimals. */
  @Override
  public String number(BigDecimal number) {
    double value = number.doubleValue();
    return display.number(value, value == Math.rint(value) ? 0 : 2);
  }

  @Override
  public void check(String markdown) {
    if (FigureTokens.touchesDigits(markdown)) {
      throw TemplateFault.of(
          "a number is added to a figure, which would print both side by side; figures are texts,"
              + " and value(\"question.row\") is the number");
    }
  }
}
