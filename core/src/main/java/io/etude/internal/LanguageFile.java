package io.etude.internal;

import io.etude.LanguageProvider;
import io.etude.ReportException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.TreeSet;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads the files that say how a language prints and speaks: our own, from the folder {@code
 * language} of the resources, and those of {@linkplain LanguageProvider languages that users
 * bring}. English is used for languages without files.
 */
public final class LanguageFile {

  private static final String FOLDER = "/io/etude/language/";
  private static final String PROPERTIES = ".properties";

  /** By what a thread loads classes with, which finds the languages that users bring. */
  private static final Map<ClassLoader, List<String>> LANGUAGES =
      Collections.synchronizedMap(new WeakHashMap<>());

  /** Our own files that have been read, by name: a study asks for them again and again. */
  private static final Map<String, Properties> READ = new ConcurrentHashMap<>();

  private LanguageFile() {}

  /** The languages that have files, as tags such as {@code fr}; ours come first. */
  public static List<String> languages() {
    return LANGUAGES.computeIfAbsent(
        Thread.currentThread().getContextClassLoader(), loader -> foundLanguages());
  }

  private static List<String> foundLanguages() {
    List<String> languages = new ArrayList<>();
    text("languages.txt")
        .lines()
        .map(String::strip)
        .filter(l -> !l.isEmpty())
        .forEach(languages::add);
    for (LanguageProvider provider : ServiceLoader.load(LanguageProvider.class)) {
      if (!languages.contains(provider.language())) {
        languages.add(provider.language());
      }
    }
    return List.copyOf(languages);
  }

  /**
   * The file {@code NAME_LANGUAGE.properties}.
   *
   * @throws ReportException if a language that a user brings lacks the file or a key of it
   */
  public static Properties properties(String name, Locale language) {
    return provided(name, language, PROPERTIES)
        .map(bytes -> complete(name, language, load(bytes)))
        .orElseGet(() -> ours(name, language));
  }

  /** The properties of a file that a language may lack; then there are none. */
  public static Properties optional(String name, Locale language) {
    return optionalFile(name + PROPERTIES, language)
        .map(LanguageFile::load)
        .or(() -> ours(name + "_" + language.getLanguage() + PROPERTIES))
        .orElseGet(Properties::new);
  }

  /** A file that all languages share. */
  public static String text(String file) {
    return text(resource(file).orElseThrow(() -> new IllegalStateException("no file " + file)));
  }

  /** The file {@code NAME_LANGUAGE} with that ending. */
  public static String text(String name, Locale language, String suffix) {
    return text(provided(name, language, suffix).orElseGet(() -> own(name, language, suffix)));
  }

  /** A file that a language brought by a user may have. */
  public static Optional<byte[]> optionalFile(String file, Locale language) {
    return provider(language).flatMap(provider -> read(provider, file));
  }

  /** The file, if a user brings the language; an error if the language lacks it. */
  private static Optional<byte[]> provided(String name, Locale language, String suffix) {
    return provider(language)
        .map(
            provider ->
                read(provider, name + suffix)
                    .orElseThrow(
                        () ->
                            new ReportException(
                                "the language \""
                                    + provider.language()
                                    + "\" has no file "
                                    + name
                                    + suffix
                                    + "; see LanguageProvider for the files of a language")));
  }

  /** Ours go first, so that nothing on a class path changes how they speak. */
  private static Optional<LanguageProvider> provider(Locale language) {
    String tag = language.getLanguage();
    String phrases = "phrases_" + tag + PROPERTIES;
    if (READ.containsKey(phrases) || LanguageFile.class.getResource(FOLDER + phrases) != null) {
      return Optional.empty();
    }
    return ServiceLoader.load(LanguageProvider.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(provider -> provider.language().equals(tag))
        .findFirst();
  }

  private static Properties complete(String name, Locale language, Properties properties) {
    TreeSet<String> missing = new TreeSet<>(ours(name, Locale.ENGLISH).stringPropertyNames());
    missing.removeAll(properties.stringPropertyNames());
    if (!missing.isEmpty()) {
      throw new ReportException(
          "the language \""
              + language.getLanguage()
              + "\": "
              + name
              + PROPERTIES
              + " lacks "
              + (missing.size() == 1 ? "the key " : missing.size() + " keys, the first is ")
              + missing.first());
    }
    return properties;
  }

  private static Properties ours(String name, Locale language) {
    return ours(name + "_" + language.getLanguage() + PROPERTIES)
        .or(() -> ours(name + "_en" + PROPERTIES))
        .orElseThrow(() -> new IllegalStateException("no language file " + name + "_en"));
  }

  /** A copy of the properties of a file of ours. */
  private static Optional<Properties> ours(String file) {
    Properties read = READ.get(file);
    if (read == null) {
      read = resource(file).map(LanguageFile::load).orElse(null);
      if (read == null) {
        return Optional.empty();
      }
      READ.put(file, read);
    }
    Properties copy = new Properties();
    copy.putAll(read);
    return Optional.of(copy);
  }

  private static byte[] own(String name, Locale language, String suffix) {
    return resource(name + "_" + language.getLanguage() + suffix)
        .or(() -> resource(name + "_en" + suffix))
        .orElseThrow(() -> new IllegalStateException("no language file " + name + "_en" + suffix));
  }

  private static Optional<byte[]> resource(String file) {
    try (InputStream in = LanguageFile.class.getResourceAsStream(FOLDER + file)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<byte[]> read(LanguageProvider provider, String file) {
    try {
      Optional<InputStream> found = provider.open(file);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      try (InputStream in = found.get()) {
        return Optional.of(in.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties load(byte[] bytes) {
    Properties properties = new Properties();
    try {
      properties.load(
          new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
