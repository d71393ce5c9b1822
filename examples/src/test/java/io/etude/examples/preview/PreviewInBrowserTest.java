package io.etude.examples.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.etude.dataset.Source;
import io.etude.draft.CodebookDraft;
import io.etude.examples.gazette.Gazette;
import io.etude.pdf.theme.Theme;
import io.etude.report.StudyFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The French study in a real browser; skipped where there is no Chromium. */
@Tag("client")
class PreviewInBrowserTest {

  private static final Path SCREENSHOTS = Path.of("target", "preview");

  /** Several times what it takes by itself: other work may be running. */
  private static final double MOST_SECONDS = 10;

  @TempDir private static Path folder;
  @TempDir private static Path profile;

  private static Chromium browser;
  private static Preview preview;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    assumeTrue(
        Chromium.program().isPresent(),
        "there is no chromium on the path: the preview is not tried in a browser");
    for (String name : List.of("study.yaml", "responses.csv", "hero.png", "article.ftl.md")) {
      Files.copy(Gazette.FOLDER.resolve(name), folder.resolve(name));
    }
    Path study = folder.resolve("study.yaml");
    preview =
        Preview.start(new StudyInputs(StudyFolder.of(study), List.of(study), Theme::magazine), 0);
    browser = Chromium.start(profile);
    for (String domain : List.of("Page", "Network", "Log", "Runtime", "Accessibility")) {
      browser.call(domain + ".enable");
    }
    browser.call("Page.navigate", "url", preview.address().toString());
    browser.await("document.readyState === 'complete' && !!document.querySelector('.page img')");
    browser.await(shown(1) + " && !document.body.dataset.edition.endsWith('-0')");
  }

  @AfterAll
  static void end() {
    if (browser != null) {
      browser.close();
    }
    if (preview != null) {
      preview.close();
    }
  }

  private static String image(int page) {
    return "document.querySelector('#page-" + page + " img')";
  }

  private static String shown(int page) {
    return image(page) + "?.complete && " + image(page) + ".naturalWidth > 0";
  }

  private static String edition() {
    return browser.value("document.body.dataset.edition").asText();
  }

  private static void change(String from, String to) throws IOException {
    Path article = folder.resolve("article.ftl.md");
    String before = Files.readString(article);
    assertThat(before).contains(from);
    Files.writeString(article, before.replace(from, to));
  }

  /** Changes the article and waits until the first page is drawn anew; returns the seconds. */
  private static double seconds(String from, String to) throws Exception {
    String before = edition();
    long start = System.nanoTime();
    change(from, to);
    browser.await("document.body.dataset.edition !== '" + before + "' && " + shown(1));
    return (System.nanoTime() - start) / 1e9;
  }

  /** Waits until the text of the first page has a word; a build that was under way comes first. */
  private static void awaitText(String word) throws Exception {
    String text = "";
    for (int i = 0; i < 100 && !text.contains(word); i++) {
      Thread.sleep(50);
      text =
          browser
              .value(
                  "fetch(document.querySelector('#page-1 .beside a').href)"
                      + ".then(answer => answer.text())")
              .asText();
    }
    assertThat(text).contains(word);
  }

  private static int pages() {
    return browser.value("document.querySelectorAll('.page').length").asInt();
  }

  @Test
  void aChangeIsShownWithoutAHand() throws Exception {
    browser.screenshot(SCREENSHOTS.resolve("start.png"));
    String old = browser.value(image(1) + ".currentSrc").asText();
    List<Double> seconds = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      boolean there = i % 2 == 0;
      String usual = "La transition est engagée";
      String other = "La transition est lancée";
      seconds.add(there ? seconds(usual, other) : seconds(other, usual));
      awaitText(there ? "lancée" : "engagée");
    }
    assertThat(browser.value(image(1) + ".currentSrc").asText()).isNotEqualTo(old);
    System.out.println("preview: seconds from a change to the screen: " + seconds);
    assertThat(seconds.stream().mapToDouble(x -> x).min().orElseThrow()).isLessThan(MOST_SECONDS);
  }

  @Test
  void anErrorStandsBesideThePagesFromBefore() throws Exception {
    int before = pages();
    seconds("La transition est", "${pct(\"maturty.above\")} La transition est");
    browser.screenshot(SCREENSHOTS.resolve("error.png"));
    assertThat(browser.value("document.querySelector('#errors .error').innerText").asText())
        .contains("article.ftl.md:", "maturty", "La transition est");
    assertThat(browser.value("document.getElementById('status').innerText").asText())
        .isEqualTo("1 error; the pages are those from before");
    assertThat(pages()).isEqualTo(before).isPositive();
    seconds("${pct(\"maturty.above\")} ", "");
    assertThat(browser.value("document.querySelectorAll('#errors .error').length").asInt())
        .isZero();
  }

  @Test
  void theGridIsShownByKeyboard() throws Exception {
    String display = "getComputedStyle(document.querySelector('#page-1 .grid')).display";
    assertThat(browser.value(display).asText()).isEqualTo("none");
    browser.value("document.getElementById('show-grid').focus()");
    browser.press(" ", "Space", 32);
    browser.await(display + " !== 'none'");
    browser.value("document.getElementById('show-measures').focus()");
    browser.press(" ", "Space", 32);
    browser.await("getComputedStyle(document.getElementById('measures')).display !== 'none'");
    browser.value("document.getElementById('page-1').scrollIntoView()");
    browser.screenshot(SCREENSHOTS.resolve("grid.png"));
    browser.value("document.getElementById('show-measures').click()");
    browser.value("document.getElementById('show-grid').click()");
    assertThat(browser.value("document.querySelectorAll('#page-1 .grid .column').length").asInt())
        .isGreaterThanOrEqualTo(3);
  }

  private static void resize(Chromium browser, int width, int height) {
    browser.call(
        "Emulation.setDeviceMetricsOverride",
        "width",
        width,
        "height",
        height,
        "deviceScaleFactor",
        1,
        "mobile",
        false);
  }

  /** 320 pixels are also what is left of a window of 1280 that is magnified four times. */
  @Test
  void aNarrowWindowHasNoScrollBarAcrossAndNothingLiesOverThePages() throws Exception {
    resize(browser, 320, 640);
    try {
      assertThat(browser.value("document.documentElement.scrollWidth").asInt())
          .isLessThanOrEqualTo(320);
      // the pages move while their pictures come
      browser.await(
          "(document.getElementById('page-2').scrollIntoView(),"
              + " document.elementFromPoint(160, 60).closest('.page')?.id === 'page-2')");
      browser.screenshot(SCREENSHOTS.resolve("narrow.png"));
    } finally {
      browser.call("Emulation.clearDeviceMetricsOverride");
    }
  }

  @Test
  void aPageThatIsJumpedToIsNotCovered() throws Exception {
    String below =
        "document.getElementById('page-2').getBoundingClientRect().top"
            + " - document.querySelector('.top').getBoundingClientRect().bottom";
    // the pages move while their pictures come
    browser.await(
        "(document.getElementById('page-2').scrollIntoView(), "
            + below
            + " >= 0 && "
            + below
            + " <= 40)");
  }

  @Test
  void theFilesCanBeDownloaded(@TempDir Path downloads) throws Exception {
    browser.call(
        "Browser.setDownloadBehavior", "behavior", "allow", "downloadPath", downloads.toString());
    Map<String, String> starts = Map.of("pdf", "%PDF", "xlsx", "PK", "json", "{");
    for (Map.Entry<String, String> format : starts.entrySet()) {
      browser.value("document.querySelector('a[href=\"report." + format.getKey() + "\"]').click()");
      Path file = downloads.resolve("gazette-orange-2018." + format.getKey());
      for (int i = 0; i < 600 && !(Files.exists(file) && Files.size(file) > 0); i++) {
        Thread.sleep(50);
      }
      byte[] bytes = Files.readAllBytes(file);
      assertThat(new String(bytes, 0, 4, StandardCharsets.ISO_8859_1))
          .startsWith(format.getValue());
    }
  }

  /** Two questions whose middles no list of words knows, with a draft of a codebook. */
  private static Path drafted(Path folder) throws IOException {
    StringBuilder rows = new StringBuilder("Mood,Food\n");
    for (int i = 0; i < 40; i++) {
      rows.append("Very satisfied,Good\nSatisfied,\"Well, well\"\nUndecided,Very good\n");
      rows.append("Dissatisfied,Bad\nVery dissatisfied,Very bad\n");
    }
    Path data = Files.writeString(folder.resolve("answers.csv"), rows);
    Path study = folder.resolve("study.yaml");
    CodebookDraft.of(Source.open(data)).write(study);
    return study;
  }

  @Test
  void aClickAnswersAQuestionOfTheDraft(@TempDir Path own, @TempDir Path other) throws Exception {
    Path study = drafted(own);
    StudyInputs inputs = new StudyInputs(StudyFolder.of(study), List.of(study), Theme::magazine);
    try (Preview draft = Preview.start(inputs, 0);
        Chromium page = Chromium.start(other)) {
      page.call("Page.navigate", "url", draft.address().toString());
      page.await("document.querySelectorAll('#questions li').length === 2 && " + shown(1));
      page.screenshot(SCREENSHOTS.resolve("questions.png"));
      assertThat(names(page))
          .contains("region Questions", "button neither", "button none (as drafted)")
          .anyMatch(name -> name.startsWith("group On which side is \"Undecided\" (20% of Mood)?"));

      page.value("document.querySelector('#questions button[value=neither]').focus()");
      page.press(" ", "Space", 32);
      page.await("document.querySelectorAll('#questions li').length === 1");
      assertThat(Files.readString(study))
          .contains("    nets: {positive: {label: \"Satisfied (total)\"")
          .doesNotContain("# ? Mood.sides")
          .contains("# ? Food.sides");
      page.await(
          "Promise.all([...document.querySelectorAll('.beside a')].map(a => fetch(a.href)"
              + ".then(answer => answer.text()))).then(texts => texts.join().includes("
              + "'Satisfied (total)'))");
      assertThat(page.value("document.getElementById('answer').textContent").asText())
          .isEqualTo("Written: Mood.sides: neither");
      assertThat(page.value("document.activeElement.id").asText()).isEqualTo("questions-title");
      page.screenshot(SCREENSHOTS.resolve("answered.png"));

      page.value("document.querySelector('#questions button').value = 'both'");
      page.value("document.querySelector('#questions button').click()");
      page.await("document.getElementById('answer').textContent.startsWith('Not written')");
      assertThat(page.value("document.getElementById('answer').textContent").asText())
          .contains("study.yaml: \"both\" is no answer to \"Food.sides\"");
      resize(page, 320, 640);
      page.await("document.documentElement.scrollWidth === document.documentElement.clientWidth");
      page.screenshot(SCREENSHOTS.resolve("questions-narrow.png"));
      page.value("document.querySelector('#questions button[value=positive]').focus()");
      page.press(" ", "Space", 32);
      page.await("document.activeElement.id === 'remarks-title'");
      assertThat(Files.readString(study)).doesNotContain("# ?");
    }
  }

  private static List<String> names(Chromium browser) {
    List<String> names = new ArrayList<>();
    for (JsonNode node : browser.call("Accessibility.getFullAXTree").get("nodes")) {
      if (!node.path("ignored").asBoolean()) {
        names.add(
            node.path("role").path("value").asText()
                + " "
                + node.path("name").path("value").asText().strip());
      }
    }
    return names;
  }

  @Test
  void readersOfScreensFindTheirWay() {
    assertThat(names(browser))
        .contains(
            "banner ",
            "main ",
            "navigation Downloads",
            "region Remarks",
            "region Pages",
            "article Page 1 of " + pages(),
            "image Page 1 of " + pages(),
            "link Text of page 1",
            "group Show over the pages",
            "checkbox Grid",
            "link Skip to the pages")
        .anyMatch(name -> name.startsWith("status"));
  }

  @Test
  void nothingComesFromElsewhereAndNothingIsRefused() {
    assertThat(browser.events("Network.requestWillBeSent"))
        .extracting(event -> event.path("request").path("url").asText())
        .isNotEmpty()
        .allMatch(url -> url.startsWith(preview.address().toString()) || url.startsWith("data:"));
    assertThat(browser.events("Log.entryAdded"))
        .noneMatch(event -> event.path("entry").path("source").asText().equals("security"));
    assertThat(browser.events("Runtime.exceptionThrown")).isEmpty();
  }
}
