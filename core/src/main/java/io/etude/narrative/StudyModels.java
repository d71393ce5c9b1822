package io.etude.narrative;

import io.etude.Label;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.Segment;
import io.etude.codebook.SegmentSource;
import io.etude.codebook.category.Category;
import io.etude.language.Phrases;
import io.etude.narrative.template.Value;
import io.etude.results.Finding;
import io.etude.results.ResultColumn;
import io.etude.results.ResultRow;
import io.etude.results.ResultTable;
import io.etude.results.Results;
import io.etude.results.TableId;
import io.etude.study.Expert;
import io.etude.study.Study;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The study and its results as maps and lists for templates to loop over. Thread-safe. */
final class StudyModels {

  /** The key of a row that is absent where its share is not published. */
  static final String SHARE = "share";

  private final Results results;
  private final Study study;
  private final Locale language;
  private Map<String, Value> made;

  StudyModels(Results results, Locale language) {
    this.results = results;
    this.study = results.study();
    this.language = language;
  }

  /** Adds the values, which are made once: all reports of a batch have the same. */
  void addTo(Value.Fields model) {
    values().forEach(model::put);
  }

  private synchronized Map<String, Value> values() {
    if (made == null) {
      made = new LinkedHashMap<>();
      make();
    }
    return made;
  }

  private void make() {
    made.put(
        "study",
        new Value.Fields()
            .put("id", study.id())
            .put("title", study.title().in(language))
            .put("respondents", Models.number(results.respondents())));
    made.put("questions", Models.list(study.questions().stream().map(this::question).toList()));
    made.put("segments", Models.list(study.segments().stream().map(this::segment).toList()));
    made.put("experts", Models.list(study.experts().stream().map(this::expert).toList()));
    made.put("findings", Models.list(findings()));
  }

  private Value question(Question question) {
    List<Value> items = new ArrayList<>();
    if (question instanceof GridQuestion grid) {
      for (GridQuestion.Item item : grid.items()) {
        items.add(
            new Value.Fields()
                .put("id", item.id())
                .put("label", item.label().in(language))
                .put("rows", rows(TableId.of(question.id(), item.id()))));
      }
    }
    String type = question.getClass().getSimpleName().replace("Question", "");
    return new Value.Fields()
        .put("id", question.id())
        .put("type", type.toLowerCase(Locale.ROOT))
        .put("label", question.label().in(language))
        .put("text", question.info().text().in(language))
        .put("items", Models.list(items))
        .put("rows", items.isEmpty() ? rows(TableId.of(question.id())) : Models.list(List.of()));
  }

  /** The rows of a table over all respondents, with the reference that names each one's share. */
  private Value rows(TableId tableId) {
    List<Value> rows = new ArrayList<>();
    ResultTable table = results.table(tableId).orElse(null);
    for (int i = 0; table != null && i < table.rows().size(); i++) {
      ResultRow row = table.rows().get(i);
      Value.Fields model =
          new Value.Fields()
              .put("id", row.id())
              .put("label", row.label().in(language))
              .put("kind", row.kind().code())
              .put("answer", Models.truth(row.category() == Category.Kind.ANSWER))
              .put("ref", tableId.figure(row.id(), ResultColumn.TOTAL).toString());
      table
          .total()
          .cells()
          .get(i)
          .share()
          .ifPresent(share -> model.put(SHARE, Models.number(share.value())));
      rows.add(model);
    }
    return Models.list(rows);
  }

  private Value segment(Segment segment) {
    List<Value> columns = new ArrayList<>();
    List<Label> spanners = spanners(segment);
    for (int c = 0; c < segment.categories().size(); c++) {
      Category category = segment.categories().get(c);
      Optional<Label> spanner =
          spanners.isEmpty() ? Optional.empty() : Optional.of(spanners.get(c));
      columns.add(
          new Value.Fields()
              .put("id", category.code())
              .put("label", group(spanner, category.label(), language)));
    }
    return new Value.Fields()
        .put("id", segment.id())
        .put("label", segment.label().in(language))
        .put("editions", Models.truth(segment.kind() == Segment.Kind.EDITIONS))
        .put("columns", Models.list(columns));
  }

  /** What stands over each column of a segment within another; none over those of others. */
  private List<Label> spanners(Segment segment) {
    List<Label> spanners = new ArrayList<>();
    if (segment.source() instanceof SegmentSource.Nested nested) {
      int inner = study.segment(nested.inner()).orElseThrow().categories().size();
      for (Category over : study.segment(nested.outer()).orElseThrow().categories()) {
        spanners.addAll(Collections.nCopies(inner, over.label()));
      }
    }
    return spanners;
  }

  /** A group's name, after that of the group which it is part of where its segment nests. */
  static String group(Optional<Label> spanner, Label label, Locale language) {
    return Phrases.of(language)
        .nested(spanner.map(outer -> outer.in(language)), label.in(language));
  }

  private Value expert(Expert expert) {
    return new Value.Fields()
        .put("id", expert.id())
        .put("name", expert.name())
        .put("position", expert.position().in(language))
        .put("topic", expert.topic().in(language));
  }

  private List<Value> findings() {
    List<Value> models = new ArrayList<>();
    for (Finding finding : results.findings()) {
      results.table(finding.table()).ifPresent(table -> models.add(finding(finding, table)));
    }
    return models;
  }

  private String column(ResultTable table, String id) {
    return table
        .column(id)
        .map(group -> group(group.spanner(), group.label(), language))
        .orElse("");
  }

  private Value finding(Finding finding, ResultTable table) {
    String row =
        table.rows().stream()
            .filter(r -> r.id().equals(finding.row()))
            .findFirst()
            .map(r -> r.label().in(language))
            .orElse("");
    return new Value.Fields()
        .put("question", table.question().label().in(language))
        .put("item", table.item().map(i -> i.label().in(language)).orElse(""))
        .put("row", row)
        .put("segment", table.segment().map(s -> s.label().in(language)).orElse(""))
        .put("column", column(table, finding.column()))
        .put("ref", finding.figure().toString())
        .put("total", finding.figure().overall().toString())
        .put(
            "before",
            finding
                .before()
                .map(edition -> finding.table().figure(finding.row(), edition).toString())
                .orElse(""))
        .put("beforeColumn", finding.before().map(id -> column(table, id)).orElse(""))
        .put("higher", Models.truth(finding.difference().value() > 0));
  }
}
