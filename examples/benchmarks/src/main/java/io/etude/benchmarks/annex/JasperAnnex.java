package io.etude.benchmarks.annex;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontFamily;
import net.sf.jasperreports.engine.fonts.SimpleFontFace;
import net.sf.jasperreports.engine.fonts.SimpleFontFamily;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;

/** The annex by JasperReports: a template compiled beforehand, filled and exported with tags. */
public final class JasperAnnex implements AnnexEngine {
  private final Annex annex;
  private final SimpleJasperReportsContext context = new SimpleJasperReportsContext();
  private final JasperReport template;

  public JasperAnnex(Annex annex, AnnexFonts fonts) throws JRException {
    this.annex = annex;
    SimpleFontFamily family = new SimpleFontFamily(context);
    family.setName(JasperTemplate.FONT);
    family.setNormalFace(face(fonts.regular()));
    family.setBoldFace(face(fonts.bold()));
    family.setPdfEncoding("Identity-H");
    family.setPdfEmbedded(true);
    context.setExtensions(FontFamily.class, List.of(family));
    template = new JasperTemplate(context).compile();
  }

  private SimpleFontFace face(Path file) {
    SimpleFontFace face = new SimpleFontFace(context);
    face.setTtf(file.toString());
    return face;
  }

  @Override
  public void write(OutputStream out) throws JRException {
    Map<String, Object> parameters = new HashMap<>();
    JRPdfExporter exporter = new JRPdfExporter(context);
    exporter.setExporterInput(
        new SimpleExporterInput(
            JasperFillManager.getInstance(context).fill(template, parameters, new Rows(annex))));
    exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
    SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
    configuration.setTagged(true);
    configuration.setTagLanguage("en");
    configuration.setCompressed(true);
    configuration.setMetadataTitle("Annex");
    configuration.setDisplayMetadataTitle(true);
    exporter.setConfiguration(configuration);
    exporter.exportReport();
  }

  /** The rows of all tables. */
  private static final class Rows implements JRDataSource {
    private final Annex annex;
    private int index = -1;

    Rows(Annex annex) {
      this.annex = annex;
    }

    @Override
    public boolean next() {
      index++;
      return index < Annex.TABLES * Annex.ROWS;
    }

    @Override
    public Object getFieldValue(JRField field) {
      Annex.Table table = annex.tables().get(index / Annex.ROWS);
      String name = field.getName();
      return switch (name.charAt(0)) {
        case 'c' -> table.rows().get(index % Annex.ROWS).get(Integer.parseInt(name.substring(1)));
        case 'h' -> table.heads().get(Integer.parseInt(name.substring(1)));
        default -> table.caption();
      };
    }
  }
}
