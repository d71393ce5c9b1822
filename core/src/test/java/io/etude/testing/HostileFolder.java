package io.etude.testing;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A folder with what a stranger could put into a study's: links that lead out, pipes, devices,
 * folders that are named as files, files that are too large.
 */
public final class HostileFolder {

  /** What no message and no output may ever hold: the text of the file beside the folder. */
  public static final String SECRET = "age;income\n41;12345678\n";

  private HostileFolder() {}

  /**
   * Fills {@code folder}, and puts a secret beside it, whose name is {@code secret} and the ending.
   *
   * @param ending the ending of the kind of file that is expected, e.g. {@code .png}
   * @return the names that must be refused, each with a part of its message
   */
  public static Map<String, String> fill(Path folder, String ending) throws IOException {
    Path outside = Files.createDirectories(folder.resolveSibling("outside"));
    Path secret = Files.writeString(outside.resolve("secret" + ending), SECRET);
    Files.createSymbolicLink(folder.resolve("link" + ending), secret);
    Files.createSymbolicLink(folder.resolve("links"), outside);
    Files.createSymbolicLink(folder.resolve("second" + ending), folder.resolve("link" + ending));
    Files.createDirectories(folder.resolve("folder" + ending));
    Files.createDirectories(folder.resolve("inner"));
    String out = "leads out of the ";
    Map<String, String> refused = new LinkedHashMap<>();
    refused.put("../outside/secret" + ending, out);
    refused.put("./../outside/secret" + ending, out);
    refused.put("inner/../../outside/secret" + ending, out);
    refused.put("../" + folder.getFileName() + "/../outside/secret" + ending, out);
    refused.put(secret.toAbsolutePath().toString(), out);
    refused.put("link" + ending, out);
    refused.put("second" + ending, out);
    refused.put("links/secret" + ending, out);
    refused.put("links/none" + ending, out);
    refused.put("folder" + ending, "is a folder");
    refused.put("a\0b" + ending, "\\u0000b" + ending + "\" is no path");
    if (Files.exists(Path.of("/dev/zero"))) {
      Files.createSymbolicLink(folder.resolve("zero" + ending), Path.of("/dev/zero"));
      refused.put("zero" + ending, out);
      refused.put("/dev/zero", out);
      refused.put("/etc/passwd", out);
      refused.put("/proc/self/environ", out);
      refused.put("../".repeat(40) + "etc/passwd", out);
    }
    if (pipe(folder.resolve("pipe" + ending))) {
      refused.put("pipe" + ending, "is a device or a pipe");
    }
    return refused;
  }

  /** A file of that many bytes, nearly all of which are a hole. */
  public static void large(Path file, byte[] start, long bytes) {
    try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
      out.write(start);
      out.setLength(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean pipe(Path file) throws IOException {
    try {
      Process process = new ProcessBuilder("mkfifo", file.toString()).start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (IOException e) {
      return false; // there are no pipes here
    }
  }
}
