package io.etude.examples.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which changes of a folder are a study's. */
class FolderWatchTest {

  @TempDir private Path folder;

  private static Set<Path> await(FolderWatch watch) throws Exception {
    return future(watch).get(60, TimeUnit.SECONDS);
  }

  private static CompletableFuture<Set<Path>> future(FolderWatch watch) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return watch.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void filesThatChangeComeAndGo() throws Exception {
    Path old = write("a.csv", "1");
    FolderWatch watch = new FolderWatch(List.of(folder));
    write("a.csv", "12");
    assertThat(await(watch)).containsExactly(old);
    Path fresh = write("pictures/b.png", "x");
    assertThat(await(watch)).containsExactly(fresh);
    Files.delete(old);
    assertThat(await(watch)).containsExactly(old);
  }

  @Test
  void aLinkChangesWithItsFile(@TempDir Path elsewhere) throws Exception {
    Path real = Files.writeString(elsewhere.resolve("real.csv"), "1");
    Path link = Files.createSymbolicLink(folder.resolve("link.csv"), real);
    FolderWatch watch = new FolderWatch(List.of(folder));
    Files.writeString(real, "12");
    assertThat(await(watch)).containsExactly(link);
  }

  @Test
  void hiddenFilesAndOutputAreNone() throws Exception {
    FolderWatch watch = new FolderWatch(List.of(folder));
    Path output = folder.resolve("small.pdf");
    watch.ignore(List.of(output));
    write("small.pdf", "output");
    write(".article.md.swp", "an editor's");
    write("article.md~", "an editor's");
    write(".git/index", "git's");
    write("target/x.class", "Maven's");
    CompletableFuture<Set<Path>> change = future(watch);
    assertThatThrownBy(() -> change.get(400, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);
    Path own = write("article.md", "the author's");
    assertThat(change.get(60, TimeUnit.SECONDS)).containsExactly(own);
  }
}
