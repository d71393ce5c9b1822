package io.etude.pdf.write.file;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A file inside the PDF. It is made while pages are written, perhaps by another thread.
 *
 * @param name file name
 * @param mime media type
 * @param relationship how the document and the file are related
 * @param content makes the file
 * @param description what a reader sees beside the name
 */
public record Attachment(
    String name, String mime, Relationship relationship, Content content, String description) {

  /** Makes a file. */
  public interface Content {
    /** Writes it; always the same bytes. */
    void writeTo(OutputStream out) throws IOException;
  }

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

    public String pdfName() {
      return pdfName;
    }
  }
}
