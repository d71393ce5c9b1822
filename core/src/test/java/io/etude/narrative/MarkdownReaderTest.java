package io.etude.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.ReportException;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Net;
import io.etude.document.Block;
import io.etude.document.text.Inline;
import io.etude.figure.Figure;
import io.etude.results.Results;
import io.etude.study.Expert;
import io.etude.study.Study;
import io.etude.testing.ReportText;
import io.etude.testing.TinyStudy;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a template's Markdown to blocks, and what templates see of a study. */
class MarkdownReaderTest {

  private static Results results;

  @BeforeAll
  static void analyse() {
    Study.Builder study =
        Study.builder("s")
            .title("Buses")
            .question(
                SingleQuestion.builder("q")
                    .label("Trust")
                    .text("Do you trust it?")
                    .category("y", "Yes")
                    .category("n", "No")
                    .net("all", "All", "y", "n")
                    .build())
            .question(
                GridQuestion.builder("g")
                    .label("Views")
                    .category("1", "Fine")
                    .category("2", "Wrong")
                    .net("for", "For", Net.Side.POSITIVE, "1")
                    .item("bus", "The bus", "bus")
                    .item("car", "The car", "car")
                    .build())
            .segment(
                Segment.builder("town")
                    .label("Town")
                    .category("a", "Alba")
                    .category("b", "Bari")
                    .build())
            .expert(Expert.builder("x").name("Ann X").position("Driver").topic("Buses").build());
    results =
        TinyStudy.of(
                study, "q bus car town", "90 y 1 2 a", "10 n 1 2 a", "40 y 2 2 b", "60 n 2 1 b")
            .results();
  }

  private static Article write(String template) {
    return Narrative.of(results, Locale.ENGLISH)
        .directive("figure", MarkdownReaderTest::figure)
        .directive("annex", directive -> List.of(section(directive)))
        .write(template, Optional.empty());
  }

  private static List<Block> figure(Directive directive) {
    return List.of(
        new Block.KeyFigures(
            List.of(
                new Block.KeyFigure(
                    Figure.of(results.figure("q.y"), directive.argument()).decimals(0).build(),
                    directive.onlyParagraph()))));
  }

  private static Block section(Directive directive) {
    return new Block.Section("annex", List.of(), Block.Section.Role.ANNEX, directive.content());
  }

  private static String text(String template) {
    return ReportText.of(write(template).blocks()).replace('\u00a0', ' ');
  }

  @Test
  void headingsMakeSectionsWithinSections() {
    assertThat(text("Before.\n\n# One\n\na\n\n## Two\n\nb\n\n## Three\n\nc\n\n# Four\n\nd\n"))
        .isEqualTo(
            """
            paragraph: Before.
            section section-3 ARTICLE: One
              paragraph: a
              section section-1 ARTICLE: Two
                paragraph: b
              section section-2 ARTICLE: Three
                paragraph: c
            section section-4 ARTICLE: Four
              paragraph: d
            """);
  }

  @Test
  void resultsStandOutsideOfTheLastSection() {
    assertThat(text("# One\n\na\n\n::: annex\nb\n:::\n\nc\n"))
        .isEqualTo(
            """
            section section-1 ARTICLE: One
              paragraph: a
            section annex ANNEX:
              paragraph: b
            paragraph: c
            """);
  }

  @Test
  void listsHoldWhatTheirItemsHold() {
    assertThat(text("- a\n- b\n\n  c\n\nBetween\n\n1. d\n2. e\n"))
        .isEqualTo(
            """
            list BULLETS
              paragraph: a
              paragraph: b
              paragraph: c
            paragraph: Between
            list NUMBERS
              paragraph: d
              paragraph: e
            """);
  }

  @Test
  void keyFiguresInARowAreOneBlock() {
    assertThat(
            write(
                    "::: figure 1\n"
                        + "One\n"
                        + ":::\n"
                        + "::: figure 2\n"
                        + "Two\n"
                        + ":::\n\n"
                        + "Text\n\n"
                        + "::: figure 3\n"
                        + "Three\n"
                        + ":::\n")
                .blocks())
        .hasSize(3)
        .first()
        .satisfies(
            block ->
                assertThat(((Block.KeyFigures) block).figures())
                    .extracting(figure -> figure.figure().text())
                    .containsExactly("1", "2"));
    assertThat(write("# T\n\n::: figure 1\nOne\n:::\n::: figure 2\nTwo\n:::\n").blocks())
        .first()
        .satisfies(block -> assertThat(((Block.Section) block).blocks()).hasSize(1));
  }

  @Test
  void runningTextKeepsEmphasisLinksAndLines() {
    List<Inline> inlines =
        ((Block.Paragraph)
                write(
                        "  A *b* **c** [d](https://e.org) f  \n"
                            + "g\n"
                            + "h ${claim(\"q.y@town.a\", \"majority\")} i\n")
                    .blocks()
                    .get(0))
            .inlines();
    assertThat(inlines)
        .containsExactly(
            new Inline.Text("A "),
            new Inline.Emphasis(List.of(new Inline.Text("b"))),
            new Inline.Text(" "),
            new Inline.Strong(List.of(new Inline.Text("c"))),
            new Inline.Text(" "),
            new Inline.Link("https://e.org", List.of(new Inline.Text("d"))),
            new Inline.Text(" f"),
            new Inline.LineBreak(),
            new Inline.Text("g h i"));
  }

