package io.etude.draft;

import static java.util.Objects.requireNonNull;

import io.etude.codebook.GridQuestion;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.MultipleStorage;
import io.etude.codebook.Question;
import io.etude.codebook.Segment;
import io.etude.codebook.SegmentSource;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.MissingCode;
import io.etude.codebook.category.MissingKind;
import io.etude.dataset.Source;
import io.etude.dataset.Variable;
import io.etude.draft.guess.DraftScale;
import io.etude.draft.profile.DraftRows;
import io.etude.draft.words.DraftLabels;
import io.etude.draft.words.DraftWords;
import io.etude.internal.FileFaults;
import io.etude.internal.yaml.YamlText;
import io.etude.study.SampleDesign;
import io.etude.study.Study;
import io.etude.study.Weighting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A codebook brought up to date with data that have grown: questions for new columns and categories
 * for new answers are put in; all that its author wrote, comments and order too, stays as it is.
 * What a draft of the data would do otherwise is told and not done. Immutable and thread-safe.
 *
 * <pre>{@code
 * CodebookUpdate update = CodebookUpdate.of(Path.of("study.yaml"), Source.open(Path.of("answers.csv")));
 * update.report().forEach(System.out::println);
 * update.write(Path.of("study.yaml"));
 * }</pre>
 *
 * <p>A column that no question is to be made of stays out if a comment of the codebook begins with
 * it: {@code # serial: a running number}.
 */
public final class CodebookUpdate {

  private static final Pattern NAMED = Pattern.compile("\\s*#\\s*(.+?): .*");

  /** More new answers than that are no list that a codebook would have. */
  private static final int MOST_NEW = 20;

  private final String yaml;
  private final List<String> report;

  private CodebookUpdate(String yaml, List<String> report) {
    this.yaml = yaml;
    this.report = List.copyOf(report);
  }

  /**
   * Compares a codebook with data.
   *
   * @throws io.etude.StudyException if the codebook is broken
   * @throws io.etude.DataException if the data are broken
   */
  public static CodebookUpdate of(Path codebook, Source data) {
    requireNonNull(codebook, "codebook");
    requireNonNull(data, "data");
    Study study = Study.read(codebook);
    try {
      return new Work(study, new DraftLines(Files.readString(codebook)), data).update();
    } catch (IOException e) {
      throw FileFaults.cannotRead(codebook, e);
    }
  }

  /** The codebook with what is new. */
  public String yaml() {
    return yaml;
  }

  /** What was put in, what was left as it is, what the data don't have: a sentence each. */
  public List<String> report() {
    return report;
  }

  /** Writes the codebook, in UTF-8. */
  public void write(Path file) {
    try {
      Files.writeString(file, yaml);
    } catch (IOException e) {
      throw FileFaults.cannotWrite(file, e);
    }
  }

  /** The comparison. */
  private static final class Work {
    private final Study study;
    private final DraftLines lines;
    private final Source data;
    private final String draft;
    private final Study drafted;
    private final List<String> added = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private final Map<String, Variable> variables = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();

    Work(Study study, DraftLines lines, Source data) {
      this.study = study;
      this.lines = lines;
      this.data = data;
      draft = CodebookDraft.of(data, CodebookDraft.Options.of(study)).yaml();
      drafted = Study.parse(draft);
      data.schema().variables().forEach(variable -> variables.put(variable.name(), variable));
    }

    CodebookUpdate update() {
      collectUsed();
      List<String> gone =
          used.stream().filter(column -> !variables.containsKey(column)).sorted().toList();
      for (String column : gone) {
        left.add("Column " + column + " is in the codebook, but not in " + data.name() + ".");
      }
      named();
      categories();
      questions();
      differences();
      List<String> report = new ArrayList<>(added);
      report.addAll(left);
      if (added.isEmpty()) {
        report.add(0, "Nothing was added: the codebook has all columns and answers.");
      }
      if (!added.isEmpty() && !study.include().isEmpty()) {
        report.add(
            "Rows that \"include\" leaves out were looked at too: take out what only they have.");
      }
      return new CodebookUpdate(lines.text(), report);
    }

    private void collectUsed() {
      study.questions().forEach(question -> used.addAll(question.columns()));
      study.questions().stream()
          .flatMap(q -> q.info().routing().stream())
          .flatMap(routing -> routing.conditions().stream())
          .forEach(condition -> used.add(condition.column()));
      study.segments().forEach(segment -> used.addAll(segment.source().columns()));
      study.respondentId().ifPresent(used::add);
      study.include().forEach(condition -> used.add(condition.column()));
      used.addAll(columns(study.weighting()));
      SampleDesign design = study.design();
      design.stratum().ifPresent(used::add);
      design.psu().ifPresent(used::add);
      design.populationUnits().ifPresent(used::add);
    }

    /** Columns that comments name. */
    private void named() {
      for (String line : lines.text().lines().toList()) {
        Matcher matcher = NAMED.matcher(line);
        if (matcher.matches()) {
          used.add(matcher.group(1));
        }
      }
    }

    /** Puts questions for new columns at the end of the list. */
    private void questions() {
      List<List<String>> blocks = DraftLines.questions(draft);
      Set<String> ids = study.questions().stream().map(Question::id).collect(Collectors.toSet());
      Set<String> sections =
          study.sections().stream().map(section -> section.id()).collect(Collectors.toSet());
      for (int i = 0; i < blocks.size(); i++) {
        Question question = drafted.questions().get(i);
        List<String> fresh =
            question.columns().stream().filter(column -> !used.contains(column)).toList();
        if (fresh.size() == question.columns().size()) {
          if (lines.addQuestion(blocks.get(i), ids, sections)) {
            added.add(
                "Added "
                    + (fresh.size() == 1 ? "column " : "columns ")
                    + String.join(", ", fresh)
                    + " as a "
                    + type(question)
                    + " question.");
          } else {
            left.add(
                "The list of questions is in a form that nothing can be added to: new "
                    + String.join(", ", fresh)
                    + ".");
          }
        } else if (!fresh.isEmpty()) {
          left.add(
              "New "
                  + String.join(", ", fresh)
                  + " would be one "
                  + type(question)
                  + " question with "
                  + question.columns().stream()
                      .filter(used::contains)
                      .collect(Collectors.joining(", "))
                  + ", which the codebook has already: not added.");
        }
      }
    }

    /** Puts answers that are no category into the list of categories. */
    private void categories() {
      Set<String> coded = new LinkedHashSet<>();
      study.questions().stream().filter(Work::isCoded).forEach(q -> coded.addAll(q.columns()));
      study.segments().stream()
          .filter(Work::isCoded)
          .forEach(s -> coded.addAll(s.source().columns()));
      coded.retainAll(variables.keySet());
      Map<String, Set<String>> values = DraftRows.values(data, List.copyOf(coded));
      Set<String> done = new HashSet<>();
      for (int i = 0; i < study.questions().size(); i++) {
        Question question = study.questions().get(i);
        if (isCoded(question)) {
          Set<String> known = codes(question.categories(), question.info().missing());
          put("questions/" + i, question.id(), question.columns(), known, values, done);
        }
      }
      for (int i = 0; i < study.segments().size(); i++) {
        Segment segment = study.segments().get(i);
        if (isCoded(segment)) {
          Set<String> known = codes(segment.categories(), segment.missing());
          put("segments/" + i, segment.id(), segment.source().columns(), known, values, done);
        }
      }
    }

    private void put(
        String path,
        String id,
        List<String> columns,
        Set<String> known,
        Map<String, Set<String>> values,
        Set<String> done) {
      Set<String> fresh = new LinkedHashSet<>();
      columns.forEach(column -> fresh.addAll(values.getOrDefault(column, Set.of())));
      fresh.removeAll(known);
      if (fresh.isEmpty()) {
        return;
      }
      boolean segment = path.startsWith("segments");
      String what = (segment ? "segment " : "question ") + id;
      if (fresh.size() > MOST_NEW) {
        left.add(fresh.size() + " values of " + what + " are in no category: not added.");
        return;
      }
      List<String> answersFirst =
          new ArrayList<>(fresh.stream().sorted(DraftScale::compare).toList());
      answersFirst.sort(Comparator.comparing(value -> missing(columns, value).isPresent()));
      for (String value : answersFirst) {
        String label = label(columns, value);
        Optional<MissingKind> missing = missing(columns, value);
        if (segment && missing.isPresent()) {
          continue;
        }
        String text = DraftLabels.answer(label.isEmpty() ? value : label);
        String owner = lines.owner(path, missing.isPresent());
        if (!done.add(owner + " " + value)) {
          continue;
        }
        if (lines.addCategory(owner, value, text, missing)) {
          added.add(
              "Added "
                  + YamlText.quoted(value)
                  + " to the "
                  + (missing.isPresent() ? "missing values" : "categories")
                  + " of "
                  + what
                  + ".");
        } else {
          left.add(
              "New value "
                  + YamlText.quoted(value)
                  + " of "
                  + what
                  + ": its categories are in a form that nothing can be added to.");
        }
      }
    }

    private Optional<MissingKind> missing(List<String> columns, String value) {
      String label = label(columns, value);
      return DraftWords.missing(label.isEmpty() ? value : label);
    }

    private String label(List<String> columns, String value) {
      return columns.stream()
          .map(variables::get)
          .filter(variable -> variable != null)
          .flatMap(variable -> variable.labels().stream())
          .filter(label -> label.value().equals(value))
          .map(Variable.ValueLabel::label)
          .findFirst()
          .orElse("");
    }

    /** What the draft would do otherwise. */
    private void differences() {
      for (Question mine : study.questions()) {
        for (Question theirs : drafted.questions()) {
          if (mine.columns().equals(theirs.columns()) && !type(mine).equals(type(theirs))) {
            left.add(
                "Question "
                    + mine.id()
                    + " stays "
                    + type(mine)
                    + "; a draft would make it "
                    + type(theirs)
                    + ".");
          }
        }
      }
      if (!columns(drafted.weighting()).equals(columns(study.weighting()))
          && !columns(drafted.weighting()).isEmpty()) {
        left.add(
            "The weighting stays as it is; a draft would weight by "
                + columns(drafted.weighting()).get(0)
                + ".");
      }
      if (!drafted.design().equals(study.design())
          && !drafted.design().equals(SampleDesign.SIMPLE)) {
        left.add(
            "The design stays as it is; a draft would take "
                + drafted.design().stratum().map(s -> "stratum " + s + " ").orElse("")
                + drafted.design().psu().map(u -> "psu " + u + " ").orElse("").strip()
                + ".");
      }
      List<List<String>> split = study.segments().stream().map(s -> s.source().columns()).toList();
      for (Segment segment : drafted.segments()) {
        if (!split.contains(segment.source().columns()) && !study.segments().isEmpty()) {
          left.add("A draft would have a segment by " + segment.id() + " too: not added.");
        }
      }
    }

    private static Set<String> codes(
        List<io.etude.codebook.category.Category> categories, List<MissingCode> missing) {
      Set<String> codes = new HashSet<>();
      categories.forEach(category -> codes.addAll(category.codes()));
      missing.forEach(code -> codes.add(code.code()));
      return codes;
    }

    private static boolean isCoded(Question question) {
      return question instanceof SingleQuestion
          || question instanceof GridQuestion
          || question instanceof MultipleQuestion multiple
              && multiple.storage() instanceof MultipleStorage.Slots;
    }

    private static boolean isCoded(Segment segment) {
      return segment.source() instanceof SegmentSource.Codes;
    }

    private static String type(Question question) {
      return question.getClass().getSimpleName().replace("Question", "").toLowerCase(Locale.ROOT);
    }

    private static List<String> columns(Weighting weighting) {
      if (weighting instanceof Weighting.Given given) {
        return List.of(given.column());
      } else if (weighting instanceof Weighting.Raking raking) {
        List<String> columns = new ArrayList<>(raking.start().stream().toList());
        raking.targets().forEach(target -> columns.add(target.column()));
        return columns;
      }
      return List.of();
    }
  }
}
