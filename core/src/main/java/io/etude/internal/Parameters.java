package io.etude.internal;

import io.etude.ReportException;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values that a program gives to a template, in the few forms that templates know: texts,
 * {@link BigDecimal}s, truth values, lists and maps, all copied. Records become maps of their
 * components, dates and times their ISO form, enums their name; an empty Optional is left out.
 */
public final class Parameters {

  private static final int MOST_LEVELS = 20;

  private Parameters() {}

  /**
   * The same values in those forms, which nobody changes any more.
   *
   * @throws ReportException if a value is null or of another kind; the message names it
   */
  public static Map<String, Object> copy(Map<String, ?> values) {
    return fields(values, "", 0);
  }

  private static Map<String, Object> fields(Map<?, ?> values, String path, int level) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : values.entrySet()) {
      String key = key(entry.getKey(), path);
      String place = path.isEmpty() ? key : path + "." + key;
      plain(entry.getValue(), place, level).ifPresent(value -> fields.put(key, value));
    }
    return Collections.unmodifiableMap(fields);
  }

  private static String key(Object key, String path) {
    if (key instanceof String || key instanceof Enum<?>) {
      return key.toString();
    }
    throw new ReportException(
        "parameter \"" + path + "\" has a key that is no text: " + String.valueOf(key));
  }

  /** Empty where an Optional is. */
  private static Optional<Object> plain(Object value, String place, int level) {
    if (level > MOST_LEVELS) {
      throw new ReportException("parameter \"" + place + "\" is nested too deeply");
    }
    if (value instanceof Optional<?> optional) {
      return optional.flatMap(inner -> plain(inner, place, level + 1));
    }
    return Optional.of(form(value, place, level + 1));
  }

  private static Object form(Object value, String place, int level) {
    if (value == null) {
      throw new ReportException("parameter \"" + place + "\" is null; leave it out instead");
    } else if (value instanceof CharSequence
        || value instanceof Character
        || value instanceof TemporalAccessor) {
      return value.toString();
    } else if (value instanceof Enum<?> constant) {
      return constant.name();
    } else if (value instanceof Boolean) {
      return value;
    } else if (value instanceof Number number) {
      return number(number, place);
    } else if (value instanceof Map<?, ?> map) {
      return fields(map, place, level);
    } else if (value instanceof Collection<?> collection) {
      return items(collection, place, level);
    } else if (value.getClass().isArray()) {
      return items(array(value), place, level);
    } else if (value instanceof Record entry) {
      return fields(components(entry, place), place, level);
    }
    throw new ReportException(
        "parameter \""
            + place
            + "\" is a "
            + value.getClass().getName()
            + "; templates take texts, numbers, truth values, dates, lists, maps and records");
  }

  private static BigDecimal number(Number number, String place) {
    try {
      return new BigDecimal(number.toString());
    } catch (NumberFormatException e) {
      throw new ReportException("parameter \"" + place + "\" is no finite number: " + number, e);
    }
  }

  private static List<Object> items(Collection<?> values, String place, int level) {
    List<Object> items = new ArrayList<>(values.size());
    int index = 0;
    for (Object value : values) {
      plain(value, place + "[" + index++ + "]", level).ifPresent(items::add);
    }
    return Collections.unmodifiableList(items);
  }

  private static List<Object> array(Object array) {
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < Array.getLength(array); i++) {
      values.add(Array.get(array, i));
    }
    return values;
  }

  private static Map<String, Object> components(Record entry, String place) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (RecordComponent component : entry.getClass().getRecordComponents()) {
      try {
        component.getAccessor().trySetAccessible();
        values.put(component.getName(), component.getAccessor().invoke(entry));
      } catch (ReflectiveOperationException e) {
        throw new ReportException(
            "parameter \""
                + place
                + "\" is a record whose package is closed; open it to io.etude.core, or give a map",
            e);
      }
    }
    return values;
  }
}