  @Test
  void aCheckLeavesNoBlankBehind() {
    String check = "${claim(\"q.y@town.a\", \"majority\")}";
    List<Block> blocks =
        write(check + " First *b* " + check + "\n\nSecond " + check + "\n\n" + check + "\n")
            .blocks();
    assertThat(blocks)
        .containsExactly(
            new Block.Paragraph(
                List.of(
                    new Inline.Text("First "), new Inline.Emphasis(List.of(new Inline.Text("b"))))),
            new Block.Paragraph(List.of(new Inline.Text("Second"))));
  }

  @Test
  void quotesAndNotesAreReady() {
    assertThat(text("::: pullquote speaker=\"Ann\" position=\"Driver\"\nIt's late.\n:::\n"))
        .isEqualTo("pull quote: It’s late. | Ann | Driver\n");
    assertThat(text("::: pullquote\nIt's late.\n:::\n")).isEqualTo("pull quote: It’s late. |  |\n");
    assertThat(text("::: note\nTake care.\n:::\n")).isEqualTo("note: Take care.\n");
  }

  @Test
  void frontMatterIsNoBlock() {
    Article article = write("::: headline\nTitle\n:::\n::: kicker\nKicker\n:::\n");
    assertThat(article.blocks()).isEmpty();
    assertThat(article.front()).containsOnlyKeys("headline", "kicker");
    assertThat(article.front("byline", List.of(new Inline.Text("x"))))
        .containsExactly(new Inline.Text("x"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "::: headline x=1~Title~:::|template:1:14: ::: headline has no key \"x\"; it takes none",
        "::: note x=1~Title~:::|template:1:10: ::: note has no key \"x\"; it takes none",
        "::: pullquote x=1~Title~:::|template:1:15: ::: pullquote has no key \"x\"",
        "::: note~a~~b~:::|template:1:1: ::: note holds one paragraph and nothing else",
        "::: note~- a~:::|template:1:1: ::: note holds one paragraph and nothing else",
        "::: note~:::|template:1:1: ::: note is empty; write its text, one paragraph, before",
        "a~~::: figure~x~:::|template:3:1: ::: figure names no value; write ::: figure VALUE",
        "::: figure a b~x~:::|template:1:14: ::: figure takes one value after its name, not 2",
        "::: figure a=\"b~x~:::|template:1:12: a quotation mark is never closed in a=\"b; write"
            + " key=\"value\"",
        "::: note~# a~:::|template:2:1: a heading can't stand in a list or block",
        "::: nte~a~:::|template:1:1: unknown block \"nte\"; closest: \"note\"",
        "a~~::: note~b|template:3:1: ::: note is never closed; end it with a line :::",
        ":::|template:1:1: a line ::: closes nothing; each block takes one",
        "~    code|template:2:1: an article can't have a line that begins with four spaces or more,"
            + " which Markdown takes for code; it has headings, paragraphs",
        "[a](b)|template:1:1: link to \"b\" must begin with http:, https: or mailto:",
        "[a](<b c>)|template:1:1: link to \"b c\" is no address",
        "${x}|template:1:3: \"x\" is nothing that the template knows",
        "<#list 1..2 as x>|template:",
        "<#macro m><@m/></#macro><@m/>|template:1:11: macros, functions or included templates call"
            + " each other",
        "<#include 'x.md'>|x.md"
      })
  void whatIsWrongIsSaidWithItsPlace(String template, String message) {
    assertThatThrownBy(() -> write(template.replace('~', '\n') + "\n"))
        .isInstanceOf(ReportException.class)
        .hasMessageContaining(message);
  }

  @Test
  void aTemplateSeesQuestionsSegmentsExpertsAndFindings() {
    assertThat(
            text(
                """
                ${study.id}, ${study.title}, ${study.respondents}

                <#list questions as q>
                ${q.id} ${q.type} ${q.label} ${q.text}: <#list q.rows as r>${r.id} ${r.label} ${r.kind} ${r.answer?then('a', 'n')} ${r.ref} ${r.share}; </#list><#list q.items as i>${i.id} ${i.label} ${i.rows?size} ${i.rows[0].ref}; </#list>

                </#list>
                <#list segments as s>
                ${s.id} ${s.label}: <#list s.columns as c>${c.id} ${c.label}; </#list>

                </#list>
                <#list experts as e>
                ${e.id} ${e.name} ${e.position} ${e.topic}

                </#list>
                <#list findings as f>
                ${f.question}/${f.item}/${f.row}/${f.segment}/${f.column} ${f.ref} ${f.total} ${f.higher?then('up', 'down')}

                </#list>
                """))
        .isEqualTo(
            """
            paragraph: s, Buses, 200
            paragraph: q single Trust Do you trust it?: all All net a q.all 1; y Yes category a q.y 0.65; n No category a q.n 0.35;
            paragraph: g grid Views: bus The bus 3 g.bus.for; car The car 3 g.car.for;
            paragraph: town Town: a Alba; b Bari;
            paragraph: x Ann X Driver Buses
            paragraph: Trust//Yes/Town/Alba q.y@town.a q.y up
            paragraph: Views/The car/Fine/Town/Bari g.car.1@town.b g.car.1 up
            """);
  }
}
