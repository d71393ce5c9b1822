package io.etude.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/**
 * Reads the files that say how a language prints and speaks, from the folder {@code language} of
 * the resources. English is used for languages without a file.
 */
public final class LanguageFile {

  private static final String FOLDER = "/io/etude/language/";

  private LanguageFile() {}

  /** The languages that have files, as tags such as {@code fr}. */
  public static List<String> languages() {
    return text("languages.txt").lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
  }

  /** The file {@code NAME_LANGUAGE.properties}. */
  public static Properties properties(String name, Locale language) {
    Properties properties = new Properties();
    try (InputStream in = open(name, language, ".properties")) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  /** A file that all languages share. */
  public static String text(String file) {
    try (InputStream in = LanguageFile.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException("no file " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file {@code NAME_LANGUAGE} with that ending. */
  public static String text(String name, Locale language, String suffix) {
    try (InputStream in = open(name, language, suffix)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String name, Locale language, String suffix) {
    InputStream in =
        LanguageFile.class.getResourceAsStream(
            FOLDER + name + "_" + language.getLanguage() + suffix);
    if (in == null) {
      in = LanguageFile.class.getResourceAsStream(FOLDER + name + "_en" + suffix);
    }
    if (in == null) {
      throw new IllegalStateException("no language file " + name + "_en" + suffix);
    }
    return in;
  }
}
