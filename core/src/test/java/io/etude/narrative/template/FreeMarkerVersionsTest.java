package io.etude.narrative.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs bring FreeMarker along in other versions: the build lays some into a folder. */
@Tag("client")
class FreeMarkerVersionsTest {

  /** FreeMarker knows this directive since 2.3.34. */
  private static final String NEW = "<#on ";

  static List<Path> versions() throws IOException {
    try (Stream<Path> jars = Files.list(Path.of("target", "freemarker"))) {
      return jars.sorted().toList();
    }
  }

  /** Our classes once more, with the FreeMarker of a jar. */
  private static final class Program extends URLClassLoader {
    private final String missing;

    Program(Path jar, String missing) throws IOException {
      super(new URL[] {jar.toUri().toURL()}, FreeMarkerVersionsTest.class.getClassLoader());
      this.missing = missing;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        Class<?> known = findLoadedClass(name);
        if (known != null) {
          return known;
        } else if (name.equals(missing)) {
          throw new ClassNotFoundException(name);
        } else if (name.startsWith("freemarker.")) {
          return findClass(name);
        }
        return name.startsWith("io.etude.") ? copy(name) : super.loadClass(name, resolve);
      }
    }

    @Override
    public URL getResource(String name) {
      return name.startsWith("freemarker/") ? findResource(name) : super.getResource(name);
    }

    private Class<?> copy(String name) throws ClassNotFoundException {
      try (InputStream in =
          getParent().getResourceAsStream(name.replace('.', '/').concat(".class"))) {
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }

    void run(Class<?> test, String method, String template) throws Throwable {
      Constructor<?> maker = loadClass(test.getName()).getDeclaredConstructor();
      maker.setAccessible(true);
      Method check = maker.getDeclaringClass().getDeclaredMethod(method, String.class);
      check.setAccessible(true);
      try {
        check.invoke(maker.newInstance(), template);
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("versions")
  void templatesWriteTheSameWithEach(Path jar) throws Throwable {
    String[] compared =
        FreeMarkerTest.class
            .getDeclaredMethod("writesTheSame", String.class)
            .getAnnotation(ValueSource.class)
            .strings();
    boolean old = jar.getFileName().toString().compareTo("freemarker-2.3.34.jar") < 0;
    try (Program program = new Program(jar, "")) {
      for (String line : TemplatesTest.lines()) {
        if (old && line.contains(NEW)) {
          assertThatThrownBy(() -> program.run(TemplatesTest.class, "areAsListed", line))
              .hasMessageContaining("<#on> is unknown to FreeMarker 2.3.3");
        } else {
          program.run(TemplatesTest.class, "areAsListed", line);
        }
      }
      for (String template : compared) {
        program.run(FreeMarkerTest.class, "writesTheSame", template);
      }
    }
  }

  @Test
  void anotherIsNamedWithThoseThatWork() throws Throwable {
    try (Program program = new Program(versions().get(0), "freemarker.core.BuiltIn")) {
      assertThatThrownBy(
              () -> program.run(TemplatesTest.class, "areAsListed", TemplatesTest.lines().get(0)))
          .hasMessageContaining(
              "t: can't be read with FreeMarker 2.3.31, which the program brings along; 2.3.31 to"
                  + " 2.3.35 are known to work");
    }
  }

  @Test
  void areSeveral() throws IOException {
    assertThat(versions()).hasSizeGreaterThan(2);
  }
}
