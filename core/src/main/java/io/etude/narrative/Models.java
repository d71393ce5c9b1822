package io.etude.narrative;

import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateModelIterator;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import io.etude.EtudeException;
import io.etude.internal.Closest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The only values that templates ever see: texts, numbers, lists, maps and functions of ours. */
final class Models {

  private Models() {}

  /** A function that templates call. */
  interface Function {
    TemplateModel call(Arguments arguments) throws TemplateModelException;
  }

  static TemplateModel text(String text) {
    return new SimpleScalar(text);
  }

  static TemplateModel number(double value) {
    return new SimpleNumber(value);
  }

  static TemplateModel truth(boolean value) {
    return value ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
  }

  static TemplateModel list(List<? extends TemplateModel> items) {
    return new ListModel(List.copyOf(items));
  }

  /** Turns our exceptions into FreeMarker's, which know the line. */
  static TemplateModel function(String name, Function function) {
    return (TemplateMethodModelEx)
        arguments -> {
          try {
            return function.call(new Arguments(name, arguments));
          } catch (EtudeException e) {
            throw new TemplateModelException(e.getMessage(), e);
          }
        };
  }

  private record ListModel(List<? extends TemplateModel> items) implements TemplateSequenceModel {
    @Override
    public TemplateModel get(int index) {
      return index >= 0 && index < items.size() ? items.get(index) : null;
    }

    @Override
    public int size() {
      return items.size();
    }
  }

  /** A map that names the nearest key when it is asked for one that it does not have. */
  static final class MapModel implements TemplateHashModelEx {
    private final Map<String, TemplateModel> values = new LinkedHashMap<>();

    MapModel put(String key, TemplateModel value) {
      values.put(key, value);
      return this;
    }

    MapModel put(String key, String value) {
      return put(key, text(value));
    }

    @Override
    public TemplateModel get(String key) {
      return values.get(key);
    }

    @Override
    public boolean isEmpty() {
      return values.isEmpty();
    }

    @Override
    public int size() {
      return values.size();
    }

    @Override
    public TemplateCollectionModel keys() {
      return collection(values.keySet().stream().map(Models::text).toList());
    }

    @Override
    public TemplateCollectionModel values() {
      return collection(new ArrayList<>(values.values()));
    }

    String nearest(String key) {
      return Closest.match(key, values.keySet());
    }

    private static TemplateCollectionModel collection(List<? extends TemplateModel> items) {
      return () -> {
        var iterator = items.iterator();
        return new TemplateModelIterator() {
          @Override
          public TemplateModel next() {
            return iterator.next();
          }

          @Override
          public boolean hasNext() {
            return iterator.hasNext();
          }
        };
      };
    }
  }

  /**
   * What a function is called with.
   *
   * @param function its name, for messages
   * @param values the arguments
   */
  record Arguments(String function, List<?> values) {

    int size() {
      return values.size();
    }

    String text(int index) throws TemplateModelException {
      Object value = index < values.size() ? values.get(index) : null;
      if (value instanceof TemplateScalarModel scalar) {
        return scalar.getAsString();
      }
      throw wrong(index, "a text");
    }

    int whole(int index, int otherwise, int most) throws TemplateModelException {
      if (index >= values.size()) {
        return otherwise;
      }
      if (values.get(index) instanceof TemplateNumberModel number) {
        double value = number.getAsNumber().doubleValue();
        if (value == Math.rint(value) && value >= 0 && value <= most) {
          return (int) value;
        }
      }
      throw wrong(index, "a whole number from 0 to " + most);
    }

    double decimal(int index) throws TemplateModelException {
      if (index < values.size() && values.get(index) instanceof TemplateNumberModel number) {
        return number.getAsNumber().doubleValue();
      }
      throw wrong(index, "a number");
    }

    void atMost(int count) throws TemplateModelException {
      if (values.size() > count) {
        throw new TemplateModelException(
            function + "() takes at most " + count + " values, not " + values.size());
      }
    }

    private TemplateModelException wrong(int index, String wanted) {
      return new TemplateModelException(
          function + "() wants " + wanted + " as value " + (index + 1));
    }
  }
}
