package io.etude.pdf.testing.studies;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** An article about a study: text in sections, with charts, boxes and quotes between. */
final class StudyArticle {

  private final RandomStudy study;
  private final Random random;
  private final StudyWords words;
  private final StringBuilder text = new StringBuilder();

  StudyArticle(RandomStudy study) {
    this.study = study;
    random = study.random;
    words = study.words;
  }

  String text() {
    line("::: headline\n" + words.prose(1) + "\n:::\n");
    if (random.nextInt(4) > 0) {
      line("::: standfirst\n" + words.prose(1 + random.nextInt(2)) + "\n:::\n");
    }
    int sections = 1 + random.nextInt(4);
    List<Map.Entry<String, String>> charts = new ArrayList<>(study.charted.entrySet());
    int each = Math.min(3, 1 + charts.size() / sections);
    for (int s = 0; s < sections; s++) {
      if (s > 0) {
        line("## " + words.next("questions").split(" \\| ")[0] + "\n");
      }
      paragraphs(1 + random.nextInt(4));
      for (int c = 0; c < each && !charts.isEmpty(); c++) {
        chart(charts.remove(0).getKey());
        paragraphs(random.nextInt(4));
      }
      aside(s);
    }
    line("::: results\n:::\n");
    line("::: method\n:::");
    return text.toString();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void paragraphs(int count) {
    for (int p = 0; p < count; p++) {
      line(words.prose(2 + random.nextInt(4)) + "\n");
    }
  }

  private void chart(String question) {
    String width =
        switch (random.nextInt(4)) {
          case 0 -> " width=column";
          case 1 -> " width=full";
          case 2 -> " width=wide";
          default -> "";
        };
    line("::: chart " + question + width + "\n:::\n");
  }

  private void aside(int section) {
    switch (random.nextInt(5)) {
      case 0 ->
          line("::: sidebar box" + section + " title=\"Zoom\"\n" + words.prose(3) + "\n:::\n");
      case 1 -> line("::: pullquote speaker=\"A. Martin\"\n" + words.prose(1) + "\n:::\n");
      case 2 -> line("::: note\n" + words.prose(1) + "\n:::\n");
      default -> {}
    }
  }
}
