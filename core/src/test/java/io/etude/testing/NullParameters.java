package io.etude.testing;

import io.etude.dataset.column.ColumnBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Passes null to the public constructors, static methods and builder methods of a module's API, for
 * each argument in turn, and sees that the message begins with the argument's name, or with that of
 * the builder's option. Names of arguments are known where classes are compiled with {@code
 * -parameters}, as the build does; elsewhere any name will do.
 */
public final class NullParameters {
  private static final Pattern EXPORT = Pattern.compile("exports ([\\w.]+);");
  private final SampleArguments samples;

  /** With values of the other arguments. */
  public NullParameters(SampleArguments samples) {
    this.samples = samples;
  }

  /** The public types of the packages that the module of a folder exports to all. */
  public static Stream<Class<?>> types(Path folder) {
    Path sources = folder.resolve("src/main/java");
    List<Class<?>> types = new ArrayList<>();
    for (String name : exported(sources)) {
      try (Stream<Path> files = Files.list(sources.resolve(name.replace('.', '/')))) {
        files
            .map(file -> file.getFileName().toString())
            .filter(file -> file.endsWith(".java") && !file.equals("package-info.java"))
            .sorted()
            .forEach(file -> addPublic(type(name, file), types));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return types.stream().filter(type -> calls(type).findAny().isPresent());
  }

  private static List<String> exported(Path sources) {
    try {
      String module = Files.readString(sources.resolve("module-info.java"));
      return EXPORT.matcher(module).results().map(export -> export.group(1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> type(String packageName, String file) {
    try {
      return Class.forName(packageName + '.' + file.replace(".java", ""));
    } catch (ClassNotFoundException e) {
      throw new AssertionError(file, e);
    }
  }

  private static void addPublic(Class<?> type, List<Class<?>> types) {
    if (Modifier.isPublic(type.getModifiers())) {
      types.add(type);
      Arrays.stream(type.getDeclaredClasses()).forEach(inner -> addPublic(inner, types));
    }
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

  /** What is wrong with the calls of a type: each argument that may be null, or isn't named. */
  public List<String> faults(Class<?> type) {
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
    return faults;
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
