/**
 * Survey statistics and the study as a document: datasets, codebooks, tallies, results, the report
 * model, the narrative and the renderers' contract. Entry points: {@link io.etude.study.Study},
 * {@link io.etude.analysis.Analysis}, {@link io.etude.report.StudyReport}.
 */
// The modules that internal packages are opened to are built after this one.
@SuppressWarnings("module")
module io.etude.core {
  requires freemarker;
  requires org.commonmark;
  requires org.snakeyaml.engine;
  requires com.fasterxml.jackson.core;
  requires de.siegmar.fastcsv;
  requires org.apache.commons.statistics.distribution;
  requires org.apache.commons.numbers.gamma;
  requires org.slf4j;
  requires static org.apache.logging.log4j;
  requires transitive java.sql;
  requires java.xml;

  exports io.etude;
  exports io.etude.dataset;
  exports io.etude.dataset.column;
  exports io.etude.dataset.csv;
  exports io.etude.dataset.rows;
  exports io.etude.dataset.spss;
  exports io.etude.dataset.triples;
  exports io.etude.codebook;
  exports io.etude.codebook.category;
  exports io.etude.study;
  exports io.etude.draft;
  exports io.etude.results;
  exports io.etude.results.inference;
  exports io.etude.analysis;
  exports io.etude.document;
  exports io.etude.document.chart;
  exports io.etude.document.table;
  exports io.etude.document.text;
  exports io.etude.figure;
  exports io.etude.language;
  exports io.etude.narrative;
  exports io.etude.report;
  exports io.etude.render;
  exports io.etude.internal to
      io.etude.pdf,
      io.etude.xlsx;
  exports io.etude.internal.yaml to
      io.etude.pdf;

  uses io.etude.dataset.SourceFormat;
  uses io.etude.LanguageProvider;
  uses io.etude.render.Renderer;

  provides io.etude.dataset.SourceFormat with
      io.etude.dataset.csv.CsvSourceFormat,
      io.etude.dataset.spss.SpssSourceFormat,
      io.etude.dataset.triples.TripleSSourceFormat;
  provides io.etude.render.Renderer with
      io.etude.render.JsonRenderer,
      io.etude.render.ReportRenderer,
      io.etude.render.CsvRenderer,
      io.etude.render.CsvwRenderer;
}
