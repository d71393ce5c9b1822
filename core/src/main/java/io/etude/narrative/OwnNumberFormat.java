package io.etude.narrative;

import freemarker.core.Environment;
import freemarker.core.TemplateNumberFormat;
import freemarker.core.TemplateNumberFormatFactory;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import io.etude.language.Display;
import java.util.Locale;

/** Prints a template's plain numbers as the report's language does: whole, or with two decimals. */
final class OwnNumberFormat extends TemplateNumberFormatFactory {

  private final Display display;

  OwnNumberFormat(Display display) {
    this.display = display;
  }

  @Override
  public TemplateNumberFormat get(String parameters, Locale locale, Environment environment) {
    return new TemplateNumberFormat() {
      @Override
      public String formatToPlainText(TemplateNumberModel model) throws TemplateModelException {
        double value = model.getAsNumber().doubleValue();
        return display.number(value, value == Math.rint(value) ? 0 : 2);
      }

      @Override
      public boolean isLocaleBound() {
        return false;
      }

      @Override
      public String getDescription() {
        return "numbers of the report's language";
      }
    };
  }
}
