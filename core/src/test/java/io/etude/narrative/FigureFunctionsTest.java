package io.etude.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.ReportException;
import io.etude.codebook.Base;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.document.Block;
import io.etude.document.text.Inline;
import io.etude.results.Results;
import io.etude.results.inference.Estimate;
import io.etude.study.Conventions;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What prose may take from the results, and what it may not say of them. */
class FigureFunctionsTest {

  private static final String COLUMNS = "q way r bus town";

  private static final String[] PEOPLE = {
    "90 y 10 9 1 a",
    "10 n 30 3 2 a",
    "50 y 10 8 1 b",
    "50 n 30 8 2 b",
    "30 y 20 9 1 c",
    "70 n 20 3 1 c",
    "20 y 20 8 1 d"
  };

  private static Results results;

  /**
   * Yes: 90 % in Alba, 50 % in Bari, 30 % in Como; few answered in Dole. The groups of {@code
   * third} are alike.
   */
  @BeforeAll
  static void analyse() {
    Study.Builder study =
        Study.builder("s")
            .question(
                SingleQuestion.builder("q")
                    .label("Trust")
                    .category("y", "Yes")
                    .category("n", "No")
                    .build())
            .question(NumericQuestion.builder("way").build())
            .question(
                RatingQuestion.builder("r").scale(0, 10).score(RatingQuestion.Score.NPS).build())
            .question(
                GridQuestion.builder("g")
                    .label("Views")
                    .category("1", "Fine")
                    .category("2", "Wrong")
                    .item("bus", "The bus", "bus")
                    .build())
            .segment(
                Segment.builder("town")
                    .category("a", "Alba")
                    .category("b", "Bari")
                    .category("c", "Como")
                    .category("d", "Dole")
                    .build());
    results = TinyStudy.of(study, COLUMNS, PEOPLE).results();
  }

  private static String written(Results results, String template) {
    Article article =
        Narrative.of(results, Locale.ENGLISH).write("Text " + template + "\n", Optional.empty());
    return Inline.plain(((Block.Paragraph) article.blocks().get(0)).inlines())
        .substring("Text".length())
        .replace('\u00a0', ' ')
        .strip();
  }

