package io.etude.report;

import static java.util.Objects.requireNonNull;

import io.etude.Diagnostic;
import io.etude.FileAccess;
import io.etude.Limits;
import io.etude.Place;
import io.etude.ReportException;
import io.etude.document.Block;
import io.etude.document.Brand;
import io.etude.document.Report;
import io.etude.document.table.StatTable;
import io.etude.internal.BoundedCache;
import io.etude.internal.FileFaults;
import io.etude.internal.Parameters;
import io.etude.internal.StudyFiles;
import io.etude.narrative.Article;
import io.etude.narrative.DirectiveHandler;
import io.etude.narrative.Narrative;
import io.etude.report.comment.Commentaries;
import io.etude.report.prose.Context;
import io.etude.report.prose.GridOrder;
import io.etude.report.table.Tables;
import io.etude.results.Results;
import io.etude.study.Comment;
import io.etude.study.Study;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

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

  private final Shared shared;

  private StudyReport(Results results, Options options, Shared shared) {
    this.results = results;
    this.options = options;
    this.shared = shared;
  }

  /**
   * What the reports of a batch have in common.
   *
   * @param tables the printed tables, by all that they depend on
   * @param narratives what templates see, by language
   * @param checks what an author should know of the study, by all that it depends on
   * @param files the pictures that were read
   */
  private record Shared(
      Map<TableKey, List<StatTable>> tables,
      Map<Locale, Narrative> narratives,
      BoundedCache<CheckKey, List<Diagnostic>> checks,
      StudyFiles files) {

    private Shared(StudyFiles files) {
      this(new ConcurrentHashMap<>(), new ConcurrentHashMap<>(), new BoundedCache<>(100), files);
    }
  }

  /** What the checks of a study depend on. */
  private record CheckKey(Locale language, FullResults full, Brand brand, List<Comment> comments) {}

  /** What the printed tables of one tally depend on. */
  private record TableKey(Locale language, FullResults full, StatTable.Content content) {}

  /** What a report is made with; changed on copies only. */
  private static final class Options {
    private String id;
    private Locale language;
    private Brand brand = Brand.DEFAULT;
    private Optional<Function<Narrative, Article>> template;
    private Optional<Path> templates = Optional.empty();
    private FullResults fullResults = FullResults.INCLUDED;
    private Optional<ResultsDetail> resultsDetail = Optional.empty();
    private StatTable.Content tableContent = StatTable.Content.SHARES;
    private List<Comment> comments = List.of();
    private Map<String, Object> parameters = Map.of();
    private Map<String, DirectiveHandler> directives = Map.of();
    private FileAccess access;
    private Limits limits;

    private Options(Study study) {
      id = study.id();
      language = study.language();
      access = study.access();
      limits = study.limits();
      template = study.template().map(named -> narrative -> narrative.write(file(study, named)));
    }

    private Options(Options other) {
      id = other.id;
      language = other.language;
      brand = other.brand;
      template = other.template;
      templates = other.templates;
      fullResults = other.fullResults;
      resultsDetail = other.resultsDetail;
      tableContent = other.tableContent;
      comments = other.comments;
      parameters = other.parameters;
      directives = other.directives;
      access = other.access;
      limits = other.limits;
    }

    private ResultsDetail detail() {
      return resultsDetail.orElse(ResultsDetail.SUMMARY);
    }

    private StudyFiles files(Study study) {
      return new StudyFiles("study", study.folder().orElse(Path.of("")), access, limits);
    }

    /** The folder of the template and of those that it may include; empty if there are none. */
    private Optional<Path> templates(Study study) {
      return templates.or(
          () -> study.template().map(named -> file(study, named).toAbsolutePath().getParent()));
    }

    /** Where the template that the codebook names is. */
    private Path file(Study study, String named) {
      return files(study)
          .find(
              named,
              StudyFiles.Kind.TEMPLATE,
              message -> new ReportException(study.file().locate("template", message)));
    }
  }

  /** The report of these results, in the study's first language, by its template if it has one. */
  public static StudyReport of(Results results) {
    requireNonNull(results, "results");
    Options options = new Options(results.study());
    return new StudyReport(results, options, new Shared(options.files(results.study())));
  }

  private StudyReport with(Consumer<Options> change) {
    Options changed = new Options(options);
    change.accept(changed);
    return new StudyReport(results, changed, shared);
  }

  /** Under another id, which names the output files. Default: the study's. */
  public StudyReport id(String value) {
    requireNonNull(value, "id");
    return with(o -> o.id = value);
  }

  /** The id of the report. */
  public String id() {
    return options.id;
  }

  /** In another language. Default: the study's first. */
  public StudyReport language(Locale value) {
    requireNonNull(value, "language");
    return with(o -> o.language = value);
  }

  /** With other colours, fonts, logo. Default: {@link Brand#DEFAULT}. */
  public StudyReport brand(Brand value) {
    requireNonNull(value, "brand");
    return with(o -> o.brand = value);
  }

  /**
   * By this template, which may have pictures of its own folder too. Default: the one that the
   * study names.
   */
  public StudyReport template(Path value) {
    requireNonNull(value, "template");
    Path folder = Optional.ofNullable(value.getParent()).orElse(Path.of(""));
    return with(
        o -> {
          o.template = Optional.of(narrative -> narrative.write(value));
          o.templates = Optional.of(folder);
          o.access = o.access.allow(folder);
        });
  }

  /** With pictures of further folders, and a study's template. Default: as the study says. */
  public StudyReport access(FileAccess value) {
    requireNonNull(value, "access");
    return with(o -> o.access = value);
  }

  /** Within other limits. Default: those of the study. */
  public StudyReport limits(Limits value) {
    requireNonNull(value, "limits");
    return with(o -> o.limits = value);
  }

  /**
   * By a template that is given as text; what it includes is looked for in the study's folder.
   * Default: the template that the study names.
   */
  public StudyReport template(String text) {
    requireNonNull(text, "template");
    Optional<Path> folder = results.study().folder();
    return with(
        o -> {
          o.template = Optional.of(narrative -> narrative.write(text, folder));
          o.templates = folder;
        });
  }

  /**
   * By a template that is read from a stream in UTF-8, now; the stream is left open. What the
   * template includes is looked for in the study's folder.
   *
   * @throws UncheckedIOException if the stream can't be read
   */
  public StudyReport template(InputStream text) {
    requireNonNull(text, "template");
    try {
      return template(new String(text.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the template: " + FileFaults.why(e), e);
    }
  }

  /** By the standard plan, even if the study names a template. */
  public StudyReport standardPlan() {
    return with(o -> o.template = Optional.empty());
  }

  /** With or without the full results. Default: {@link FullResults#INCLUDED}. */
  public StudyReport fullResults(FullResults value) {
    requireNonNull(value, "fullResults");
    return with(o -> o.fullResults = value);
  }

  /**
   * With the section of all results in this detail, whatever the template asks for. Default: as the
   * template says, else {@link ResultsDetail#SUMMARY}.
   */
  public StudyReport resultsDetail(ResultsDetail value) {
    requireNonNull(value, "resultsDetail");
    return with(o -> o.resultsDetail = Optional.of(value));
  }

  /**
   * With this beside the shares of the tables, e.g. their standard errors. Default: {@link
   * StatTable.Content#SHARES}, nothing.
   */
  public StudyReport tableContent(StatTable.Content value) {
    requireNonNull(value, "tableContent");
    return with(o -> o.tableContent = value);
  }

  /**
   * With comments for experts' slots, by the expert's id, over the study's. Default: those of the
   * study.
   */
  public StudyReport comments(Map<String, String> byExpert) {
    requireNonNull(byExpert, "comments");
    return comments(
        byExpert.entrySet().stream().map(e -> Comment.of(e.getKey(), e.getValue())).toList());
  }

  /**
   * With comments for experts' slots, over the study's; an expert who declined has no slot. One by
   * an expert whom the study does not have is a diagnostic. Default: those of the study.
   */
  public StudyReport comments(List<Comment> value) {
    List<Comment> copy = List.copyOf(requireNonNull(value, "comments"));
    return with(o -> o.comments = copy);
  }

  /**
   * With values that the template reads as {@code parameters.name}: texts, numbers, truth values,
   * dates, enums, Optionals, and lists, maps and records of these. Default: none.
   *
   * @throws ReportException if a value is null or of another kind
   */
  public StudyReport parameters(Map<String, ?> values) {
    Map<String, Object> plain = Parameters.copy(requireNonNull(values, "parameters"));
    return with(o -> o.parameters = plain);
  }

  /** With a directive of the user's own for templates. Default: none. */
  public StudyReport directive(String name, DirectiveHandler handler) {
    Map<String, DirectiveHandler> more = new LinkedHashMap<>(options.directives);
    more.put(requireNonNull(name, "name"), requireNonNull(handler, "handler"));
    return with(o -> o.directives = copy(more));
  }

  private static <V> Map<String, V> copy(Map<String, V> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /**
   * The tables of all questions by all segments, in the order of the study, with all their rows: a
   * page prints those of {@link Report#blocks()}. A question that nobody answered has none.
   */
  public List<StatTable> tables() {
    return allTables(context());
  }

  private List<StatTable> allTables(Context context) {
    return shared.tables.computeIfAbsent(
        new TableKey(options.language, options.fullResults, options.tableContent),
        key -> {
          Tables made = new Tables(context);
          return made.all().stream().map(t -> made.with(t, key.content())).toList();
        });
  }

  private Context context() {
    return Context.of(results, options.language, options.fullResults == FullResults.INCLUDED)
        .with(options.files(results.study()).keepingWith(shared.files));
  }

  /**
   * The report.
   *
   * @throws io.etude.ReportException if there are no words for the language, if the template or a
   *     comment is wrong, or if the prose says what the results don't bear out
   */
  public Report build() {
    ReportChecks.language(options.language);
    Context context = context();
    List<StatTable> tables = allTables(context);
    Commentaries commentaries = new Commentaries(context, options.comments);
    Report.Builder report =
        Report.of(results)
            .id(options.id)
            .language(options.language)
            .tables(tables)
            .itemOrders(GridOrder.ofAll(context))
            .comments(commentaries.all())
            .brand(options.brand)
            .limits(options.limits);
    CheckKey checks =
        new CheckKey(options.language, options.fullResults, options.brand, options.comments);
    List<Diagnostic> diagnostics =
        new ArrayList<>(
            shared.checks.get(
                checks, key -> new ReportChecks(context).diagnostics(options.brand, commentaries)));
    Map<Object, Place> places = Map.of();
    if (options.template.isPresent()) {
      ReportDirectives directives =
          new ReportDirectives(context, tables, options.resultsDetail, commentaries);
      Article article = article(directives, options.template.get());
      TemplatePlan plan = new TemplatePlan(context, tables, options.detail());
      List<Block> blocks = plan.blocks(article);
      report.front(plan.front(article)).blocks(blocks);
      diagnostics.addAll(commentaries.unprinted(blocks));
      diagnostics.addAll(article.diagnostics());
      diagnostics.addAll(directives.remarks());
      diagnostics.addAll(QuotedBases.in(article, context));
      places = article.places();
    } else {
      StandardPlan plan = new StandardPlan(context, tables, options.detail(), commentaries);
      List<Block> blocks = plan.blocks();
      report.front(plan.front()).blocks(blocks);
      diagnostics.addAll(commentaries.unprinted(blocks));
    }
    Report built = report.diagnostics(diagnostics).build();
    ReferenceCheck.check(built.blocks(), places);
    return built;
  }

  /**
   * When a file that the report is made of was changed last: the codebook, the data that it names,
   * the templates in the folder of its own and below it. The beginning of time if there are none.
   */
  Instant changed() {
    Study study = results.study();
    List<Path> files = new ArrayList<>();
    study.folder().ifPresent(folder -> files.add(folder.resolve(study.file().name())));
    study.folder().ifPresent(f -> study.dataFile().ifPresent(data -> files.add(f.resolve(data))));
    options.templates(study).ifPresent(folder -> files.addAll(templates(folder)));
    return files.stream()
        .filter(Files::isRegularFile)
        .map(StudyReport::changed)
        .max(Instant::compareTo)
        .orElse(Instant.MIN);
  }

  /** Those of a folder and below it; what can't be read is left out, as nothing can include it. */
  private static List<Path> templates(Path folder) {
    List<Path> templates = new ArrayList<>();
    File[] files = folder.toAbsolutePath().toFile().listFiles();
    for (File file : files == null ? new File[0] : files) {
      if (file.getName().endsWith(".ftl.md")) {
        templates.add(file.toPath());
      } else if (Files.isDirectory(file.toPath(), LinkOption.NOFOLLOW_LINKS)) {
        templates.addAll(templates(file.toPath()));
      }
    }
    return templates;
  }

  private static Instant changed(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException e) {
      throw FileFaults.cannotRead(file, e);
    }
  }

  private Article article(ReportDirectives directives, Function<Narrative, Article> template) {
    Narrative narrative =
        directives
            .addTo(
                shared.narratives.computeIfAbsent(
                    options.language, language -> Narrative.of(results, language)))
            .limits(options.limits)
            .parameters(options.parameters);
    for (Map.Entry<String, DirectiveHandler> own : options.directives.entrySet()) {
      narrative = narrative.directive(own.getKey(), own.getValue());
    }
    return template.apply(narrative);
  }
}
