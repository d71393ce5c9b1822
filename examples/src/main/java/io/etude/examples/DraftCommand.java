package io.etude.examples;

import io.etude.dataset.DecimalSign;
import io.etude.dataset.DecimalSigns;
import io.etude.dataset.FileOptions;
import io.etude.dataset.Source;
import io.etude.draft.CodebookDraft;
import io.etude.draft.CodebookUpdate;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code etude draft}: a first codebook from a data file. */
@Command(
    name = "draft",
    description = "Writes a first codebook from a .sav, Triple-S, CSV or Excel file.",
    mixinStandardHelpOptions = true)
final class DraftCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DATA", description = "The data file.")
  private Path data;

  @ArgGroup private Target target;

  /** Where the codebook goes. */
  private static final class Target {
    @Option(
        names = "--out",
        paramLabel = "FILE",
        description = "A new file for the codebook; default: standard output.")
    private Path out;

    @Option(
        names = "--update",
        paramLabel = "FILE",
        description =
            "A codebook that exists: new columns and answers are added, the rest stays as it is.")
    private Path update;
  }

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      description = "The encoding of the file's text; default: found from the file.")
  private Charset encoding;

  @Option(
      names = "--delimiter",
      paramLabel = "SIGN",
      description =
          "The sign between the fields of a text file, or tab; default: found from the file.")
  private String delimiter;

  @Option(
      names = "--sheet",
      paramLabel = "NAME",
      description = "The sheet of a workbook; default: that with most columns.")
  private String sheet;

  @Option(
      names = "--decimal",
      paramLabel = "[COLUMN=]SIGN",
      split = ",",
      description =
          "The decimal sign of numbers that are held as text, point or comma, of all columns or of"
              + " one; default: found from the numbers.")
  private List<String> decimal = List.of();

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description =
          "The language of the study, such as fr: of what the draft adds to the file's own texts;"
              + " default: found from the file.")
  private String language;

  @Option(
      names = "--answers",
      paramLabel = "FILE",
      description =
          "Answers to the draft's questions, a line each, such as \"mood.sides: neither\".")
  private Path answers;

  @Override
  public Integer call() {
    Source source = Source.open(data, options());
    PrintWriter console = spec.commandLine().getOut();
    if (target == null) {
      console.print(draft(source).yaml());
      console.flush();
    } else if (target.update != null) {
      CodebookUpdate update = CodebookUpdate.of(target.update, source);
      update.write(target.update);
      console.println(target.update);
      update.report().forEach(console::println);
    } else {
      if (Files.exists(target.out)) {
        throw new ParameterException(
            spec.commandLine(),
            target.out
                + " exists already; \"--update "
                + target.out
                + "\" adds what is new to it, another \"--out\" drafts anew");
      }
      CodebookDraft draft = draft(source);
      draft.write(target.out);
      console.println(target.out);
      draft.remarks().forEach(console::println);
      OpenQuestions.of(draft).forEach(console::println);
    }
    return 0;
  }

  private CodebookDraft draft(Source source) {
    CodebookDraft draft = CodebookDraft.of(source, known());
    return answers == null ? draft : draft.answered(OpenQuestions.answers(answers));
  }

  private CodebookDraft.Options known() {
    CodebookDraft.Options known = CodebookDraft.Options.FOUND.withDecimals(decimals());
    return language == null ? known : known.withLanguage(Locale.forLanguageTag(language));
  }

  private FileOptions options() {
    FileOptions options = FileOptions.FOUND;
    options = encoding == null ? options : options.withEncoding(encoding);
    options = delimiter == null ? options : options.withDelimiter(sign());
    return sheet == null ? options : options.withSheet(sheet);
  }

  private char sign() {
    String sign = delimiter.equals("tab") ? "\t" : delimiter;
    if (sign.length() != 1 || !FileOptions.separates(sign.charAt(0))) {
      throw new ParameterException(
          spec.commandLine(), "--delimiter: give a single sign such as ; or tab");
    }
    return sign.charAt(0);
  }

  private DecimalSigns decimals() {
    Optional<DecimalSign> everywhere = Optional.empty();
    Map<String, DecimalSign> byColumn = new LinkedHashMap<>();
    for (String each : decimal) {
      int equals = each.lastIndexOf('=');
      DecimalSign sign = decimal(each.substring(equals + 1));
      if (equals < 0) {
        everywhere = Optional.of(sign);
      } else {
        byColumn.put(each.substring(0, equals), sign);
      }
    }
    return new DecimalSigns(everywhere, byColumn);
  }

  private DecimalSign decimal(String name) {
    return switch (name) {
      case "point" -> DecimalSign.POINT;
      case "comma" -> DecimalSign.COMMA;
      default ->
          throw new ParameterException(
              spec.commandLine(), "--decimal: give point or comma, not \"" + name + "\"");
    };
  }
}
