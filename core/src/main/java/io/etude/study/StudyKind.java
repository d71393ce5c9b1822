package io.etude.study;

import io.etude.StudyException;
import io.etude.internal.yaml.YamlKind;
import java.util.List;
import java.util.Optional;

/** Study files: refused with a {@link StudyException}. */
final class StudyKind implements YamlKind {

  @Override
  public String noun() {
    return "study";
  }

  @Override
  public String firstKey() {
    return "id";
  }

  @Override
  public RuntimeException failure(String message, Throwable cause) {
    return StudyException.located(message, cause);
  }

  @Override
  public RuntimeException failures(List<String> problems) {
    return StudyException.several(problems);
  }

  @Override
  public boolean isFault(RuntimeException exception) {
    return exception instanceof StudyException;
  }

  @Override
  public List<String> problems(RuntimeException fault) {
    return ((StudyException) fault).problems();
  }

  @Override
  public Optional<String> part(RuntimeException exception) {
    return exception instanceof StudyException study && !study.isLocated()
        ? Optional.of(study.path())
        : Optional.empty();
  }
}
