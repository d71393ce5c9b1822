package io.etude;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import io.etude.codebook.Band;
import io.etude.codebook.Category;
import io.etude.codebook.Net;
import io.etude.codebook.Routing;
import io.etude.dataset.column.ColumnBuilder;
import io.etude.document.Report;
import io.etude.report.StudyReport;
import io.etude.results.Results;
import io.etude.study.Weighting;
import io.etude.testing.SampleArguments;
import io.etude.testing.SampleResults;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every public constructor, static method and builder method refuses null, for each of its
 * arguments, by a message that begins with the argument's name, or with that of the builder's
 * option. Names of arguments are known where classes are compiled with {@code -parameters}, as the
 * build does; elsewhere any name will do.
 */
class NullParametersTest {

  private static final Results RESULTS = SampleResults.gazette();

  private final SampleArguments samples =
      new SampleArguments(
          RESULTS,
          RESULTS.study(),
          RESULTS.study().segments().get(0),
          Report.of(RESULTS).build(),
          RESULTS.tables().get(0),
          RESULTS.tables().get(0).columns().get(0),
          StudyReport.of(RESULTS).build().tables().get(0),
          new Net("a", "A", List.of("a")),
          new Routing("a", List.of("a")),
          new Band(Category.of("a", "A"), 0, 1),
          new Weighting.Target("a", Map.of("a", 1.0)));

  static Stream<Class<?>> types() throws IOException {
    String module = Files.readString(Path.of("src/main/java/module-info.java"));
    List<String> exported =
        Pattern.compile("exports ([\\w.]+);")
            .matcher(module)
            .results()
            .map(m -> m.group(1))
            .toList();
    return ArchitectureTest.CLASSES.stream()
        .filter(type -> exported.contains(type.getPackageName()))
        .filter(type -> Files.exists(Path.of(source(type))))
        .<Class<?>>map(type -> type.reflect())
        .filter(NullParametersTest::isPublic)
        .filter(type -> calls(type).findAny().isPresent());
  }

  /** The file of a type; test code of the same package has none of this name. */
  private static String source(JavaClass type) {
    return "src/main/java/" + type.getName().replaceFirst("[$].*", "").replace('.', '/') + ".java";
  }

  private static boolean isPublic(Class<?> type) {
    boolean outer = type.getEnclosingClass() == null || isPublic(type.getEnclosingClass());
    return outer && Modifier.isPublic(type.getModifiers());
  }

  /** What makes a value or a part of one. */
  private static Stream<Executable> calls(Class<?> type) {
    // a column is built of answers, where null stands for none
    boolean builder = type.getSimpleName().endsWith("Builder") && type != ColumnBuilder.class;
    Stream<Constructor<?>> constructors =
        Modifier.isAbstract(type.getModifiers()) || Throwable.class.isAssignableFrom(type)
            ? Stream.empty()
            : Arrays.stream(type.getConstructors());
    Stream<Method> methods =
        Arrays.stream(type.getDeclaredMethods())
            .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
            .filter(method -> builder || Modifier.isStatic(method.getModifiers()))
            .filter(method -> !type.isEnum() && !method.getName().equals("equals"));
    return Stream.concat(constructors, methods)
        .filter(
            call -> Arrays.stream(call.getParameterTypes()).anyMatch(part -> !part.isPrimitive()));
  }

  @ParameterizedTest
  @MethodSource("types")
  void nullIsRefusedByName(Class<?> type) {
    List<String> faults = new ArrayList<>();
    calls(type)
        .forEach(
            call -> {
              for (int i = 0; i < call.getParameterCount(); i++) {
                Class<?> part = call.getParameterTypes()[i];
                // an exception may have no cause, as everywhere in Java
                if (!part.isPrimitive() && part != Throwable.class) {
                  check(call, i, faults);
                }
              }
            });
    assertThat(faults).isEmpty();
  }

  private void check(Executable call, int at, List<String> faults) {
    Object[] arguments = samples.of(call);
    arguments[at] = null;
    String place = call + ", argument " + name(call, at);
    try {
      if (call instanceof Method method) {
        Object on =
            Modifier.isStatic(call.getModifiers()) ? null : samples.of(call.getDeclaringClass());
        method.invoke(on, arguments);
      } else {
        ((Constructor<?>) call).newInstance(arguments);
      }
      faults.add(place + " may be null");
    } catch (InvocationTargetException e) {
      if (!names(e.getCause(), name(call, at)) && !names(e.getCause(), option(call))) {
        faults.add(place + ": " + e.getCause());
      }
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(place, e);
    }
  }

  /** The name of a parameter; empty if the class file has none. */
  private static String name(Executable call, int at) {
    Class<?> type = call.getDeclaringClass();
    if (call instanceof Constructor<?> && isCanonical(type, call)) {
      return type.getRecordComponents()[at].getName();
    }
    return call.getParameters()[at].isNamePresent() ? call.getParameters()[at].getName() : "";
  }

  private static boolean isCanonical(Class<?> type, Executable call) {
    return type.isRecord()
        && Arrays.equals(
            call.getParameterTypes(),
            Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType).toArray());
  }

  /** What a method of a builder sets; a name that nothing has for other calls. */
  private static String option(Executable call) {
    return call.getDeclaringClass().getSimpleName().endsWith("Builder") ? call.getName() : "-";
  }

  private static boolean names(Throwable thrown, String name) {
    boolean refused =
        thrown instanceof NullPointerException || thrown instanceof IllegalArgumentException;
    String message = String.valueOf(thrown.getMessage());
    String first = message.split(" ")[0];
    return refused
        && (name.isEmpty()
            ? first.matches("[a-z]\\w*")
            : name.equals(first) || isShort(name, first));
  }

  /** The name as the value itself has it: "id" of "netId". */
  private static boolean isShort(String name, String first) {
    return name.endsWith(first.substring(0, 1).toUpperCase(Locale.ROOT) + first.substring(1));
  }
}
