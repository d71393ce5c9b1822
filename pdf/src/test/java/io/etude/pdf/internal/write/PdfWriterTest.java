package io.etude.pdf.internal.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.pdf.internal.frame.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfWriterTest {

  static byte[] write(SamplePages sample) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfWriter writer = PdfWriter.to(out, SamplePages.info());
    for (Page page : sample.pages()) {
      writer.page(page);
    }
    writer.finish(sample.document, sample.outline());
    assertThat(writer.diagnostics()).isEmpty();
    return out.toByteArray();
  }

  @Test
  void everythingTogetherMeetsBothProfiles() {
    assertThat(Verapdf.check(write(SamplePages.complete(0)))).isEmpty();
  }

  @Test
  void bleedMeetsBothProfilesToo() {
    assertThat(Verapdf.check(write(SamplePages.complete(8.5)))).isEmpty();
  }

  @Test
  void samePagesGiveSameBytes() {
    assertThat(write(SamplePages.complete(0))).isEqualTo(write(SamplePages.complete(0)));
  }

  @Test
  void textReadsBack() throws IOException {
    byte[] pdf = write(SamplePages.complete(0));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      String text = new PDFTextStripper().getText(document);
      assertThat(text).contains("L’affluence : offre et efficacité", "שלום", "עולם");
    }
  }
}
