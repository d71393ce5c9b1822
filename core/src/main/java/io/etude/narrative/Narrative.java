package io.etude.narrative;

import static java.util.Objects.requireNonNull;

import io.etude.Limits;
import io.etude.Problem;
import io.etude.ReportException;
import io.etude.document.Block;
import io.etude.internal.BoundedCache;
import io.etude.internal.Faults;
import io.etude.internal.Parameters;
import io.etude.language.Decimals;
import io.etude.language.Display;
import io.etude.language.TypedPercentages;
import io.etude.narrative.FolderLoader.Checked;
import io.etude.narrative.template.Host;
import io.etude.narrative.template.TemplateNode;
import io.etude.narrative.template.TemplateRun;
import io.etude.narrative.template.Value;
import io.etude.narrative.template.Written;
import io.etude.results.Results;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Turns a template and results into an article. FreeMarker makes values and logic, Markdown with
 * fenced directives makes prose. Immutable and thread-safe; each option gives a new value.
 *
 * <pre>{@code
 * ## Citizens first
 * ${Words("benefits.services", "nearlyThreeQuarters")} of the respondents expect better services
 * (${pct("benefits.services")}).
 *
 * ::: pullquote speaker="A name" position="A post"
 * What was said.
 * :::
 * }</pre>
 *
 * <p>Every interpolation is escaped, so that a label is text whatever it holds. Figures pass
 * through as opaque tokens and come out as {@link io.etude.document.text.Inline.Quoted}s. Words for
 * shares are checked ({@link io.etude.language.Claims}).
 *
 * <p>Templates may come from strangers. FreeMarker parses them, and nothing else of it runs: we
 * walk the tree that it makes, which may hold listed directives and built-ins only. They reach no
 * class, and no file but templates ({@code .ftl.md}) of their folder; they see values of ours only.
 * Time, output, texts, lists and depth are bounded ({@link Limits}), all in the thread of the
 * caller, which stops when it is interrupted.
 */
public final class Narrative {

  /** Texts that programs put together may all differ. */
  private static final int MAX_TEMPLATES = 100;

  private final Results results;
  private final Locale language;
  private final Map<String, DirectiveHandler> handlers;
  private final Map<String, Object> parameters;
  private final Limits limits;
  private final StudyModels study;
  private final Templates templates;

  private Narrative(
      Results results,
      Locale language,
      Map<String, DirectiveHandler> handlers,
      Map<String, Object> parameters,
      Limits limits,
      StudyModels study,
      Templates templates) {
    this.results = results;
    this.language = language;
    this.handlers = Collections.unmodifiableMap(new LinkedHashMap<>(handlers));
    this.parameters = parameters;
    this.limits = limits;
    this.study = study;
    this.templates = templates;
  }

  /** What follows from the text of templates alone, for all articles of the same results. */
  private record Templates(
      BoundedCache<Host.Source, TemplateNode> parsed,
      BoundedCache<Host.Source, Checked> checked,
      TypedPercentages figures) {}

  /** The narrative of these results, with the directives {@code pullquote} and {@code note}. */
  public static Narrative of(Results results, Locale language) {
    requireNonNull(results, "results");
    requireNonNull(language, "language");
    Map<String, DirectiveHandler> handlers = new LinkedHashMap<>();
    handlers.put("pullquote", Narrative::pullQuote);
    handlers.put("note", Narrative::note);
    return new Narrative(
        results,
        language,
        handlers,
        Map.of(),
        Limits.DEFAULT,
        new StudyModels(results, language),
        new Templates(
            new BoundedCache<>(MAX_TEMPLATES),
            new BoundedCache<>(MAX_TEMPLATES),
            TypedPercentages.of(results, language)));
  }

  /** With another directive, or another handler for one there is. */
  public Narrative directive(String name, DirectiveHandler handler) {
    Map<String, DirectiveHandler> more = new LinkedHashMap<>(handlers);
    more.put(name, handler);
    return new Narrative(results, language, more, parameters, limits, study, templates);
  }

