package io.etude.render;

import com.fasterxml.jackson.core.JsonGenerator;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.Segment;
import io.etude.internal.RenderGuard;
import io.etude.results.Cell;
import io.etude.results.DataProblem;
import io.etude.results.DesignEffects;
import io.etude.results.Finding;
import io.etude.results.Flag;
import io.etude.results.ResultColumn;
import io.etude.results.ResultRow;
import io.etude.results.ResultTable;
import io.etude.results.Results;
import io.etude.results.Summary;
import io.etude.results.inference.AssociationTest;
import io.etude.results.inference.Estimate;
import io.etude.results.inference.Higher;
import io.etude.results.inference.Independence;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Streams results, member by member, in the order of the schema. */
final class ResultsJson {

  /** The member that is digested. */
  private static final String TABLES = "tables";

  private final JsonGenerator json;
  private final JsonFields fields;
  private final Locale language;
  private final DigestStream stream;
  private final RenderGuard guard;

  /** {@code stream} is what {@code json} writes to. */
  ResultsJson(JsonGenerator json, Locale language, DigestStream stream, RenderGuard guard) {
    this.json = json;
    this.fields = new JsonFields(json, language);
    this.language = language;
    this.stream = stream;
    this.guard = guard;
  }

  void write(Results results) throws IOException {
    json.writeStartObject();
    json.writeStringField("format", JsonRenderer.FORMAT);
    json.writeObjectFieldStart("tool");
    json.writeStringField("name", Tool.ETUDE.name());
    json.writeStringField("version", Tool.ETUDE.version());
    json.writeEndObject();
    fields.constant("contents", results.contents());
    json.writeStringField("language", language.toLanguageTag());
    json.writeFieldName("study");
    new StudyJson(json, fields, results).write();
    String digest = tables(results.tables());
    findings(results.findings());
    problems(results.problems());
    json.writeObjectFieldStart("digest");
    json.writeStringField("algorithm", DigestStream.ALGORITHM);
    json.writeStringField("of", TABLES);
    json.writeStringField("value", digest);
    json.writeEndObject();
    json.writeEndObject();
  }

  /** Writes the tables and gives the digest of their bytes, brackets included. */
  private String tables(List<ResultTable> tables) throws IOException {
    json.writeArrayFieldStart(TABLES);
    json.flush();
    stream.start((byte) '[');
    for (ResultTable table : tables) {
      table(table);
    }
    json.writeEndArray();
    json.flush();
    return stream.stop();
  }

  private void table(ResultTable table) throws IOException {
    guard.check();
    json.writeStartObject();
    json.writeStringField("id", table.id().toString());
    json.writeStringField("question", table.question().id());
    fields.text("item", table.item().map(GridQuestion.Item::id));
    fields.text("segment", table.segment().map(Segment::id));
    fields.constant("base", table.base());
    json.writeArrayFieldStart("columns");
    for (ResultColumn column : table.columns()) {
      column(table, column);
    }
    json.writeEndArray();
    json.writeFieldName("test");
    if (table.independence().test().isPresent()) {
      test(table.independence().test().get());
    } else {
      json.writeNull();
    }
    fields.text("noTest", table.independence().reason().map(Independence.Reason::code));
    if (!table.answers().isEmpty()) {
      fields.texts("answers", table.answers());
    }
    json.writeEndObject();
  }

  private void column(ResultTable table, ResultColumn column) throws IOException {
    List<ResultRow> rows = table.rows();
    json.writeStartObject();
    json.writeStringField("id", column.id());
    fields.label("label", column.label());
    fields.text("spanner", column.spanner().map(label -> label.in(language)));
    fields.text("letter", column.letter());
    fields.whole("base", column.base());
    fields.number("weightedBase", column.weightedBase());
    fields.number("effectiveBase", column.effectiveBase());
    json.writeNumberField("df", column.df());
    json.writeArrayFieldStart("rows");
    for (int i = 0; i < rows.size(); i++) {
      row(rows.get(i), column, column.cells().get(i));
    }
    json.writeEndArray();
    json.writeArrayFieldStart("summaries");
    for (Summary summary : column.summaries()) {
      summary(summary, column);
    }
    json.writeEndArray();
    flags(column.flags());
    json.writeEndObject();
  }

