package io.etude.pdf.internal.layout;

import io.etude.pdf.PdfRenderer;

final class Dbg {
  public static void main(String[] a) {
    RandomReports r = new RandomReports(Long.parseLong(a[0]));
    var rep = r.report();
    rep.blocks()
        .forEach(
            b -> {
              String s = b.toString();
              int i = s.indexOf(a[2]);
              if (i >= 0)
                System.out.println(
                    b.getClass().getSimpleName()
                        + " "
                        + s.substring(Math.max(0, i - 700), Math.min(s.length(), i + 200)));
            });
    PdfRenderer.builder().theme(r.theme()).build().render(rep, java.nio.file.Path.of(a[1]));
  }
}
