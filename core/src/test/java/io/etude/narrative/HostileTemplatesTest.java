package io.etude.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.Limits;
import io.etude.ReportException;
import io.etude.results.Results;
import io.etude.testing.SampleResults;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Templates of strangers, in {@code hostile-templates.txt}: a line with a part of the message, then
 * the template, in which {@code «1000 x»} stands for a thousand of them.
 */
@Tag("hostile")
@Timeout(60)
class HostileTemplatesTest {

  private static final Pattern REPEATED = Pattern.compile("«(\\d+) ([^»]+)»");

  /** For templates that meet another limit first, on a busy machine too. */
  private static final Limits LIMITS = Limits.builder().time(Duration.ofSeconds(20)).build();

  /** For templates that end only because their time is up. */
  private static final Limits BRIEF = Limits.builder().time(Duration.ofMillis(200)).build();

  @TempDir Path folder;

  static List<Arguments> templates() throws IOException {
    try (InputStream in = HostileTemplatesTest.class.getResourceAsStream("hostile-templates.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("(?m)^#### "))
          .filter(part -> !part.isEmpty())
          .map(
              part ->
                  Arguments.of(
                      part.lines().findFirst().orElseThrow(),
                      part.substring(part.indexOf('\n') + 1, part.length() - 1)))
          .toList();
    }
  }

  private static String whole(String template) {
    return REPEATED
        .matcher(template.replace("\\uE001", "\uE001").replace("\\uE002", "\uE002"))
        .replaceAll(HostileTemplatesTest::repeated);
  }

  private static String repeated(MatchResult match) {
    return Matcher.quoteReplacement(match.group(2).repeat(Integer.parseInt(match.group(1))));
  }

  private Article write(String template, Limits limits) throws IOException {
    Path file = Files.writeString(folder.resolve("article.ftl.md"), template);
    Results results = SampleResults.gazette();
    return Narrative.of(results, Locale.FRENCH).limits(limits).write(file);
  }

  @ParameterizedTest
  @MethodSource("templates")
  void isRefusedWithItsPlaceInTime(String message, String template) throws IOException {
    Files.writeString(folder.resolve("answers.csv"), "id;income\n1;12345678\n");
    String text = whole(template);
    long start = System.nanoTime();
    Limits limits = message.startsWith("runs longer") ? BRIEF : LIMITS;
    assertThatThrownBy(() -> write(text, limits))
        .isInstanceOf(ReportException.class)
        .hasMessageStartingWith("article.ftl.md:")
        .hasMessageContaining(message)
        .hasMessageNotContaining("12345678")
        .hasMessageNotContaining("Exception")
        .message()
        .hasSizeLessThan(600);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
  }

  @Test
  void thereAreManyCases() throws IOException {
    assertThat(templates()).hasSizeGreaterThan(200);
  }

  /** A refusal leaves no thread behind, and the thread of the caller is none of ours. */
  @Test
  void nothingRunsOn() throws Exception {
    write("Text.", LIMITS);
    int before = Thread.activeCount();
    for (int i = 0; i < 5; i++) {
      assertThatThrownBy(
              () ->
                  write(
                      "<#list 1..1000000000 as i></#list>",
                      Limits.builder().time(Duration.ofMillis(50)).build()))
          .hasMessageContaining("runs longer than the 0.05s it may run");
      assertThat(Thread.activeCount()).isLessThanOrEqualTo(before);
    }
  }

  @Test
  void anInterruptStopsIt() throws Exception {
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                write("<#list 1..1000000000 as i></#list>", Limits.DEFAULT);
              } catch (ReportException | IOException e) {
                thrown.set(e);
              }
            });
    thread.start();
    Thread.sleep(200);
    thread.interrupt();
    thread.join(30_000);
    assertThat(thread.isAlive()).isFalse();
    assertThat(thrown.get())
        .isInstanceOf(ReportException.class)
        .hasMessageContaining("interrupted");
  }
}
