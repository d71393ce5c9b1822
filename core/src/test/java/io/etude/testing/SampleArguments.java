package io.etude.testing;

import io.etude.EtudeException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Some value of any type that the library's API takes: an empty list, a text, a constant of the
 * type, or what its simplest factory or constructor makes of other such values.
 */
public final class SampleArguments {
  private final Map<Class<?>, Object> values = new HashMap<>();
  private final Set<Class<?>> beingMade = new HashSet<>();

  /** With what is not to be made up. */
  public SampleArguments(Object... known) {
    put(String.class, "a");
    put(Object.class, "a");
    put(CharSequence.class, "a");
    put(Path.class, Path.of("a"));
    put(Locale.class, Locale.ENGLISH);
    put(LocalDate.class, LocalDate.of(2026, 1, 31));
    put(Instant.class, Instant.EPOCH);
    put(Duration.class, Duration.ofSeconds(1));
    put(InputStream.class, new ByteArrayInputStream(new byte[0]));
    put(OutputStream.class, new ByteArrayOutputStream());
    put(Class.class, Object.class);
    put(Throwable.class, new IllegalStateException("a"));
    put(List.class, List.of());
    put(Collection.class, List.of());
    put(Set.class, Set.of());
    put(Map.class, Map.of());
    put(Optional.class, Optional.empty());
    put(OptionalInt.class, OptionalInt.empty());
    put(OptionalLong.class, OptionalLong.empty());
    put(OptionalDouble.class, OptionalDouble.empty());
    put(int.class, 1);
    put(long.class, 1L);
    put(double.class, 0.5);
    put(boolean.class, true);
    put(char.class, 'a');
    put(byte.class, (byte) 1);
    Stream.of(known).forEach(value -> put(value.getClass(), value));
  }

  private void put(Class<?> type, Object value) {
    values.put(type, value);
  }

  /** A value for each argument of a call. */
  public Object[] of(Executable call) {
    return Arrays.stream(call.getParameterTypes()).map(this::of).toArray();
  }

  /** A value of a type; builders are new ones. */
  public Object of(Class<?> type) {
    if (values.containsKey(type)) {
      return values.get(type);
    }
    Object value = make(type);
    if (value == null) {
      throw new IllegalStateException("no value of " + type + " can be made up");
    }
    if (!type.getSimpleName().endsWith("Builder")) {
      put(type, value);
    }
    return value;
  }

  private Object make(Class<?> type) {
    if (type.isArray()) {
      return Array.newInstance(type.getComponentType(), 0);
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (!beingMade.add(type)) {
      return null;
    }
    try {
      if (type.isSealed()) {
        return Arrays.stream(type.getPermittedSubclasses())
            .map(this::tried)
            .filter(made -> made != null)
            .findFirst()
            .orElse(null);
      }
      Object value = type.isInterface() ? null : made(type);
      return value == null && type.isInterface() ? doesNothing(type) : value;
    } finally {
      beingMade.remove(type);
    }
  }

  private Object tried(Class<?> type) {
    try {
      return of(type);
    } catch (IllegalStateException none) {
      return null;
    }
  }

  private Object made(Class<?> type) {
    Class<?> home = type.getSimpleName().endsWith("Builder") ? type.getEnclosingClass() : type;
    for (Field constant : type.getFields()) {
      if (Modifier.isStatic(constant.getModifiers()) && type.equals(constant.getType())) {
        return constant(constant);
      }
    }
    List<Executable> calls = new ArrayList<>();
    for (Method method : home.getMethods()) {
      if (Modifier.isStatic(method.getModifiers()) && type.equals(method.getReturnType())) {
        calls.add(method);
      }
    }
    if (!Modifier.isAbstract(type.getModifiers())) {
      calls.addAll(List.of(type.getConstructors()));
    }
    calls.sort(
        Comparator.comparingInt(Executable::getParameterCount).thenComparing(Executable::toString));
    for (Executable call : calls) {
      Object value = call(call);
      if (value != null) {
        return value;
      }
    }
    return built(type);
  }

  private static Object constant(Field constant) {
    try {
      return constant.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(constant.toString(), e);
    }
  }

  private Object call(Executable call) {
    try {
      Object[] arguments = of(call);
      return call instanceof Method method
          ? method.invoke(null, arguments)
          : ((Constructor<?>) call).newInstance(arguments);
    } catch (IllegalStateException none) {
      return null;
    } catch (InvocationTargetException refused) {
      return null;
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(call.toString(), e);
    }
  }

  /** What the builder of a type makes without any option. */
  private Object built(Class<?> type) {
    for (Class<?> inner : type.getClasses()) {
      if (inner.getSimpleName().equals("Builder")) {
        try {
          return inner.getMethod("build").invoke(of(inner));
        } catch (ReflectiveOperationException | EtudeException | IllegalStateException none) {
          return null;
        }
      }
    }
    return null;
  }

  private static Object doesNothing(Class<?> type) {
    return Proxy.newProxyInstance(
        type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> null);
  }
}
