package io.etude.pdf.quality;

import io.etude.pdf.frame.Page;
import io.etude.pdf.frame.QuestionLines;
import io.etude.render.PageMeasure;
import io.etude.render.PageQuality;
import java.util.ArrayList;
import java.util.List;

/** Questions of the results in summary whose name and wording take too many lines. */
final class ResultsChecks {

  private static final int MOST = 2;

  private final List<String> places = new ArrayList<>();

  void page(Page page) {
    for (QuestionLines question : page.questions()) {
      if (question.lines() > MOST) {
        places.add("page " + page.number() + ": " + question.name());
      }
    }
  }

  List<PageQuality.Measure> measures() {
    return List.of(
        new PageQuality.Measure(PageMeasure.RESULTS_HEADINGS, places.size(), List.copyOf(places)));
  }
}
