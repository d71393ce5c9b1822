package io.etude.draft;

import static java.util.Objects.requireNonNull;

import io.etude.codebook.GridQuestion;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.MultipleStorage;
import io.etude.codebook.Question;
import io.etude.codebook.Segment;
import io.etude.codebook.SegmentSource;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Category;
import io.etude.codebook.category.MissingCode;
import io.etude.codebook.category.MissingKind;
import io.etude.dataset.Source;
import io.etude.dataset.Variable;
import io.etude.draft.guess.DraftQuestion;
import io.etude.draft.guess.DraftScale;
import io.etude.draft.profile.DraftProfile;
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
import java.util.Objects;
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
    private final DraftWriter draft;
    private final List<String> added = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private final Map<String, Variable> variables = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();

    Work(Study study, DraftLines lines, Source data) {
      this.study = study;
      this.lines = lines;
      this.data = data;
      Set<String> ids = study.questions().stream().map(Question::id).collect(Collectors.toSet());
      draft = new DraftWriter(data, CodebookDraft.Options.of(study), ids);
      data.schema().variables().forEach(variable -> variables.put(variable.name(), variable));
    }

    CodebookUpdate update() {
      collectUsed();
      used.stream()
          .filter(column -> !variables.containsKey(column))
          .sorted()
          .forEach(
              gone -> leave("Column %s is in the codebook, but not in %s.", gone, data.name()));
      lines
          .text()
          .lines()
          .map(NAMED::matcher)
          .filter(Matcher::matches)
          .forEach(comment -> used.add(comment.group(1)));
      categories();
      questions();
      differences();
      List<String> report = new ArrayList<>(added);
      report.addAll(left);
      if (added.isEmpty()) {
        report.add(0, "Nothing was added: the codebook has all columns and answers.");
      } else if (!study.include().isEmpty()) {
        report.add(
            "Rows that \"include\" leaves out were looked at too: take out what only they have.");
      }
      return new CodebookUpdate(lines.text(), report);
    }

    private void add(String what, Object... values) {
      added.add(String.format(Locale.ROOT, what, values));
    }

    private void leave(String what, Object... values) {
      left.add(String.format(Locale.ROOT, what, values));
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

    /** Puts questions for new columns at the end of the list. */
    private void questions() {
      Set<String> sections =
          study.sections().stream().map(section -> section.id()).collect(Collectors.toSet());
      Map<String, DraftQuestion> fresh = new LinkedHashMap<>();
      for (DraftQuestion question : draft.ordered()) {
        List<String> columns = new ArrayList<>(columns(question));
        List<String> known = columns.stream().filter(used::contains).toList();
        columns.removeAll(known);
        String names = String.join(", ", columns);
        if (known.isEmpty()) {
          fresh.put(names, question);
        } else if (!columns.isEmpty()) {
          leave(
              "New %s would be one %s question with %s, which the codebook has already: not added.",
              names, question.type(), String.join(", ", known));
        }
      }
      boolean done =
          fresh.isEmpty()
              || lines.addQuestions(
                  fresh.values().stream().map(q -> draft.question(q, sections)).toList());
      fresh.forEach(
          (names, question) -> {
            if (done) {
              String what = names.contains(", ") ? "columns" : "column";
              add("Added %s %s as a %s question.", what, names, question.type());
            } else {
              leave(
                  "The list of questions is in a form that nothing can be added to: new %s.",
                  names);
            }
          });
    }

    /** Puts answers that are no category into the list of categories. */
    private void categories() {
      List<Coded> all = new ArrayList<>();
      for (int i = 0; i < study.questions().size(); i++) {
        Question question = study.questions().get(i);
        if (isCoded(question)) {
          Set<String> known = codes(question.categories(), question.info().missing());
          all.add(new Coded("questions/" + i, question.id(), question.columns(), known));
        }
      }
      for (int i = 0; i < study.segments().size(); i++) {
        Segment segment = study.segments().get(i);
        if (segment.source() instanceof SegmentSource.Codes) {
          Set<String> known = codes(segment.categories(), segment.missing());
          all.add(new Coded("segments/" + i, segment.id(), segment.source().columns(), known));
        }
      }
      List<String> columns =
          all.stream()
              .flatMap(coded -> coded.columns.stream())
              .distinct()
              .filter(variables::containsKey)
              .toList();
      Map<String, Set<String>> values = DraftRows.values(data, columns);
      Set<String> done = new HashSet<>();
      all.forEach(coded -> put(coded, values, done));
    }

    /** What has a list of codes: a question or a segment. */
    private record Coded(String path, String id, List<String> columns, Set<String> known) {}

    private void put(Coded coded, Map<String, Set<String>> values, Set<String> done) {
      Set<String> fresh = new LinkedHashSet<>();
      coded.columns.forEach(column -> fresh.addAll(values.getOrDefault(column, Set.of())));
      fresh.removeAll(coded.known);
      boolean segment = coded.path.startsWith("segments");
      String what = (segment ? "segment " : "question ") + coded.id;
      if (fresh.size() > MOST_NEW) {
        leave("%d values of %s are in no category: not added.", fresh.size(), what);
        return;
      }
      Map<String, String> labels = new LinkedHashMap<>();
      fresh.stream()
          .sorted(DraftScale::compare)
          .forEach(value -> labels.put(value, label(coded.columns, value)));
      Comparator<String> answersFirst =
          Comparator.comparing(value -> DraftWords.missing(labels.get(value)).isPresent());
      for (String value : labels.keySet().stream().sorted(answersFirst).toList()) {
        Optional<MissingKind> missing = DraftWords.missing(labels.get(value));
        String owner = lines.owner(coded.path, missing.isPresent());
        if (segment && missing.isPresent() || !done.add(owner + " " + value)) {
          continue;
        }
        String said = YamlText.quoted(value);
        if (lines.addCategory(owner, value, DraftLabels.answer(labels.get(value)), missing)) {
          String list = missing.isPresent() ? "missing values" : "categories";
          add("Added %s to the %s of %s.", said, list, what);
        } else {
          leave(
              "New value %s of %s: its categories are in a form that nothing can be added to.",
              said, what);
        }
      }
    }

    /** The label that a value has in the file, or else the value. */
    private String label(List<String> columns, String value) {
      return columns.stream()
          .map(variables::get)
          .filter(Objects::nonNull)
          .flatMap(variable -> variable.labels().stream())
          .filter(label -> label.value().equals(value) && !label.label().isEmpty())
          .map(Variable.ValueLabel::label)
          .findFirst()
          .orElse(value);
    }

    /** What the draft would do otherwise. */
    private void differences() {
      for (Question mine : study.questions()) {
        String type =
            mine.getClass().getSimpleName().replace("Question", "").toLowerCase(Locale.ROOT);
        draft.ordered().stream()
            .filter(theirs -> columns(theirs).equals(mine.columns()))
            .filter(theirs -> !theirs.type().equals(type))
            .forEach(
                theirs ->
                    leave(
                        "Question %s stays %s; a draft would make it %s.",
                        mine.id(), type, theirs.type()));
      }
      Study drafted = Study.parse(draft.write());
      List<String> weights = columns(drafted.weighting());
      if (!weights.isEmpty() && !weights.equals(columns(study.weighting()))) {
        leave("The weighting stays as it is; a draft would weight by %s.", weights.get(0));
      }
      SampleDesign design = drafted.design();
      if (!design.equals(study.design()) && !design.equals(SampleDesign.SIMPLE)) {
        String stratum = design.stratum().map(column -> "stratum " + column + " ").orElse("");
        String unit = design.psu().map(column -> "psu " + column).orElse("");
        leave("The design stays as it is; a draft would take %s.", (stratum + unit).strip());
      }
      List<List<String>> split = study.segments().stream().map(s -> s.source().columns()).toList();
      drafted.segments().stream()
          .map(segment -> segment.source().columns())
          .filter(columns -> !split.isEmpty() && !split.contains(columns))
          .map(columns -> String.join(", ", columns))
          .forEach(by -> leave("A draft would have a segment by %s too: not added.", by));
    }

    private static Set<String> codes(List<Category> categories, List<MissingCode> missing) {
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

    private static List<String> columns(DraftQuestion question) {
      return question.members().stream().map(DraftProfile::name).toList();
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
