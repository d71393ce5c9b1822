package io.etude.pdf.theme;

import io.etude.Problem;
import io.etude.ReportException;
import io.etude.internal.yaml.YamlKind;
import java.util.List;
import java.util.Optional;

/** Theme files: refused with a {@link ReportException}. */
final class ThemeKind implements YamlKind {

  @Override
  public String noun() {
    return "theme";
  }

  @Override
  public String firstKey() {
    return "base";
  }

  @Override
  public RuntimeException failure(Problem problem, Throwable cause) {
    return new ReportException(problem, cause);
  }

  @Override
  public RuntimeException failures(List<Problem> problems) {
    return ReportException.several(problems);
  }

  @Override
  public boolean isFault(RuntimeException exception) {
    return exception instanceof ReportException || part(exception).isPresent();
  }

  @Override
  public Optional<String> part(RuntimeException exception) {
    if (exception instanceof ThemeProblem problem) {
      return Optional.of(problem.part());
    }
    return exception instanceof IllegalArgumentException ? Optional.of("") : Optional.empty();
  }
}
