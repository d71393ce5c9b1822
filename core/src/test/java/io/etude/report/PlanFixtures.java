package io.etude.report;

import io.etude.codebook.Question;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Category;
import io.etude.study.Section;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.ArrayList;
import java.util.List;

/** Studies of which reports are planned. */
final class PlanFixtures {

  /** Answers of q7 in which the two sexes are alike. */
  static final String SAME = "20 a a, 30 a ., 20 b a, 30 b .";

  private PlanFixtures() {}

  /** A question of three answers; in no section if that is empty. */
  static SingleQuestion question(String id, String section) {
    SingleQuestion.Builder question =
        SingleQuestion.builder(id)
            .label(id.replaceFirst("^q", "Fruit "))
            .category("a", "Apple")
            .category("b", "Banana")
            .category("c", "Cherry");
    return section.isEmpty() ? question.build() : question.section(section).build();
  }

  /** A study of so many questions, q0 and so on, and before them two about who was asked. */
  static Study.Builder study(int questions, String section) {
    Study.Builder study =
        Study.builder("long")
            .section(new Section("who", "Who"))
            .section(new Section("what", "What"))
            .question(question("sex", "who"))
            .question(question("age", "who"))
            .segment(Segment.builder("sex").category("a", "A").category("b", "B").build());
    for (int i = 0; i < questions; i++) {
      study.question(question("q" + i, section));
    }
    return study;
  }

  /** Answers of 100 people to all questions; of q7 those given, by the two sexes. */
  static TinyStudy answered(Study.Builder study, int questions, String of7) {
    StringBuilder columns = new StringBuilder("sex age");
    List<String> people = new ArrayList<>();
    for (String part : of7.split(", ")) {
      String[] parts = part.split(" ");
      StringBuilder answers = new StringBuilder(parts[0] + " " + parts[1] + " c");
      for (int i = 0; i < questions; i++) {
        answers.append(' ').append(i == 7 ? parts[2] : "a");
      }
      people.add(answers.toString());
    }
    for (int i = 0; i < questions; i++) {
      columns.append(" q").append(i);
    }
    return TinyStudy.of(study, columns.toString(), people.toArray(String[]::new));
  }

  static Study.Builder one(Question question) {
    return Study.builder("one").question(question);
  }

  /** A question of two answers. */
  static SingleQuestion.Builder shortly() {
    return SingleQuestion.builder("q")
        .label("Trust")
        .category("y", "Yes")
        .category("n", "No")
        .category("dk", "No idea", Category.Kind.DONT_KNOW);
  }
}
