package io.etude.narrative;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

/** Finds the file of a language beside this class; English stands in for languages without one. */
final class LanguageFile {

  private LanguageFile() {}

  static Properties properties(String name, Locale language) {
    Properties properties = new Properties();
    try (InputStream in = open(name, language, ".properties")) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  /** A file that all languages share. */
  static String text(String file) {
    try (InputStream in = LanguageFile.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no file " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(String name, Locale language, String suffix) {
    try (InputStream in = open(name, language, suffix)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String name, Locale language, String suffix) {
    InputStream in =
        LanguageFile.class.getResourceAsStream(name + "_" + language.getLanguage() + suffix);
    if (in == null) {
      in = LanguageFile.class.getResourceAsStream(name + "_en" + suffix);
    }
    if (in == null) {
      throw new IllegalStateException("no language file " + name + "_en" + suffix);
    }
    return in;
  }
}
