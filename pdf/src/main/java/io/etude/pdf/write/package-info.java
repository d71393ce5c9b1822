/**
 * Pages to bytes. {@link io.etude.pdf.write.PdfWriter} takes pages one by one, writes each one's
 * content stream at once, and keeps nothing of it but which structure element each piece of marked
 * content belongs to and which glyphs were used; fonts, structure tree, bookmarks and metadata
 * follow at the end. Every file is PDF/UA-1 and PDF/A-3a.
 *
 * <p>Inside: {@code Bytes} formats PDF syntax; {@code PdfFile} numbers objects, packs small ones
 * into object streams and writes the cross-reference stream; {@code PageContent} and {@code
 * TextContent} draw; {@code FontSet} and {@code ImageSet} hold what several pages share; {@code
 * StructureTree} and {@code Navigation} write the two ways through the document.
 */
package io.etude.pdf.write;
