package io.etude.pdf.write;

import io.etude.pdf.write.file.Attachment;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a document says about itself.
 *
 * @param title its title, never blank
 * @param language the language of its text
 * @param author who wrote it, may be empty
 * @param description what it is about, may be empty
 * @param date its date, which is its time stamp, too (midnight, UTC); nothing reads the clock
 * @param attachments files inside it
 */
public record DocumentInfo(
    String title,
    Locale language,
    String author,
    String description,
    Optional<LocalDate> date,
    List<Attachment> attachments) {

  /** Copies the list. */
  public DocumentInfo {
    if (title.isBlank()) {
      throw new IllegalArgumentException("a document needs a title");
    }
    attachments = List.copyOf(attachments);
  }
}
