package io.etude.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.Place;
import io.etude.ReportException;
import io.etude.document.Block;
import io.etude.document.text.Inline;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The opening line of a directive, and what handlers read of it. */
class DirectiveTest {

  private static Directive directive(String line, Block... content) {
    return new Directive(
        line,
        position -> new Place("article.md", 7, 1 + position),
        List.of(content),
        markdown -> {
          if (markdown.equals("bad")) {
            throw new ReportException("is bad");
          }
          return List.of(new Inline.Text("<" + markdown + ">"));
        });
  }

  @Test
  void valuesAreReadAsTextWordsOrProse() {
    Directive chart =
        directive("::: chart one \"two \\*\" a=x words=\"p, q r\" c=\"y \\\"z\\\"\" e=bad");
    assertThat(chart.name()).isEqualTo("chart");
    assertThat(chart.place()).hasToString("article.md:7:1");
    assertThat(chart.arguments()).containsExactly("one", "two *");
    assertThat(chart.word("a")).contains("x");
    assertThat(chart.word("c")).contains("y \"z\"");
    assertThat(chart.word("b")).isEmpty();
    assertThat(chart.words("words")).containsExactly("p", "q", "r");
    assertThat(chart.words("none")).isEmpty();
    assertThat(chart.words("words", Set.of("p, q r", "q")))
        .as("the longest name that is known")
        .containsExactly("p, q r");
    assertThat(chart.words("words", Set.of("q r", "r"))).containsExactly("p", "q r");
    assertThat(chart.words("words", Set.of("x y z"))).containsExactly("p", "q", "r");
    assertThat(chart.text("a")).contains("<x>");
    assertThat(chart.text("b")).isEmpty();
    assertThat(chart.prose("a")).containsExactly(new Inline.Text("<x>"));
    assertThat(chart.prose("b")).isEmpty();
    assertThatThrownBy(() -> chart.prose("e")).hasMessage("article.md:7:55: ::: chart e: is bad");
    assertThatThrownBy(chart::argument)
        .hasMessage(
            "article.md:7:16: ::: chart takes one value after its name, not 2, \"one\", \"two *\";"
                + " a value of several words stands in quotation marks");
    assertThat(directive("::: chart one").argument()).isEqualTo("one");
  }

  @Test
  void aValueMayBeAsLongAsATemplate() {
    String words = "word ".repeat(20_000);
    assertThat(directive("::: pullquote speaker=\"" + words + "\"").text("speaker"))
        .contains("<" + words + ">");
  }

  @Test
  void aChoiceIsOneOfItsNames() {
    Directive chart = directive("::: chart width=full other=Full");
    assertThat(chart.choice("width", Block.Width.class)).contains(Block.Width.FULL);
    assertThat(chart.choice("none", Block.Width.class)).isEmpty();
    assertThatThrownBy(() -> chart.choice("other", Block.Width.class))
        .hasMessage(
            "article.md:7:28: ::: chart other is \"Full\"; closest: \"full\"; it may be one of:"
                + " column, wide, full");
  }

  @Test
  void keysAndContentAreChecked() {
    Directive chart =
        directive("::: chart width=full", new Block.Paragraph(List.of(new Inline.Text("x"))));
    chart.expectKeys("width", "id");
    assertThatThrownBy(() -> chart.expectKeys("widths", "id"))
        .hasMessage(
            "article.md:7:11: ::: chart has no key \"width\"; closest: \"widths\"; there are:"
                + " widths, id");
    assertThatThrownBy(chart::expectKeys)
        .hasMessage("article.md:7:11: ::: chart has no key \"width\"; it takes none");
    assertThatThrownBy(chart::expectNoContent)
        .hasMessageContaining("takes no content; close it in the next line with :::");
    assertThat(chart.onlyParagraph()).containsExactly(new Inline.Text("x"));
    directive("::: chart").expectNoContent();
    assertThatThrownBy(() -> directive("::: chart").onlyParagraph())
        .hasMessageContaining("is empty; write its text, one paragraph, before the line :::");
  }

  @Test
  void whatIsNoValueIsRefused() {
    assertThatThrownBy(() -> directive("::: chart a=\"x"))
        .hasMessage(
            "article.md:7:11: a quotation mark is never closed in a=\"x; write key=\"value\"");
    assertThatThrownBy(() -> directive("::: chart one a=b=c"))
        .hasMessage("article.md:7:15: can't read a=b=c; write key=\"value\"");
    assertThatThrownBy(() -> directive("::: chart one title=“Two”"))
        .hasMessage(
            "article.md:7:21: values stand between straight quotation marks, key=\"value\", not"
                + " between marks such as “");
    assertThat(directive("::::  chart  one ").arguments()).containsExactly("one");
    assertThat(directive("::: chart \"\"").arguments()).containsExactly("");
  }
}
