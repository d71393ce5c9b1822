package io.etude.narrative;

import static java.util.Objects.requireNonNull;

import io.etude.Limits;
import io.etude.ReportException;
import io.etude.document.Block;
import io.etude.internal.FileFaults;
import io.etude.language.Claims;
import io.etude.language.Decimals;
import io.etude.language.Display;
import io.etude.results.Results;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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
 * through as opaque tokens and come out as {@link io.etude.document.text.Inline.Figure}s. Words for
 * shares are checked ({@link Claims}).
 *
 * <p>Templates reach no class and no file outside of their folder; they see values of ours only,
 * and are bounded in time and output. What FreeMarker can't bound is refused when the template is
 * loaded. Memory is not bounded: a hostile template can still fill the heap, for instance by
 * doubling a string. Run strangers' templates in a process of their own with a heap limit.
 */
public final class Narrative {

  private final Results results;
  private final Locale language;
  private final Map<String, DirectiveHandler> handlers;
  private final Map<String, String> parameters;
  private final Limits limits;

  private Narrative(
      Results results,
      Locale language,
      Map<String, DirectiveHandler> handlers,
      Map<String, String> parameters,
      Limits limits) {
    this.results = results;
    this.language = language;
    this.handlers = Collections.unmodifiableMap(new LinkedHashMap<>(handlers));
    this.parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    this.limits = limits;
  }

  /** The narrative of these results, with the directives {@code pullquote} and {@code note}. */
  public static Narrative of(Results results, Locale language) {
    Map<String, DirectiveHandler> handlers = new LinkedHashMap<>();
    handlers.put("pullquote", Narrative::pullQuote);
    handlers.put("note", Narrative::note);
    return new Narrative(results, language, handlers, Map.of(), Limits.DEFAULT);
  }

  /** With another directive, or another handler for one there is. */
  public Narrative directive(String name, DirectiveHandler handler) {
    Map<String, DirectiveHandler> more = new LinkedHashMap<>(handlers);
    more.put(name, handler);
    return new Narrative(results, language, more, parameters, limits);
  }

  /** With values that the template reads as {@code parameters.name}. Default: none. */
  public Narrative parameters(Map<String, String> values) {
    return new Narrative(results, language, handlers, values, limits);
  }

  /** With other limits. Default: {@link Limits#DEFAULT}. */
  public Narrative limits(Limits value) {
    return new Narrative(results, language, handlers, parameters, value);
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
      throw new ReportException("template " + template + " does not exist");
    }
    Path folder = template.toAbsolutePath().getParent();
    try {
      return write(template.getFileName().toString(), FolderLoader.of(template));
    } catch (IOException e) {
      throw FileFaults.cannotRead(folder, e);
    }
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
    try {
      return write("template", FolderLoader.of("template", text, folder));
    } catch (IOException e) {
      throw FileFaults.cannotRead(folder.orElseThrow(), e);
    }
  }

  private Article write(String file, FolderLoader loader) {
    FigureTokens tokens = new FigureTokens();
    TemplateEngine engine = new TemplateEngine(loader, language);
    String markdown = new TemplateRun(engine, model(tokens), limits).run(file);
    InlineReader inlines =
        new InlineReader(tokens, Display.of(language).with(Decimals.of(results)));
    return new MarkdownReader(handlers, loader, file, inlines).read(markdown);
  }

  private Models.MapModel model(FigureTokens tokens) {
    Models.MapModel model = new Models.MapModel();
    new FigureFunctions(results, language, tokens).addTo(model);
    new StudyModels(results, language).addTo(model);
    Models.MapModel values = new Models.MapModel();
    parameters.forEach(values::put);
    model.put("parameters", values);
    return model;
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
