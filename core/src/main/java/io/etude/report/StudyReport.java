package io.etude.report;

import io.etude.analysis.Results;
import io.etude.document.Brand;
import io.etude.document.Report;
import io.etude.document.Terms;
import io.etude.narrative.Article;
import io.etude.narrative.DirectiveHandler;
import io.etude.narrative.Narrative;
import io.etude.study.Study;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Builds the report of a study: by its template, or by the standard plan if it has none. Immutable
 * and thread-safe; each option gives a new value.
 *
 * <pre>{@code
 * Report report = StudyReport.of(results).build();
 * }</pre>
 */
public final class StudyReport {

  private final Results results;
  private final Options options;

  private StudyReport(Results results, Options options) {
    this.results = results;
    this.options = options;
  }

  /** What a report is made with; changed on copies only. */
  private static final class Options {
    private String id;
    private Locale language;
    private Brand brand = Brand.DEFAULT;
    private Optional<Path> template;
    private FullResults fullResults = FullResults.INCLUDED;
    private Map<String, String> comments = Map.of();
    private Map<String, String> parameters = Map.of();
    private Map<String, DirectiveHandler> directives = Map.of();

    private Options(Study study) {
      id = study.id();
      language = study.language();
      template =
          study
              .template()
              .map(file -> study.folder().map(f -> f.resolve(file)).orElse(Path.of(file)));
    }

    private Options(Options other) {
      id = other.id;
      language = other.language;
      brand = other.brand;
      template = other.template;
      fullResults = other.fullResults;
      comments = other.comments;
      parameters = other.parameters;
      directives = other.directives;
    }
  }

  /** The report of these results, in the study's first language, by its template if it has one. */
  public static StudyReport of(Results results) {
    return new StudyReport(results, new Options(results.study()));
  }

  private StudyReport with(Consumer<Options> change) {
    Options changed = new Options(options);
    change.accept(changed);
    return new StudyReport(results, changed);
  }

  /** Under another id, which names the output files. Default: the study's. */
  public StudyReport id(String value) {
    return with(o -> o.id = value);
  }

  /** The id of the report. */
  public String id() {
    return options.id;
  }

  /** In another language. Default: the study's first. */
  public StudyReport language(Locale value) {
    return with(o -> o.language = value);
  }

  /** With other colours, fonts, logo. Default: {@link Brand#DEFAULT}. */
  public StudyReport brand(Brand value) {
    return with(o -> o.brand = value);
  }

  /** By this template. Default: the one that the study names. */
  public StudyReport template(Path value) {
    return with(o -> o.template = Optional.of(value));
  }

  /** By the standard plan, even if the study names a template. */
  public StudyReport standardPlan() {
    return with(o -> o.template = Optional.empty());
  }

  /** With or without the full results. Default: {@link FullResults#INCLUDED}. */
  public StudyReport fullResults(FullResults value) {
    return with(o -> o.fullResults = value);
  }

  /**
   * With comments for experts' slots, by the expert's id, over the study's. Default: those of the
   * study.
   */
  public StudyReport comments(Map<String, String> byExpert) {
    return with(o -> o.comments = copy(byExpert));
  }

  /** With values that the template reads as {@code parameters.name}. Default: none. */
  public StudyReport parameters(Map<String, String> values) {
    return with(o -> o.parameters = copy(values));
  }

  /** With a directive of the user's own for templates. Default: none. */
  public StudyReport directive(String name, DirectiveHandler handler) {
    Map<String, DirectiveHandler> more = new LinkedHashMap<>(options.directives);
    more.put(name, handler);
    return with(o -> o.directives = copy(more));
  }

  private static <V> Map<String, V> copy(Map<String, V> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /**
   * The report.
   *
   * @throws io.etude.render.ReportException if the template or a comment is wrong, or if the prose
   *     says what the results don't bear out
   */
  public Report build() {
    Context context = Context.of(results.published(), options.language, options.fullResults);
    Commentaries commentaries = new Commentaries(context, options.comments);
    Report report =
        options.template.isPresent()
            ? byTemplate(context, commentaries, options.template.get())
            : byPlan(context, commentaries);
    References.check(report.blocks());
    return report;
  }

  private Report byPlan(Context context, Commentaries commentaries) {
    StandardPlan plan = new StandardPlan(context, commentaries);
    return new Report(
        options.id,
        options.language,
        plan.front(),
        plan.blocks(),
        results,
        options.brand,
        Terms.of(options.language));
  }

  private Report byTemplate(Context context, Commentaries commentaries, Path template) {
    Narrative narrative =
        new ReportDirectives(context, commentaries)
            .addTo(Narrative.of(results, options.language))
            .parameters(options.parameters);
    for (Map.Entry<String, DirectiveHandler> own : options.directives.entrySet()) {
      narrative = narrative.directive(own.getKey(), own.getValue());
    }
    Article article = narrative.write(template);
    TemplatePlan plan = new TemplatePlan(context);
    return new Report(
        options.id,
        options.language,
        plan.front(article),
        plan.blocks(article),
        results,
        options.brand,
        Terms.of(options.language));
  }
}
