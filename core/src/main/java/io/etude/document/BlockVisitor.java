package io.etude.document;

/**
 * One method per type of {@link Block}, so that a renderer can't forget one.
 *
 * @param <R> what a visit gives
 */
public interface BlockVisitor<R> {
  /** A section. */
  R section(Block.Section section);

  /** A paragraph. */
  R paragraph(Block.Paragraph paragraph);

  /** A list. */
  R listing(Block.Listing listing);

  /** A statistical table. */
  R table(Block.Table table);

  /** A chart. */
  R chart(Chart chart);

  /** Key figures. */
  R keyFigures(Block.KeyFigures keyFigures);

  /** A pull quote. */
  R pullQuote(Block.PullQuote pullQuote);

  /** An expert's comment or its placeholder. */
  R commentary(Commentary commentary);

  /** A box beside the text. */
  R sidebar(Block.Sidebar sidebar);

  /** The method box. */
  R methodBox(Block.MethodBox methodBox);

  /** A picture. */
  R image(Block.Image image);

  /** A remark. */
  R note(Block.Note note);

  /** A list of contents. */
  R contents(Block.Contents contents);

  /** A user's own block. */
  R custom(Block.Custom custom);
}
