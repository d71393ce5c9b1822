package io.etude.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import io.etude.benchmarks.annex.Annex;
import io.etude.benchmarks.annex.AnnexPages;
import io.etude.benchmarks.annex.EtudeAnnex;
import io.etude.pdf.PdfRenderer;
import io.etude.pdf.frame.Bookmark;
import io.etude.pdf.frame.Page;
import io.etude.pdf.frame.PageSink;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.quality.PageChecks;
import io.etude.pdf.write.DocumentInfo;
import io.etude.pdf.write.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * The annex beside the limit: deflating what is in its streams. Once whole, by the public API, and
 * once through the writer alone, with pages laid out beforehand. Prints pages per second of the
 * processor time of all threads, collector and compiler included; the median of the runs after
 * warming up. A small heap is part of the claim: run it with {@code -Xmx64m}.
 */
public final class WriterBenchmark {
  private static final int WARM_UP = 20;
  private static final int RUNS = 9;
  private static final int PAGES = AnnexPages.TABLES / 2;
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final Pattern STREAM =
      Pattern.compile("/Filter/FlateDecode/Length (\\d+)>>stream\n");

  private WriterBenchmark() {}

  /** Runs it; no arguments. */
  public static void main(String[] arguments) {
    whole();
    writer();
  }

  private static void whole() {
    EtudeAnnex annex = new EtudeAnnex(Annex.make(), PdfRenderer.AttachedResults.NONE);
    double all = median(() -> annex.write(OutputStream.nullOutputStream()));
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    annex.write(pdf);
    double deflating = deflating("the annex, laid out, checked and written", pdf);
    print("all of it", all);
    print("deflating the same bytes, level 6", deflating);
    System.out.printf(Locale.ROOT, "all : deflating = %.2f%n%n", all / deflating);
  }

  private static void writer() {
    AnnexPages annex = new AnnexPages();
    double writing = median(() -> write(annex, OutputStream.nullOutputStream()));
    double making = median(() -> annex.to(NOWHERE));
    double checking = median(() -> annex.to(new PageChecks(NOWHERE)));
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    write(annex, pdf);
    double deflating = deflating("the writer alone", pdf);
    print("pages made and written", writing);
    print("pages made only", making);
    print("writing alone", writing - making);
    print("measuring page quality alone", checking - making);
    print("deflating the same bytes, level 6", deflating);
    System.out.printf(Locale.ROOT, "writing : deflating = %.2f%n", (writing - making) / deflating);
  }

  private static double deflating(String what, ByteArrayOutputStream pdf) {
    List<byte[]> contents = streams(pdf.toByteArray());
    long bytes = contents.stream().mapToLong(content -> content.length).sum();
    System.out.printf(Locale.ROOT, "%s: %d bytes, %d before deflating%n", what, pdf.size(), bytes);
    return median(() -> deflate(contents));
  }

  private static final PageSink NOWHERE =
      new PageSink() {
        @Override
        public void page(Page page) {}

        @Override
        public void finish(Tag document, List<Bookmark> outline) {}
      };

  private static void write(AnnexPages annex, OutputStream out) {
    DocumentInfo info =
        new DocumentInfo("Annexe", Locale.FRENCH, "", "", Optional.empty(), List.of());
    annex.to(PdfWriter.to(out, info));
  }

  private static double median(Runnable task) {
    for (int i = 0; i < WARM_UP; i++) {
      task.run();
    }
    double[] times = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      long start = SYSTEM.getProcessCpuTime();
      task.run();
      times[i] = (SYSTEM.getProcessCpuTime() - start) / 1e6;
    }
    Arrays.sort(times);
    return times[RUNS / 2];
  }

  private static void print(String what, double milliseconds) {
    double perSecond = PAGES * 1000 / milliseconds;
    System.out.printf(Locale.ROOT, "%-34s %7.1f ms %7.0f pages/s%n", what, milliseconds, perSecond);
  }

  /** What is in the compressed streams of a file. */
  private static List<byte[]> streams(byte[] pdf) {
    List<byte[]> contents = new ArrayList<>();
    Matcher matcher = STREAM.matcher(new String(pdf, StandardCharsets.ISO_8859_1));
    for (int at = 0; matcher.find(at); at = matcher.end()) {
      contents.add(inflate(pdf, matcher.end(), Integer.parseInt(matcher.group(1))));
    }
    return contents;
  }

  private static byte[] inflate(byte[] pdf, int start, int length) {
    Inflater inflater = new Inflater();
    inflater.setInput(pdf, start, length);
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    byte[] part = new byte[1 << 14];
    try {
      while (!inflater.finished()) {
        content.write(part, 0, inflater.inflate(part));
      }
    } catch (DataFormatException e) {
      throw new IllegalStateException("a stream of our own can't be read", e);
    } finally {
      inflater.end();
    }
    return content.toByteArray();
  }

  private static void deflate(List<byte[]> contents) {
    Deflater deflater = new Deflater();
    byte[] packed = new byte[1 << 16];
    for (byte[] content : contents) {
      deflater.reset();
      deflater.setInput(content);
      deflater.finish();
      while (!deflater.finished()) {
        deflater.deflate(packed);
      }
    }
    deflater.end();
  }
}
