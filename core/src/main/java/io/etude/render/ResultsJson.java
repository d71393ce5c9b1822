package io.etude.render;

import com.fasterxml.jackson.core.JsonGenerator;
import io.etude.analysis.AssociationTest;
import io.etude.analysis.Cell;
import io.etude.analysis.DataProblem;
import io.etude.analysis.Estimate;
import io.etude.analysis.Flag;
import io.etude.analysis.Higher;
import io.etude.analysis.Interval;
import io.etude.analysis.ResultColumn;
import io.etude.analysis.ResultRow;
import io.etude.analysis.ResultTable;
import io.etude.analysis.Results;
import io.etude.analysis.Summary;
import io.etude.study.DataPolicy;
import io.etude.study.GridQuestion;
import io.etude.study.Segment;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Streams results, member by member, in the order of the schema. */
final class ResultsJson {

  private final JsonGenerator json;
  private final Locale language;

  ResultsJson(JsonGenerator json, Locale language) {
    this.json = json;
    this.language = language;
  }

  void write(Results results) throws IOException {
    json.writeStartObject();
    json.writeStringField("format", JsonRenderer.FORMAT);
    json.writeObjectFieldStart("study");
    json.writeStringField("id", results.study().id());
    json.writeStringField("title", results.study().title().in(language));
    json.writeEndObject();
    json.writeArrayFieldStart("tables");
    for (ResultTable table : results.tables()) {
      table(table);
    }
    json.writeEndArray();
    if (results.study().conventions().disclosure().isEmpty()) {
      problems(results.problems());
    }
    json.writeEndObject();
  }

  private void problems(List<DataProblem> problems) throws IOException {
    json.writeArrayFieldStart("problems");
    for (DataProblem problem : problems) {
      json.writeStartObject();
      json.writeStringField("rule", problem.rule());
      json.writeStringField("subject", problem.subject());
      json.writeStringField("message", problem.message());
      json.writeNumberField("count", problem.count());
      json.writeStringField("policy", policy(problem.policy()));
      json.writeArrayFieldStart("places");
      for (String place : problem.places()) {
        json.writeString(place);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static String policy(DataPolicy policy) {
    return switch (policy) {
      case FAIL -> "fail";
      case SET_MISSING -> "setMissing";
      case GO_ON -> "goOn";
    };
  }

  private void table(ResultTable table) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", table.id());
    json.writeStringField("question", table.question().id());
    text("item", table.item().map(GridQuestion.Item::id));
    text("segment", table.segment().map(Segment::id));
    json.writeStringField("base", table.base().name().toLowerCase(Locale.ROOT));
    json.writeArrayFieldStart("columns");
    for (ResultColumn column : table.columns()) {
      column(table.rows(), column);
    }
    json.writeEndArray();
    json.writeFieldName("test");
    if (table.test().isPresent()) {
      test(table.test().get());
    } else {
      json.writeNull();
    }
    json.writeEndObject();
  }

  private void column(List<ResultRow> rows, ResultColumn column) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", column.id());
    json.writeStringField("label", column.label().in(language));
    text("spanner", column.spanner().map(label -> label.in(language)));
    text("letter", column.letter());
    whole("base", column.base());
    number("weightedBase", column.weightedBase());
    number("effectiveBase", column.effectiveBase());
    json.writeNumberField("df", column.df());
    json.writeArrayFieldStart("rows");
    for (int i = 0; i < rows.size(); i++) {
      row(rows.get(i), column.cells().get(i));
    }
    json.writeEndArray();
    json.writeArrayFieldStart("summaries");
    for (Summary summary : column.summaries()) {
      summary(summary);
    }
    json.writeEndArray();
    flags(column.flags());
    json.writeEndObject();
  }

  private void row(ResultRow row, Cell cell) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", row.id());
    json.writeStringField("label", row.label().in(language));
    json.writeStringField("kind", row.kind().code());
    whole("count", cell.count());
    number("weightedCount", cell.weightedCount());
    estimate("share", cell.share());
    higherThan(cell.higherThan());
    flags(cell.flags());
    json.writeEndObject();
  }

  private void summary(Summary summary) throws IOException {
    json.writeStartObject();
    json.writeStringField("stat", summary.stat().code());
    estimate("value", summary.estimate());
    higherThan(summary.higherThan());
    flags(summary.flags());
    json.writeEndObject();
  }

  private void estimate(String name, Optional<Estimate> estimate) throws IOException {
    // absent and undefined are null alike; no boxes, since an annex has tens of thousands of them
    number(name, estimate.isPresent() ? estimate.get().value() : Double.NaN);
    number("se", estimate.isPresent() ? estimate.get().se() : Double.NaN);
    json.writeFieldName("ci");
    Optional<Interval> interval =
        estimate.isPresent() ? estimate.get().interval() : Optional.empty();
    if (interval.isPresent()) {
      json.writeStartArray();
      json.writeNumber(interval.get().low());
      json.writeNumber(interval.get().high());
      json.writeEndArray();
    } else {
      json.writeNull();
    }
  }

  private void higherThan(List<Higher> columns) throws IOException {
    json.writeArrayFieldStart("higherThan");
    for (Higher higher : columns) {
      json.writeStartObject();
      json.writeStringField("column", higher.column());
      json.writeNumberField("level", higher.level());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void flags(Collection<Flag> flags) throws IOException {
    json.writeArrayFieldStart("flags");
    if (!flags.isEmpty()) {
      for (Flag flag : flags.stream().sorted().toList()) {
        json.writeString(flag.code());
      }
    }
    json.writeEndArray();
  }

  private void test(AssociationTest test) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", AssociationTest.NAME);
    number("statistic", test.statistic());
    number("df1", test.df1());
    number("df2", test.df2());
    number("p", test.p());
    number("cramersV", test.cramersV());
    json.writeEndObject();
  }

  private void text(String name, Optional<String> value) throws IOException {
    json.writeFieldName(name);
    if (value.isPresent()) {
      json.writeString(value.get());
    } else {
      json.writeNull();
    }
  }

  private void whole(String name, OptionalLong value) throws IOException {
    json.writeFieldName(name);
    if (value.isPresent()) {
      json.writeNumber(value.getAsLong());
    } else {
      json.writeNull();
    }
  }

  private void number(String name, OptionalDouble value) throws IOException {
    number(name, value.orElse(Double.NaN));
  }

  /** JSON has no NaN and no infinity: a standard error that does not exist is null. */
  private void number(String name, double value) throws IOException {
    json.writeFieldName(name);
    if (Double.isFinite(value)) {
      json.writeNumber(value);
    } else {
      json.writeNull();
    }
  }
}
