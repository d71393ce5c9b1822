package io.etude.render;

import io.etude.document.Block;
import io.etude.document.BlockNumbers;
import io.etude.document.BlockVisitor;
import io.etude.document.Brand;
import io.etude.document.Chart;
import io.etude.document.Commentary;
import io.etude.document.FrontMatter;
import io.etude.document.Picture;
import io.etude.document.Report;
import io.etude.internal.ImageHeader;
import io.etude.internal.RenderGuard;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A report as JSON, block by block, in the order of the schema. */
final class ReportJson implements BlockVisitor<Stream<JsonObject>> {

  private final Report report;
  private final RenderGuard guard;
  private final BlockNumbers numbers;
  private final RunsJson text;
  private final ChartJson charts;
  private final TableJson tables;

  ReportJson(Report report, RenderGuard guard) {
    this.report = report;
    this.guard = guard;
    numbers = BlockNumbers.of(report);
    text = new RunsJson(numbers);
    charts = new ChartJson(report.brand());
    tables = new TableJson(text, charts, guard);
  }

  JsonObject whole() {
    return new JsonObject()
        .put("format", ReportRenderer.FORMAT)
        .put(
            "tool",
            new JsonObject().put("name", Tool.ETUDE.name()).put("version", Tool.ETUDE.version()))
        .put("id", report.id())
        .put("language", report.language().toLanguageTag())
        .put(
            "study",
            new JsonObject()
                .put("id", report.results().study().id())
                .put("title", report.results().study().title().in(report.language())))
        .put("front", front(report.front()))
        .put("brand", brand(report.brand()))
        .put("blocks", blocks(report.blocks()));
  }

  private JsonObject front(FrontMatter front) {
    return new JsonObject()
        .put("kicker", text.runs(front.kicker()))
        .put("headline", text.runs(front.headline()))
        .put("standfirst", text.runs(front.standfirst()))
        .put("byline", text.runs(front.byline()))
        .put("date", front.date().map(LocalDate::toString))
        .put("dateLine", front.dateLine())
        .put("section", front.section())
        .put("hero", front.hero().map(ReportJson::picture))
        .put("runningHead", front.runningHead());
  }

  private static JsonObject brand(Brand brand) {
    return new JsonObject()
        .put("ink", ChartJson.color(brand.ink()))
        .put("grey", ChartJson.color(brand.grey()))
        .put("rule", ChartJson.color(brand.rule()))
        .put("tint", ChartJson.color(brand.tint()))
        .put("accent", ChartJson.color(brand.accent()))
        .put("serif", brand.serif())
        .put("sans", brand.sans())
        .put("logo", brand.logo().map(ReportJson::picture));
  }

  private static JsonObject picture(Picture picture) {
    return new JsonObject()
        .put("alt", picture.alt())
        .put("credit", picture.credit())
        .put("mediaType", ImageHeader.isPng(picture.bytes()) ? "image/png" : "image/jpeg")
        .put("data", picture.bytes());
  }

  private Stream<JsonObject> blocks(List<Block> blocks) {
    return blocks.stream().flatMap(block -> block.accept(this));
  }

  private Stream<JsonObject> block(JsonObject block) {
    guard.check();
    return Stream.of(block);
  }

  @Override
  public Stream<JsonObject> section(Block.Section section) {
    return block(
        JsonObject.of("section")
            .put("id", section.id())
            .put("role", section.role())
            .put("title", text.runs(section.title()))
            .put("blocks", blocks(section.blocks())));
  }

  @Override
  public Stream<JsonObject> paragraph(Block.Paragraph paragraph) {
    return block(JsonObject.of("paragraph").put("text", text.runs(paragraph.inlines())));
  }

  @Override
  public Stream<JsonObject> listing(Block.Listing listing) {
    return block(
        JsonObject.of("list")
            .put("kind", listing.kind())
            .put("items", listing.items().stream().map(this::blocks)));
  }

  @Override
  public Stream<JsonObject> table(Block.Table table) {
    return block(tables.table(table.table(), numbers.label(table.id())));
  }

  @Override
  public Stream<JsonObject> chart(Chart chart) {
    return block(
        JsonObject.of("chart")
            .put("id", chart.id())
            .put("label", numbers.label(chart.id()))
            .put("title", text.runs(chart.title()))
            .put("titlePlace", chart.titlePlace())
            .put("subtitle", text.runs(chart.subtitle()))
            .put("width", chart.width())
            .put("table", chart.table())
            .put("lastTable", chart.lastTable())
            .put("alt", numbers.alt(chart))
            .put("spec", charts.spec(chart.spec()))
            .put("notes", text.each(chart.notes())));
  }

  @Override
  public Stream<JsonObject> keyFigures(Block.KeyFigures keyFigures) {
    return block(
        JsonObject.of("keyFigures")
            .put(
                "figures",
                keyFigures.figures().stream()
                    .map(
                        key ->
                            new JsonObject()
                                .put("figure", ChartJson.figure(key.figure()))
                                .put("unit", key.unit())
                                .put("text", text.runs(key.text())))));
  }

  @Override
  public Stream<JsonObject> pullQuote(Block.PullQuote quote) {
    return block(
        JsonObject.of("pullQuote")
            .put("quote", text.runs(quote.quote()))
            .put("speaker", quote.speaker())
            .put("position", quote.position()));
  }

  /** Its topic and figures are what the expert was asked, which is not printed. */
  @Override
  public Stream<JsonObject> commentary(Commentary commentary) {
    Locale language = report.language();
    return block(
        JsonObject.of("commentary")
            .put("id", commentary.id())
            .put("heading", text.runs(commentary.heading()))
            .put("name", commentary.expert().name())
            .put("position", commentary.expert().position().in(language))
            .put("blocks", blocks(commentary.comment())));
  }

  @Override
  public Stream<JsonObject> sidebar(Block.Sidebar sidebar) {
    return block(
        JsonObject.of("sidebar")
            .put("id", sidebar.id())
            .put("title", text.runs(sidebar.title()))
            .put("blocks", blocks(sidebar.blocks())));
  }

  @Override
  public Stream<JsonObject> methodBox(Block.MethodBox box) {
    return block(
        JsonObject.of("methodBox")
            .put("id", box.id())
            .put("title", text.runs(box.title()))
            .put(
                "entries",
                box.entries().stream()
                    .map(
                        entry ->
                            new JsonObject()
                                .put("term", text.runs(entry.term()))
                                .put("text", text.runs(entry.text())))));
  }

  @Override
  public Stream<JsonObject> image(Block.Image image) {
    return block(
        JsonObject.of("image")
            .put("picture", picture(image.picture()))
            .put("caption", text.runs(image.caption()))
            .put("width", image.width()));
  }

  @Override
  public Stream<JsonObject> note(Block.Note note) {
    return block(JsonObject.of("note").put("text", text.runs(note.inlines())));
  }

  @Override
  public Stream<JsonObject> contents(Block.Contents contents) {
    return block(
        JsonObject.of("contents")
            .put("title", text.runs(contents.title()))
            .put("of", contents.of()));
  }

  @Override
  public Stream<JsonObject> custom(Block.Custom custom) {
    return blocks(custom.fallback());
  }
}
