package io.etude.study;

import io.etude.Label;
import io.etude.Limits;
import io.etude.Problem;
import io.etude.StudyException;
import io.etude.codebook.Base;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.QuestionInfo;
import io.etude.codebook.Segment;
import io.etude.codebook.SegmentSource;
import io.etude.codebook.category.Category;
import io.etude.internal.Closest;
import io.etude.internal.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The rules between the parts of a study. */
final class StudyRules {

  /** Summary statistics that a figure reference may name in place of a row. */
  private static final Set<String> SUMMARIES =
      Set.of("mean", "sd", "min", "q1", "median", "q3", "max", "nps");

  private final String id;
  private final List<Question> questions;
  private final List<Segment> segments;

  StudyRules(String id, List<Question> questions, List<Segment> segments) {
    this.id = id;
    this.questions = questions;
    this.segments = segments;
  }

  /**
   * Checks a whole study.
   *
   * @throws StudyException for the first rule that it breaks
   */
  void check(List<Locale> languages, List<Section> sections, List<Expert> experts) {
    List<StudyException> broken = broken(languages, sections, experts);
    if (!broken.isEmpty()) {
      throw broken.get(0);
    }
    Rules.notEmpty("study \"" + id + "\"", "question", questions, "questions");
  }

  /**
   * An exception for each place that breaks a rule; a study without questions is not among them.
   */
  List<StudyException> broken(
      List<Locale> languages, List<Section> sections, List<Expert> experts) {
    List<StudyException> broken = new ArrayList<>();
    List<Runnable> rules = new ArrayList<>();
    rules.add(() -> Rules.id("study", id, "id"));
    rules.add(() -> Rules.notEmpty("study \"" + id + "\"", "language", languages, "language"));
    rules.add(() -> ids("question", questions.stream().map(Question::id).toList()));
    rules.add(() -> ids("segment", segments.stream().map(Segment::id).toList()));
    rules.add(() -> ids("section", sections.stream().map(Section::id).toList()));
    rules.add(() -> ids("expert", experts.stream().map(Expert::id).toList()));
    List<String> known = sections.stream().map(Section::id).toList();
    for (int i = 0; i < questions.size(); i++) {
      Question question = questions.get(i);
      String path = "questions/" + i;
      rules.add(() -> checkBase(question, path + "/base"));
      rules.add(() -> checkSection(question.info(), known, path + "/section"));
    }
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      String path = "segments/" + i + "/nested";
      if (segment.source() instanceof SegmentSource.Nested nested) {
        rules.add(() -> checkNested(segment, nested, path));
      }
    }
    for (int i = 0; i < experts.size(); i++) {
      Expert expert = experts.get(i);
      for (int f = 0; f < expert.figures().size(); f++) {
        String figure = expert.figures().get(f);
        String path = "experts/" + i + "/figures/" + f;
        rules.add(() -> checkFigure(expert, figure, path));
      }
    }
    for (Runnable rule : rules) {
      try {
        rule.run();
      } catch (StudyException e) {
        broken.add(e);
      }
    }
    return broken;
  }

  private static void ids(String what, List<String> ids) {
    Rules.ids(what, ids, what + "s");
  }

  static void checkColumns(List<Segment> segments, Limits limits) {
    for (int i = 0; i < segments.size(); i++) {
      int columns = segments.get(i).categories().size() + segments.get(i).nets().size();
      if (columns > limits.columns()) {
        throw new StudyException(
            "segments/" + i,
            "segment \""
                + segments.get(i).id()
                + "\" has more columns than the limit \"columns\" of "
                + limits.columns()
                + ": "
                + columns);
      }
    }
  }

  static void checkSize(List<Question> all, Limits limits) {
    int questions = all.size();
    for (int i = 0; i < Math.min(questions, limits.questions()); i++) {
      int categories = all.get(i).categories().size();
      if (categories > limits.categories()) {
        throw new StudyException(
            "questions/" + i,
            all.get(i).info().named()
                + " has more categories than the limit \"categories\" of "
                + limits.categories()
                + ": "
                + categories);
      }
    }
    if (questions > limits.questions()) {
      throw new StudyException(
          "questions",
          "a study has at most "
              + limits.questions()
              + " questions, the limit \"questions\"; this one has "
              + questions);
    }
  }

  private static void checkBase(Question question, String path) {
    if (question.info().base() == Base.CHOSEN && !(question instanceof MultipleQuestion)) {
      throw new StudyException(
          path,
          question.info().named()
              + " has the base \"chosen\", those who chose at least one answer; that is for"
              + " questions of the type multiple: take \"valid\", those who answered");
    }
  }

  private static void checkSection(QuestionInfo info, List<String> sections, String path) {
    if (info.section().isPresent() && !sections.contains(info.section().get())) {
      throw new StudyException(
          path,
          Problem.unknownName(
              info.section().get(),
              info.named()
                  + " names the section \""
                  + info.section().get()
                  + "\", which the study does not have"
                  + Closest.hint(info.section().get(), sections)));
    }
  }

  private void checkNested(Segment segment, SegmentSource.Nested nested, String path) {
    Segment outer = part(segment, nested.outer(), path);
    Segment inner = part(segment, nested.inner(), path);
    List<String> pairs = codes(Segment.nested("pairs", Label.EMPTY, outer, inner).categories());
    if (!pairs.equals(codes(segment.categories()))) {
      throw new StudyException(
          path,
          "segment \"" + segment.id() + "\" nests two segments: its categories are their pairs");
    }
  }

  private Segment part(Segment segment, String id, String path) {
    Segment part =
        segments.stream()
            .filter(candidate -> candidate.id().equals(id))
            .findFirst()
            .orElseThrow(
                () ->
                    new StudyException(
                        path,
                        Problem.unknownName(
                            id,
                            "segment \""
                                + segment.id()
                                + "\" nests the segment \""
                                + id
                                + "\", which the study does not have"
                                + Closest.hint(id, segments.stream().map(Segment::id).toList()))));
    if (part.source() instanceof SegmentSource.Nested) {
      throw new StudyException(
          path,
          "segment \""
              + segment.id()
              + "\" nests \""
              + id
              + "\", which is itself a nested segment");
    }
    return part;
  }

  /** A reference has the form {@code question[.item].row[@segment.column]}. */
  private void checkFigure(Expert expert, String reference, String path) {
    int at = reference.indexOf('@');
    String row = at < 0 ? reference : reference.substring(0, at);
    if (questions.stream().noneMatch(question -> rows(question).contains(row))) {
      throw unknown(expert, reference, unknownRow(row), path);
    }
    if (at >= 0) {
      String column = reference.substring(at + 1);
      List<String> columns = columns();
      if (!columns.contains(column)) {
        throw unknown(expert, reference, unknownColumn(column), path);
      }
    }
  }

  private static StudyException unknown(Expert expert, String reference, String what, String path) {
    return new StudyException(
        path,
        Problem.unknownName(
            reference,
            "expert \"" + expert.id() + "\" is to comment on \"" + reference + "\", but " + what));
  }

  /** That a question has no such row, or that there is no such question, and the nearest ones. */
  private String unknownRow(String row) {
    List<String> all = questions.stream().flatMap(q -> rows(q).stream()).toList();
    String named = row.split("\\.", 2)[0];
    List<String> ids = questions.stream().map(Question::id).toList();
    boolean known = questions.stream().anyMatch(q -> row.startsWith(q.id() + "."));
    return known || Closest.to(row, all).isPresent()
        ? "the study has no figure \"" + row + "\"" + Closest.hint(row, all)
        : "the study has no question \"" + named + "\"" + Closest.hint(named, ids);
  }

  /** That a segment has no such group, or that there is no such segment, and the nearest ones. */
  private String unknownColumn(String column) {
    for (Segment segment : segments) {
      String start = segment.id() + ".";
      if (column.startsWith(start)) {
        String group = column.substring(start.length());
        List<String> groups = new ArrayList<>(codes(segment.categories()));
        segment.nets().forEach(net -> groups.add(net.id()));
        return "the segment \""
            + segment.id()
            + "\" has no group \""
            + group
            + "\""
            + Closest.hint(group, groups);
      }
    }
    String named = column.split("\\.", 2)[0];
    return "the study has no segment \""
        + named
        + "\""
        + Closest.hint(named, segments.stream().map(Segment::id).toList());
  }

  private static List<String> rows(Question question) {
    List<String> heads =
        question instanceof GridQuestion grid
            ? grid.items().stream().map(item -> question.id() + "." + item.id()).toList()
            : List.of(question.id());
    List<String> rows = new ArrayList<>();
    for (String head : heads) {
      question.categories().forEach(category -> rows.add(head + "." + category.code()));
      question.nets().forEach(net -> rows.add(head + "." + net.id()));
      SUMMARIES.stream().sorted().forEach(stat -> rows.add(head + "." + stat));
    }
    return rows;
  }

  private List<String> columns() {
    List<String> columns = new ArrayList<>();
    for (Segment segment : segments) {
      segment.categories().forEach(category -> columns.add(segment.id() + "." + category.code()));
      segment.nets().forEach(net -> columns.add(segment.id() + "." + net.id()));
    }
    return columns;
  }

  private static List<String> codes(List<Category> categories) {
    return categories.stream().map(Category::code).toList();
  }
}
