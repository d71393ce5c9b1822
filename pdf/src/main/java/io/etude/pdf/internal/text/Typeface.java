package io.etude.pdf.internal.text;

/** A font file: its bytes, its metrics and its glyphs. Immutable and thread-safe. */
public final class Typeface {

  private final String name;
  private final byte[] file;

  Typeface(String name, byte[] file) {
    this.name = name;
    this.file = file;
  }

  /** The PostScript name. */
  public String name() {
    return name;
  }

  /** The TrueType file; not copied, not to be written to. */
  public byte[] file() {
    return file;
  }
}
