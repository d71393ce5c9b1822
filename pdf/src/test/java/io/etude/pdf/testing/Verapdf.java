package io.etude.pdf.testing;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Checks PDFs against the profiles that every file of ours meets. */
public final class Verapdf {
  private static final int EXAMPLES = 3;

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private Verapdf() {}

  /** What breaks PDF/UA-1 or PDF/A-3a: a line for each rule, with its first few places. */
  public static List<String> check(byte[] pdf) {
    List<String> failures = new ArrayList<>(check(pdf, PDFAFlavour.PDFUA_1));
    failures.addAll(check(pdf, PDFAFlavour.PDFA_3_A));
    return failures;
  }

  private static List<String> check(byte[] pdf, PDFAFlavour flavour) {
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(flavour, EXAMPLES, false, false, false)) {
      ValidationResult result = validator.validate(parser);
      Map<String, String> failures = new LinkedHashMap<>();
      for (TestAssertion assertion : result.getTestAssertions()) {
        if (assertion.getStatus() == TestAssertion.Status.FAILED) {
          failures.merge(
              flavour.getId()
                  + " "
                  + assertion.getRuleId().getClause()
                  + "-"
                  + assertion.getRuleId().getTestNumber(),
              assertion.getMessage() + " at " + assertion.getLocation().getContext(),
              (first, next) -> first);
        }
      }
      List<String> lines = new ArrayList<>();
      failures.forEach((rule, message) -> lines.add(rule + ": " + message));
      if (lines.isEmpty() && !result.isCompliant()) {
        lines.add(flavour.getId() + ": not compliant");
      }
      return lines;
    } catch (Exception e) {
      throw new AssertionError("veraPDF cannot check the file: " + e, e);
    }
  }
}
