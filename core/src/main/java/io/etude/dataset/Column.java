package io.etude.dataset;

/** One variable's values in a {@link Chunk}: dictionary codes, numbers or text. */
public sealed interface Column permits CodeColumn, NumberColumn, TextColumn {

  /** The number of values. */
  int rows();
}
