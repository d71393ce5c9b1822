package io.etude.xlsx.log;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.status.StatusConsoleListener;
import org.apache.logging.log4j.status.StatusLogger;

/**
 * Keeps the log of Apache POI silent where nobody has bound it. Log4j's API, which POI logs by,
 * prints an error where it finds no provider; it looks for one once, here and in silence.
 */
public final class PoiLog {

  private static boolean found;

  private PoiLog() {}

  /** To be called before POI is. */
  public static synchronized void find() {
    if (found) {
      return;
    }
    found = true;
    StatusConsoleListener status = StatusLogger.getLogger().getFallbackListener();
    Level before = status.getStatusLevel();
    status.setLevel(Level.OFF);
    try {
      LogManager.getFactory();
    } finally {
      status.setLevel(before);
    }
  }
}