  /**
   * With values that the template reads as {@code parameters.name}: texts, numbers, truth values,
   * dates, enums, Optionals, and lists, maps and records of these. Default: none.
   *
   * @throws ReportException if a value is null or of another kind
   */
  public Narrative parameters(Map<String, ?> values) {
    return new Narrative(
        results, language, handlers, Parameters.copy(values), limits, study, templates);
  }

  /** With other limits. Default: {@link Limits#DEFAULT}. */
  public Narrative limits(Limits value) {
    return new Narrative(results, language, handlers, parameters, value, study, templates);
  }

  /**
   * Writes the article.
   *
   * @param template a FreeMarker template that makes Markdown, in UTF-8
   * @throws ReportException if the template is wrong or says what the results don't bear out; the
   *     message names file and line
   * @throws UncheckedIOException if the template can't be read
   */
  public Article write(Path template) {
    requireNonNull(template, "template");
    if (!Files.isRegularFile(template)) {
      throw new ReportException(Problem.form("template " + template + " does not exist"));
    }
    return write(FolderLoader.of(template));
  }

  /**
   * Writes the article by a template that is no file. Messages call it {@code template}.
   *
   * @param text the text of a FreeMarker template that makes Markdown
   * @param folder where templates are that it includes; empty if it includes none
   * @throws ReportException if the template is wrong or says what the results don't bear out; the
   *     message names the line
   * @throws UncheckedIOException if the folder can't be read
   */
  public Article write(String text, Optional<Path> folder) {
    requireNonNull(text, "text");
    requireNonNull(folder, "folder");
    return write(FolderLoader.of("template", text, folder));
  }

  private Article write(FolderLoader loader) {
    loader.with(templates.figures(), templates.checked());
    FigureTokens tokens = new FigureTokens();
    StudyHost host = new StudyHost(values(tokens), loader, language);
    Written written = new TemplateRun(host, limits, templates.parsed()).run(loader.first());
    if (written.text().isEmpty() && !written.faults().isEmpty()) {
      ArticleOutline outline = new ArticleOutline(loader.first(), handlers.keySet());
      throw ReportException.several(outline.faults(loader.load(loader.first()).text(), written));
    }
    InlineReader inlines =
        new InlineReader(tokens, Display.of(language).with(Decimals.of(results)));
    return Faults.reading(
        loader.first(),
        () ->
            new MarkdownReader(handlers, inlines, written, loader.faults())
                .read(loader.first(), loader.diagnostics()));
  }

  /**
   * What is wrong with a template as a text, before there are results to run it with: for editors,
   * and for builds that check articles while the answers still come in. It finds expressions and
   * blocks that can't be read, blocks that there are not, and Markdown that reports don't have;
   * whether the figures exist that it prints is seen only when it is {@linkplain #write(Path)
   * written}.
   *
   * @param template a template, as for {@link #write(Path)}
   * @param directives the directives that there are besides {@code pullquote}, {@code note} and
   *     those of the front matter
   * @return the faults, with file, line and column, in the order of the text; empty if there are
   *     none
   * @throws ReportException if it is larger than a template may be, or holds reserved characters
   * @throws UncheckedIOException if it can't be read
   */
  public static List<Problem> check(Path template, Collection<String> directives) {
    requireNonNull(directives, "directives");
    FolderLoader loader = FolderLoader.of(requireNonNull(template, "template"));
    Set<String> known = new TreeSet<>(directives);
    known.addAll(List.of("pullquote", "note"));
    return new ArticleOutline(loader.first(), known).faults(loader.load(loader.first()).text());
  }

  private Value.Fields values(FigureTokens tokens) {
    Value.Fields values = new Value.Fields();
    new FigureFunctions(results, language, tokens).addTo(values);
    study.addTo(values);
    return values.put("parameters", Models.given(parameters));
  }

  private static List<Block> pullQuote(Directive directive) {
    directive.expectKeys("speaker", "position");
    return List.of(
        new Block.PullQuote(
            directive.onlyParagraph(),
            directive.text("speaker").orElse(""),
            directive.text("position").orElse("")));
  }

  private static List<Block> note(Directive directive) {
    directive.expectKeys();
    return List.of(new Block.Note(directive.onlyParagraph()));
  }
}
