package io.etude.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.StudyException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The keys of disclosure control, and what is said of wrong ones. */
class DisclosureYamlTest {
  private static final String SECRET = "00112233445566778899aabbccddeeff";

  @TempDir private Path folder;

  private Study read(String disclosure) throws IOException {
    Path file = folder.resolve("study.yaml");
    Files.writeString(
        file,
        "id: s\nrespondentId: id\nquestions:\n"
            + "  - {id: q, type: single, categories: {a: A}}\n"
            + "conventions:\n  disclosure: "
            + disclosure
            + "\n");
    return Study.read(file);
  }

  @Test
  void aThreshold() throws IOException {
    assertThat(read("{minimumBase: 7}").conventions().disclosure())
        .contains(Conventions.Disclosure.of(7));
  }

  @Test
  void roundingWithASecretInAFile() throws IOException {
    Path secret = Files.writeString(folder.resolve("key.txt"), SECRET + "\n");
    Conventions.Disclosure rules =
        read("{minimumBase: 5, round: 3, secret: {file: key.txt}}")
            .conventions()
            .disclosure()
            .orElseThrow();
    assertThat(rules.minimumBase()).isEqualTo(50);
    Conventions.Rounding rounding = rules.rounding().orElseThrow();
    assertThat(rounding.to()).isEqualTo(3);
    assertThat(rounding.secret()).isEqualTo(Secret.inFile(secret));
    assertThat(rounding.secret().bytes()).isEqualTo(Secret.of(SECRET).bytes()).hasSize(16);
    assertThat(rules.toString()).doesNotContain("0011");
    assertThat(rounding.toString()).doesNotContain("0011");
  }

  /** Whatever is in the file: its name may be mistyped. */
  @Test
  void aFileOfSomethingElseIsNoSecret() throws IOException {
    Path picture = folder.resolve("logo.png");
    Files.write(picture, new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xff, 0});
    assertThatThrownBy(() -> Secret.inFile(picture).bytes())
        .isInstanceOf(StudyException.class)
        .hasMessage("the secret in the file " + picture + " is not 32 hexadecimal digits");
  }

  @Test
  void aLargerMinimumStays() throws IOException {
    Conventions.Disclosure rules =
        read("{minimumBase: 120, round: 5, secret: {environment: NO_SUCH_VARIABLE}}")
            .conventions()
            .disclosure()
            .orElseThrow();
    assertThat(rules.minimumBase()).isEqualTo(120);
    assertThatThrownBy(() -> rules.rounding().orElseThrow().secret().bytes())
        .isInstanceOf(StudyException.class)
        .hasMessage("no secret is in the environment variable NO_SUCH_VARIABLE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {minimumCell: 5} | study.yaml:6:16: "minimumCell" of "disclosure" of "conventions"
          {minimumBase: 5, zeros: publish} | write disclosure: {minimumBase: 5}
          {minimumBase: 5, maximumHidden: 1} | "maximumHidden" of "disclosure"
          {round: 3, secret: {file: k}} | has no "minimumBase"
          {minimumBase: 0} | disclosure control needs a minimum base of at least 1, not 0
          {minimumBase: 5, round: 3} | random rounding needs a secret
          {minimumBase: 5, secret: {file: k}} | has "round" and "secret" together or neither
          {minimumBase: 5, round: 4, secret: {environment: K}} | or of 5, from 100; not of 4
          {minimumBase: 5, round: 3, secret: {}} | is in a "file" of its own
          {minimumBase: 5, round: 3, secret: {file: ../k.txt}} | study.yaml:6
          """)
  void whatIsWrongIsSaid(String disclosure, String message) {
    assertThatThrownBy(() -> read(disclosure))
        .isInstanceOf(StudyException.class)
        .hasMessageContaining(message);
  }

  @Test
  void percentagesHaveNoDecimals() {
    assertThatThrownBy(
            () ->
                Conventions.builder()
                    .disclosure(Conventions.Disclosure.of(5))
                    .percentDecimals(1)
                    .build())
        .isInstanceOf(StudyException.class)
        .hasMessage(
            "under disclosure control percentages have no decimals; leave out percentDecimals: 1");
  }
}
