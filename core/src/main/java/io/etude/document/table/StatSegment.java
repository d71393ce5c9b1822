package io.etude.document.table;

import static java.util.Objects.requireNonNull;

import io.etude.figure.Figure;
import io.etude.results.TableId;

/**
 * A segment of a {@link StatTable}, whose columns stand side by side. Immutable.
 *
 * @param source the table of results that they come from
 * @param heading its heading
 * @param test the p value of the test of independence of rows and columns; absent without a test
 * @param testNote why there is no test, as a sentence; empty if there is one
 */
public record StatSegment(TableId source, Heading heading, Figure test, String testNote)
    implements Headed {

  /** Refuses null. */
  public StatSegment {
    requireNonNull(source, "source");
    requireNonNull(heading, "heading");
    requireNonNull(test, "test");
    requireNonNull(testNote, "testNote");
  }

  /** A segment whose heading has no shorter form. */
  public StatSegment(TableId source, String label, Figure test, String testNote) {
    this(source, Heading.of(requireNonNull(label, "label")), test, testNote);
  }
}
