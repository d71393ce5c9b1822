package io.etude.narrative;

import freemarker.cache.NullCacheStorage;
import freemarker.core.TemplateClassResolver;
import freemarker.core._CoreAPI;
import freemarker.template.Configuration;
import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.Template;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import io.etude.language.Display;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/**
 * FreeMarker, shut in: templates come from one folder, see our models only, reach no class, and can
 * be interrupted. One value serves one run.
 */
final class TemplateEngine extends Configuration {

  TemplateEngine(FolderLoader loader, Locale language) {
    super(VERSION_2_3_35);
    setTemplateLoader(loader);
    setCacheStorage(new NullCacheStorage());
    setDefaultEncoding(StandardCharsets.UTF_8.name());
    setLocale(language);
    setTimeZone(TimeZone.getTimeZone("UTC"));
    setLocalizedLookup(false);
    setTagSyntax(ANGLE_BRACKET_TAG_SYNTAX);
    setInterpolationSyntax(DOLLAR_INTERPOLATION_SYNTAX);
    setRecognizeStandardFileExtensions(false);
    setRegisteredCustomOutputFormats(List.of(MarkdownFormat.INSTANCE));
    setOutputFormat(MarkdownFormat.INSTANCE);
    setAutoEscapingPolicy(FORCE_AUTO_ESCAPING_POLICY);
    setObjectWrapper(new OwnModelsOnly());
    setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    setAPIBuiltinEnabled(false);
    setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    setLogTemplateExceptions(false);
    setWrapUncheckedExceptions(false);
    setNumberFormat("@own");
    setCustomNumberFormats(Map.of("own", new OwnNumberFormat(Display.of(language))));
  }

  /** Every template that is loaded, included ones too, can be interrupted. */
  @Override
  public Template getTemplate(
      String name,
      Locale locale,
      Object customLookupCondition,
      String encoding,
      boolean parseAsFtl,
      boolean ignoreMissing)
      throws IOException {
    Template template =
        super.getTemplate(name, locale, customLookupCondition, encoding, parseAsFtl, ignoreMissing);
    if (template != null) {
      _CoreAPI.addThreadInterruptedChecks(template);
    }
    return template;
  }

  /** Takes FreeMarker's own plain values and refuses every other object. */
  private static final class OwnModelsOnly implements ObjectWrapper {
    @Override
    public TemplateModel wrap(Object value) throws TemplateModelException {
      if (value == null || value instanceof TemplateModel) {
        return (TemplateModel) value;
      }
      if (value instanceof String text) {
        return new SimpleScalar(text);
      }
      if (value instanceof Number number) {
        return new SimpleNumber(number);
      }
      if (value instanceof Boolean truth) {
        return truth ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
      }
      throw new TemplateModelException("templates can't see a " + value.getClass().getName());
    }
  }
}
