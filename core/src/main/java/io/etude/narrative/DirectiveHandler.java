package io.etude.narrative;

import io.etude.document.Block;
import java.util.List;

/**
 * Makes blocks of a directive of a template, e.g. {@code ::: chart benefits}. Implementations are
 * immutable and thread-safe.
 */
@FunctionalInterface
public interface DirectiveHandler {

  /**
   * The blocks that stand in the directive's place, none to several.
   *
   * @throws io.etude.ReportException if the directive is wrong, best by {@link Directive#error}
   */
  List<Block> blocks(Directive directive);
}
