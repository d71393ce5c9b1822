package io.etude.spark;

import io.etude.render.JsonRenderer;
import io.etude.report.StudyReport;
import io.etude.results.Results;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/** The job that {@code spark-submit} starts. */
public final class Job {

  private Job() {}

  /**
   * Tallies the parts on the cluster and writes the results as JSON.
   *
   * @param args the codebook, the file to write, and the files with the answers
   */
  public static void main(String[] args) {
    PartedSurvey survey =
        new PartedSurvey(Path.of(args[0]), Arrays.stream(args).skip(2).map(Path::of).toList());
    try (JavaSparkContext spark = new JavaSparkContext(new SparkConf().setAppName("etude"))) {
      Results results = survey.run(spark);
      new JsonRenderer().render(StudyReport.of(results).standardPlan().build(), Path.of(args[1]));
    }
  }
}
