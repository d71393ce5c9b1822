package io.etude.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.etude.analysis.Analysis;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.MultipleStorage;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Band;
import io.etude.codebook.category.Category;
import io.etude.codebook.category.MissingCode;
import io.etude.codebook.category.MissingKind;
import io.etude.codebook.category.Net;
import io.etude.dataset.Source;
import io.etude.dataset.csv.CsvSource;
import io.etude.dataset.triples.TripleSSource;
import io.etude.results.ResultTable;
import io.etude.results.Results;
import io.etude.study.Study;
import io.etude.study.Weighting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drafts of what survey platforms and fieldwork programs export, each analysed as it is. */
@Tag("client")
class PlatformDraftsTest {

  private static final int ROWS = 60;

  @TempDir Path folder;

  /** A draft and the results that it gives without an edit. */
  private record Drafted(Study study, Results results) {

    double count(String table, String row) {
      ResultTable found = results.table(table).orElseThrow();
      return found.cell(row, "total").orElseThrow().count().orElseThrow();
    }
  }

  private Drafted draft(Source source) {
    Path file = folder.resolve("study.yaml");
    CodebookDraft.of(source).write(file);
    Study study = Study.read(file);
    study.check(source.schema(), source.name());
    return new Drafted(study, Analysis.of(study).run(source));
  }

  private Drafted csv(String header, IntFunction<String> row) {
    StringBuilder csv = new StringBuilder(header).append('\n');
    for (int i = 0; i < ROWS; i++) {
      csv.append(row.apply(i)).append('\n');
    }
    return draft(CsvSource.of(write("answers.csv", csv.toString())));
  }

