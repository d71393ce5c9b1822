package io.etude.study;

import io.etude.Problem;
import io.etude.StudyException;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.MultipleStorage;
import io.etude.codebook.Question;
import io.etude.codebook.Routing;
import io.etude.codebook.Segment;
import io.etude.codebook.SegmentSource;
import io.etude.dataset.Schema;
import io.etude.internal.Closest;
import io.etude.internal.Counted;
import io.etude.internal.ProblemOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Checks that the data have every column that a study names; all that lack are said at once. */
final class ColumnCheck {

  /** More than so many tell that it is the wrong file. */
  private static final int MOST = 50;

  private final Study study;
  private final Schema schema;
  private final String dataName;
  private final List<Problem> missing = new ArrayList<>();

  ColumnCheck(Study study, Schema schema, String dataName) {
    this.study = study;
    this.schema = schema;
    this.dataName = dataName;
  }

  /** How many of the places that name a column name one that the data lack. */
  int lacking() {
    look();
    return missing.size();
  }

  void run() {
    look();
    if (missing.size() == 1) {
      throw StudyException.located(missing.get(0));
    } else if (!missing.isEmpty()) {
      List<Problem> problems = ProblemOrder.sorted(missing);
      List<Problem> first = new ArrayList<>(problems.subList(0, Math.min(MOST, problems.size())));
      if (problems.size() > MOST) {
        first.add(
            Problem.of(
                dataName
                    + " lacks "
                    + Counted.of(problems.size() - MOST, "column")
                    + " more; is it the data of this study?"));
      }
      throw StudyException.several(first);
    }
  }

  private void look() {
    study.respondentId().ifPresent(column -> check("the study", column, "respondentId"));
    for (int i = 0; i < study.questions().size(); i++) {
      checkQuestion(study.questions().get(i), "questions/" + i + "/");
    }
    for (int i = 0; i < study.segments().size(); i++) {
      Segment segment = study.segments().get(i);
      checkSource(
          segment.source(), naming("segment \"" + segment.id() + "\""), "segments/" + i + "/");
    }
    checkWeighting();
    study
        .decimals()
        .byColumn()
        .keySet()
        .forEach(column -> check("\"decimal\" of the data", column, "data/decimal/" + column));
    for (int i = 0; i < study.include().size(); i++) {
      String path = "data/include/" + i + "/column";
      check("\"include\" of the data", study.include().get(i).column(), path);
    }
    study.design().stratum().ifPresent(column -> check("the design", column, "design/stratum"));
    study.design().psu().ifPresent(column -> check("the design", column, "design/psu"));
    study
        .design()
        .populationUnits()
        .ifPresent(column -> check("the design", column, "design/populationUnits"));
  }

  private void checkQuestion(Question question, String path) {
    BiConsumer<String, String> check = naming(question.info().named());
    List<Routing.Condition> conditions =
        question.info().routing().map(Routing::conditions).orElse(List.of());
    for (int i = 0; i < conditions.size(); i++) {
      String place = conditions.size() == 1 ? "" : i + "/";
      check.accept(conditions.get(i).column(), path + "asked/" + place + "column");
    }
    if (question instanceof MultipleQuestion multiple) {
      checkStorage(multiple.storage(), check, path);
    } else if (question instanceof GridQuestion grid) {
      for (GridQuestion.Item item : grid.items()) {
        check.accept(item.column(), path + "items/" + item.id());
      }
    } else {
      question.columns().forEach(column -> check.accept(column, path + "column"));
    }
  }

  private void checkSource(SegmentSource source, BiConsumer<String, String> check, String path) {
    if (source instanceof SegmentSource.Overlapping overlapping) {
      checkStorage(overlapping.storage(), check, path);
    } else {
      source.columns().forEach(column -> check.accept(column, path + "column"));
    }
  }

  private void checkStorage(
      MultipleStorage storage, BiConsumer<String, String> check, String path) {
    if (storage instanceof MultipleStorage.OptionColumns options) {
      for (Map.Entry<String, String> option : options.columnByCode().entrySet()) {
        check.accept(option.getValue(), path + "columns/" + option.getKey());
      }
    } else if (storage instanceof MultipleStorage.Joined joined) {
      check.accept(joined.column(), path + "column");
    } else {
      for (int i = 0; i < storage.columns().size(); i++) {
        check.accept(storage.columns().get(i), path + "slots/" + i);
      }
    }
  }

  private void checkWeighting() {
    if (study.weighting() instanceof Weighting.Given given) {
      check("the weighting", given.column(), "weighting/column");
    } else if (study.weighting() instanceof Weighting.Raking raking) {
      raking.start().ifPresent(column -> check("the weighting", column, "weighting/start"));
      for (Weighting.Target target : raking.targets()) {
        check("the weighting", target.column(), "weighting/targets/" + target.column());
      }
    }
  }

  private BiConsumer<String, String> naming(String what) {
    return (column, path) -> check(what, column, path);
  }

  private void check(String what, String column, String path) {
    if (schema.variable(column).isEmpty()) {
      missing.add(
          study
              .file()
              .locate(
                  path,
                  what
                      + " names column \""
                      + column
                      + "\", which "
                      + dataName
                      + " does not have"
                      + Closest.hint(column, schema.names())));
    }
  }
}
