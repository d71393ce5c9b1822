package io.etude.pdf.internal.write;

/**
 * A file inside the PDF. The bytes are not copied and must not be written to.
 *
 * @param name file name
 * @param mime media type
 * @param relationship how the document and the file are related
 * @param bytes the file
 * @param description what a reader sees beside the name
 */
public record Attachment(
    String name, String mime, Relationship relationship, byte[] bytes, String description) {

  /** How the document and an attached file are related. */
  public enum Relationship {
    /** The document was made from the file. */
    SOURCE("Source"),
    /** The file holds the data of a table or chart. */
    DATA("Data");

    private final String pdfName;

    Relationship(String pdfName) {
      this.pdfName = pdfName;
    }

    String pdfName() {
      return pdfName;
    }
  }
}
