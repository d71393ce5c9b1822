/**
 * Renders Etude reports as tagged PDF. Entry points: {@link io.etude.pdf.PdfRenderer}, {@link
 * io.etude.pdf.theme.Theme}.
 */
module io.etude.pdf {
  requires transitive io.etude.core;
  requires java.desktop;
  requires org.apache.fontbox;
  requires org.apache.pdfbox.io;
  requires org.apache.commons.logging;
  requires org.jfree.jfreechart;

  exports io.etude.pdf;
  exports io.etude.pdf.theme;

  provides io.etude.render.Renderer with
      io.etude.pdf.PdfRenderer;
}
