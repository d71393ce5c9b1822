package io.etude.examples;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Runs commands one after another in this program, as a server would. */
public final class ManyCommands {

  private ManyCommands() {}

  /**
   * Runs the commands of a file, each a line with tabs between its arguments.
   *
   * @param args the file; {@code N.code}, {@code N.millis} and {@code N.err} are written beside it
   */
  public static void main(String[] args) throws IOException {
    Path commands = Path.of(args[0]);
    int number = 0;
    for (String command : Files.readAllLines(commands)) {
      StringWriter err = new StringWriter();
      long start = System.nanoTime();
      String code;
      try {
        code = Integer.toString(run(command.split("\t"), new PrintWriter(err, true)));
      } catch (RuntimeException | Error e) {
        code = e.toString();
        e.printStackTrace(new PrintWriter(err, true));
      }
      long millis = (System.nanoTime() - start) / 1_000_000;
      String said = err.toString();
      String cut = said.length() <= 20_000 ? said : said.substring(0, 20_000);
      Path result = commands.resolveSibling(number + ".txt");
      Files.writeString(
          result,
          code
              + "\n"
              + millis
              + "\n"
              + said.length()
              + "\n"
              + cut.lines().collect(Collectors.joining("\n")));
      number++;
    }
  }

  private static int run(String[] command, PrintWriter err) {
    return EtudeCommand.run(command, new PrintWriter(new StringWriter()), err);
  }
}
