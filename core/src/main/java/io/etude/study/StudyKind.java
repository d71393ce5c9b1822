package io.etude.study;

import io.etude.Problem;
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
  public RuntimeException failure(Problem problem, Throwable cause) {
    return StudyException.located(problem, cause);
  }

  @Override
  public RuntimeException failures(List<Problem> problems) {
    return StudyException.several(problems);
  }

  @Override
  public boolean isFault(RuntimeException exception) {
    return exception instanceof StudyException;
  }

  @Override
  public Optional<String> part(RuntimeException exception) {
    return exception instanceof StudyException study && !study.isLocated()
        ? Optional.of(study.path())
        : Optional.empty();
  }
}
