package io.etude.document;

/**
 * A picture with what accessibility and courtesy ask for. The bytes are not copied and must not be
 * written to.
 *
 * @param bytes a JPEG or PNG file
 * @param alt what it shows, for those who don't see it
 * @param credit who made it, as printed; may be empty
 */
public record Picture(byte[] bytes, String alt, String credit) {}
