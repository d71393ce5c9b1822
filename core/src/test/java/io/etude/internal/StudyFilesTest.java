package io.etude.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.FileAccess;
import io.etude.Limits;
import io.etude.ReportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyFilesTest {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final int MIB = 1 << 20;

  @TempDir private Path folder;

  private void picture(String name, int bytes) throws IOException {
    byte[] picture = new byte[bytes];
    System.arraycopy(SIGNATURE, 0, picture, 0, SIGNATURE.length);
    Files.write(folder.resolve(name), picture);
  }

  private static byte[] read(StudyFiles files, String name) {
    return files.read(name, StudyFiles.Kind.PICTURE, ReportException::new);
  }

  @Test
  void aPictureIsReadOnceUntilItChanges() throws IOException {
    StudyFiles files = new StudyFiles("study", folder, FileAccess.OWN_FOLDER, Limits.DEFAULT);
    picture("a.png", 100);
    byte[] first = read(files, "a.png");
    assertThat(read(files, "a.png")).isSameAs(first);
    picture("a.png", 101);
    assertThat(read(files, "a.png")).hasSize(101);
  }

  /** A batch of letters may have a photograph each. */
  @Test
  void picturesThatAreKeptDoNotFillTheHeap() throws IOException {
    StudyFiles files = new StudyFiles("study", folder, FileAccess.OWN_FOLDER, Limits.DEFAULT);
    picture("a.png", 9 * MIB);
    picture("b.png", 9 * MIB);
    picture("large.png", 17 * MIB);
    byte[] first = read(files, "a.png");
    assertThat(read(files, "a.png")).isSameAs(first);
    read(files, "b.png");
    assertThat(read(files, "a.png")).isEqualTo(first).isNotSameAs(first);
    assertThat(read(files, "large.png")).isNotSameAs(read(files, "large.png"));
  }
}
