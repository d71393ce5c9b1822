package io.etude.pdf.internal.layout;

/** Something that has been set and stands in one piece. */
interface Box {

  /** Its height. */
  double height();

  /** Paints it with its top left corner there. Called once. */
  void paint(Canvas canvas, double x, double y);
}
