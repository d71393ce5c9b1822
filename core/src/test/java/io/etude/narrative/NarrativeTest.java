package io.etude.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.etude.Diagnostic;
import io.etude.Limits;
import io.etude.ReportException;
import io.etude.analysis.Analysis;
import io.etude.codebook.SingleQuestion;
import io.etude.dataset.rows.RowsSource;
import io.etude.document.Block;
import io.etude.document.text.Inline;
import io.etude.report.StudyReport;
import io.etude.results.Results;
import io.etude.study.Conventions;
import io.etude.study.Study;
import io.etude.testing.ReportText;
import io.etude.testing.SampleResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NarrativeTest {

  @TempDir Path folder;

  @Test
  void figuresKeepTheirEstimateThroughEmphasisAndTypography() throws IOException {
    Article article =
        write(
            """
            ## L'usager d'abord : ${pct("benefits.services")} !

            Ils sont **${pct("benefits.services")}** à citer "le service" ; ${Words("sectors.procurement.satisfied", "twoThirds")}
            sont satisfaits. Moyenne: ${num("maturity.mean", 2)}, base ${base()}.
            """);
    assertThat(ReportText.of(article.blocks()))
        .isEqualTo(
            """
            section section-1 ARTICLE: L’usager d’abord~: [74~% benefits.services]_!
              paragraph: Ils sont **[74~% benefits.services]** à citer «~le service~»_; [Deux tiers sectors.procurement.satisfied] sont satisfaits. Moyenne~: [6,76 maturity.mean], base 302.
            """
                .replace('~', '\u00a0')
                .replace('_', '\u202f'));
    Block.Section section = (Block.Section) article.blocks().get(0);
    Inline.Quoted figure = (Inline.Quoted) section.title().get(1);
    assertThat(figure.figure().estimate().orElseThrow().value()).isEqualTo(223 / 302.0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '\u241f',
      quoteCharacter = '\u2420',
      value = {
        "# x",
        "- x",
        "1. x",
        "> x",
        "    x",
        "* a * b*",
        "_a_ **b**",
        "<b>x</b> & &amp; <!-- -->",
        "```",
        "::: results",
        ":::",
        "=HYPERLINK(x)",
        "![a](b) [c](d) <http://e>",
        "a\\",
        "x ===",
        "---",
        "${1+1} <#list 1..2 as x>",
        "| a | b |",
        "\\*x\\*",
        "\"x\" title=\"y\"",
        "\uE0010\uE002"
      })
  void labelsStayText(String label) throws IOException {
    String expected = label.strip().replaceAll("[\uE000-\uE004]", "\uFFFD");
    Article article =
        write(
            "${parameters.label}\n\nLabel ${parameters.label} stays\n\n- ${parameters.label}\n\n"
                + "::: pullquote speaker=\"${parameters.label}\"\nx\n:::\n",
            Locale.ENGLISH,
            Map.of("label", label));
    assertThat(article.blocks()).hasSize(4);
    assertThat(unmended(article.blocks().get(0))).isEqualTo(expected);
    assertThat(unmended(article.blocks().get(1))).isEqualTo("Label " + expected + " stays");
    Block.Listing list = (Block.Listing) article.blocks().get(2);
    assertThat(unmended(list.items().get(0).get(0))).isEqualTo(expected);
    assertThat(((Block.PullQuote) article.blocks().get(3)).speaker().replaceAll("[“”]", "\""))
        .isEqualTo(expected);
  }

  private static String unmended(Block block) {
    return Inline.plain(((Block.Paragraph) block).inlines())
        .replaceAll("[“”]", "\"")
        .replace('–', '-');
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "${pct('benefits.servces')}|article.ftl.md:3:3: |services",
        "${words('benefits.services', 'twoThirds')}|article.ftl.md:3:3: \"twoThirds\"|73.8%",
        "${words('benefits.services', 'twoThird')}|article.ftl.md:3:3: |closest: \"twoThirds\"",
        "${pc('benefits.services')}|article.ftl.md:3:3: there is no function \"pc\"|closest:"
            + " \"pct\"",
        "${ranked('benefits.skills', 'benefits.services')}|article.ftl.md:3:3: the order is"
            + " false|74",
        "${higher('benefits.skills@authority.commune')}|article.ftl.md:3:3: |is not compared"
            + " with all the others",
        "${num('benefits.services')}|article.ftl.md:3:3: |use pct()",
        "${pct('benefits.services') + 3}|article.ftl.md|a number is added to a figure",
        "${1 + pct('benefits.services')}|article.ftl.md|a number is added to a figure",
        "<#if x>|article.ftl.md:3|",
        "::: sidbar|article.ftl.md:3:1: unknown block \"sidbar\"|closest: \"sidebar\"",
        "::: chart benefit|article.ftl.md:3:11: ::: chart|closest: \"benefits\"",
        "::: chart benefits titel=x|article.ftl.md:3:20: ::: chart has no key \"titel\"|closest:"
            + " \"title\"",
        "::: chart benefits segment=stat|article.ftl.md:3:28: ::: chart|closest: \"status\"",
        "::: chart benefits strong=servces|article.ftl.md:3:27: ::: chart|closest: \"services\"",
        "::: chart benefits width=big|article.ftl.md:3:26: ::: chart|column, wide, full",
        "::: commentary chabet|article.ftl.md:3:16: ::: commentary|closest: \"chabert\"",
        "::: keyfigure benefits.service|article.ftl.md:3:15: there is no figure|services"
      })
  void errorsNameFileLineRuleAndNearest(String line, String start, String part) throws IOException {
    String closing = line.startsWith(":::") ? "\n:::\n" : "\n";
    Files.writeString(file(), "Texte.\n\n" + line + closing);
    StudyReport report = StudyReport.of(SampleResults.gazette()).template(file());
    assertThatThrownBy(report::build)
        .isInstanceOf(ReportException.class)
        .message()
        .startsWith(start)
        .contains(part == null ? "" : part);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "::: standfirst|is never closed",
        "a <b>x</b>|:3:3: running text can't have HTML such as <b>;",
        "<div>|:3:1: an article can't have HTML such as <div>;",
        "a ``code``|:3:3: running text can't have code such as `code`",
        "[x](javascript:alert)|http:, https: or mailto:",
        "![x](y.png)|:3:1: running text can't have a picture",
        ":::|:3:1: a line ::: closes nothing",
        "a claim[^1]|:3:8: \"[^1]\" is a footnote"
      })
  void refusesMarkdownThatNobodyWouldRender(String line, String part) {
    assertThatThrownBy(() -> write("Text.\n\n" + line + "\n"))
        .isInstanceOf(ReportException.class)
        .hasMessageStartingWith("article.ftl.md")
        .hasMessageContaining(part);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '\u241f',
      quoteCharacter = '\u2420',
      value = {
        "${'1+1'?eval}",
        "${'x' ?  eval}",
        "${'x'?<#-- c -->interpret}",
        "<@'x'?interpret />",
        "${'freemarker.template.utility.Execute'?new()('id')}",
        "${study?api}",
        "<#assign x = 1..>",
        "${(1..)?filter(x -> false)?size}",
        "<#list (1..)?filter(x -> false) as x></#list>",
        "${'${(1..)?size}'}",
        "${'x'?left_pad(1000000000)}",
        "${'x'?right_pad(9, 'y')}",
        "<#list 1.. as x>x</#list>",
        "${.data_model}",
        "${.now}",
        "<#setting locale='fr'>",
        "<#ftl output_format='plainText'>x",
        "<#noautoesc>${study.title}</#noautoesc>",
        "${study.title?no_esc}",
        "<#attempt>x<#recover>y</#attempt>",
        "<#assign s>captured</#assign>",
        "<#outputformat 'HTML'>x</#outputformat>",
        "<#include '/etc/passwd'>",
        "<#include '../secret.ftl.md'>",
        "<#include 'link.ftl.md'>",
        "<#macro m><@m/></#macro><@m/>",
        "\uE0010\uE002"
      })
  void hostileTemplatesAreRefused(String template) throws IOException {
    Path secret = folder.resolveSibling(folder.getFileName() + "-secret.md");
    Files.writeString(secret, "secret");
    try {
      Files.createSymbolicLink(folder.resolve("link.ftl.md"), secret);
      assertThatThrownBy(() -> write(template))
          .isInstanceOf(ReportException.class)
          .hasMessageNotContaining("secret\n");
    } finally {
      Files.delete(secret);
    }
  }

  @Test
  void outputAndTimeAreBounded() throws IOException {
    Files.writeString(file(), "<#list 1..1000000 as x>xxxxxxxxxxxxxxxx</#list>");
    Narrative narrative = Narrative.of(SampleResults.gazette(), Locale.FRENCH);
    assertThatThrownBy(() -> narrative.write(file()))
        .isInstanceOf(ReportException.class)
        .hasMessageContaining("2000000 characters");

    Files.writeString(
        file(), "<#list 1..1000000000 as x><#list 1..1000000000 as y></#list></#list>");
    Narrative quick =
        narrative.limits(Limits.builder().time(Duration.ofMillis(300)).characters(1000).build());
    long start = System.nanoTime();
    assertThatThrownBy(() -> quick.write(file()))
        .isInstanceOf(ReportException.class)
        .hasMessageContaining("runs longer");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void loopsAndConditionsSeeTheStudy() throws IOException {
    Files.writeString(folder.resolve("row.ftl.md"), "- ${row.label} (${pct(row.ref)})\n");
    Article article =
        write(
            """
            <#list questions as question>
            <#if question.id == "benefits">
            <#list question.rows?filter(r -> r.share gt 0.6) as row>
            <#include "row.ftl.md">
            </#list>
            </#if>
            </#list>

            <#list findings as finding>
            ${finding.row}, ${finding.column} : ${pct(finding.ref)} contre ${pct(finding.total)}.
            </#list>

            <#if has("benefits.services")>${study.respondents} ${1234567}</#if>
            """);
    assertThat(ReportText.of(article.blocks()).replace('\u00a0', '~').replace('\u202f', '_'))
        .isEqualTo(
            """
            list BULLETS
              paragraph: De meilleurs services aux citoyens ([74~% benefits.services])
              paragraph: Un meilleur accès à l’information ([64~% benefits.information])
            paragraph: L’innovation, Intercommunalités~: [31~% benefits.innovation@authority.intercommunal] contre [16~% benefits.innovation].
            paragraph: 302 1_234_567
            """);
  }

  @Test
  void aTemplateMayBeText() throws IOException {
    Narrative narrative = Narrative.of(SampleResults.gazette(), Locale.FRENCH);
    Files.writeString(folder.resolve("part.ftl.md"), "Suite.\n");
    String text = "\uFEFFTexte.\r\n\r\n<#include \"part.ftl.md\">\n";
    assertThat(narrative.write(text, Optional.of(folder)).blocks())
        .isEqualTo(write("Texte.\n\n<#include \"part.ftl.md\">\n").blocks());
    assertThatThrownBy(() -> narrative.write(text, Optional.empty()))
        .isInstanceOf(ReportException.class)
        .hasMessageContaining("part.ftl.md");
    assertThatThrownBy(() -> narrative.write("a\n\n${pct(\"benefits.none\")}\n", Optional.empty()))
        .isInstanceOf(ReportException.class)
        .hasMessageStartingWith("template:3:");
    assertThatThrownBy(() -> narrative.write("x".repeat(1_000_001), Optional.empty()))
        .hasMessage("template: is larger than a template may be, 1 MB");
  }

  @Test
  void aShareThatIsNotPublishedIsAbsent() {
    Study study =
        Study.builder("s")
            .question(
                SingleQuestion.builder("q")
                    .category("a", "A")
                    .category("b", "B")
                    .category("c", "C")
                    .category("d", "D")
                    .build())
            .conventions(Conventions.builder().disclosure(Conventions.Disclosure.of(100)).build())
            .build();
    List<List<String>> answers = new ArrayList<>();
    Map.of("a", 40, "b", 2, "c", 30, "d", 9)
        .forEach((code, count) -> answers.addAll(Collections.nCopies(count, List.of(code))));
    Results hidden = Analysis.of(study).run(RowsSource.of("rows", List.of("q"), answers));
    Narrative narrative = Narrative.of(hidden, Locale.ENGLISH);
    String rows = "<#list questions[0].rows as row>";
    assertThatThrownBy(() -> narrative.write(rows + "${row.share} </#list>", Optional.empty()))
        .isInstanceOf(ReportException.class)
        .hasMessage(
            "template:1:35: \"row.share\" is a share that is not published; ask has(row.ref)"
                + " first");
    assertThat(
            ReportText.of(
                narrative
                    .write(
                        rows
                            + "${row.id}<#if has(row.ref)> ${row.share}</#if>"
                            + "<#if row.share??> is there</#if>; </#list>",
                        Optional.empty())
                    .blocks()))
        .contains("a; b; c; d;")
        .doesNotContain("-1");
  }

  @Test
  void frontMatterNestsNowhereAndIsGivenOnce() throws IOException {
    Article article = write("::: standfirst\nL'étude.\n:::\n\nTexte.\n");
    assertThat(article.front("standfirst", List.of())).containsExactly(new Inline.Text("L’étude."));
    assertThatThrownBy(() -> write("::: standfirst\na\n:::\n\n::: standfirst\nb\n:::\n"))
        .hasMessage(
            "article.ftl.md:5:1: ::: standfirst is given twice, first at article.ftl.md:1:1");
  }

  private Article write(String template) throws IOException {
    return write(template, Locale.FRENCH, Map.of());
  }

  private Article write(String template, Locale language, Map<String, String> parameters)
      throws IOException {
    Files.writeString(file(), template);
    return Narrative.of(SampleResults.gazette(), language).parameters(parameters).write(file());
  }

  private Path file() {
    return folder.resolve("article.ftl.md");
  }

  @Test
  void tablesInMarkdownAreRefused() {
    assertThatThrownBy(() -> write("Text.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"))
        .isInstanceOf(ReportException.class)
        .hasMessageStartingWith("article.ftl.md:3:1: a table in Markdown");
  }

  @Test
  void aTemplateThatMakesNothingIsRefused() {
    assertThatThrownBy(() -> write("\n<#-- nothing -->\n"))
        .isInstanceOf(ReportException.class)
        .hasMessageContaining("makes no text");
  }

  @Test
  void typedPercentagesAreRemarkedOnWithTheirLine() throws IOException {
    Article article =
        write(
            """
            Nearly 74% of them, ${pct("benefits.services")} in 2018.

            <#-- 12 % in a comment -->
            Seven of 302 people; 3,5 % and 8% more.
            """);
    assertThat(article.diagnostics())
        .extracting(Diagnostic::place, Diagnostic::message)
        .containsExactly(
            tuple("article.ftl.md:1:8", "\"74%\" is typed, so that nothing checks it"),
            tuple(
                "article.ftl.md:4:22", "\"3,5 %\", \"8%\" are typed, so that nothing checks them"));
    assertThat(article.diagnostics().get(0).hint()).contains("${pct(\"benefits.services\")}");
    assertThat(article.diagnostics())
        .allSatisfy(diagnostic -> assertThat(diagnostic.rule()).isEqualTo("typedFigure"));
  }
}