  private Path write(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String word(int i, String... words) {
    return words[i % words.length];
  }

  /** Codes and wordings in one header, an option of one's own, and what tells who answered. */
  @Test
  void draftsWordingsWithCodesOfLimeSurvey() {
    Drafted drafted =
        csv(
            "id. Response ID,ipaddr. IP address,Q1[SQ001]. How good are ... [The hours],"
                + "Q1[SQ002]. How good are ... [The prices],Q2[SQ001]. Which do you use? [Gym],"
                + "Q2[SQ002]. Which do you use? [Pool],Q2[other]. Which do you use? [Other],"
                + "Q3. How old are you?",
            i ->
                String.format(
                    Locale.ROOT,
                    "%d,10.0.0.%d,%s,%s,%s,%s,%s,%d",
                    i + 1,
                    i,
                    word(i, "Good", "Fair", "Poor"),
                    word(i / 2, "Good", "Fair", "Poor"),
                    word(i, "Yes", "No"),
                    word(i / 2, "Yes", "No"),
                    word(i, "", "Sauna", "", "", "Kiosk", ""),
                    20 + i % 50));
    assertThat(drafted.study.questions())
        .extracting(question -> question.id() + ": " + question.label().in(Locale.ENGLISH))
        .containsExactly(
            "Q1: How good are ...",
            "Q2: Which do you use?",
            "Q2_other: Which do you use? [Other]",
            "Q3: How old are you?");
    assertThat(((GridQuestion) drafted.study.question("Q1").orElseThrow()).items())
        .extracting(item -> item.label().in(Locale.ENGLISH))
        .containsExactly("The hours", "The prices");
    assertThat(drafted.count("Q2", "Gym")).isEqualTo(30);
    assertThat(drafted.study.segments()).extracting(Segment::id).contains("Q3");
  }

  /** The columns about the interview are no questions, whatever stands where there is no date. */
  @Test
  void theDatesOfLimeSurveyAreNoQuestions() {
    Drafted named =
        csv(
            "id. Response ID,submitdate. Date submitted,startdate. Date started,Q1. Happy?",
            i ->
                (i + 1)
                    + (i % 9 == 0 ? "," : ",2026-03-" + (10 + i % 18) + " 11:07:22")
                    + ",2026-03-"
                    + (10 + i % 18)
                    + " 11:00:00,"
                    + word(i, "Yes", "No"));
    assertThat(named.study.questions()).extracting(q -> q.id()).containsExactly("Q1");
    assertThat(named.study.methodology().fieldStart()).contains(LocalDate.of(2026, 3, 11));
    assertThat(named.study.methodology().fieldEnd()).contains(LocalDate.of(2026, 3, 27));
    Drafted coded =
        csv(
            "id,submitdate,Q1",
            i ->
                (i + 1)
                    + ","
                    + word(i, "N/A", "2026-03-10", "2026-03-11")
                    + ","
                    + word(i, "A", "B"));
    assertThat(coded.study.questions()).extracting(q -> q.id()).containsExactly("Q1");
  }

  /** What R writes for all that is missing is no answer, and nobody knows who was asked. */
  @Test
  void naIsNoAnswer() {
    Drafted drafted =
        csv(
            "kids,sat",
            i -> word(i, "yes", "no", "NA") + "," + word(i, "1", "2", "3", "4", "5", "NA"));
    assertThat(drafted.study.questions())
        .allSatisfy(
            question ->
                assertThat(question.info().missing())
                    .extracting(MissingCode::code, MissingCode::kind)
                    .containsExactly(tuple("NA", MissingKind.NO_ANSWER)));
  }

  @Test
  void aUnitInBracketsIsThatOfTheNumber() {
    Drafted drafted =
        csv(
            "price (EUR);Distance [km];score (final);delay (hours)",
            i ->
                (10 + 3 * i)
                    + ","
                    + i % 10
                    + ";"
                    + (5 + i * 7 % 40)
                    + ";"
                    + (i * 13 % 37)
                    + ";"
                    + (i * 11 % 43));
    assertThat(drafted.study.questions())
        .extracting(
            question ->
                question.label().in(Locale.ENGLISH)
                    + ": "
                    + ((NumericQuestion) question).unitOfOne().in(Locale.ENGLISH)
                    + ", "
                    + ((NumericQuestion) question).unit().in(Locale.ENGLISH))
        .containsExactly(
            "Price: EUR, EUR", "Distance: km, km", "Score (final): , ", "Delay: hour, hours");
  }

  @Test
  void amountsAreNumbersInTheirCurrency() {
    Drafted drafted =
        csv("rent;wage", i -> (310 + 7 * i) + ",50 \u20ac;$" + (1000 + 13 * (i % 37)));
    assertThat(drafted.study.questions())
        .extracting(question -> ((NumericQuestion) question).unit().in(Locale.ENGLISH))
        .containsExactly("euros", "dollars");
  }

  /** Students, lecturers and departments have no mean; minutes, of which many are round, do. */
  @Test
  void codesAndIdentifiersThatRecurAreNoNumbers() throws IOException {
    StringBuilder text = new StringBuilder("s,dept,school_id,minutes,y\n");
    for (int i = 0; i < 1500; i++) {
      int minutes = i % 3 == 0 ? 10 * (i % 29) : i * 7 % 290;
      text.append(1 + i * 7 % 300).append(',').append(1 + i * 5 % 15).append(',');
      text.append(100 + i * i % 211).append(',').append(minutes).append(',').append(1 + i % 5);
      text.append('\n');
    }
    Drafted drafted = draft(CsvSource.of(write("answers.csv", text.toString())));
    assertThat(drafted.study.questions())
        .extracting(question -> question.id() + " " + question.getClass().getSimpleName())
        .containsExactly("minutes NumericQuestion", "y SingleQuestion", "dept SingleQuestion");
    assertThat(Files.readString(folder.resolve("study.yaml")))
        .contains("# s: 300 numbers spread evenly, each in several rows, as identifiers are")
        .contains("numbers that stand for something, by its name");
  }

  /** In a file of a dozen rows no column of a grid need have all of its answers. */
  @Test
  void aDozenRespondentsGiveGridsToo() {
    String[] answers = {"agree", "neutral", "disagree"};
    StringBuilder text = new StringBuilder("name,q1_a,q1_b,q1_c,q2_x,q2_y,q2_z,q4a,q4b,q4c\n");
    for (int i = 0; i < 12; i++) {
      text.append("P").append(i);
      text.append("," + answers[i % 3] + "," + answers[i % 2] + "," + (i == 3 ? "" : "agree"));
      text.append("," + word(i, "yes", "no") + ",no," + word(i / 2, "yes", "no"));
      text.append("," + (1 + i % 5) + "," + (2 + i % 3) + "," + (1 + i % 2) + "\n");
    }
    Drafted drafted = draft(CsvSource.of(write("answers.csv", text.toString())));
    assertThat(drafted.study.questions())
        .extracting(question -> question.id() + " " + question.getClass().getSimpleName())
        .containsExactly("q1 GridQuestion", "q2 MultipleQuestion", "q4 GridQuestion");
    assertThat(drafted.study.question("q1").orElseThrow().categories())
        .extracting(Category::code)
        .containsExactly(answers);
    assertThat(drafted.count("q2", "q2_x")).isEqualTo(6);
    assertThat(drafted.count("q2", "q2_y")).isZero();
  }

  /** What the wordings of a form say of numbers, texts and persons, where few answered. */
  @Test
  void wordingsTellWhatAFewAnswersDont() {
    StringBuilder text =
        new StringBuilder(
            "Your name;How good are these, from 1 (poor) to 5 (very good)? [The tea];"
                + "How good are these, from 1 (poor) to 5 (very good)? [The chairs];"
                + "How likely are you to recommend us to a friend?;Minutes to get there;"
                + "What did it cost you? (GBP);Would you come again?;Anything else?\n");
    for (int i = 0; i < 12; i++) {
      text.append("Singer ").append(i).append(';').append(2 + i % 4).append(';').append(3 + i % 2);
      text.append(';').append(5 + i % 6).append(';').append(word(i, "5", "10", "15"));
      text.append(';')
          .append(word(i, "12", "15"))
          .append(';')
          .append(word(i, "Yes", "Perhaps", "No"));
      text.append(';').append(word(i, "Thank you", "", "See you", "")).append('\n');
    }
    Drafted drafted = draft(CsvSource.of(write("answers.csv", text.toString())));
    assertThat(drafted.study.questions())
        .extracting(question -> question.getClass().getSimpleName())
        .containsExactly(
            "GridQuestion",
            "RatingQuestion",
            "NumericQuestion",
            "NumericQuestion",
            "SingleQuestion",
            "OpenQuestion");
    assertThat(drafted.study.questions().get(0).categories())
        .extracting(category -> category.label().in(Locale.ENGLISH))
        .containsExactly("1 (poor)", "2", "3", "4", "5 (very good)");
    assertThat(drafted.study.questions().get(0).info().ordered()).contains(true);
    RatingQuestion likely = (RatingQuestion) drafted.study.questions().get(1);
    assertThat(likely.score()).isEqualTo(RatingQuestion.Score.NPS);
    assertThat(drafted.study.questions().get(4).categories())
        .extracting(Category::code)
        .containsExactly("Yes", "Perhaps", "No");
  }

  /** Three questions of one wording and one list of answers are a grid; two might be chance. */
  @Test
  void draftsQuestionsThatAreWordedAlikeAsAGrid() {
    String[] answers = {"Very satisfied", "Satisfied", "Dissatisfied", "Very dissatisfied"};
    Drafted drafted =
        csv(
            "How satisfied are you with the hours of our shop?,"
                + "How satisfied are you with the staff of our shop?,"
                + "How satisfied are you with the prices of our shop?,"
                + "How often do you come on foot?,How often do you come by bus?",
            i ->
                String.join(
                    ",",
                    word(i, answers),
                    word(i / 2, answers),
                    word(i / 3, "Satisfied", "Dissatisfied", "Very dissatisfied"),
                    word(i, "Daily", "Weekly", "Never"),
                    word(i / 2, "Daily", "Weekly", "Never")));
    GridQuestion grid = (GridQuestion) drafted.study.questions().get(0);
    assertThat(grid.items())
        .extracting(item -> item.id() + ": " + item.label().in(Locale.ENGLISH))
        .containsExactly("Hours: Hours", "Staff: Staff", "Prices: Prices");
    assertThat(grid.categories()).extracting(Category::code).containsExactly(answers);
    assertThat(drafted.study.questions()).hasSize(3);
  }

  /** Check boxes in one cell, one of them with a comma inside, and a grid in brackets. */
  @Test
  void draftsFormsOfGoogle() {
    Drafted drafted =
        csv(
            "Horodateur,Quels moyens de transport utilisez-vous ?,"
                + "Êtes-vous satisfait ? [Prix],Êtes-vous satisfait ? [Horaires],Votre âge",
            i ->
                String.format(
                    Locale.ROOT,
                    "%02d/03/2026 10:%02d:00,\"%s\",%s,%s,%d",
                    2 + i % 20,
                    i % 60,
                    i % 30 == 7
                        ? "Vélo, trottinette n° " + i
                        : word(i, "Bus, tram ou car", "Vélo", "Bus, tram ou car, Vélo", "Voiture"),
                    word(i, "Oui", "Plutôt", "Non"),
                    word(i / 2, "Oui", "Plutôt", "Non"),
                    20 + i % 50));
    MultipleQuestion ways =
        (MultipleQuestion)
            drafted.study.question("Quels_moyens_de_transport_utilisez-vous").orElseThrow();
    assertThat(ways.storage())
        .isEqualTo(
            new MultipleStorage.Joined(
                "Quels moyens de transport utilisez-vous ?", ", ", java.util.Optional.of("other")));
    assertThat(ways.categories())
        .extracting(Category::code)
        .containsExactlyInAnyOrder("Bus, tram ou car", "Vélo", "Voiture", "other");
    assertThat(drafted.count(ways.id(), "Bus, tram ou car")).isEqualTo(30);
    assertThat(drafted.count(ways.id(), "Vélo")).isEqualTo(31);
    assertThat(drafted.count(ways.id(), "other")).isEqualTo(2);
    GridQuestion grid =
        drafted.study.questions().stream()
            .filter(GridQuestion.class::isInstance)
            .map(GridQuestion.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(grid.items())
        .extracting(item -> item.label().in(Locale.FRENCH))
        .containsExactly("Prix", "Horaires");
    assertThat(drafted.study.segments())
        .extracting(segment -> segment.label().in(Locale.FRENCH))
        .contains("Votre âge");
    assertThat(drafted.study.methodology().fieldStart()).contains(LocalDate.of(2026, 3, 2));
    assertThat(drafted.study.methodology().fieldEnd()).contains(LocalDate.of(2026, 3, 21));
  }

  /**
   * A comma within a number, of thousands or decimals, parts no answers; one between codes does.
   */
  @Test
  void commasOfNumbersPartNoAnswers() {
    Drafted drafted =
        csv(
            "income;water;picked",
            i ->
                word(i, "Under 1,000", "1,000 to 1,999", "2,000 and over")
                    + ";"
                    + word(i, "0,5 litre", "1,5 litres")
                    + ";"
                    + word(i, "1,2,3", "2,3,4", "1,4", "3"));
    assertThat(codes(drafted, "income"))
        .containsExactly("Under 1,000", "1,000 to 1,999", "2,000 and over");
    assertThat(codes(drafted, "water")).containsExactly("0,5 litre", "1,5 litres");
    assertThat(drafted.study.question("picked").orElseThrow()).isInstanceOf(MultipleQuestion.class);
  }

  private static List<String> codes(Drafted drafted, String question) {
    SingleQuestion single = (SingleQuestion) drafted.study.question(question).orElseThrow();
    return single.categories().stream().map(Category::code).toList();
  }

  @Test
  void fewFrenchWordsAreEnough() {
    Drafted drafted =
        csv(
            "service;sexe;q1",
            i -> word(i, "Accueil", "Technique") + ";" + word(i, "Femme", "Homme") + ";" + i % 5);
    assertThat(drafted.study.language()).isEqualTo(Locale.FRENCH);
  }

  @Test
  void aGridOfNumbersSaysWhatItsAuthorMustSay() {
    Path file =
        write(
            "grid.csv", "q5_1,q5_2,q5_3,used\n" + "1,5,2,Yes\n2,4,3,No\n3,1,4,Yes\n".repeat(ROWS));
    assertThat(CodebookDraft.of(CsvSource.of(file)).yaml())
        .contains("which end is good, is not known\n    type: grid");
  }

  /** The days between two editions are no field work. */
  @Test
  void editionsHaveNoCommonFieldWork() {
    IntFunction<String> row =
        i -> (2021 + 2 * (i % 2)) + "-03-0" + (1 + i % 9) + "," + word(i, "Yes", "No", "Perhaps");
    assertThat(csv("interview_date,use", row).study.methodology().fieldStart()).isPresent();
    Drafted editions =
        csv("interview_date,use,edition", i -> row.apply(i) + "," + (2021 + 2 * (i % 2)));
    assertThat(editions.study.segments()).extracting(Segment::kind).contains(Segment.Kind.EDITIONS);
    assertThat(editions.study.methodology().fieldStart()).isEmpty();
  }

  @Test
  void draftsFormsOfMicrosoft() {
    Drafted drafted =
        csv(
            "ID,Start time,Which do you use?,How likely are you to recommend us?",
            i ->
                (i + 1)
                    + ",2026-03-0"
                    + (1 + i % 9)
                    + " 09:00:00,"
                    + word(i, "Bus;Train;", "Bus;", "Train;", "None of these;")
                    + ","
                    + i % 11);
    MultipleQuestion use =
        (MultipleQuestion) drafted.study.question("Which_do_you_use").orElseThrow();
    assertThat(((MultipleStorage.Joined) use.storage()).separator()).isEqualTo(";");
    assertThat(use.categories())
        .filteredOn(category -> category.code().equals("None of these"))
        .extracting(Category::kind)
        .containsExactly(Category.Kind.NONE);
    assertThat(drafted.count(use.id(), "Bus")).isEqualTo(30);
    assertThat(drafted.study.respondentId()).contains("ID");
    assertThat(drafted.study.questions()).anyMatch(RatingQuestion.class::isInstance);
  }

  @Test
  void draftsTheTwoHeaderLinesOfSurveyMonkey() {
    Drafted drafted =
        csv(
            "Respondent ID,Which do you use?,,,How was it?\n"
                + ",Bus,Train,Other (please specify),Response",
            i ->
                (118000 + i)
                    + (i % 2 == 0 ? ",Bus" : ",")
                    + (i % 3 == 0 ? ",Train" : ",")
                    + (i % 20 == 1 ? ",by boat no " + i : ",")
                    + ","
                    + word(i, "Good", "Fair", "Poor"));
    MultipleQuestion use =
        (MultipleQuestion) drafted.study.question("Which_do_you_use").orElseThrow();
    assertThat(use.categories())
        .extracting(category -> category.label().in(Locale.ENGLISH))
        .containsExactly("Bus", "Train", "Other (please specify)");
    assertThat(drafted.count(use.id(), "Bus")).isEqualTo(30);
    assertThat(drafted.count(use.id(), "Train")).isEqualTo(20);
    assertThat(drafted.count(use.id(), "Other (please specify)")).isEqualTo(3);
  }

  @Test
  void draftsLimeSurvey() {
    Drafted drafted =
        csv(
            "\"id\",\"submitdate\",\"use[SQ001]\",\"use[SQ002]\",\"use[other]\",\"rate[a]\",\"rate[b]\",\"rate[c]\"",
            i ->
                i
                    + ",2026-03-0"
                    + (1 + i % 9)
                    + " 10:00:00,"
                    + (i % 2 == 0 ? "Y" : "N")
                    + ","
                    + (i % 3 == 0 ? "Y" : "N")
                    + ","
                    + (i % 10 == 0 ? "Y" : "N")
                    + ","
                    + i % 5
                    + ","
                    + (i + 1) % 5
                    + ","
                    + (i + 3) % 5);
    assertThat(drafted.count("use", "SQ001")).isEqualTo(30);
    assertThat(drafted.study.question("rate")).get().isInstanceOf(GridQuestion.class);
  }

  @Test
  void draftsMarksOfAnyKind() {
    for (String mark : List.of("x", "X", "1", "true", "VRAI", "Oui")) {
      Drafted drafted =
          csv(
              "a_1,a_2,a_3,q",
              i ->
                  (i % 2 == 0 ? mark : "")
                      + ","
                      + (i % 3 == 0 ? mark : "")
                      + ","
                      + (i % 5 == 0 ? mark : "")
                      + ","
                      + word(i, "p", "q"));
      assertThat(drafted.study.question("a")).as(mark).get().isInstanceOf(MultipleQuestion.class);
      assertThat(drafted.count("a", "a_2")).as(mark).isEqualTo(20);
    }
  }

  /** Columns that begin with one question and end with an option of it. */
  @Test
  void draftsOptionsAfterTheQuestionMark() {
    Drafted drafted =
        csv(
            "Which do you use? Gym,Which do you use? Canteen,How old are you? Years",
            i -> (i % 2) + "," + (i % 3 == 0 ? 1 : 0) + "," + (20 + i % 30));
    MultipleQuestion use =
        drafted.study.questions().stream()
            .filter(MultipleQuestion.class::isInstance)
            .map(MultipleQuestion.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(use.label().in(Locale.ENGLISH)).isEqualTo("Which do you use?");
    assertThat(use.categories())
        .extracting(category -> category.label().in(Locale.ENGLISH))
        .containsExactly("Gym", "Canteen");
    assertThat(drafted.study.questions()).hasSize(2);
  }

  /** A net isn't called like one of its members, and a band names the range that it holds. */
  @Test
  void draftsLabelsThatSayWhatTheyHold() {
    Drafted drafted =
        csv(
            "plan,hours",
            i ->
                word(i, "Strongly agree", "Agree", "Neither", "Disagree", "Strongly disagree")
                    + ","
                    + word(i, "0", "0", "1", "2", "2", "3", "5", "5", "8", "12", "20", "4"));
    assertThat(drafted.study.question("plan").orElseThrow().nets())
        .extracting(net -> net.label().in(Locale.ENGLISH), net -> net.side().orElseThrow())
        .containsExactly(
            tuple("Agree (total)", Net.Side.POSITIVE),
            tuple("Disagree (total)", Net.Side.NEGATIVE));
    NumericQuestion hours = (NumericQuestion) drafted.study.question("hours").orElseThrow();
    for (Band band : hours.bands()) {
      String label = band.category().label().in(Locale.ENGLISH);
      if (label.matches("\\d+")) {
        assertThat(band.from()).as(label).isEqualTo(Double.parseDouble(label));
        assertThat(band.to()).as(label).isEqualTo(band.from() + 1);
      }
    }
  }

  /** A page gives the share of the first of two answers, which is to be "yes". */
  @Test
  void yesComesBeforeNo() {
    write("smokers.asc", "0\n1\n0\n".repeat(ROWS));
    Path definition =
        write(
            "smokers.sss",
            "<?xml version=\"1.0\"?><sss version=\"2.0\"><survey><record ident=\"A\">"
                + variable(
                    "1",
                    "single",
                    "smoker",
                    "Smoker",
                    "1",
                    "1",
                    "<values><value code=\"0\">No</value><value code=\"1\">Yes</value></values>")
                + "</record></survey></sss>");
    Drafted drafted = draft(TripleSSource.of(definition));
    assertThat(((SingleQuestion) drafted.study.question("smoker").orElseThrow()).categories())
        .extracting(Category::code)
        .containsExactly("1", "0");
  }

  @Test
  void draftsTripleS() {
    StringBuilder data = new StringBuilder();
    for (int i = 0; i < ROWS; i++) {
      data.append(
          String.format(
              Locale.ROOT,
              "%04d%d%s%d%d%02d202603%02d%04.2f%n",
              i + 1,
              1 + i % 2,
              word(i, "101", "010", "000"),
              i % 2 == 0 ? 1 + i % 5 : 9,
              1 + (i + 1) % 5,
              18 + i % 50,
              1 + i % 20,
              0.5 + i % 3 * 0.5));
    }
    write("survey.asc", data.toString().replace("\r", ""));
    String scale =
        "<values><value code=\"1\">Very satisfied</value><value code=\"2\">Rather"
            + " satisfied</value><value code=\"3\">Neither satisfied nor dissatisfied</value><value"
            + " code=\"4\">Rather dissatisfied</value><value code=\"5\">Very"
            + " dissatisfied</value><value code=\"9\">Don't know</value></values>";
    Path definition =
        write(
            "survey.sss",
            "<?xml version=\"1.0\"?><sss version=\"2.0\"><survey><title>Canteen</title>"
                + "<record ident=\"A\">"
                + variable("1", "character", "serial", "Serial number", "1", "4", "<size>4</size>")
                + variable(
                    "2",
                    "single",
                    "sex",
                    "Sex of the respondent",
                    "5",
                    "5",
                    "<values><value code=\"1\">Man</value><value code=\"2\">Woman</value></values>")
                + variable(
                    "3",
                    "multiple",
                    "dishes",
                    "Which dishes do you take?",
                    "6",
                    "8",
                    "<values><value code=\"1\">Soup</value><value code=\"2\">Salad</value>"
                        + "<value code=\"3\">Cheese</value></values>")
                + variable(
                    "4",
                    "single",
                    "taste",
                    "Are you satisfied with the canteen: Taste",
                    "9",
                    "9",
                    scale)
                + variable(
                    "5",
                    "single",
                    "price",
                    "Are you satisfied with the canteen: Price",
                    "10",
                    "10",
                    scale)
                + variable(
                    "6",
                    "quantity",
                    "age",
                    "Age",
                    "11",
                    "12",
                    "<values><range from=\"0\" to=\"99\"/></values>")
                + variable("7", "date", "day", "Date of the interview", "13", "20", "")
                + "<variable ident=\"8\" type=\"quantity\" use=\"weight\"><name>w</name>"
                + "<label>Weight</label><position start=\"21\" finish=\"24\"/></variable>"
                + "</record></survey></sss>");
    Drafted drafted = draft(TripleSSource.of(definition));
    assertThat(drafted.study.weighting()).isEqualTo(new Weighting.Given("w"));
    assertThat(drafted.study.respondentId()).contains("serial");
    assertThat(drafted.study.title().in(Locale.ENGLISH)).isEqualTo("Canteen");
    assertThat(drafted.study.question("dishes").orElseThrow().categories())
        .extracting(category -> category.label().in(Locale.ENGLISH))
        .containsExactly("Soup", "Salad", "Cheese");
    assertThat(drafted.count("dishes", "dishes_1")).isEqualTo(20);
    GridQuestion grid =
        drafted.study.questions().stream()
            .filter(GridQuestion.class::isInstance)
            .map(GridQuestion.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(grid.nets()).hasSize(2);
    assertThat(drafted.study.segments()).extracting(Segment::id).containsExactly("sex", "age");
    assertThat(drafted.study.methodology().fieldEnd()).contains(LocalDate.of(2026, 3, 20));
  }

  private static String variable(
      String ident,
      String type,
      String name,
      String label,
      String start,
      String finish,
      String rest) {
    return String.format(
        "<variable ident=\"%s\" type=\"%s\"><name>%s</name><label>%s</label>"
            + "<position start=\"%s\" finish=\"%s\"/>%s</variable>",
        ident, type, name, label, start, finish, rest);
  }
}
