package io.etude.pdf.write.image;

import io.etude.internal.ImageHeader;

/**
 * A picture in the file.
 *
 * @param number its number in the document, from 1; {@code /I1} in content streams
 * @param object the object number of the image
 * @param width width in pixels, the way up that it is shown
 * @param height height in pixels, the way up that it is shown
 * @param orientation how the stored rows and columns are turned for that
 */
public record PdfImage(
    int number, int object, int width, int height, ImageHeader.Orientation orientation) {}
