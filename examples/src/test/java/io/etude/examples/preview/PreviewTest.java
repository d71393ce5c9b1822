package io.etude.examples.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.pdf.theme.Theme;
import io.etude.report.StudyFolder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the preview answers, and whom. */
@Tag("client")
class PreviewTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path folder;

  private final HttpClient client = HttpClient.newHttpClient();
  private SmallStudy study;
  private Preview preview;

  @BeforeEach
  void start() throws IOException {
    study = new SmallStudy(folder);
    preview = Preview.start(study.inputs(), 0);
  }

  @AfterEach
  void end() {
    preview.close();
  }

  private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    URI address = preview.address().resolve(path);
    return client.send(
        HttpRequest.newBuilder(address).timeout(PATIENCE).build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  /** The page, once it has that text. */
  private String page(String wanted) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      String page = text(get("/"));
      if (page.contains(wanted)) {
        return page;
      }
      assertThat(System.nanoTime()).as("\"%s\" never came: %s", wanted, page).isLessThan(end);
      Thread.sleep(20);
    }
  }

  private static String first(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
    return matcher.group(1);
  }

  /** The status line of the answer to a request that no client of the JDK would send. */
  private String answerTo(String... lines) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", preview.address().getPort())) {
      String request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return answer.lines().findFirst().orElse("");
    }
  }

  @Test
  void showsPagesAndFiles() throws Exception {
    String page = page("class=\"page\"");
    assertThat(page)
        .contains("A small study", "alt=\"Page 1 of ", "<svg class=\"grid\"")
        .contains("href=\"report.pdf\"", "href=\"report.xlsx\"", "href=\"report.json\"");
    HttpResponse<byte[]> picture = get("/" + first("img src=\"([^\"]+)\"", page));
    assertThat(picture.statusCode()).isEqualTo(200);
    assertThat(ImageIO.read(new ByteArrayInputStream(picture.body())).getWidth())
        .isBetween(890, 895);
    assertThat(text(get("/" + first("href=\"(pages/[^\"]+\\.txt)", page))))
        .contains("Two in three say B");
    try (PDDocument pdf = Loader.loadPDF(get("/report.pdf").body())) {
      assertThat(pdf.getDocumentCatalog().getNames().getEmbeddedFiles()).isNotNull();
    }
    assertThat(text(get("/report.json"))).startsWith("{");
    HttpResponse<byte[]> workbook = get("/report.xlsx");
    assertThat(text(workbook)).startsWith("PK");
    assertThat(workbook.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"small.xlsx\"");
  }

  @Test
  void aChangeIsToldToTheBrowser() throws Exception {
    page("class=\"page\"");
    HttpRequest request = HttpRequest.newBuilder(preview.address().resolve("events")).build();
    try (Stream<String> lines = client.send(request, HttpResponse.BodyHandlers.ofLines()).body()) {
      Iterator<String> events = lines.filter(line -> line.startsWith("data: ")).iterator();
      String before = events.next();
      study.article("A third says A: ${pct(\"q.a\")}.\n");
      String after = events.next();
      while (after.equals(before)) {
        after = events.next();
      }
      String page = page(after.substring("data: ".length()));
      assertThat(text(get("/" + first("href=\"(pages/[^\"]+\\.txt)", page))))
          .contains("A third says A");
    }
  }

  @Test
  void everyFileOfTheStudyCounts() throws Exception {
    String page = page("class=\"page\"");
    Files.writeString(
        study.codebook, Files.readString(study.codebook).replace("A small", "A smaller"));
    page = page("A smaller study");
    study.article("Three in four say B: ${pct(\"q.b\")}.\n");
    Files.writeString(study.data, "q\n" + "a\nb\nb\nb\n".repeat(20));
    String edition = first("data-edition=\"([^\"]+)", page);
    String text = "";
    for (int i = 0; i < 2000 && !text.contains("75"); i++) {
      text = text(get("/" + first("href=\"(pages/[^\"]+\\.txt)", text(get("/")))));
      Thread.sleep(20);
    }
    assertThat(text).contains("Three in four", "75");
    assertThat(text(get("/"))).doesNotContain(edition);
  }

  @Test
  void anErrorIsShownWithItsPlaceUntilItIsMended() throws Exception {
    page("class=\"page\"");
    study.article("Nearly all.\n\n<script> ${pct(\"q.c\")}\n");
    String page = page("class=\"error\"");
    assertThat(page)
        .contains("<code class=\"place\">article.ftl.md:3:12</code>")
        .contains("<pre><code>&lt;script&gt; ${pct(&quot;q.c&quot;)}</code></pre>")
        .contains("1 error; the pages are those from before", "class=\"page\"")
        .doesNotContain("<script>");
    study.article("Two in three: ${pct(\"q.b\")}.\n");
    assertThat(page("rendered in")).doesNotContain("class=\"error\"");
  }

  @Test
  void aStudyThatBeginsWithAnErrorIsShownToo() throws Exception {
    preview.close();
    Files.writeString(study.codebook, "id: small\nquestions: [{id: q, type: sngle}]\n");
    preview = Preview.start(study.inputs(), 0);
    assertThat(page("class=\"error\"")).contains("study.yaml:2", "there are no pages yet");
    assertThat(get("/report.pdf").statusCode()).isEqualTo(404);
  }

  @Test
  void aThemeFileIsReadAnew() throws Exception {
    preview.close();
    Path theme = Files.writeString(folder.resolve("look.yaml"), "page: A5\nbase: brief\n");
    preview =
        Preview.start(
            new StudyInputs(
                StudyFolder.of(study.codebook),
                List.of(study.codebook, theme),
                () -> Theme.read(theme)),
            0);
    assertThat(page("class=\"page\"")).contains("width=\"559\"");
    Files.writeString(theme, "page: A4\nbase: brief\n");
    page("width=\"794\"");
    Files.writeString(theme, "page: A4\nbase: brif\n");
    page("look.yaml:2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/study.yaml",
        "/answers.csv",
        "/../study.yaml",
        "/pages/x-1/1@1.png",
        "/pages/../../study.yaml",
        "/%2e%2e/study.yaml",
        "/preview.java",
        "/report.exe"
      })
  void nothingElseIsServed(String path) throws Exception {
    page("class=\"page\"");
    String port = ":" + preview.address().getPort();
    assertThat(answerTo("GET " + path + " HTTP/1.1", "Host: 127.0.0.1" + port))
        .startsWith("HTTP/1.1 404");
  }

  @Test
  void pagesThatAreNotThereAreNotFound() throws Exception {
    String picture = first("img src=\"([^\"]+)\"", page("class=\"page\""));
    assertThat(get("/" + picture.replace("/1@", "/0@")).statusCode()).isEqualTo(404);
    assertThat(get("/" + picture.replace("/1@", "/99@")).statusCode()).isEqualTo(404);
    assertThat(get("/" + picture.replace("@1", "@9")).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "evil.example:PORT", "127.0.0.1", "127.0.0.1:80", ""})
  void anotherHostIsTurnedAway(String host) throws Exception {
    String port = String.valueOf(preview.address().getPort());
    assertThat(answerTo("GET / HTTP/1.1", "Host: " + host.replace("PORT", port)))
        .startsWith("HTTP/1.1 421");
    assertThat(answerTo("GET / HTTP/1.1", "Host: localhost:" + port)).startsWith("HTTP/1.1 200");
  }

  @Test
  void otherPagesAndWritersAreTurnedAway() throws Exception {
    String host = "Host: 127.0.0.1:" + preview.address().getPort();
    assertThat(answerTo("POST / HTTP/1.1", host, "Content-Length: 0")).startsWith("HTTP/1.1 405");
    assertThat(answerTo("GET / HTTP/1.1")).startsWith("HTTP/1.1 4");
    assertThat(answerTo("GET / HTTP/1.1", host, host)).startsWith("HTTP/1.1 4");
    assertThat(
            answerTo(
                "GET / HTTP/1.1", host, "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: no-cors"))
        .startsWith("HTTP/1.1 403");
    assertThat(answerTo("HEAD / HTTP/1.1", host)).startsWith("HTTP/1.1 200");
  }

  /** Asks a question in the codebook and waits until the page has it. */
  private String asked() throws Exception {
    page("class=\"page\"");
    Files.writeString(
        study.codebook,
        """
        id: small
        title: A small study
        data: answers.csv
        template: article.ftl.md
        questions:
          - id: q
            type: single
            label: Choice
            categories: {a: A, b: B}
            # ? q.sides: is "A" <good>?
            #   no =>
            #   yes, é => nets: {fine: {label: Fine, codes: [a], side: positive}}
        """);
    return page("id=\"question-q.sides\"");
  }

  /** Sends an answer as the page does, with other headers in place of its own. */
  private HttpResponse<String> send(String body, String... headers) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(preview.address().resolve("answer"))
            .timeout(PATIENCE)
            .headers(headers)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private String own() {
    return preview.address().toString().replaceAll("/$", "");
  }

  @Test
  void aQuestionIsAnsweredInTheCodebook() throws Exception {
    assertThat(asked())
        .contains("Is &quot;A&quot; &lt;good&gt;? <code>q.sides</code>")
        .contains(
            "value=\"no\">no <small>(as drafted)</small>", "value=\"yes, é\">yes, é</button>");
    assertThat(study.codebook.toFile().setExecutable(true)).isTrue();
    Path link = Files.createSymbolicLink(folder.resolve("linked.yaml"), study.codebook);
    preview.close();
    preview = Preview.start(new StudyInputs(StudyFolder.of(link), List.of(link), Theme::brief), 0);
    page("id=\"question-q.sides\"");
    Files.writeString(study.codebook, Files.readString(study.codebook) + "# mine\n");
    HttpResponse<String> reply =
        send("id=q.sides&choice=yes%2C+%C3%A9", "Sec-Fetch-Site", "same-origin");
    assertThat(reply.statusCode()).isEqualTo(204);
    assertThat(Files.readString(study.codebook))
        .endsWith(
            "    categories: {a: A, b: B}\n"
                + "    nets: {fine: {label: Fine, codes: [a], side: positive}}\n# mine\n");
    assertThat(link).isSymbolicLink();
    assertThat(study.codebook).isExecutable();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(4);
    }
    page("<div id=\"questions\"></div>");
  }

  @Test
  void anAnswerThatDoesNotFitIsRefusedWithItsReason() throws Exception {
    asked();
    String before = Files.readString(study.codebook);
    HttpResponse<String> reply = send("id=q.sides&choice=maybe", "Origin", own());
    assertThat(reply.statusCode()).isEqualTo(409);
    assertThat(reply.body())
        .isEqualTo(
            "study.yaml: \"maybe\" is no answer to \"q.sides\"; the answers are: no, yes, é\n");
    for (String broken : List.of("", "id=q.sides", "id=%zz&choice=no", "{}")) {
      assertThat(send(broken, "Origin", own()).statusCode()).as(broken).isEqualTo(400);
    }
    String long_ = "id=q.sides&choice=" + "x".repeat(10 * 1024);
    assertThat(send(long_, "Origin", own()).statusCode()).isEqualTo(413);
    assertThat(Files.readString(study.codebook)).isEqualTo(before);
    assertThat(send("id=q.sides&choice=no", "Origin", own()).statusCode()).isEqualTo(204);
  }

  @Test
  void onlyItsOwnPageSendsAnswers() throws Exception {
    asked();
    String before = Files.readString(study.codebook);
    String body = "id=q.sides&choice=no";
    String port = ":" + preview.address().getPort();
    for (String site : List.of("cross-site", "same-site", "none", "")) {
      assertThat(send(body, "Sec-Fetch-Site", site, "Origin", own()).statusCode())
          .as(site)
          .isEqualTo(403);
    }
    for (String origin : List.of("null", "http://evil.example", "https://127.0.0.1" + port, "")) {
      assertThat(send(body, "Origin", origin).statusCode()).as(origin).isEqualTo(403);
    }
    assertThat(send(body, "Accept", "*/*").statusCode()).isEqualTo(403);
    assertThat(answerTo("POST /answer HTTP/1.1", "Host: evil.example" + port, "Origin: " + own()))
        .startsWith("HTTP/1.1 421");
    assertThat(answerTo("PUT /answer HTTP/1.1", "Host: 127.0.0.1" + port, "Origin: " + own()))
        .startsWith("HTTP/1.1 405");
    assertThat(get("/answer").statusCode()).isEqualTo(404);
    assertThat(Files.readString(study.codebook)).isEqualTo(before);
  }

  @Test
  void questionsAreAskedOfACodebookWithErrorsToo() throws Exception {
    asked();
    Files.writeString(
        study.codebook, Files.readString(study.codebook).replace("type: single", "type: sngle"));
    assertThat(page("class=\"error\"")).contains("id=\"question-q.sides\"");
  }

  @Test
  void nothingIsLoadedFromElsewhere() throws Exception {
    HttpResponse<byte[]> page = get("/");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'none'; script-src 'self';");
    for (String path : List.of("/", "/preview.js", "/preview.css")) {
      assertThat(text(get(path))).doesNotContain("http://").doesNotContain("https://");
    }
  }

  @Test
  void itListensOnTheLoopbackOnly() throws Exception {
    for (NetworkInterface each : NetworkInterface.networkInterfaces().toList()) {
      for (InetAddress address : each.inetAddresses().toList()) {
        if (!address.isLoopbackAddress() && address instanceof Inet4Address) {
          assertThatThrownBy(() -> new Socket(address, preview.address().getPort()).close())
              .isInstanceOf(ConnectException.class);
        }
      }
    }
    try (Socket socket = new Socket("127.0.0.1", preview.address().getPort());
        InputStream in = socket.getInputStream()) {
      assertThat(in.available()).isZero();
    }
  }

  @Test
  void aPortThatIsTakenIsNamed() {
    int port = preview.address().getPort();
    assertThatThrownBy(() -> Preview.start(study.inputs(), port))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith("cannot use port " + port);
  }
}
