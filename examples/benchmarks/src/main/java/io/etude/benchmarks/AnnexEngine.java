package io.etude.benchmarks;

import java.io.OutputStream;

/** Makes the annex as a tagged PDF. */
interface AnnexEngine {

  /** Writes the whole document. */
  void write(OutputStream out) throws Exception;
}
