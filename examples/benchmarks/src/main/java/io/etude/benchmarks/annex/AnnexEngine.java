package io.etude.benchmarks.annex;

import java.io.OutputStream;

/** Makes the annex as a tagged PDF. */
public interface AnnexEngine {

  /** Writes the whole document. */
  void write(OutputStream out) throws Exception;
}
