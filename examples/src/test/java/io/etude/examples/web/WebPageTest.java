package io.etude.examples.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.examples.gazette.Gazette;
import io.etude.report.StudyReport;
import io.etude.results.Results;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The renderer that a user would write makes a sound page of the French study. */
@Tag("client")
class WebPageTest {

  @TempDir private Path folder;
  private Document page;

  @BeforeEach
  void render() throws Exception {
    Path file = folder.resolve("study.html");
    WebPage.main(new String[] {Gazette.FOLDER.toString(), file.toString()});
    page =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(Files.newInputStream(file));
  }

  private List<Element> elements(String name) {
    NodeList nodes = page.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  @Test
  void figuresAreTheEstimates() {
    Results results = Gazette.results();
    List<Element> figures = elements("data");
    assertThat(figures).hasSizeGreaterThan(40);
    for (Element figure : figures) {
      double estimate =
          results.figure(figure.getAttribute("data-figure")).estimate().orElseThrow().value();
      assertThat(Double.parseDouble(figure.getAttribute("value"))).isEqualTo(estimate);
    }
    Element best =
        figures.stream()
            .filter(f -> f.getAttribute("data-figure").equals("sectors.procurement.satisfied"))
            .findFirst()
            .orElseThrow();
    assertThat(Double.parseDouble(best.getAttribute("value"))).isCloseTo(2 / 3.0, within(0.01));
  }

  @Test
  void linksLeadSomewhere() {
    Set<String> ids = new HashSet<>();
    for (Element element : elements("*")) {
      if (element.hasAttribute("id")) {
        assertThat(ids.add(element.getAttribute("id"))).as(element.getAttribute("id")).isTrue();
      }
    }
    List<String> targets =
        elements("a").stream()
            .map(a -> a.getAttribute("href"))
            .filter(href -> href.startsWith("#"))
            .map(href -> href.substring(1))
            .toList();
    assertThat(targets).isNotEmpty();
    assertThat(ids).containsAll(targets);
  }

  @Test
  void rowsOfATableAreAllOfOneLength() {
    assertThat(elements("table")).hasSizeGreaterThan(6);
    for (Element table : elements("table")) {
      Set<Integer> lengths = new HashSet<>();
      NodeList rows = table.getElementsByTagName("tr");
      for (int i = 0; i < rows.getLength(); i++) {
        lengths.add(rows.item(i).getChildNodes().getLength());
      }
      assertThat(lengths).as(table.getAttribute("id")).hasSize(1);
    }
  }

  @Test
  void standsInForABuiltInRenderer() {
    Path file = folder.resolve("plan.html");
    new HtmlRenderer().render(StudyReport.of(Gazette.results()).standardPlan().build(), file);
    assertThat(file).content().startsWith("<!DOCTYPE html>").contains("<html lang=\"fr\">");
  }
}
