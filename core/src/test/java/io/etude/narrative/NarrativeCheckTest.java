package io.etude.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.Problem;
import io.etude.ReportException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a template as a text, before there are results. */
class NarrativeCheckTest {

  @TempDir Path folder;

  private List<String> faults(String text) throws IOException {
    Path template = folder.resolve("article.ftl.md");
    Files.writeString(template, text);
    return Narrative.check(template, List.of("chart")).stream().map(Problem::toString).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# A\n\nOf all ${pct(\"q.a\")} are *for* it.\n",
        "::: chart q\n:::\n",
        "::: headline\nNews\n:::\n\n::: pullquote speaker=\"A\"\nSaid.\n:::\n",
        "<#if has(\"q.a\")>\n::: chart q\n</#if>\n:::\n",
        "<#-- ::: chrt\n -->ok\n",
        "::: entirely-another-thing\n:::\n",
        "costs $5 and ${x}$\n"
      })
  void nothingIsWrong(String text) throws IOException {
    assertThat(faults(text)).isEmpty();
  }

  @Test
  void expressionsThatCannotBeReadHaveTheirPlace() throws IOException {
    assertThat(faults("Text ${pct(\"q.a\".\n\nMore.\n"))
        .singleElement()
        .asString()
        .startsWith("article.ftl.md:1:12: ");
    assertThat(faults("Text\n\n<#list q as x>\n"))
        .containsExactly("article.ftl.md:3:1: <#list> is never closed; end it with </#list>");
  }

  @Test
  void blocksThatThereAreNotAreNamedWithTheClosest() throws IOException {
    assertThat(faults("Text\n\n::: chrt q\n:::\n"))
        .singleElement()
        .asString()
        .startsWith("article.ftl.md:3:1: unknown block \"chrt\"; closest: \"chart\"; there are: ")
        .contains("byline", "note", "pullquote");
    assertThat(faults("::: not\n:::\n")).singleElement().asString().contains("closest: \"note\"");
  }

  @Test
  void blocksAreOpenedAndClosed() throws IOException {
    assertThat(faults("::: chart q\n\nText\n"))
        .containsExactly("article.ftl.md:1:1: ::: chart is never closed; end it with a line :::");
    assertThat(faults("Text\n\n:::\n"))
        .containsExactly("article.ftl.md:3:1: a line ::: closes nothing; each block takes one");
  }

  /** Where logic chooses among lines nobody knows what closes what. */
  @ParameterizedTest
  @ValueSource(strings = {"if x>", "switch x><#case 1>", "macro m>", "function f>"})
  void withBranchesOnlyTheRestIsSaid(String branch) throws IOException {
    String end = "</#" + branch.split("[ >]")[0] + ">";
    String text = "<#" + branch + "\n::: chart q\n" + end + "\n";
    assertThat(faults(text)).isEmpty();
    assertThat(faults("![x](y.png)\n\n<#" + branch + "\nA\n" + end + "\n"))
        .as("a picture is wrong whatever the logic")
        .singleElement()
        .asString()
        .contains("can't have a picture");
  }

  /** Values and logic take no room of their own, so that places are those of the file. */
  @Test
  void allFaultsAreSaidWithTheirPlaces() throws IOException {
    List<String> faults =
        faults("One ${a} ${b}\n<#-- two\nlines -->\n\n![x](y.png) ${c}\n\n```\ncode\n```\n");
    assertThat(faults).hasSize(2);
    assertThat(faults.get(0)).startsWith("article.ftl.md:5:1: running text can't have a picture");
    assertThat(faults.get(1))
        .startsWith("article.ftl.md:7:1: an article can't have a block of code");
    assertThat(faults("${a} ![x](y.png)\n"))
        .singleElement()
        .asString()
        .startsWith("article.ftl.md:1:6");
  }

  @Test
  void ofALongTextOnlyWhatCannotBeReadIsSaid() throws IOException {
    String longText = "word ".repeat(20_001) + "\n\n![x](y.png)\n";
    assertThat(faults(longText)).isEmpty();
    assertThat(faults(longText + "${x +}")).hasSize(1);
    assertThat(faults("word ".repeat(19_000) + "\n\n![x](y.png)\n")).hasSize(1);
  }

  @Test
  void whatIsNoTemplateIsRefused() {
    assertThatThrownBy(() -> faults("a \uE000 b"))
        .isInstanceOf(ReportException.class)
        .hasMessageContaining("article.ftl.md:1:3: holds a character that is reserved");
    assertThatThrownBy(() -> Narrative.check(folder.resolve("none.ftl.md"), List.of()))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("none.ftl.md");
  }
}
