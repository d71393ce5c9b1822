package io.etude.examples;

import io.etude.EtudeException;
import io.etude.Problem;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code etude} command: a thin user of the library. */
@Command(
    name = "etude",
    description = "Turns the answers of a survey into a finished study.",
    mixinStandardHelpOptions = true,
    versionProvider = EtudeCommand.Version.class,
    subcommands = {
      RenderCommand.class,
      PreviewCommand.class,
      WatchCommand.class,
      NewCommand.class,
      DraftCommand.class
    })
public final class EtudeCommand {

  /** Exit code of a bad command line. */
  static final int BAD_COMMAND_LINE = 2;

  /** Exit code of a bad study or bad data, or of ones that are too large for the heap. */
  static final int BAD_STUDY = 3;

  /** Exit code of a file that can't be read or written. */
  static final int FILE_FAULT = 4;

  /** So many characters tell an author enough. */
  private static final int MOST_SAID = 4_500;

  /** What Java reads of a letter that the locale doesn't have. */
  private static final char UNREADABLE = '\uFFFD';

  private EtudeCommand() {}

  /**
   * Runs the command and ends the process with its exit code: 0, 2 for a bad command line, 3 for a
   * bad study or data, which a heap may be too small for, 4 for a file that can't be read or
   * written.
   */
  public static void main(String[] args) {
    System.exit(run(args, console(System.out), console(System.err)));
  }

  /** A container has no locale, and Java then takes its console for one of ASCII: "?" for "é". */
  private static PrintWriter console(PrintStream stream) {
    String encoding = System.getProperty("native.encoding", "UTF-8");
    return Charset.forName(encoding).equals(StandardCharsets.US_ASCII)
        ? new PrintWriter(stream, true, StandardCharsets.UTF_8)
        : new PrintWriter(stream, true);
  }

  /** Runs the command with its output going to the given writers; returns the exit code. */
  static int run(String[] args, PrintWriter out, PrintWriter err) {
    if (String.join("", args).indexOf(UNREADABLE) >= 0) {
      err.println(
          "etude: the locale of this machine, "
              + System.getProperty("sun.jnu.encoding")
              + ", can't read an argument; set LC_ALL=C.UTF-8");
      return BAD_COMMAND_LINE;
    }
    String[] given = args.length == 0 ? new String[] {"--help"} : args;
    return execute(() -> commandLine(out, err).execute(given), err);
  }

  private static CommandLine commandLine(PrintWriter out, PrintWriter err) {
    return new CommandLine(new EtudeCommand())
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler((e, of, parsed) -> failed(e, err));
  }

  /** Gives the exit code of a command; a heap that is too small is for the user to mend. */
  static int execute(IntSupplier command, PrintWriter err) {
    try {
      return command.getAsInt();
    } catch (VirtualMachineError | LinkageError e) {
      if (outOfMemory(e).isEmpty()) {
        throw e;
      }
      err.println(
          "etude: the heap of "
              + (Runtime.getRuntime().maxMemory() >> 20)
              + " MB is too small for this study; start Java with a larger one, e.g. -Xmx4g");
      return BAD_STUDY;
    }
  }

  /**
   * A bad study or file is the user's to mend: a line for each thing that is wrong, no stack trace.
   * Anything else is a fault of ours.
   */
  private static int failed(Exception e, PrintWriter err) throws Exception {
    Optional<OutOfMemoryError> heap = outOfMemory(e);
    if (e instanceof EtudeException wrong) {
      say(wrong.problems().stream().map(EtudeCommand::line).toList(), err);
      return BAD_STUDY;
    } else if (heap.isPresent()) {
      throw heap.get();
    } else if (e instanceof UncheckedIOException) {
      err.println("etude: " + e.getMessage());
      return FILE_FAULT;
    }
    throw e;
  }

  /** Prints the first of the lines, and how many more there are. */
  static void say(List<String> lines, PrintWriter err) {
    int said = 0;
    for (int i = 0; i < lines.size(); i++) {
      said += lines.get(i).length();
      if (i > 0 && said > MOST_SAID) {
        err.println("etude: and " + (lines.size() - i) + " more");
        return;
      }
      err.println(lines.get(i));
    }
  }

  /**
   * The end of the heap. A stream that fails to close for the same reason, the same object, hides
   * it in another one, as Java does where it was linking a class or a call.
   */
  private static Optional<OutOfMemoryError> outOfMemory(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof OutOfMemoryError error) {
        return Optional.of(error);
      }
    }
    return Optional.empty();
  }

  /** A place at the line's beginning stays there, so that an editor finds it. */
  private static String line(Problem problem) {
    return problem.place().line() > 0 ? problem.toString() : "etude: " + problem;
  }

  /** The version in the jar's manifest. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = EtudeCommand.class.getPackage().getImplementationVersion();
      return new String[] {"etude " + (version == null ? "(not packaged)" : version)};
    }
  }
}
