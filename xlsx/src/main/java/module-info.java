/** Renders Etude reports as Excel workbooks. Entry point: {@link io.etude.xlsx.XlsxRenderer}. */
module io.etude.xlsx {
  requires transitive io.etude.core;
  requires java.desktop;
  requires org.apache.poi.poi;
  requires org.apache.poi.ooxml;
  requires org.apache.poi.ooxml.schemas;
  requires org.apache.xmlbeans;
  requires java.xml;

  exports io.etude.xlsx;

  provides io.etude.dataset.SourceFormat with
      io.etude.xlsx.ExcelSourceFormat;
  provides io.etude.render.Renderer with
      io.etude.xlsx.XlsxRenderer;
}
