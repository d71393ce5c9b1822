package io.etude.narrative.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What templates write, or why they are refused: {@code templates.txt}, a template a line. */
class TemplatesTest {

  private static final String WRITES = " => ";
  private static final String REFUSED = " !! ";

  static List<String> lines() throws IOException {
    try (InputStream in = TemplatesTest.class.getResourceAsStream("templates.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("# "))
          .toList();
    }
  }

  private static String run(String template) {
    return new TestHost()
        .template("part", "[${a}]<#assign seen = n>")
        .template("lib", "<#macro m x>(${x})</#macro>")
        .run(template);
  }

  @ParameterizedTest
  @MethodSource("lines")
  void areAsListed(String line) {
    int refused = line.indexOf(REFUSED);
    int writes = line.indexOf(WRITES);
    if (refused >= 0) {
      assertThatThrownBy(() -> run(line.substring(0, refused)))
          .isInstanceOf(TemplateFault.class)
          .hasMessageContaining(line.substring(refused + REFUSED.length()));
    } else {
      String written = run(line.substring(0, writes));
      assertThat(written.strip()).isEqualTo(line.substring(writes + WRITES.length()));
    }
  }
}
