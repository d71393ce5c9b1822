package io.etude.examples;

import io.etude.Diagnostic;
import io.etude.analysis.Analysis;
import io.etude.examples.preview.StudyInputs;
import io.etude.pdf.theme.Theme;
import io.etude.report.FullResults;
import io.etude.report.ResultsDetail;
import io.etude.report.StudyFolder;
import io.etude.report.StudyReport;
import io.etude.study.Comment;
import io.etude.xlsx.CommentarySheet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a study is made of: the options that rendering, watching and the preview share. */
final class StudyOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Parameters(paramLabel = "STUDY.yaml", description = "The codebook.")
  private Path study;

  @Option(
      names = "--data",
      paramLabel = "FILE",
      description = "The data; default: as the codebook says.")
  private Path data;

  @Option(
      names = "--template",
      paramLabel = "FILE",
      description =
          "The article's template; default: as the codebook says, else the standard plan.")
  private Path template;

  @Option(
      names = "--theme",
      paramLabel = "NAME|FILE.yaml",
      description = "Look of the PDF: magazine, report, brief, or a theme file; default: magazine.")
  private String theme = Theme.magazine().name();

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "The report's language, such as fr; default: the codebook's first.")
  private String language;

  @Option(
      names = "--comments",
      paramLabel = "FILE",
      description =
          "A workbook (.xlsx, .ods) with comments that experts typed, over those of the codebook;"
              + " may be given several times.")
  private List<Path> comments = List.of();

  private List<Diagnostic> receipt = List.of();

  @Option(
      names = "--results",
      paramLabel = "DETAIL",
      description =
          "The section of all results: topline (totals), summary (bars, dots, a table a grid),"
              + " full (cross-tables) or none; default: as the template says, else summary.")
  private ResultsSection results;

  @Option(
      names = "--on-problem",
      paramLabel = "[RULE=]POLICY",
      split = ",",
      description =
          "What to do about data that break a rule: fail, setMissing or goOn; for one rule, e.g."
              + " undeclaredCode=setMissing. Default: as the codebook says. Rules: "
              + "undeclaredCode, outOfRange, implausible, outsideBands, contradictsRouting,"
              + " noneWithOthers, duplicateId, straightLining, noAnswers, sameAnswer.")
  private List<String> onProblem = List.of();

  /** The detail of the section of all results, or none of it. */
  private enum ResultsSection {
    TOPLINE,
    SUMMARY,
    FULL,
    NONE;

    StudyReport in(StudyReport report) {
      return this == NONE
          ? report.fullResults(FullResults.OMITTED)
          : report.resultsDetail(ResultsDetail.valueOf(name()));
    }
  }

  /** The study as these options say. */
  StudyFolder folder() {
    List<ProblemOption> choices = onProblem.stream().map(this::choice).toList();
    StudyFolder folder =
        StudyFolder.of(study)
            .analysis(analysis -> changed(analysis, choices))
            .comments(this::returned)
            .report(this::changed);
    return data == null ? folder : folder.data(data);
  }

  private List<Comment> returned() {
    CommentarySheet.Returned returned = CommentarySheet.returned(comments);
    receipt = returned.receipt();
    return returned.comments();
  }

  /**
   * What became of what was changed in the workbooks of comments that were read last, as far as it
   * wasn't said.
   */
  List<Diagnostic> receipt(List<Diagnostic> said) {
    return receipt.stream()
        .filter(line -> said.stream().noneMatch(other -> isOfOne(line, other)))
        .toList();
  }

  private static boolean isOfOne(Diagnostic one, Diagnostic other) {
    return one.rule().equals(other.rule()) && one.place().equals(other.place());
  }

  /** The study, its files, and the theme as its file is when it is asked for. */
  StudyInputs inputs() {
    theme();
    List<Path> files = new ArrayList<>(List.of(study));
    if (data != null) {
      files.add(data);
    }
    if (template != null) {
      files.add(template);
    }
    files.addAll(comments);
    if (isFile(theme)) {
      files.add(Path.of(theme));
    }
    return new StudyInputs(folder(), files, this::theme, this::receipt);
  }

  private ProblemOption choice(String text) {
    try {
      return ProblemOption.parse(text);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private StudyReport changed(StudyReport report) {
    StudyReport changed = template == null ? report : report.template(template);
    changed = results == null ? changed : results.in(changed);
    changed = theme().brand().map(changed::brand).orElse(changed); // the workbook's colours too
    return language == null ? changed : changed.language(Locale.forLanguageTag(language));
  }

  private static Analysis changed(Analysis analysis, List<ProblemOption> choices) {
    Analysis changed = analysis;
    for (ProblemOption choice : choices) {
      changed = choice.applyTo(changed);
    }
    return changed;
  }

  private static boolean isFile(String theme) {
    return theme.endsWith(".yaml") || theme.endsWith(".yml");
  }

  /** A built-in theme, or a file's as it is now. */
  Theme theme() {
    if (isFile(theme)) {
      return Theme.read(Path.of(theme));
    }
    try {
      return Theme.named(theme);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), "--theme: " + e.getMessage() + ", or a file that ends in .yaml", e);
    }
  }
}
