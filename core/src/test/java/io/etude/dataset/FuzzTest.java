package io.etude.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.etude.DataException;
import io.etude.dataset.ReadRequest.Form;
import io.etude.dataset.csv.CsvSource;
import io.etude.dataset.spss.SpssFiles;
import io.etude.dataset.spss.SpssSource;
import io.etude.dataset.triples.TripleSSample;
import io.etude.dataset.triples.TripleSSource;
import io.etude.testing.Mutations;
import io.etude.testing.Seeds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Mutations of valid files: whatever the bytes, reading ends in rows or in a {@link DataException}
 * that names a place.
 */
@Tag("hostile")
class FuzzTest {

  /** Mutations of each file. */
  private static final int RUNS = 200;

  @TempDir Path folder;

  private static final byte[] CSV =
      "id,note,réponse\n1,7,oui\n2,,\"non; \"\"peut-être\"\"\"\n3,10.0,\"deux\nlignes\"\n"
          .repeat(3)
          .replaceFirst("(?s)(.*?\n.*?)id,note,réponse\n", "$1")
          .getBytes(StandardCharsets.UTF_8);

  @Test
  void csv() throws IOException {
    run(CSV, "f.csv", file -> CsvSource.builder(file).chunkRows(2).threads(2).build());
  }

  @Test
  void csvInUtf16() throws IOException {
    byte[] bytes = ("\uFEFF" + new String(CSV, StandardCharsets.UTF_8)).getBytes("UTF-16LE");
    run(bytes, "f.csv", CsvSource::of);
  }

  @Test
  void systemFile() throws IOException {
    run(Files.readAllBytes(SpssFiles.file("kinds.sav")), "f.sav", SpssSource::of);
  }

  @Test
  void plainSystemFile() throws IOException {
    run(Files.readAllBytes(SpssFiles.file("kinds-plain.sav")), "f.sav", SpssSource::of);
  }

  @Test
  void bigEndianSystemFile() throws IOException {
    run(Files.readAllBytes(SpssFiles.file("kinds-big.sav")), "f.sav", SpssSource::of);
  }

  @Test
  void compressedSystemFile() throws IOException {
    run(Files.readAllBytes(SpssFiles.file("kinds.zsav")), "f.zsav", SpssSource::of);
  }

  @Test
  void tripleSDefinition() throws IOException {
    Path data = Files.writeString(folder.resolve("f.asc"), "0110012 134.5ecole  11.25\n");
    run(
        TripleSSample.FIXED.getBytes(StandardCharsets.UTF_8),
        "f.sss",
        file -> TripleSSource.of(file, data));
  }

  @Test
  void tripleSData() throws IOException {
    Path definition = Files.writeString(folder.resolve("f.sss"), TripleSSample.FIXED);
    run(
        "0110012 134.5école  11.25\r\n10   0000 99  a     00.75\n".getBytes(StandardCharsets.UTF_8),
        "f.asc",
        file -> TripleSSource.of(definition, file));
  }

  private void run(byte[] valid, String name, Function<Path, Source> reader) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, valid);
    assertThat(Rows.read(reader.apply(file), Form.CODES)).isNotEmpty();
    AtomicInteger refused = new AtomicInteger();
    Seeds.of(FuzzTest.class, 0, RUNS)
        .check(
            seed -> {
              byte[] bytes = Mutations.ofBytes(valid, new Random(seed));
              Files.write(file, bytes);
              boolean sound = true;
              for (Form form : Form.values()) {
                sound &= reads(reader.apply(file), form, bytes);
              }
              refused.addAndGet(sound ? 0 : 1);
            });
    assertThat(refused).hasPositiveValue();
  }

  /** Whether the source can be read in that form; anything but our refusal is a failure. */
  private static boolean reads(Source source, Form form, byte[] bytes) {
    try {
      Rows.read(source, form);
      return true;
    } catch (DataException e) {
      assertThat(e.getMessage()).contains("f.");
      return false;
    } catch (Exception | StackOverflowError | OutOfMemoryError e) {
      String start = HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(200, bytes.length)));
      return fail(form + ", " + bytes.length + " bytes " + start, e);
    }
  }
}
