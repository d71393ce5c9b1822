package io.etude.render;

import com.fasterxml.jackson.core.JsonGenerator;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.OpenQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Routing;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Category;
import io.etude.codebook.category.Net;
import io.etude.results.Results;
import io.etude.results.WeightReport;
import io.etude.study.Conventions;
import io.etude.study.Methodology;
import io.etude.study.RowCondition;
import io.etude.study.SampleDesign;
import io.etude.study.Study;
import io.etude.study.Weighting;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes what the tables are about: the questionnaire, the method, the statistical conventions. */
final class StudyJson {

  private final JsonGenerator json;
  private final JsonFields fields;
  private final Results results;
  private final Study study;

  StudyJson(JsonGenerator json, JsonFields fields, Results results) {
    this.json = json;
    this.fields = fields;
    this.results = results;
    this.study = results.study();
  }

  void write() throws IOException {
    json.writeStartObject();
    json.writeStringField("id", study.id());
    fields.label("title", study.title());
    fields.texts("languages", study.languages().stream().map(Locale::toLanguageTag).toList());
    json.writeNumberField("respondents", results.respondents());
    if (!study.include().isEmpty()) {
      include();
    }
    fields.number("marginOfError", results.marginOfError());
    fields.number("designEffect", results.designEffect());
    json.writeArrayFieldStart("questions");
    for (Question question : study.questions()) {
      question(question);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("segments");
    for (Segment segment : study.segments()) {
      segment(segment);
    }
    json.writeEndArray();
    conventions(study.conventions());
    weighting(study.weighting());
    design(study.design());
    method(study.methodology());
    json.writeEndObject();
  }

  private void include() throws IOException {
    json.writeArrayFieldStart("include");
    for (int c = 0; c < study.include().size(); c++) {
      RowCondition condition = study.include().get(c);
      json.writeStartObject();
      json.writeStringField("column", condition.column());
      fields.texts("codes", condition.codes());
      fields.number("minimum", condition.minimum());
      fields.number("maximum", condition.maximum());
      fields.whole(
          "leftOut", results.leftOut().stream().skip(c).mapToLong(Long::longValue).findFirst());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void question(Question question) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", question.id());
    json.writeStringField("type", type(question));
    fields.label("label", question.label());
    fields.labelIfAny("text", question.info().text());
    if (question instanceof NumericQuestion numeric) {
      fields.labelIfAny("unit", numeric.unit());
      if (!numeric.unitOfOne().equals(numeric.unit())) {
        fields.label("unitOfOne", numeric.unitOfOne());
      }
    } else {
      json.writeNullField("unit");
    }
    if (question.info().decimals().isPresent()) {
      json.writeNumberField("decimals", question.info().decimals().getAsInt());
    } else {
      json.writeNullField("decimals");
    }
    if (question.info().ordered().isPresent()) {
      json.writeBooleanField("ordered", question.info().ordered().get());
    } else {
      json.writeNullField("ordered");
    }
    fields.constant("base", question.info().base());
    asked(question.info().routing());
    if (question instanceof MultipleQuestion multiple) {
      fields.constant("percentOf", multiple.percentOf());
    } else {
      json.writeNullField("percentOf");
    }
    items(question);
    categories(question.categories());
    json.writeArrayFieldStart("nets");
    for (Net net : question.nets()) {
      json.writeStartObject();
      json.writeStringField("id", net.id());
      fields.labels(net.label());
      fields.texts("codes", net.codes());
      side(net.side());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void side(Optional<Net.Side> side) throws IOException {
    if (side.isPresent()) {
      fields.constant("side", side.get());
    } else {
      json.writeNullField("side");
    }
  }

  /** The type as the codebook names it. */
  private static String type(Question question) {
    if (question instanceof SingleQuestion) {
      return "single";
    } else if (question instanceof MultipleQuestion) {
      return "multiple";
    } else if (question instanceof RatingQuestion) {
      return "rating";
    } else if (question instanceof GridQuestion) {
      return "grid";
    } else if (question instanceof NumericQuestion) {
      return "numeric";
    } else if (question instanceof OpenQuestion) {
      return "open";
    }
    throw new IllegalArgumentException("question " + question.id());
  }

  private void asked(Optional<Routing> routing) throws IOException {
    if (routing.isEmpty()) {
      json.writeNullField("asked");
      return;
    }
    List<Routing.Condition> conditions = routing.get().conditions();
    json.writeObjectFieldStart("asked");
    condition(conditions.get(0));
    if (conditions.size() > 1) {
      json.writeArrayFieldStart("and");
      for (Routing.Condition further : conditions.subList(1, conditions.size())) {
        json.writeStartObject();
        condition(further);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void condition(Routing.Condition condition) throws IOException {
    json.writeStringField("column", condition.column());
    fields.texts("codes", condition.codes());
    if (!condition.who().isEmpty()) {
      fields.label("who", condition.who());
    }
  }

  private void items(Question question) throws IOException {
    json.writeArrayFieldStart("items");
    if (question instanceof GridQuestion grid) {
      for (GridQuestion.Item item : grid.items()) {
        json.writeStartObject();
        json.writeStringField("id", item.id());
        fields.label("label", item.label());
        json.writeBooleanField("reversed", item.reversed());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private void categories(List<Category> categories) throws IOException {
    json.writeArrayFieldStart("categories");
    for (Category category : categories) {
      json.writeStartObject();
      json.writeStringField("code", category.code());
      fields.labels(category.label());
      fields.constant("kind", category.kind());
      side(category.side());
      values(category);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void values(Category category) throws IOException {
    if (category.isRecoded()) {
      fields.texts("codes", category.codes());
    }
  }

  private void segment(Segment segment) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", segment.id());
    fields.labels(segment.label());
    fields.constant("kind", segment.kind());
    json.writeArrayFieldStart("columns");
    for (Category category : segment.categories()) {
      json.writeStartObject();
      json.writeStringField("id", category.code());
      fields.labels(category.label());
      json.writeStringField("kind", "category");
      values(category);
      json.writeEndObject();
    }
    for (Net net : segment.nets()) {
      json.writeStartObject();
      json.writeStringField("id", net.id());
      fields.labels(net.label());
      json.writeStringField("kind", "net");
      fields.texts("codes", net.codes());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void conventions(Conventions conventions) throws IOException {
    json.writeObjectFieldStart("conventions");
    fields.constant("interval", conventions.interval());
    json.writeNumberField("confidence", conventions.confidence());
    fields.constant("test", conventions.test());
    fields.constant("multiplicity", conventions.multiplicity());
    json.writeObjectFieldStart("levels");
    json.writeNumberField("capital", conventions.capitalLevel());
    json.writeNumberField("small", conventions.smallLevel());
    json.writeEndObject();
    json.writeNumberField("publishBase", conventions.publishBase());
    json.writeNumberField("cautionBase", conventions.cautionBase());
    fields.constant("lowBaseOn", conventions.lowBaseOn());
    fields.constant("lowBase", conventions.lowBase());
    if (conventions.disclosure().isPresent()) {
      json.writeObjectFieldStart("disclosure");
      Conventions.Disclosure rules = conventions.disclosure().get();
      json.writeNumberField("minimumBase", rules.minimumBase());
      if (rules.rounding().isPresent()) {
        json.writeNumberField("round", rules.rounding().get().to());
      } else {
        json.writeNullField("round");
      }
      json.writeEndObject();
    } else {
      json.writeNullField("disclosure");
    }
    json.writeNumberField("percentDecimals", results.percentDecimals());
    json.writeEndObject();
  }

  private void weighting(Weighting weighting) throws IOException {
    json.writeObjectFieldStart("weighting");
    if (weighting instanceof Weighting.Given given) {
      json.writeStringField("kind", "given");
      json.writeStringField("column", given.column());
      json.writeNullField("targets");
    } else if (weighting instanceof Weighting.Raking raking) {
      json.writeStringField("kind", "raking");
      fields.text("column", raking.start());
      targets(raking.targets());
    } else {
      json.writeStringField("kind", "none");
      json.writeNullField("column");
      json.writeNullField("targets");
    }
    if (results.weights().isPresent()) {
      report(results.weights().get());
    } else {
      json.writeNullField("report");
    }
    json.writeEndObject();
  }

  private void targets(List<Weighting.Target> targets) throws IOException {
    // a target is the weighted share of a group whose size disclosure control may hide
    boolean hidden =
        results.contents() == Results.Contents.PUBLISHED
            && study.conventions().disclosure().isPresent();
    json.writeArrayFieldStart("targets");
    for (Weighting.Target target : targets) {
      json.writeStartObject();
      json.writeStringField("column", target.column());
      if (hidden) {
        json.writeNullField("shares");
      } else {
        json.writeArrayFieldStart("shares");
        for (Map.Entry<String, Double> share : target.shares().entrySet()) {
          json.writeStartObject();
          json.writeStringField("code", share.getKey());
          json.writeNumberField("share", share.getValue());
          json.writeEndObject();
        }
        json.writeEndArray();
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void report(WeightReport report) throws IOException {
    json.writeObjectFieldStart("report");
    json.writeNumberField("zeros", report.zeros());
    fields.number("min", report.minimum());
    fields.number("mean", report.mean());
    fields.number("max", report.maximum());
    fields.number("designEffect", report.designEffect());
    json.writeNumberField("iterations", report.iterations());
    json.writeArrayFieldStart("margins");
    for (WeightReport.Margin margin : report.margins()) {
      json.writeStartObject();
      json.writeStringField("column", margin.column());
      json.writeStringField("code", margin.code());
      fields.number("target", margin.target());
      fields.number("achieved", margin.achieved());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void design(SampleDesign design) throws IOException {
    json.writeObjectFieldStart("design");
    fields.text("strata", design.stratum());
    fields.text("psu", design.psu());
    fields.text("population", design.populationUnits());
    fields.constant("lonely", design.lonely());
    json.writeEndObject();
  }

  private void method(Methodology method) throws IOException {
    json.writeObjectFieldStart("method");
    fields.labelIfAny("mode", method.mode());
    fields.text("fieldStart", method.fieldStart().map(LocalDate::toString));
    fields.text("fieldEnd", method.fieldEnd().map(LocalDate::toString));
    fields.labelIfAny("population", method.population());
    fields.labelIfAny("sample", method.sample());
    fields.constant("sampling", method.sampling());
    fields.labelIfAny("conductedBy", method.conductedBy());
    fields.labelIfAny("sponsor", method.sponsor());
    json.writeEndObject();
  }
}
