package io.etude.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.GridQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.category.Category;
import io.etude.codebook.category.MissingCode;
import io.etude.dataset.Source;
import io.etude.dataset.csv.CsvSource;
import io.etude.study.Study;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodebookUpdateTest {

  private static final String EDITED =
      """
      # My study; this comment stays.
      id: canteen
      title: "The canteen"   # a good title
      data: answers.csv
      scales:
        taste:
          categories:
            1: Good
            2: Bad
      questions:
          # the most important one
          - id: choice
            type: single
            label: What do you take?
            categories:
              soup: Soup of the day   # renamed by me
              salad: Salad
          - id: flow
            type: single
            categories: {a: A, b: B}
          - id: rated
            type: grid
            scale: taste
            items: {t1: Monday, t2: Tuesday}

      # who they are
      segments:
        - id: choice
          categories:
            soup: Soup
            salad: Salad
      # shop: I don't want this one
      """;

  @TempDir Path folder;

  private CodebookUpdate update(String codebook, String header, String... rows) {
    StringBuilder csv = new StringBuilder(header).append('\n');
    for (int i = 0; i < 60; i++) {
      csv.append(rows[i % rows.length]).append('\n');
    }
    try {
      Path file = Files.writeString(folder.resolve("study.yaml"), codebook);
      Source data = CsvSource.of(Files.writeString(folder.resolve("answers.csv"), csv));
      CodebookUpdate update = CodebookUpdate.of(file, data);
      Study study = Study.parse(update.yaml());
      study.check(data.schema(), data.name());
      return update;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> codes(Study study, String question) {
    return study.question(question).orElseThrow().categories().stream()
        .map(Category::code)
        .toList();
  }

  @Test
  void changesNothingWhereNothingIsNew() {
    CodebookUpdate update =
        update(EDITED, "choice,flow,t1,t2,shop", "soup,a,1,2,x", "salad,b,2,1,y");
    assertThat(update.yaml()).isEqualTo(EDITED);
    assertThat(update.report())
        .contains("Nothing was added: the codebook has all columns and answers.");
  }

  @Test
  void addsWhatIsNewAndKeepsAllElse() {
    CodebookUpdate update =
        update(
            EDITED,
            "choice,flow,t1,t2,shop,drink,score",
            "soup,a,1,2,x,Water,0",
            "salad,b,2,1,y,Wine,3",
            "cheese,c,3,1,z,Water,7",
            "Don't know,b,2,2,x,Wine,10",
            "soup,a,1,2,x,Juice,5");
    assertThat(update.yaml().lines()).containsSubsequence(EDITED.lines().toList().subList(0, 16));
    assertThat(update.yaml())
        .contains("soup: Soup of the day   # renamed by me\n")
        .contains("# who they are\nsegments:")
        .contains("# shop: I don't want this one\n")
        .contains("categories: {a: A, b: B, c: \"C\"}\n");
    Study study = Study.parse(update.yaml());
    assertThat(codes(study, "choice")).containsExactly("soup", "salad", "cheese");
    assertThat(study.question("choice").orElseThrow().info().missing())
        .extracting(MissingCode::code)
        .containsExactly("Don't know");
    assertThat(codes(study, "flow")).containsExactly("a", "b", "c");
    GridQuestion rated = (GridQuestion) study.question("rated").orElseThrow();
    assertThat(rated.categories()).extracting(Category::code).containsExactly("1", "2", "3");
    assertThat(study.segment("choice").orElseThrow().categories())
        .extracting(Category::code)
        .containsExactly("soup", "salad", "cheese");
    assertThat(study.questions())
        .extracting(Question::id)
        .containsExactly("choice", "flow", "rated", "drink", "score");
    assertThat(update.report())
        .contains("Added column drink as a single question.")
        .contains("Added \"cheese\" to the categories of question choice.")
        .contains("Added \"Don't know\" to the missing values of question choice.");
  }

  @Test
  void aColumnThatTellsWhichRowsCountIsNoQuestion() {
    String including =
        EDITED.replace("data: answers.csv", "data: {include: [{column: state, codes: done}]}");
    String header = "choice,flow,t1,t2,shop,state";
    String[] rows = {"soup,a,1,2,x,done", "salad,b,2,1,y,begun"};
    assertThat(update(including, header, rows).yaml()).isEqualTo(including);
    assertThat(update(EDITED, header, rows).yaml()).isNotEqualTo(EDITED);
  }

  /** Rows that don't count may have answers that nobody wants in the codebook. */
  @Test
  void saysThatAnswersMayBeThoseOfRowsThatAreLeftOut() {
    String left =
        "Rows that \"include\" leaves out were looked at too: take out what only they have.";
    String header = "choice,flow,t1,t2,shop";
    String including =
        EDITED.replace(
            "data: answers.csv",
            "data: {file: answers.csv, include: [{column: flow, codes: [a, b]}]}");
    assertThat(update(including, header, "soup,a,1,2,x", "test,x,1,2,x").report()).contains(left);
    assertThat(update(including, header, "soup,a,1,2,x", "salad,b,2,1,y").report())
        .doesNotContain(left);
    assertThat(update(EDITED, header, "soup,a,1,2,x", "test,x,1,2,x").report())
        .doesNotContain(left);
  }

  @Test
  void addsToBracesOfSeveralLinesAndBelowIndentedComments() {
    String codebook =
        """
        \uFEFFid: x
        questions:
          - id: a
            type: single
            categories: {x: "X 😀", # the first
              y: Y,   # the last
            }
          - id: one
            column: b
            type: single
            categories:
              p: P
                # more of this

                # and this
            # below
        """
            .stripTrailing();
    CodebookUpdate update = update(codebook, "a,b,one", "x,p,1.5", "z,q,2.5", "n/a,p,3.5");
    assertThat(update.yaml())
        .startsWith("\uFEFFid: x\n")
        .contains("  y: Y, z: \"Z\",   # the last\n    }\n    missing:\n      \"n/a\": ")
        .contains("        # and this\n      q: \"Q\" # new\n    # below\n  - id: \"one_2\"\n")
        .contains("column: \"one\"");
  }

  /** Once more with the result: nothing is new any longer. */
  @Test
  void isDoneAfterOnce() {
    String[] rows = {"soup,c,1,2,x,Water,0", "tea,b,3,1,y,Wine,3", "salad,a,2,1,y,Juice,10"};
    String header = "choice,flow,t1,t2,shop,drink,score";
    String once = update(EDITED, header, rows).yaml();
    assertThat(once).isNotEqualTo(EDITED);
    assertThat(update(once, header, rows).yaml()).isEqualTo(once);
  }

  /** A draft that its author shortened: what is left is kept, what was dropped is told. */
  @Test
  void tellsWhatADraftWouldDoOtherwise() {
    String codebook =
        """
        id: x
        questions:
        - id: grade
          type: numeric
          label: My label
        - id: old
          type: open
        - id: use_1
          type: single
          categories: {0: No, 1: Yes}
        """;
    Path file = folder.resolve("study.yaml");
    StringBuilder csv = new StringBuilder("grade,use_1,use_2,use_3,w,sex\n");
    for (int i = 0; i < 60; i++) {
      csv.append(1 + i % 5).append(',').append(i % 2).append(',').append(i / 2 % 2);
      csv.append(',').append(i / 3 % 2).append(i % 2 == 0 ? ",0.8" : ",1.2").append(i % 7);
      csv.append(i % 3 == 0 ? ",Man\n" : ",Woman\n");
    }
    CodebookUpdate update;
    try {
      Files.writeString(file, codebook);
      update =
          CodebookUpdate.of(
              file, CsvSource.of(Files.writeString(folder.resolve("answers.csv"), csv)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(update.report())
        .contains("Column old is in the codebook, but not in answers.csv.")
        .contains("Question grade stays numeric; a draft would make it single.")
        .contains("The weighting stays as it is; a draft would weight by w.")
        .anyMatch(line -> line.startsWith("New use_2, use_3 would be one multiple question"));
    assertThat(update.yaml()).startsWith(codebook.strip()).contains("\n- id: \"sex\"\n  # ");
    assertThat(Study.parse(update.yaml()).questions()).hasSize(4);
  }
}
