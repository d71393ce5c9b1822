package io.etude.analysis.decode;

/**
 * Turns a chunk's answers to one question into cells. Cell {@code kinds − 1} of a variable means
 * "in the base without a row", cell {@code kinds} "not in the base".
 */
public sealed interface ItemDecoder
    permits CodedDecoder, MultipleDecoder, NumberDecoder, OpenDecoder {

  /** Hands the cells of each of the item's variables to the sink. */
  void decode(ChunkContext context, Sink sink);

  /** Takes what the decoders make. Arrays may be reused by the decoder once the call returns. */
  interface Sink {

    /** The cells of a row variable, as many as the plan has for it. */
    void cells(int variable, short[] cells);

    /**
     * The cells of a row variable of which the chunk has the first {@code kinds} only. A respondent
     * who is not in the base has the cell {@code kinds}.
     */
    void cells(int variable, short[] cells, int kinds);

    /** The values of a numeric variable; {@code NaN} for those who have none. */
    void numbers(int number, double[] values);

    /** Whether the chunk has an explicit "no" to an option of a multiple-response question. */
    void rejected(int variable, boolean any);

    /** How many of the rows count: those of a weight above 0. */
    long counted();

    /** What was written in answer to an open question by row; null for nothing. */
    void texts(int variable, String[] texts);

    /** An array with a place for each row, whose content is arbitrary. */
    short[] scratch();
  }
}
