package io.etude.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * The program that wrote a file.
 *
 * @param name its name
 * @param version its version, as the build has it
 */
record Tool(String name, String version) {

  /** This library. */
  static final Tool ETUDE = read();

  private static Tool read() {
    Properties properties = new Properties();
    try (InputStream in = Tool.class.getResourceAsStream("tool.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Tool(properties.getProperty("name"), properties.getProperty("version"));
  }
}