  private static String written(String template) {
    return written(results, template);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "${pct('q.y')}|59%",
        "${pct('q.y', 2)}|59.38%",
        "${num('way.mean')}|17.5",
        "${num('way.mean', 0)}|18",
        "${fig('q.y')}|59%",
        "${fig('way.mean')}|17.5",
        "${fig('r.nps')}|+13",
        "${words('q.y@town.b')}|half",
        "${words('q.y@town.b', 'half')}|half",
        "${Words('q.y@town.a', 'nineInTen')}|Nine in ten",
        "${claim('q.y@town.a', 'nineInTen')}|``",
        "${base()}|320",
        "${base('q.y@town.d')}|20",
        "${count('q.y@town.a')}|90",
        "${label('q.y@town.a')}|Yes",
        "${label('q.y@town.a', 'row')}|Yes",
        "${label('q.n@town.a')}|No",
        "${label('q.y@town.a', 'column')}|Alba",
        "${label('q.y@town.a', 'question')}|Trust",
        "${label('g.bus.1', 'item')}|The bus",
        "${label('q.y', 'item')}x|x",
        "${label('way.mean')}x|x",
        "${integer(value('q.y@town.a') * 1000)}|900",
        "${integer(1234.6)}|1,235",
        "<#if value('q.y') gt 0.5>more<#else>less</#if>|more",
        "<#if has('q.y@town.d')>yes<#else>no</#if>|no",
        "<#if has('q.y@town.a')>yes<#else>no</#if>|yes",
        "${ranked('q.y@town.a', 'q.y@town.b', 'q.y@town.c')}|``",
        "${ranked('q.y@town.a')}|``",
        "${ahead('q.y@town.a', 'q.y@town.b', 'q.y@town.c')}|``",
        "${ahead('q.y', 'q.n')}|``"
      })
  void whatIsPrinted(String template, String text) {
    assertThat(written(template)).isEqualTo(text);
  }

  /** The figure that a template of figures and blanks quotes at that place. */
  private static Inline.Quoted quoted(String template, int place) {
    return quoted(template).get(place);
  }

  private static List<Inline.Quoted> quoted(String template) {
    Article article =
        Narrative.of(results, Locale.ENGLISH).write("Text " + template + "\n", Optional.empty());
    return ((Block.Paragraph) article.blocks().get(0))
        .inlines().stream()
            .filter(Inline.Quoted.class::isInstance)
            .map(Inline.Quoted.class::cast)
            .toList();
  }

  @Test
  void figuresOfTheWholeStudyAreQuotedToo() {
    List<Inline.Quoted> quoted = quoted("${base()} and ${margin()}");
    assertThat(quoted).allMatch(figure -> figure.figure().source().isEmpty());
    assertThat(quoted)
        .extracting(Inline.Quoted::quantity)
        .containsExactly(Inline.Quantity.BASE, Inline.Quantity.MARGIN);
    assertThat(quoted.get(0).figure().number()).hasValue(320);
    assertThat(quoted.get(1).figure().number()).hasValue(results.marginOfError());
  }

  /** Counts, bases and margins are quoted from a figure, so that a workbook can list them. */
  @Test
  void countsBasesAndMarginsKeepTheirFigure() {
    String template =
        "${count('q.y@town.a')} ${base('q.y@town.a')} ${margin('q.y', 1)} ${pct('q.y')}";
    Inline.Quoted count = quoted(template, 0);
    assertThat(count.quantity()).isEqualTo(Inline.Quantity.COUNT);
    assertThat(count.figure().source()).contains(results.figure("q.y@town.a"));
    assertThat(count.figure().number()).hasValue(90);
    Inline.Quoted base = quoted(template, 1);
    assertThat(base.quantity()).isEqualTo(Inline.Quantity.BASE);
    assertThat(base.figure().number()).hasValue(100);
    Inline.Quoted margin = quoted(template, 2);
    assertThat(margin.quantity()).isEqualTo(Inline.Quantity.MARGIN);
    Estimate estimate = results.figure("q.y").estimate().orElseThrow();
    assertThat(margin.figure().number().orElseThrow())
        .isEqualTo(
            Math.max(
                estimate.value() - estimate.interval().orElseThrow().low(),
                estimate.interval().orElseThrow().high() - estimate.value()));
    Inline.Quoted share = quoted(template, 3);
    assertThat(share.quantity()).isEqualTo(Inline.Quantity.ESTIMATE);
    assertThat(share.figure().number()).hasValue(estimate.value());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "${pct('way.mean')}|pct() is for shares, and way.mean is none; use num()",
        "${num('q.y')}|num() is for means and quantiles, and q.y is none; use pct()",
        "${num('r.nps')}|num() is for means and quantiles, and r.nps is none; use fig()",
        "${words('q.y@town.c', 'half')}|\"half\" (half) is false",
        "${words('way.mean', 'half')}|\"half\" can be said of shares only, and way.mean is none",
        "${claim('q.y@town.c', 'majority')}|\"majority\" (a majority) is false",
        "${count('way.mean')}|way.mean has no published count",
        "${label('q.y', 'rows')}|label() knows row, column, item and question, not \"rows\"",
        "${pct('q.y@town.d')}|prose can't quote q.y@town.d: it is of 20 respondents, and"
            + " figures on a base below 30",
        "${ranked('q.y@town.c', 'q.y@town.b')}|the order is false: q.y@town.c is 30%, q.y@town.b"
            + " is",
        "${ranked('q.y@town.b', 'q.n@town.b')}|the order is false: q.y@town.b is 50%, q.n@town.b"
            + " is",
        "${ahead('q.n@town.b', 'q.n@town.a', 'q.y@town.b')}|the order is false: q.n@town.a is 10%,"
            + " q.y@town.b is",
        "${ahead('q.y@town.a', 'way.mean')}|the order is false",
        "${higher('q.y@town.c')}|q.y@town.c, which is 30%, is not significantly higher",
        "${lower('q.y@town.a')}|q.y@town.a, which is 90%, is not significantly lower",
        "${higher('q.y')}|q.y, which is 59%, is not of a group; name one, as in"
            + " q.y@segment.column",
        "${lower('way.mean')}|way.mean, which is 17.5, is not of a group; name one",
        "${higher('way.mean@town.a')}|way.mean@town.a, which is 12.0, is not significantly higher"
            + " than that of all the others, 20.0: it is significantly lower (p <0.001",
        "${higher('q.y@town.a', 'q.n@town.b')}|higher() compares the same answer of two groups of"
            + " one segment",
        "${lower('q.y@town.a', 'q.y@town.a')}|lower() compares the same answer of two groups",
        "${lower('q.y@town.a', 'q.y')}|lower() compares the same answer of two groups",
        "${higher('way.median@town.b')}|way.median@town.b, which is 10, is not tested: higher() is"
            + " for shares and means",
        "${integer('x')}|integer() takes a number as its first value",
        "${integer()}|integer() takes a number as its first value",
        "${pct('q.y', 7)}|pct() takes a whole number from 0 to 6 as its second value",
        "${pct('q.y', 1.5)}|pct() takes a whole number from 0 to 6 as its second value",
        "${pct('q.y', -1)}|pct() takes a whole number from 0 to 6 as its second value",
        "${pct(1)}|pct() takes a text in quotation marks as its first value",
        "${pct()}|pct() takes a text in quotation marks as its first value",
        "${margin('r.sdx')}|there is no figure"
      })
  void whatIsRefused(String template, String message) {
    assertThatThrownBy(() -> written(template))
        .isInstanceOf(ReportException.class)
        .hasMessageStartingWith("template:1:8: ")
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pct('q.y', 1, 2)",
        "num('way.mean', 1, 2)",
        "fig('q.y', 1)",
        "words('q.y', 'half', 1)",
        "Words('q.y', 'half', 1)",
        "claim('q.y', 'half', 1)",
        "margin('q.y', 1, 2)",
        "base('q.y', 1)",
        "count('q.y', 1)",
        "label('q.y', 'row', 1)",
        "value('q.y', 1)",
        "has('q.y', 1)",
        "higher('q.y@town.a', 'q.y@town.b', 1)",
        "lower('q.y@town.c', 'q.y@town.a', 1)",
        "integer(1, 2)",
        "ref('x', 1)",
        "note('x', 1)"
      })
  void aValueTooManyIsRefused(String call) {
    assertThatThrownBy(() -> written("<#assign x = " + call + ">"))
        .isInstanceOf(ReportException.class)
        .hasMessageContaining("() takes at most ");
  }

  /** Bari, at 50 %, is neither above nor below the others, though above Como and below Alba. */
  @Test
  void aGroupIsComparedWithAllOthers() {
    assertThat(written("${higher('q.y@town.a')}${lower('q.y@town.c')}")).isEmpty();
    assertThatThrownBy(() -> written("${higher('q.y@town.b')}"))
        .hasMessageContaining(
            "q.y@town.b, which is 50%, is not significantly higher than that of all the others,"
                + " 64%: p = 0.023 by itself and 0.064 once corrected over all questions by the"
                + " method of Benjamini and Hochberg")
        .hasMessageEndingWith(
            "what holds: lower(\"q.y@town.b\", \"q.y@town.a\"),"
                + " higher(\"q.y@town.b\", \"q.y@town.c\")");
  }

  @Test
  void aGroupIsComparedWithAnotherOne() {
    assertThat(
            written(
                "${higher('q.y@town.b', 'q.y@town.c')}${lower('q.y@town.b', 'q.y@town.a')}"
                    + "${higher('way.mean@town.b', 'way.mean@town.a')}"
                    + "${lower('way.mean@town.a', 'way.mean@town.b')}"))
        .isEmpty();
    assertThatThrownBy(() -> written("${higher('q.y@town.b', 'q.y@town.a')}"))
        .hasMessageContaining(
            "q.y@town.b, which is 50%, is not significantly higher than q.y@town.a, which is 90%");
    assertThatThrownBy(() -> written("${lower('way.mean@town.b', 'way.mean@town.c')}"))
        .hasMessageContaining("is not significantly lower than way.mean@town.c, which is 20.0")
        .hasMessageEndingWith("higher(\"way.mean@town.b\", \"way.mean@town.a\")");
  }

  @Test
  void meansAreComparedWithThoseOfAllOthers() {
    assertThat(written("${lower('way.mean@town.a')}${higher('way.mean@town.c')}")).isEmpty();
    // (120 · 20 + 100 · 12) / 220 minutes in the three other towns
    assertThatThrownBy(() -> written("${lower('way.mean@town.b')}"))
        .hasMessageContaining("which is 20.0, is not significantly lower than that of all the")
        .hasMessageContaining("others, 16.4: it is significantly higher (p ");
  }

  /** The method box says that a sample of so few has none. */
  @Test
  void aFigureOfALowBaseHasNoMargin() {
    Study.Builder study =
        Study.builder("s")
            .conventions(Conventions.builder().lowBase(Conventions.LowBase.FLAG).build())
            .question(SingleQuestion.builder("q").category("y", "Y").category("n", "N").build());
    Results few = TinyStudy.of(study, "q", "8 y", "3 n").results();
    assertThatThrownBy(() -> written(few, "${margin('q.y')}"))
        .hasMessageContaining(
            "q.y has no margin of error; it is of 11 respondents, too few for one");
  }

  @Test
  void aFigureWithoutAComparisonIsSaidToHaveNone() {
    Results none =
        Results.of(results.study())
            .tables(results.tables())
            .respondents(results.respondents())
            .build();
    assertThatThrownBy(() -> written(none, "${margin()}"))
        .hasMessageContaining("the study has no margin of error; its sample is too small");
    assertThatThrownBy(() -> written(none, "${higher('q.y@town.a')}"))
        .hasMessageContaining("q.y@town.a, which is 90%, is not compared with all the others")
        .hasMessageContaining("what holds: higher(\"q.y@town.a\", \"q.y@town.b\")");
  }

  @Test
  void theFirstEditionHasNoneBefore() {
    Study.Builder study =
        Study.builder("s")
            .question(SingleQuestion.builder("q").category("y", "Yes").category("n", "No").build())
            .segment(
                Segment.builder("wave")
                    .kind(Segment.Kind.EDITIONS)
                    .category("1", "2023")
                    .category("2", "2025")
                    .category("3", "2027")
                    .build());
    Results waves =
        TinyStudy.of(study, "q wave", "80 y 1", "20 n 1", "20 y 2", "80 n 2", "60 y 3", "40 n 3")
            .results();
    assertThat(written(waves, "${lower('q.y@wave.2')}${higher('q.y@wave.3')}")).isEmpty();
    assertThatThrownBy(() -> written(waves, "${higher('q.y@wave.1')}"))
        .hasMessageContaining("is not compared with the edition before: it is the first edition");
  }

  @Test
  void aGroupWithinAnotherIsNamedAfterIt() {
    Study.Builder nested =
        Study.builder("s")
            .question(SingleQuestion.builder("q").category("y", "Yes").category("n", "No").build());
    Segment sex = Segment.builder("sex").category("w", "Women").category("m", "Men").build();
    Segment age = Segment.builder("age").category("1", "Young").category("2", "Old").build();
    nested.segment(sex).segment(age).segment(Segment.nested("both", "Both", sex, age));
    Results both =
        TinyStudy.of(
                nested,
                "q sex age",
                "90 y w 1",
                "10 n w 1",
                "40 y w 2",
                "60 n w 2",
                "50 y m 1",
                "50 n m 1",
                "50 y m 2",
                "50 n m 2")
            .results();
    assertThat(written(both, "${label('q.y@both.w/2', 'column')}")).isEqualTo("Women, Old");
    assertThat(written(both, "${label('q.y@age.2', 'column')}")).isEqualTo("Old");
    assertThat(
            written(
                both,
                "<#list segments as s><#list s.columns as c>${c.id}=${c.label}; </#list></#list>"))
        .isEqualTo(
            "w=Women; m=Men; 1=Young; 2=Old; w/1=Women, Young; w/2=Women, Old; m/1=Men, Young;"
                + " m/2=Men, Old;");
    assertThat(written(both, "<#list findings as f>${f.ref}=${f.column}; </#list>"))
        .contains("q.y@both.w/1=Women, Young;");
  }

  @Test
  void theMarginIsTheLongerArmOfTheInterval() {
    // 1.967 · √(1 / 1280)
    assertThat(written("${margin()}")).isEqualTo("5.5 points");
    double share = results.figure("q.y@town.a").estimate().orElseThrow().value();
    var interval = results.figure("q.y@town.a").estimate().orElseThrow().interval().orElseThrow();
    double arm = Math.max(share - interval.low(), interval.high() - share);
    assertThat(share - interval.low()).isGreaterThan(interval.high() - share);
    assertThat(written("${margin('q.y@town.a', 2)}"))
        .isEqualTo(String.format(Locale.ROOT, "%.2f points", 100 * arm));
    assertThat(written("${margin('q.y@town.a')}"))
        .isEqualTo(String.format(Locale.ROOT, "%.1f points", 100 * arm));
    var low = results.figure("q.n@town.a").estimate().orElseThrow();
    assertThat(written("${margin('q.n@town.a', 2)}"))
        .isEqualTo(
            String.format(
                Locale.ROOT,
                "%.2f points",
                100 * (low.interval().orElseThrow().high() - low.value())));
    var mean = results.figure("way.mean").estimate().orElseThrow();
    assertThat(written("${margin('way.mean', 3)}"))
        .isEqualTo(
            String.format(
                Locale.ROOT, "%.3f", mean.interval().orElseThrow().high() - mean.value()));
    assertThat(written("${margin('way.mean')}"))
        .isEqualTo(
            String.format(
                Locale.ROOT, "%.1f", mean.interval().orElseThrow().high() - mean.value()));
    assertThatThrownBy(() -> written("${margin('way.sd')}"))
        .hasMessageContaining("way.sd has no confidence interval");
  }

  @Test
  void referencesAndNotesArePiecesOfText() {
    Article article =
        Narrative.of(results, Locale.ENGLISH)
            .write("See ${ref('table-q')}${note(\"It's a note.\")}\n", Optional.empty());
    assertThat(((Block.Paragraph) article.blocks().get(0)).inlines())
        .containsExactly(
            new Inline.Text("See "),
            new Inline.Reference("table-q"),
            new Inline.NoteCall(List.of(new Inline.Text("It’s a note."))));
  }

  @Test
  void whereNoWordsHoldTheFigureIsNamed() {
    assertThatThrownBy(() -> written("${words('q.y@town.d')}"))
        .hasMessageContaining("no words hold for q.y@town.d, which is **");
  }

  @Test
  void whatDisclosureControlHidesIsNotQuoted() {
    Study.Builder guarded =
        Study.builder("s")
            .conventions(Conventions.builder().disclosure(Conventions.Disclosure.of(5)).build())
            .question(SingleQuestion.builder("q").category("a", "A").category("b", "B").build())
            .segment(
                Segment.builder("town")
                    .category("1", "One")
                    .category("2", "Two")
                    .category("3", "Three")
                    .build());
    Results hidden = TinyStudy.of(guarded, "q town", "60 a 1", "50 b 2", "3 b 3").results();
    for (String small : List.of("q.b@town.3", "q.a@town.2")) {
      assertThatThrownBy(() -> written(hidden, "${pct('" + small + "')}"))
          .hasMessageContaining(
              "prose can't quote "
                  + small
                  + ": it is withheld by disclosure control, to protect respondents; what may help:"
                  + " merge small categories of the segment, or lower disclosure.minimumBase; ask"
                  + " has(\""
                  + small
                  + "\") first");
    }
    assertThat(written(hidden, "<#if has('q.b@town.3')>yes<#else>no</#if>")).isEqualTo("no");
    assertThat(written(hidden, "${pct('q.b@town.1')}")).isEqualTo("0%");
  }

  @Test
  void aBaseThatIsHiddenTooIsNoCrash() {
    Study.Builder guarded =
        Study.builder("s")
            .conventions(Conventions.builder().disclosure(Conventions.Disclosure.of(5)).build())
            .question(NumericQuestion.builder("km").base(Base.ALL).build());
    Results hidden =
        TinyStudy.of(guarded, "km", "1 12", "1 15", "1 18", "1 20", "1 22", "1 25", "194 .")
            .results();
    assertThatThrownBy(() -> written(hidden, "${num('km.mean')}"))
        .isInstanceOf(ReportException.class)
        .hasMessageContaining("prose can't quote km.mean: it is of 6 respondents, ");
  }
}
