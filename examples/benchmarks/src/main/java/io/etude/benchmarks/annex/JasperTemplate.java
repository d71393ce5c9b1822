package io.etude.benchmarks.annex;

import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignGroup;
import net.sf.jasperreports.engine.design.JRDesignLine;
import net.sf.jasperreports.engine.design.JRDesignSection;
import net.sf.jasperreports.engine.design.JRDesignStaticText;
import net.sf.jasperreports.engine.design.JRDesignTextElement;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JRDesignVariable;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;

/** The template of {@link JasperAnnex}: a group per table, a detail band per row. */
final class JasperTemplate {
  static final String FONT = "Annex Sans";

  private static final String TAG = "net.sf.jasperreports.export.pdf.tag.";
  private static final int STUB = 127;
  private static final int CELL = 46;
  private static final int ROW = 22;
  private static final int WIDTH = STUB + Annex.COLUMNS * CELL;

  private final JasperReportsContext context;
  private final JasperDesign design;

  JasperTemplate(JasperReportsContext context) {
    this.context = context;
    design = new JasperDesign(context);
  }

  JasperReport compile() throws JRException {
    design.setName("annex");
    design.setPageWidth(595);
    design.setPageHeight(842);
    design.setLeftMargin(50);
    design.setRightMargin(50);
    design.setColumnWidth(WIDTH);
    design.setTopMargin(50);
    design.setBottomMargin(50);
    field("title");
    for (int i = 0; i < Annex.COLUMNS; i++) {
      field("h" + i);
    }
    for (int i = 0; i <= Annex.COLUMNS; i++) {
      field("c" + i);
    }
    group();
    ((JRDesignSection) design.getDetailSection()).addBand(row());
    design.setPageFooter(footer());
    return JasperCompileManager.getInstance(context).compile(design);
  }

  private void field(String name) throws JRException {
    JRDesignField field = new JRDesignField();
    field.setName(name);
    field.setValueClass(String.class);
    design.addField(field);
  }

  private void group() throws JRException {
    JRDesignGroup group = new JRDesignGroup();
    group.setName("table");
    group.setExpression(new JRDesignExpression("$F{title}"));
    group.setKeepTogether(true);
    ((JRDesignSection) group.getGroupHeaderSection()).addBand(head());
    ((JRDesignSection) group.getGroupFooterSection()).addBand(foot());
    design.addGroup(group);
  }

  private JRDesignBand head() {
    JRDesignBand band = new JRDesignBand();
    band.setHeight(40);
    JRDesignTextField caption = text("$F{title}", 0, WIDTH, true);
    caption.setFontSize(9f);
    caption.getPropertiesMap().setProperty(TAG + "h2", "full");
    band.addElement(caption);
    band.addElement(rule(17));
    JRDesignStaticText corner = new JRDesignStaticText();
    corner.setText(" ");
    place(corner, 0, STUB, true);
    corner.setY(22);
    tag(corner, "td", true, false);
    corner.getPropertiesMap().setProperty(TAG + "table", "start");
    band.addElement(corner);
    for (int i = 0; i < Annex.COLUMNS; i++) {
      JRDesignTextField head = text("$F{h" + i + "}", STUB + CELL * i, CELL, true);
      head.setY(22);
      head.setHorizontalTextAlign(HorizontalTextAlignEnum.RIGHT);
      tag(head, "th", false, i == Annex.COLUMNS - 1);
      band.addElement(head);
    }
    band.addElement(rule(39));
    return band;
  }

  private JRDesignBand row() {
    JRDesignBand band = new JRDesignBand();
    band.setHeight(ROW);
    for (int i = 0; i <= Annex.COLUMNS; i++) {
      boolean stub = i == 0;
      JRDesignTextField cell =
          text("$F{c" + i + "}", stub ? 0 : STUB + CELL * (i - 1), stub ? STUB : CELL, false);
      if (!stub) {
        cell.setHorizontalTextAlign(HorizontalTextAlignEnum.RIGHT);
      }
      tag(cell, stub ? "th" : "td", stub, i == Annex.COLUMNS);
      band.addElement(cell);
    }
    return band;
  }

  private JRDesignBand foot() {
    JRDesignBand band = new JRDesignBand();
    band.setHeight(24);
    JRDesignLine rule = rule(0);
    rule.getPropertiesMap().setProperty(TAG + "table", "end");
    band.addElement(rule);
    return band;
  }

  private JRDesignBand footer() {
    JRDesignBand band = new JRDesignBand();
    band.setHeight(14);
    JRDesignTextField folio =
        text("$V{" + JRDesignVariable.PAGE_NUMBER + "}", WIDTH - CELL, CELL, false);
    folio.setHorizontalTextAlign(HorizontalTextAlignEnum.RIGHT);
    band.addElement(folio);
    return band;
  }

  private JRDesignTextField text(String expression, int x, int width, boolean bold) {
    JRDesignTextField text = new JRDesignTextField();
    text.setExpression(new JRDesignExpression(expression));
    place(text, x, width, bold);
    return text;
  }

  private static void place(JRDesignTextElement text, int x, int width, boolean bold) {
    text.setX(x);
    text.setY(0);
    text.setWidth(width);
    text.setHeight(14);
    text.setFontName(FONT);
    text.setFontSize(8f);
    text.setBold(bold);
  }

  private JRDesignLine rule(int y) {
    JRDesignLine line = new JRDesignLine(design);
    line.setX(0);
    line.setY(y);
    line.setWidth(WIDTH);
    line.setHeight(1);
    return line;
  }

  private static void tag(JRDesignTextElement cell, String role, boolean first, boolean last) {
    cell.getPropertiesMap().setProperty(TAG + role, "full");
    if (first) {
      cell.getPropertiesMap().setProperty(TAG + "tr", "start");
    }
    if (last) {
      cell.getPropertiesMap().setProperty(TAG + "tr", "end");
    }
  }
}
