package io.etude.pdf.write.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * A file that many documents hold: it is made and deflated for the first of them, and its bytes are
 * kept. Thread-safe.
 */
public final class KeptContent implements Attachment.Content {

  private final Attachment.Content content;
  private FutureTask<DeflatedContent> packing;

  public KeptContent(Attachment.Content content) {
    this.content = content;
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    content.writeTo(out);
  }

  /**
   * What was packed for an earlier document, or is being packed; else what {@code start} begins.
   */
  synchronized FutureTask<DeflatedContent> packed(Supplier<FutureTask<DeflatedContent>> start) {
    if (packing == null || failed(packing)) {
      packing = start.get();
    }
    return packing;
  }

  private static boolean failed(FutureTask<DeflatedContent> task) {
    if (!task.isDone()) {
      return false;
    }
    try {
      StreamDeflater.get(task);
      return false;
    } catch (RuntimeException | Error e) {
      return true;
    }
  }
}