  private void row(ResultRow row, ResultColumn column, Cell cell) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", row.id());
    fields.label("label", row.label());
    json.writeStringField("kind", row.kind().code());
    fields.whole("count", cell.count());
    fields.number("weightedCount", cell.weightedCount());
    estimate("share", cell.share());
    fields.number("designEffect", DesignEffects.ofCell(column, cell));
    higherThan(cell.higherThan());
    flags(cell.flags());
    json.writeEndObject();
  }

  private void summary(Summary summary, ResultColumn column) throws IOException {
    json.writeStartObject();
    json.writeStringField("stat", summary.stat().code());
    estimate("value", summary.estimate());
    fields.number(
        "designEffect",
        summary.stat() == Summary.Stat.MEAN
            ? DesignEffects.ofMean(column)
            : OptionalDouble.empty());
    higherThan(summary.higherThan());
    if (summary.ownBase().isPresent()) {
      fields.whole("base", summary.ownBase().get().unweighted());
      fields.number("weightedBase", summary.ownBase().get().weighted());
      fields.number("effectiveBase", summary.ownBase().get().effective());
    }
    flags(summary.flags());
    json.writeEndObject();
  }

  private void estimate(String name, Optional<Estimate> estimate) throws IOException {
    // absent and undefined are null alike; no boxes, since an annex has tens of thousands of them
    if (estimate.isPresent()) {
      estimate(name, estimate.get());
    } else {
      json.writeNullField(name);
      json.writeNullField("se");
      json.writeNullField("ci");
    }
  }

  private void estimate(String name, Estimate estimate) throws IOException {
    fields.number(name, estimate.value());
    fields.number("se", estimate.se());
    fields.interval("ci", estimate.interval());
  }

  private void higherThan(List<Higher> columns) throws IOException {
    json.writeArrayFieldStart("higherThan");
    for (int i = 0; i < columns.size(); i++) {
      Higher higher = columns.get(i);
      json.writeStartObject();
      json.writeStringField("column", higher.column());
      json.writeNumberField("level", higher.level());
      estimate("difference", higher.difference());
      fields.number("p", higher.p());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void flags(Collection<Flag> flags) throws IOException {
    json.writeArrayFieldStart("flags");
    if (!flags.isEmpty()) {
      for (Flag flag : flags) {
        json.writeString(flag.code());
      }
    }
    json.writeEndArray();
  }

  private void test(AssociationTest test) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", AssociationTest.NAME);
    fields.number("statistic", test.statistic());
    fields.number("df1", test.df1());
    fields.number("df2", test.df2());
    fields.number("p", test.p());
    fields.number("cramersV", test.cramersV());
    json.writeEndObject();
  }

  private void findings(List<Finding> findings) throws IOException {
    json.writeArrayFieldStart("findings");
    for (Finding finding : findings) {
      json.writeStartObject();
      json.writeStringField("table", finding.table().toString());
      json.writeStringField("row", finding.row());
      json.writeStringField("column", finding.column());
      if (finding.before().isPresent()) {
        json.writeStringField("before", finding.before().get());
      } else {
        json.writeNullField("before");
      }
      fields.number("share", finding.share().value());
      fields.number("rest", finding.rest().value());
      estimate("difference", finding.difference());
      fields.number("p", finding.p());
      fields.number("adjustedP", finding.adjustedP());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void problems(List<DataProblem> problems) throws IOException {
    json.writeArrayFieldStart("problems");
    for (DataProblem problem : problems) {
      json.writeStartObject();
      json.writeStringField("rule", problem.rule());
      json.writeStringField("subject", problem.subject());
      json.writeStringField("message", problem.message());
      json.writeNumberField("count", problem.count());
      fields.constant("policy", problem.policy());
      fields.texts("places", problem.places());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
