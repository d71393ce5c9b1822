package io.etude.examples.preview;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.etude.EtudeException;
import io.etude.ReportException;
import io.etude.pdf.PdfRenderer;
import io.etude.render.Renderer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers browsers of this machine, and no others: it listens on the loopback alone, and turns away
 * requests that name another host, so that no web page can reach it by a name of its own. It knows
 * the preview's page, its style and script, the report's pages and files, and nothing else. Its own
 * page may send an answer to a question of the codebook; that is all that can be written.
 */
final class PreviewServer implements AutoCloseable {

  private static final Pattern PAGE =
      Pattern.compile("/pages/([\\w-]+)/(\\d{1,6})(@([12])\\.png|\\.txt)");

  private static final Pattern FILE = Pattern.compile("/report\\.(pdf|xlsx|json)");

  private static final String TEXT = "text/plain; charset=utf-8";

  private static final Map<String, String> TYPES =
      Map.of(
          "pdf", "application/pdf",
          "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "json", "application/json");

  private static final int LONGEST_ANSWER = 10 * 1024;

  private static final int MOST_THREADS = 64;

  /** A browser that is gone is noticed when it is written to. */
  private static final long PING = 10_000;

  private final Editions editions;
  private final CodebookFile codebook;
  private final HttpServer server;
  private final ThreadPoolExecutor threads;
  private final Set<String> hosts;

  /**
   * Starts it.
   *
   * @param port 0 for any that is free
   */
  PreviewServer(Editions editions, CodebookFile codebook, int port) {
    this.editions = editions;
    this.codebook = codebook;
    try {
      InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      server = HttpServer.create(new InetSocketAddress(loopback, port), 0);
    } catch (BindException e) {
      throw new UncheckedIOException("cannot use port " + port + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot serve the preview: " + e.getMessage(), e);
    }
    int own = server.getAddress().getPort();
    hosts = Set.of("127.0.0.1:" + own, "localhost:" + own);
    threads =
        new ThreadPoolExecutor(
            0, MOST_THREADS, 20, TimeUnit.SECONDS, new SynchronousQueue<>(), PreviewServer::thread);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "etude-preview-server");
    thread.setDaemon(true);
    return thread;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  /** What is sent: a status, a type, bytes. */
  private record Answer(int status, String type, byte[] bytes) {

    static Answer of(String type, byte[] bytes) {
      return new Answer(200, type, bytes);
    }

    static Answer refused(int status, String why) {
      return new Answer(status, TEXT, (why + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      protect(exchange.getResponseHeaders());
      Optional<Answer> refusal = refusal(exchange);
      if (refusal.isPresent()) {
        send(exchange, refusal.get());
      } else if (exchange.getRequestMethod().equals("POST")) {
        send(exchange, written(exchange));
      } else if (exchange.getRequestURI().getPath().equals("/events")) {
        events(exchange);
      } else {
        send(exchange, answer(exchange));
      }
    }
  }

  /** Nothing of the page comes from elsewhere, and no other page may hold it or read it. */
  private static void protect(Headers headers) {
    headers.set(
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cache-Control", "no-store");
  }

  private Optional<Answer> refusal(HttpExchange exchange) {
    Headers headers = exchange.getRequestHeaders();
    List<String> named = headers.getOrDefault("Host", List.of());
    if (named.size() != 1 || !hosts.contains(named.get(0))) {
      return Optional.of(Answer.refused(421, "the preview answers as " + address() + " only"));
    }
    boolean foreign = "cross-site".equals(headers.getFirst("Sec-Fetch-Site"));
    if (foreign && !"navigate".equals(headers.getFirst("Sec-Fetch-Mode"))) {
      return Optional.of(Answer.refused(403, "the preview is for its own page only"));
    }
    String method = exchange.getRequestMethod();
    if (method.equals("POST") && exchange.getRequestURI().getPath().equals("/answer")) {
      return isOwn(headers)
          ? Optional.empty()
          : Optional.of(Answer.refused(403, "only the preview's own page may send answers"));
    } else if (!method.equals("GET") && !method.equals("HEAD")) {
      exchange.getResponseHeaders().set("Allow", "GET, HEAD");
      return Optional.of(
          Answer.refused(405, "the preview can only be read, but for answers to its questions"));
    }
    return Optional.empty();
  }

  /** Whether a request comes from the preview's page, as its browser says. */
  private static boolean isOwn(Headers headers) {
    String site = headers.getFirst("Sec-Fetch-Site");
    return site == null
        ? ("http://" + headers.getFirst("Host")).equals(headers.getFirst("Origin"))
        : site.equals("same-origin");
  }

  /** Writes an answer into the codebook: {@code id=mood.sides&choice=neither}. */
  private Answer written(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(LONGEST_ANSWER + 1);
    if (body.length > LONGEST_ANSWER) {
      return Answer.refused(413, "an answer has at most " + LONGEST_ANSWER + " bytes");
    }
    try {
      Map<String, String> fields = new HashMap<>();
      for (String field : new String(body, StandardCharsets.UTF_8).split("&")) {
        String[] parts = field.split("=", 2);
        fields.put(parts[0], URLDecoder.decode(parts[parts.length - 1], StandardCharsets.UTF_8));
      }
      if (!fields.keySet().equals(Set.of("id", "choice"))) {
        return Answer.refused(400, "an answer has an id and a choice");
      }
      codebook.answer(fields.get("id"), fields.get("choice"));
      return new Answer(204, TEXT, new byte[0]);
    } catch (IllegalArgumentException e) {
      return Answer.refused(400, "an answer is form-encoded: " + e.getMessage());
    } catch (ReportException e) {
      return Answer.refused(409, codebook.name() + ": " + e.getMessage());
    } catch (UncheckedIOException e) {
      return Answer.refused(500, e.getMessage());
    }
  }

  private Answer answer(HttpExchange exchange) {
    String path = exchange.getRequestURI().getPath();
    Matcher page = PAGE.matcher(path);
    Matcher file = FILE.matcher(path);
    try {
      if (path.equals("/")) {
        String html = PreviewPage.of(editions.current(), editions.working(), codebook.name());
        return Answer.of("text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
      } else if (path.equals("/preview.css")) {
        return Answer.of("text/css; charset=utf-8", resource("preview.css"));
      } else if (path.equals("/preview.js")) {
        return Answer.of("text/javascript; charset=utf-8", resource("preview.js"));
      } else if (page.matches()) {
        return page(page);
      } else if (file.matches()) {
        return file(exchange.getResponseHeaders(), file.group(1));
      }
    } catch (EtudeException | UncheckedIOException e) {
      return Answer.refused(500, e.getMessage());
    }
    return Answer.refused(404, "the preview has no such page");
  }

  private static byte[] resource(String name) {
    try (InputStream in = PreviewServer.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Answer page(Matcher asked) {
    int number = Integer.parseInt(asked.group(2));
    Optional<PrintedReport> printed = editions.find(asked.group(1)).flatMap(Edition::printed);
    if (printed.isEmpty() || number < 1 || number > printed.get().quality().pages()) {
      return Answer.refused(404, "the preview has no such page");
    }
    PageImages pages = printed.get().pages();
    return asked.group(4) == null
        ? Answer.of(TEXT, pages.text(number).getBytes(StandardCharsets.UTF_8))
        : Answer.of("image/png", pages.png(number, Integer.parseInt(asked.group(4))));
  }

  private Answer file(Headers headers, String format) {
    Optional<PrintedReport> printed = editions.current().printed();
    if (printed.isEmpty()) {
      return Answer.refused(404, "there is no report yet");
    }
    String name = printed.get().report().id().replaceAll("[^\\w.-]", "_");
    headers.set("Content-Disposition", "attachment; filename=\"" + name + "." + format + "\"");
    return Answer.of(TYPES.get(format), bytes(printed.get(), format));
  }

  private static byte[] bytes(PrintedReport printed, String format) {
    Renderer renderer =
        format.equals("pdf")
            ? PdfRenderer.builder().theme(printed.theme()).build()
            : Renderer.forFormat(format);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 18);
    renderer.render(printed.report(), bytes);
    return bytes.toByteArray();
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", answer.type());
    boolean head = exchange.getRequestMethod().equals("HEAD");
    if (head) {
      exchange.getResponseHeaders().set("Content-Length", String.valueOf(answer.bytes().length));
    }
    if (head || answer.bytes().length == 0) {
      exchange.sendResponseHeaders(answer.status(), -1);
      return;
    }
    exchange.sendResponseHeaders(answer.status(), answer.bytes().length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(answer.bytes());
    }
  }

  /** Tells a browser of each edition, until it goes. */
  private void events(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
    exchange.sendResponseHeaders(200, exchange.getRequestMethod().equals("HEAD") ? -1 : 0);
    try (OutputStream out = exchange.getResponseBody()) {
      Editions.State told = new Editions.State("", false);
      while (true) {
        Editions.State state = editions.await(told, PING);
        String event = state.working() ? "working" : "edition";
        String text =
            state.equals(told)
                ? ": here\n\n"
                : "event: " + event + "\ndata: " + state.key() + "\n\n";
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
        told = state;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
