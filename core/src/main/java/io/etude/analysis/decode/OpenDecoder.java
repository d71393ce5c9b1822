package io.etude.analysis.decode;

import io.etude.analysis.sums.Answers;
import io.etude.codebook.category.MissingKind;
import java.util.Map;

/**
 * Free text: who wrote something is in the base.
 *
 * @param column index of the column
 * @param columnName its name
 * @param variable the row variable to fill
 * @param missing code to kind
 * @param rule routing
 * @param listed whether the texts are kept, where they are few
 */
public record OpenDecoder(
    int column,
    String columnName,
    int variable,
    Map<String, MissingKind> missing,
    BaseRule rule,
    boolean listed)
    implements ItemDecoder {

  private static final short IN = 0;
  private static final short OUT = 1;

  @Override
  public void decode(ChunkContext context, Sink sink) {
    String[] texts = context.texts(column);
    boolean[] asked = rule.asked(context);
    short[] cells = sink.scratch();
    boolean few = listed && sink.counted() <= Answers.MAX_RESPONDENTS;
    String[] written = new String[few ? context.rows() : 0];
    for (int i = 0; i < context.rows(); i++) {
      boolean wrote =
          texts[i] != null && !texts[i].isBlank() && !missing.containsKey(texts[i].strip());
      if (wrote && asked != null && !asked[i]) {
        wrote = rule.keepsUnasked(context, i, columnName);
      }
      cells[i] = wrote ? IN : OUT;
      if (wrote && few) {
        written[i] = texts[i].strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
      }
    }
    sink.cells(variable, cells);
    sink.texts(variable, written);
  }
}
