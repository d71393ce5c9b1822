package io.etude.report;

import io.etude.analysis.Results;
import io.etude.document.Brand;
import io.etude.document.Report;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Builds the report of a study: by its template, or by the standard plan if it has none. Immutable
 * and thread-safe; each option gives a new value.
 *
 * <pre>{@code
 * Report report = StudyReport.of(results).build();
 * }</pre>
 */
public final class StudyReport {

  private final Results results;
  private final Locale language;
  private final Brand brand;
  private final Map<String, String> comments;

  private StudyReport(Results results, Locale language, Brand brand, Map<String, String> comments) {
    this.results = results;
    this.language = language;
    this.brand = brand;
    this.comments = Collections.unmodifiableMap(new LinkedHashMap<>(comments));
  }

  /** The report of these results, in the study's first language. */
  public static StudyReport of(Results results) {
    return new StudyReport(results, results.study().language(), Brand.DEFAULT, Map.of());
  }

  /** In another language. Default: the study's first. */
  public StudyReport language(Locale value) {
    return new StudyReport(results, value, brand, comments);
  }

  /** With other colours, fonts, logo. Default: {@link Brand#DEFAULT}. */
  public StudyReport brand(Brand value) {
    return new StudyReport(results, language, value, comments);
  }

  /**
   * With comments for experts' slots, by the expert's id, in place of the study's. Default: those
   * of the study.
   */
  public StudyReport comments(Map<String, String> byExpert) {
    return new StudyReport(results, language, brand, byExpert);
  }

  /**
   * The report.
   *
   * @throws io.etude.render.ReportException if the template or a comment is wrong
   */
  public Report build() {
    Context context = Context.of(results, language);
    return new StandardPlan(context, new Commentaries(context, comments)).report(brand);
  }
}
