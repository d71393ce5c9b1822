package io.etude.render;

import io.etude.document.BlockNumbers;
import io.etude.document.text.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Running text as a list of runs. */
final class RunsJson {

  private final BlockNumbers numbers;

  RunsJson(BlockNumbers numbers) {
    this.numbers = numbers;
  }

  Stream<List<JsonObject>> each(List<List<Inline>> texts) {
    return texts.stream().map(this::runs);
  }

  List<JsonObject> runs(List<Inline> inlines) {
    return runs(inlines, true);
  }

  /** Runs that are at the start of a sentence, or not. */
  private List<JsonObject> runs(List<Inline> inlines, boolean start) {
    List<JsonObject> runs = new ArrayList<>();
    boolean sentenceStart = start;
    for (Inline inline : inlines) {
      runs.add(run(inline, sentenceStart));
      String plain = Inline.plain(List.of(inline)).stripTrailing();
      if (inline instanceof Inline.LineBreak) {
        sentenceStart = true;
      } else if (!plain.isEmpty()) {
        sentenceStart = ".!?…".indexOf(plain.charAt(plain.length() - 1)) >= 0;
      }
    }
    return runs;
  }

  private JsonObject run(Inline inline, boolean start) {
    if (inline instanceof Inline.Text plain) {
      return JsonObject.of("text").put("text", plain.text());
    } else if (inline instanceof Inline.Raised raised) {
      return JsonObject.of("raised").put("text", raised.text());
    } else if (inline instanceof Inline.LineBreak) {
      return JsonObject.of("lineBreak");
    } else if (inline instanceof Inline.Emphasis emphasis) {
      return JsonObject.of("emphasis").put("children", runs(emphasis.children(), start));
    } else if (inline instanceof Inline.Strong strong) {
      return JsonObject.of("strong").put("children", runs(strong.children(), start));
    } else if (inline instanceof Inline.Foreign foreign) {
      return JsonObject.of("foreign")
          .put("language", foreign.language().toLanguageTag())
          .put("children", runs(foreign.children(), start));
    } else if (inline instanceof Inline.Link link) {
      return JsonObject.of("link")
          .put("target", link.target())
          .put("children", runs(link.children(), start));
    } else if (inline instanceof Inline.NoteCall call) {
      return JsonObject.of("note").put("children", runs(call.note()));
    } else if (inline instanceof Inline.Quoted quoted) {
      return JsonObject.of("figure")
          .put("quantity", quoted.quantity())
          .put("figure", ChartJson.figure(quoted.figure()));
    } else if (inline instanceof Inline.Reference reference) {
      return JsonObject.of("reference")
          .put("text", numbers.text(reference, start))
          .put("block", numbers.shownIn(reference.block()))
          .put("last", reference.last().map(numbers::shownIn))
          .put("segment", reference.segment());
    }
    throw new IllegalStateException("no JSON for " + inline);
  }
}
