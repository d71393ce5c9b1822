package io.etude.internal;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.status.StatusConsoleListener;
import org.apache.logging.log4j.status.StatusLogger;

/**
 * Keeps the logs of Apache POI and PDFBox silent where nobody has bound them. Both may log by
 * Log4j's API (PDFBox by Commons Logging, which prefers it where it is there), and that prints an
 * error where it finds no provider; it looks for one once, here and in silence.
 */
public final class LibraryLog {

  private static boolean found;

  private LibraryLog() {}

  /** To be called before either library is. */
  public static synchronized void find() {
    if (found) {
      return;
    }
    found = true;
    try {
      Deadline.keepingInterrupt(Log4j::find);
    } catch (NoClassDefFoundError e) {
      // without Log4j's API nobody logs by it
    }
  }

  /** Loaded only where Log4j's API is. */
  private static final class Log4j {
    private Log4j() {}

    static Object find() {
      StatusConsoleListener status = StatusLogger.getLogger().getFallbackListener();
      Level before = status.getStatusLevel();
      status.setLevel(Level.OFF);
      try {
        return LogManager.getFactory();
      } finally {
        status.setLevel(before);
      }
    }
  }
}
