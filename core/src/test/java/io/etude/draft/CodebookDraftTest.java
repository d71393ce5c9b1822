package io.etude.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.DataException;
import io.etude.analysis.Analysis;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.OpenQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Routing;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Band;
import io.etude.codebook.category.Category;
import io.etude.codebook.category.MissingCode;
import io.etude.codebook.category.MissingKind;
import io.etude.codebook.category.Net;
import io.etude.dataset.Source;
import io.etude.dataset.csv.CsvSource;
import io.etude.dataset.spss.SpssSource;
import io.etude.draft.words.DraftLabels;
import io.etude.draft.words.DraftVocabulary;
import io.etude.draft.words.DraftWords;
import io.etude.results.ResultRow;
import io.etude.results.ResultTable;
import io.etude.results.Results;
import io.etude.results.TableId;
import io.etude.study.Study;
import io.etude.study.Weighting;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

class CodebookDraftTest {

  private static String nhtsaYaml;

  @TempDir Path folder;

  private Study draft(Source source) {
    Path file = folder.resolve("study.yaml");
    CodebookDraft.of(source).write(file);
    return Study.read(file);
  }

  private Study draft(String csv) {
    try {
      return draft(CsvSource.of(Files.writeString(folder.resolve("answers.csv"), csv)));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aNumberThatStandsApartMayBeNoAnswer() {
    StringBuilder csv = new StringBuilder("staff,rooms,branch\n");
    for (int i = 0; i < 60; i++) {
      csv.append(i % 12 == 0 ? 99 : 1 + i % 4).append(',').append(1 + i % 3);
      csv.append(i % 2 == 0 ? ",Harbour\n" : ",Centre\n");
    }
    Study study = draft(csv.toString());
    assertThat(folder.resolve("study.yaml"))
        .content()
        .containsOnlyOnce("# ? staff.missing: is 99 (8%) of staff an answer?");
    assertThat(study.segments()).extracting(Segment::id).containsExactly("branch");
  }

  /** 300 interviews of 100 people are no 300 respondents. */
  @Test
  void rowsOfAPanelAreAskedFor() {
    StringBuilder csv = new StringBuilder("person id,q\n");
    for (int i = 0; i < 300; i++) {
      csv.append(1000 + i % 100).append(i % 7 < 3 ? ",Yes\n" : ",No\n");
    }
    CodebookDraft draft = CodebookDraft.of(Source.of("panel.csv", csv.toString()));
    assertThat(draft.questions())
        .extracting(AuthorQuestion::text)
        .containsExactly(
            "are the 300 rows several interviews of 100 people, whom person id names? Then errors"
                + " are larger or smaller, since the answers of one go together");
    Study study = Study.parse(AuthorQuestion.answer(draft.yaml(), "file.rows", "interviews"));
    assertThat(study.design().psu()).contains("person id");
    assertThat(study.questions()).extracting(Question::id).containsExactly("q");
  }

  /** Nor is a year a quantity of which anybody wants a mean. */
  @Test
  void yearsAndWhatProgramsNoteAreNoQuestions() {
    StringBuilder csv = new StringBuilder("q,born,lastpage,groupTime12,Q1Time\n");
    for (int i = 0; i < 60; i++) {
      String born = i % 20 == 0 ? "9999" : String.valueOf(1930 + i);
      csv.append(i % 2 == 0 ? "Yes," : "No,").append(born + "," + i % 4 + ",12.5," + i + "\n");
    }
    assertThat(draft(csv.toString()).questions()).extracting(Question::id).containsExactly("q");
  }

  /** The words of a report would be English among German ones. */
  @Test
  void labelsInNoKnownLanguageAreAskedFor() {
    String[] words = {
      "Arbeit", "Wohnung", "Umwelt", "Gesundheit", "Verkehr", "Bildung", "Freizeit"
    };
    StringBuilder header = new StringBuilder("nr");
    StringBuilder row = new StringBuilder();
    for (int q = 0; q < 14; q++) {
      header
          .append(",Wie zufrieden sind Sie mit ")
          .append(words[q % 7])
          .append(" Nummer ")
          .append(q);
      row.append(",sehr gut " + words[q / 2] + "wert");
    }
    StringBuilder csv =
        new StringBuilder(header + ",Bundesland Wohnort Geschlecht Familienstand\n");
    String states = "Bayern Hessen Sachsen Berlin Bremen Hamburg Saarland Brandenburg Westfalen";
    for (int i = 0; i < 90; i++) {
      csv.append(i)
          .append(row.toString().replace("gut", i % 2 == 0 ? "gut" : "schlecht"))
          .append(",")
          .append(states.split(" ")[i % 9])
          .append('\n');
    }
    draft(csv.toString());
    assertThat(folder.resolve("study.yaml")).content().contains("# ? file.language: ");
  }

  /** A word or two may be of another language: "non-manual" is English too. */
  @Test
  void aLanguageIsKnownByManyWords() {
    assertThat(language("job", "Manual", "Non-manual", "Non-manual, part-time")).isEmpty();
    assertThat(language("Q1", "Gare du Nord", "Non", "No", "Non")).isEmpty();
    assertThat(language("Quel est votre sexe ?", "Oui", "Non")).contains(Locale.FRENCH);
    assertThat(language("What is the age of your child?")).contains(Locale.ENGLISH);
    assertThat(language("Wie zufrieden sind Sie mit der Arbeit?", "Ja", "Nein"))
        .contains(Locale.GERMAN);
    assertThat(language("Hoe tevreden bent u met het werk?", "Ja", "Nee")).isEmpty();
  }

  private static Optional<Locale> language(String... labels) {
    return DraftVocabulary.language(DraftWords.words(List.of(labels)));
  }

  /** Ratings by their name: a negative code is certain, another one is asked for. */
  @ParameterizedTest
  @org.junit.jupiter.params.provider.CsvSource({"0,10,99", "1,7,-1", "1,5,88", "1,10,-9"})
  void codesFarOutsideRatingsAreMissingOrAskedFor(int from, int to, int code) {
    StringBuilder csv = new StringBuilder("trust,site\n");
    for (int i = 0; i < 120; i++) {
      csv.append(i % 12 == 0 ? code : from + i % (to - from + 1));
      csv.append(i % 2 == 0 ? ",Harbour\n" : ",Centre\n");
    }
    CodebookDraft draft = CodebookDraft.of(Source.of("answers.csv", csv.toString()));
    assertThat(draft.questions()).hasSize(code < 0 ? 0 : 1);
    String yaml =
        code < 0 ? draft.yaml() : AuthorQuestion.answer(draft.yaml(), "trust.type", "rating");
    RatingQuestion trust = (RatingQuestion) Study.parse(yaml).question("trust").orElseThrow();
    assertThat(trust.info().missing()).extracting(MissingCode::code).containsExactly("" + code);
    assertThat(trust.categories()).hasSize(to - from + 1);
  }

  /** From 0 to 12 are no ratings, nor are numbers on both sides of zero. */
  @Test
  void codesOutsideOtherNumbersMakeNoRatings() {
    StringBuilder csv = new StringBuilder("visits,balance\n");
    for (int i = 0; i < 120; i++) {
      csv.append(i % 12 == 0 ? 99 : i % 13);
      csv.append(',').append(i % 6 - 3).append('\n');
    }
    assertThat(draft(csv.toString()).questions()).noneMatch(RatingQuestion.class::isInstance);
  }

  /** What a file declares and nobody chose is in the draft, and in the results with nobody. */
  @Test
  void answersThatNobodyGaveAreKept() throws IOException {
    Path recipe =
        Files.writeString(
            folder.resolve("columns.txt"),
            """
            rows: 60
            pleased "How pleased are you?": 1=Very*2 | 2=Fairly | 3=Not very | 4=Not at all*0
            open "Is it open at noon?": 1=Yes | 2=No*0
            q3_1 "Quality: speed": 1=Good | 2=Fair | 3=Poor*0
            q3_2 "Quality: price": 1=Good | 2=Fair | 3=Poor*0
            q3_3 "Quality: staff": 1=Good | 2=Fair | 3=Poor*0
            m1 "Which do you use? Bus": 0=No | 1=Yes
            m2 "Which do you use? Tram": 0=No | 1=Yes
            m3 "Which do you use? Ferry": 0=No | 1=Yes*0
            wave "wave": 3=Third | 4=Fourth*0
            """);
    Source source = SurveyRecipe.read(recipe, folder.resolve("a.csv"));
    Study study = draft(source);
    assertThat(folder.resolve("study.yaml")).content().contains("# wave: the same in every row");
    Results results = Analysis.of(study).run(source);
    assertThat(shares(results, "pleased")).hasSize(4).endsWith("4: 0.0");
    assertThat(shares(results, "open")).containsExactly("1: 1.0", "2: 0.0");
    assertThat(results.tables())
        .filteredOn(table -> table.item().isPresent())
        .hasSize(3)
        .allSatisfy(item -> assertThat(share(item, "3")).isEqualTo("3: 0.0"));
    assertThat(results.tables()).extracting(table -> rows(table)).contains("m1 m2 m3");
  }

  private static String rows(ResultTable table) {
    return table.rows().stream().map(ResultRow::id).collect(Collectors.joining(" "));
  }

  private static List<String> shares(Results results, String question) {
    ResultTable table = results.table(TableId.of(question)).orElseThrow();
    return table.rows().stream()
        .filter(row -> row.kind() == ResultRow.Kind.CATEGORY)
        .map(row -> share(table, row.id()))
        .toList();
  }

  private static String share(ResultTable table, String row) {
    return row + ": " + table.total().cells().get(table.rowIndex(row)).share().get().value();
  }

  /** Names of columns are no wording; a name that is a whole question is one. */
  @Test
  void questionsThatNothingWordsAreNamed() {
    String[] names = {"Wr.Hnd", "Clap", "Exer", "Pulse", "Fold", "Smoke", "Do you like tea?"};
    StringBuilder csv = new StringBuilder(String.join(",", names) + ",Sex\n");
    for (int i = 0; i < 40; i++) {
      csv.append(
          i % 2 == 0 ? "left,yes,some,high,up,now,yes,f\n" : "right,no,none,low,down,then,no,m\n");
    }
    draft(csv.toString());
    assertThat(folder.resolve("study.yaml"))
        .content()
        .containsOnlyOnce(
            "  # the file has no wording of Wr.Hnd, Clap, Exer, Pulse, Fold and 1 more: write what"
                + " was asked as a \"label\", and word for word as \"text\"\n");
    draft(csv.toString().replaceAll("(?m)^([^,]*,){6}", ""));
    assertThat(folder.resolve("study.yaml")).content().doesNotContain("no wording");
  }

  private static Source nhtsa() {
    try {
      return SpssSource.of(
          Path.of(
              Objects.requireNonNull(
                      CodebookDraftTest.class.getResource("/io/etude/analysis/nhtsa.sav"))
                  .toURI()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Drafted once for all tests: it takes a second. */
  private static synchronized String nhtsaYaml() {
    if (nhtsaYaml == null) {
      nhtsaYaml = CodebookDraft.of(nhtsa()).yaml();
    }
    return nhtsaYaml;
  }

  @Test
  void draftsTheAmericanSurvey() {
    Study study = Study.parse(nhtsaYaml());
    assertThat(study.id()).isEqualTo("nhtsa");
    assertThat(study.language()).isEqualTo(Locale.ENGLISH);
    assertThat(study.respondentId()).contains("id");
    assertThat(study.weighting()).isEqualTo(new Weighting.Given("normalized_wt"));
    assertThat(study.segments())
        .extracting(Segment::id)
        .containsExactly("gender", "agegroup", "REGION", "race", "education");
    assertThat(study.question("race_recode")).isEmpty();
    assertThat(study.segment("agegroup").orElseThrow().categories())
        .extracting(Category::code)
        .doesNotContain("1");

    MultipleQuestion race = (MultipleQuestion) study.question("race").orElseThrow();
    assertThat(race.storage().columns())
        .containsExactly("race_1", "race_2", "race_3", "race_4", "race_5");
    assertThat(race.info().missing()).extracting(MissingCode::code).containsExactly("2", "3");
    assertThat(race.info().missing())
        .extracting(MissingCode::kind)
        .containsExactly(MissingKind.DONT_KNOW, MissingKind.REFUSED);

    GridQuestion grid = (GridQuestion) study.question("effectivenessUnder21").orElseThrow();
    assertThat(grid.items()).hasSize(8);
    assertThat(grid.categories()).hasSize(5);
    assertThat(grid.categories().get(2).kind()).isEqualTo(Category.Kind.NEUTRAL);

    SingleQuestion driven = (SingleQuestion) study.question("hasDrivenAfterDrinking").orElseThrow();
    assertThat(study.question("timesDrivenAfterDrinking30Days").orElseThrow().info().routing())
        .contains(new Routing("hasDrivenAfterDrinking", List.of("1")));
    assertThat(study.question("hasBeenCriticized").orElseThrow().info().routing())
        .contains(new Routing("freqOfDrinking", List.of("1", "2", "3", "4", "5", "6")));
    assertThat(study.question("membersOver16").orElseThrow().info().section()).contains("people");
    assertThat(driven.label().in(Locale.ENGLISH)).isEqualTo("Has driven after drinking");
    assertThat(study.question("age").orElseThrow()).isInstanceOf(NumericQuestion.class);
    assertThat(study.question("weightOfRespondent").orElseThrow())
        .isInstanceOf(NumericQuestion.class);
    assertThat(study.question("filter_").isPresent()).isFalse();

    NumericQuestion children =
        (NumericQuestion) study.question("numberOfChildrenUnder16").orElseThrow();
    assertThat(children.bands())
        .extracting(band -> band.category().label().in(Locale.ENGLISH))
        .containsExactly("None", "1", "2", "3", "4 or more");
    NumericQuestion portions = (NumericQuestion) study.question("portionsPerSitting").orElseThrow();
    assertThat(portions.info().missing()).extracting(MissingCode::code).containsExactly("98", "99");
    assertThat(portions.values()).containsExactly(Map.entry("97", 0.0));
    assertThat(grid.nets())
        .extracting(Net::codes)
        .containsExactly(List.of("1", "2"), List.of("4", "5"));
    assertThat(study.question("education").orElseThrow().label().in(Locale.ENGLISH))
        .isEqualTo("Education");
    assertThat(study.questions().get(0).info().section()).contains("answers");
  }

  @Test
  void saysWhatItsGuessesRestOn() {
    String yaml = nhtsaYaml();
    assertThat(yaml)
        .startsWith("# Drafted from nhtsa.sav: 6999 rows, 121 variables.\n")
        .contains("# normalized_wt: by its label; positive, mean 1.000, at most 11.42\n")
        .contains("# could be the weight instead: proj_wt (by its label, mean 33268)\n")
        .contains("weighting: {column: \"normalized_wt\"}\n")
        .contains("# 4 neighbours have labels that begin alike and have the same scale\n")
        .contains("# 3799 of 6999 rows have a value: taken as asked of those only\n")
        .contains("# there is a value where both hold, and nowhere else\n    asked:\n")
        .contains("the file does not declare 3, 4 missing, but the wording says so")
        .contains("# filter_$: looks like a filter of the program that wrote the file\n");
    assertThat(CodebookDraft.of(nhtsa()).yaml()).isEqualTo(yaml);
  }

  /** The answer-text form that survey platforms export, in French. */
  @Test
  void draftsAnswersInWords() {
    StringBuilder csv =
        new StringBuilder(
            "identifiant;statut;satisfaction;note;usage_1;usage_2;usage_3;remarque;pond\n");
    List<String> answers = List.of("Très satisfait", "Peu satisfait", "Ne sait pas", "Refus");
    for (int i = 0; i < 66; i++) {
      csv.append(1000 + 7 * i)
          .append(i % 3 == 0 ? ";Élu" : ";Agent")
          .append(';')
          .append(answers.get(i % 4))
          .append(';')
          .append(i % 11)
          .append(i % 2 == 0 ? ";1" : ";0")
          .append(i % 5 == 0 ? ";1" : ";0")
          .append(i % 7 == 0 ? ";1" : ";0")
          .append(";La réponse libre de la personne n° ")
          .append(i)
          .append(i % 2 == 0 ? ";0,7" : ";1,3")
          .append(i == 0 ? "1" : i == 2 ? "2" : i == 4 ? "3" : "")
          .append('\n');
    }
    Study study = draft(csv.toString());
    assertThat(study.language()).isEqualTo(Locale.FRENCH);
    assertThat(study.respondentId()).contains("identifiant");
    SingleQuestion satisfaction = (SingleQuestion) study.question("satisfaction").orElseThrow();
    assertThat(satisfaction.categories())
        .extracting(Category::code)
        .containsExactly("Très satisfait", "Peu satisfait", "Ne sait pas");
    assertThat(satisfaction.categories().get(2).kind()).isEqualTo(Category.Kind.DONT_KNOW);
    assertThat(satisfaction.info().missing())
        .extracting(MissingCode::kind)
        .containsExactly(MissingKind.REFUSED);
    RatingQuestion note = (RatingQuestion) study.question("note").orElseThrow();
    assertThat(note.from()).isZero();
    assertThat(note.to()).isEqualTo(10);
    MultipleQuestion usage = (MultipleQuestion) study.question("usage").orElseThrow();
    assertThat(usage.storage().columns()).containsExactly("usage_1", "usage_2", "usage_3");
    assertThat(study.question("remarque").orElseThrow()).isInstanceOf(OpenQuestion.class);
    assertThat(study.segment("statut")).isPresent();
  }

  @Test
  void survivesNamesAndTextsThatYamlOrStudiesWouldNotTake() {
    Study study =
        draft(
            "a b,no,\"x: \"\"y\"\" # z\",null,-.-\n"
                + "\"- {a\",\"\tq\",~,yes,1\n".repeat(9)
                + "\"\"\"\\,\",#,null,no,2\n".repeat(9));
    assertThat(study.questions()).extracting(Question::id).contains("a_b", "no", "x_y_z", "null");
    SingleQuestion first = (SingleQuestion) study.questions().get(0);
    assertThat(first.column()).isEqualTo("a b");
    assertThat(first.categories()).extracting(Category::code).containsExactly("\"\\,", "- {a");
    SingleQuestion words = (SingleQuestion) study.question("null").orElseThrow();
    assertThat(words.categories()).extracting(Category::code).containsExactly("yes", "no");
  }

  @Test
  void findsGridsAndOptionsByTheFirstWordOfTheirNames() {
    StringBuilder csv =
        new StringBuilder(
            "sector_school,sector_roads,sector_water,use_phone,use_mail,use_web,score");
    for (int i = 0; i < 60; i++) {
      csv.append('\n').append(1 + i % 5).append(',').append(1 + i * 7 % 5);
      csv.append(',').append(1 + i / 7 % 5).append(',').append(i % 2).append(',').append(i / 2 % 2);
      csv.append(',').append(i / 4 % 2).append(',').append(i % 12 == 11 ? "dk" : i % 12);
    }
    Study study = draft(csv.toString());
    assertThat(study.questions())
        .extracting(Question::id)
        .containsExactly("sector", "use", "score");
    GridQuestion grid = (GridQuestion) study.questions().get(0);
    assertThat(grid.items()).hasSize(3);
    assertThat(grid.categories()).hasSize(5);
    MultipleQuestion use = (MultipleQuestion) study.questions().get(1);
    assertThat(use.storage().columns()).containsExactly("use_phone", "use_mail", "use_web");
    RatingQuestion score = (RatingQuestion) study.questions().get(2);
    assertThat(score.to()).isEqualTo(10);
    assertThat(score.info().missing())
        .extracting(MissingCode::kind)
        .containsExactly(MissingKind.DONT_KNOW);
  }

  @Test
  void tellsItemsThatAreWordedTheOtherWayRound() {
    Random random = new Random(4);
    StringBuilder csv = new StringBuilder("mood_a,mood_b,mood_c,mood_d\n");
    for (int i = 0; i < 300; i++) {
      int mood = 1 + random.nextInt(3);
      csv.append(mood + random.nextInt(3)).append(',').append(mood + random.nextInt(3));
      csv.append(',').append(6 - mood - random.nextInt(3));
      csv.append(',').append(mood + random.nextInt(3)).append('\n');
    }
    String yaml = CodebookDraft.of(Source.of("moods.csv", csv.toString())).yaml();
    assertThat(yaml)
        .contains(
            "# ? mood_c.reversed: is mood_c worded the other way round? It goes against the other"
                + " items (correlation -0.");
    assertThat(yaml).doesNotContain("mood_a.reversed", "mood_b.reversed");
  }

  /** Whatever the columns are called: a question's id is one word. */
  @Test
  void turnedItemsOfWordedColumnsAreAskedForToo() {
    StringBuilder csv = new StringBuilder();
    csv.append("How was it? [The staff],How was it? [The room],How was it? [Noise: all night]\n");
    for (int i = 0; i < 60; i++) {
      int mood = 1 + i % 5;
      csv.append(mood + "," + Math.min(5, mood + i % 2) + "," + (6 - mood) + "\n");
    }
    CodebookDraft draft = CodebookDraft.of(Source.of("stay.csv", csv.toString()));
    assertThat(draft.yaml()).contains(".reversed: is ");
    assertThat(draft.questions())
        .extracting(AuthorQuestion::id)
        .anyMatch(id -> id.endsWith(".reversed"));
  }

  /** A code that stands apart may be an answer like others: a ferry is no don't-know. */
  @Test
  void aLabelledCodeApartIsAnAnswerUntilTheAuthorSaysOtherwise() throws IOException {
    Path recipe =
        Files.writeString(
            folder.resolve("ways.txt"),
            "rows: 90\nway \"Way of travel\": 1=Car | 2=Bus | 3=Tram | 4=Train | 9=Ferry\n");
    Source source = SurveyRecipe.read(recipe, folder.resolve("ways.csv"));
    CodebookDraft draft = CodebookDraft.of(source);
    assertThat(draft.questions()).extracting(AuthorQuestion::id).containsExactly("ferry.missing");
    assertThat(Study.parse(draft.yaml()).question("way").orElseThrow().categories())
        .extracting(Category::kind)
        .containsOnly(Category.Kind.ANSWER);
  }

  /** The fourth item goes against the sum of the others only since two of them are turned. */
  @Test
  void tellsTwoItemsThatAreWordedTheOtherWayRound() {
    Random random = new Random(5);
    StringBuilder csv = new StringBuilder("talk_a,talk_b,talk_c,talk_d,talk_e\n");
    for (int i = 0; i < 500; i++) {
      int talk = random.nextInt(4);
      csv.append(6 - talk - random.nextInt(2)).append(',').append(6 - talk - random.nextInt(2));
      csv.append(',').append(1 + talk / 2 + random.nextInt(4));
      csv.append(',').append(1 + talk + random.nextInt(3));
      csv.append(',').append(1 + (talk + random.nextInt(6)) / 2).append('\n');
    }
    String yaml = CodebookDraft.of(Source.of("talks.csv", csv.toString())).yaml();
    assertThat(yaml).contains("# ? talk_a.reversed: ", "# ? talk_b.reversed: ");
    assertThat(yaml).doesNotContain("talk_c goes", "talk_d goes", "talk_e goes");
  }

  @Test
  void refusesAFileWithoutRowsOrQuestions() {
    assertThatThrownBy(() -> draft("a,b\n"))
        .isInstanceOf(DataException.class)
        .hasMessage("answers.csv has no row to guess from");
    assertThatThrownBy(() -> draft("a\n1\n1\n"))
        .hasMessage("answers.csv has no variable that looks like a question");
  }

  @Test
  void cleansLabels() {
    assertThat(DraftLabels.wording("Q1a. How old are you? [READ LIST]"))
        .isEqualTo("How old are you?");
    assertThat(DraftLabels.wording("EDUCATION: What is your degree?"))
        .isEqualTo("What is your degree?");
    assertThat(DraftLabels.topic("EDUCATION: What is your degree?")).isEqualTo("Education");
    assertThat(DraftLabels.wording("EMPLOYMENT STATUS")).isEqualTo("Employment status");
    assertThat(DraftLabels.wording("When you drink ANSWERFROM(QN17R1), where?"))
        .isEqualTo("When you drink \u2026, where?");
    assertThat(DraftLabels.answer("Not very effective, OR")).isEqualTo("Not very effective");
    assertThat(DraftLabels.answer("OR, something else")).isEqualTo("Something else");
    assertThat(DraftLabels.answer("RDD")).isEqualTo("RDD");
  }

  @Test
  void answersThatAreTheirOwnLabelsBeginWithACapital() {
    assertThat(DraftLabels.begun("yes")).isEqualTo("Yes");
    assertThat(DraftLabels.begun("élève du lycée")).isEqualTo("Élève du lycée");
    assertThat(List.of("iPhone", "5 or more", "x1", "n/a", "etude.org", "e-mail"))
        .filteredOn(answer -> !DraftLabels.begun(answer).equals(answer))
        .isEmpty();
    Study study = draft("q,age\n" + "female,20\nmale,30\nmale,44\n".repeat(20));
    SingleQuestion question = (SingleQuestion) study.question("q").orElseThrow();
    assertThat(question.categories())
        .extracting(category -> category.code() + " " + category.label().in(Locale.ENGLISH))
        .containsExactly("male Male", "female Female");
  }

  @Test
  void questionsOfOneNameAreToldApart() {
    Study study = draft("tvhours,tv_hours,q\n" + "1,5,Yes\n2,3,No\n3,2,No\n8,1,No\n".repeat(30));
    assertThat(study.questions())
        .extracting(question -> question.label().in(Locale.ENGLISH))
        .containsExactly("TV hours (tvhours)", "TV hours (tv_hours)", "Q");
  }

  @Test
  void tellsCodesFromNumbers() {
    StringBuilder csv = new StringBuilder("visits,age,q\n");
    for (int i = 0; i < 200; i++) {
      csv.append(i % 20 == 0 ? -1 : i % 19 == 0 ? 99 : i % 13).append(',');
      csv.append(18 + i % 70).append(',').append(i % 3 == 0 ? "a" : "b").append('\n');
    }
    Study study = draft(csv.toString());
    assertThat(study.question("visits").orElseThrow().info().missing())
        .extracting(MissingCode::code)
        .containsExactly("-1");
    assertThat(folder.resolve("study.yaml"))
        .content()
        .contains("# ? visits.missing: is 99 (5%) of visits an answer?");
    assertThat(study.segment("age").orElseThrow().categories())
        .extracting(category -> category.label().in(Locale.ENGLISH))
        .containsExactly(
            "18 to 24", "25 to 34", "35 to 44", "45 to 54", "55 to 64", "65 to 74", "75 or more");
  }

  /** Of a score that ends at 16, "16 or more" would say that there are higher ones. */
  @Test
  void theLargestNumberIsNoRange() {
    StringBuilder csv = new StringBuilder("score,q\n");
    for (int i = 0; i < 200; i++) {
      csv.append(i < 60 ? 16 : 5 + i % 11).append(',').append(i % 3).append('\n');
    }
    NumericQuestion score = (NumericQuestion) draft(csv.toString()).question("score").orElseThrow();
    Band last = score.bands().get(score.bands().size() - 1);
    assertThat(last.category().label().in(Locale.ENGLISH)).isEqualTo("16");
    assertThat(last.to()).isEqualTo(17);
  }

  @Test
  void recognisesAnswersThatAreNone() {
    assertThat(DraftWords.missing("Don\u2019t know")).contains(MissingKind.DONT_KNOW);
    assertThat(DraftWords.missing("NSP / Ne se prononce pas")).contains(MissingKind.DONT_KNOW);
    assertThat(DraftWords.missing("RF")).contains(MissingKind.REFUSED);
    assertThat(DraftWords.missing("Ne souhaite pas répondre")).contains(MissingKind.REFUSED);
    assertThat(DraftWords.missing("Non concerné")).contains(MissingKind.NOT_ASKED);
    assertThat(DraftWords.missing("INAP")).contains(MissingKind.NOT_ASKED);
    assertThat(DraftWords.missing("Not available")).contains(MissingKind.NO_ANSWER);
    assertThat(DraftWords.missing("No")).isEmpty();
    assertThat(DraftWords.missing("Not very concerned")).isEmpty();
    assertThat(DraftWords.missing("Plutôt pas")).isEmpty();
  }

  @Test
  void aColumnOfVeryManyNumbersAndNaHoldsNumbers() {
    StringBuilder csv = new StringBuilder("quo,sex\nNA,f\n");
    for (int i = 0; i < 1200; i++) {
      csv.append(i * 0.125 - 40).append(i % 2 == 0 ? ",f\n" : ",m\n");
    }
    Study study = draft(csv.toString());
    assertThat(study.question("quo").orElseThrow())
        .isInstanceOfSatisfying(
            NumericQuestion.class,
            quo ->
                assertThat(quo.info().missing())
                    .extracting(MissingCode::code)
                    .containsExactly("NA"));
  }
}
