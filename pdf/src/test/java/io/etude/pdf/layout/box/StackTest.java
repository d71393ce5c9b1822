package io.etude.pdf.layout.box;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.pdf.layout.line.Canvas;
import org.junit.jupiter.api.Test;

/** What is higher, or farther down, where a stack is stretched, and where it is split. */
class StackTest {

  /** A box that notes where it is painted, and may grow up to a height. */
  private static final class Probe implements Box {
    private final double height;
    private final double most;
    private final double[] painted;

    Probe(double height, double most) {
      this(height, most, new double[] {Double.NaN, Double.NaN});
    }

    private Probe(double height, double most, double[] painted) {
      this.height = height;
      this.most = most;
      this.painted = painted;
    }

    @Override
    public double height() {
      return height;
    }

    @Override
    public double growth() {
      return most - height;
    }

    @Override
    public Box grown(double extra) {
      return new Probe(Math.min(most, height + extra), most, painted);
    }

    @Override
    public void paint(Canvas canvas, double x, double y) {
      painted[0] = y;
      painted[1] = height;
    }

    double top() {
      return painted[0];
    }

    double paintedHeight() {
      return painted[1];
    }
  }

  private final Probe title = new Probe(10, 10);
  private final Probe plot = new Probe(50, 80);
  private final Probe notes = new Probe(20, 20);

  private Stack figure() {
    return new Stack().add(title).gap(6).add(plot).spring(5).add(notes);
  }

  @Test
  void aPlotGrowsBeforeSpacesDo() {
    Box box = figure().stretched(25);
    box.paint(null, 0, 100);
    assertThat(box.height()).isEqualTo(116);
    assertThat(title.top()).isEqualTo(100);
    assertThat(plot.top()).isEqualTo(116);
    assertThat(plot.paintedHeight()).isEqualTo(75);
    assertThat(notes.top()).isEqualTo(196);
  }

  @Test
  void whatAPlotCannotTakeIsInTheSpacesThatGrow() {
    Box box = figure().stretched(42);
    box.paint(null, 0, 0);
    assertThat(box.height()).isEqualTo(133);
    assertThat(plot.top()).as("none between the title and the plot").isEqualTo(16);
    assertThat(plot.paintedHeight()).isEqualTo(80);
    assertThat(notes.top()).isEqualTo(16 + 80 + 5 + 12);
  }

  @Test
  void aStretchedStackIsStretchedAgain() {
    Box box = figure().stretched(42).stretched(8);
    box.paint(null, 0, 0);
    assertThat(box.height()).isEqualTo(141);
    assertThat(notes.top()).isEqualTo(16 + 80 + 5 + 20);
  }

  /** As the columns of contents do, above which is a title. */
  @Test
  void theSpacesOfALayerMayGrow() {
    Stack columns = new Stack().add(plot).spring(5).add(notes);
    Box box = new Stack().add(title).gap(6).addElastic(columns);
    assertThat(box.springs()).isTrue();
    Box stretched = box.stretched(8);
    stretched.stretched(4).paint(null, 0, 0);
    assertThat(stretched.height()).isEqualTo(box.height() + 8);
    assertThat(plot.top()).isEqualTo(16);
    assertThat(notes.top()).isEqualTo(16 + 50 + 5 + 12);
  }

  @Test
  void withoutSpacesTheRestIsAtTheFoot() {
    Box box = new Stack().add(title).gap(6).add(plot).stretched(36);
    box.paint(null, 0, 0);
    assertThat(box.height()).isEqualTo(102);
    assertThat(plot.top()).isEqualTo(16);
    assertThat(plot.paintedHeight()).isEqualTo(80);
  }

  /** A tinted box has the space that nothing in it takes within its edges and its spaces alike. */
  @Test
  void theEdgesAndSpacesOfABoxTakeTheRestEvenly() {
    BorderedBox box = new BorderedBox(figure(), 100, 0, "", BorderedBox.Edge.TINT);
    BorderedBox made = (BorderedBox) box.stretched(50);
    assertThat(made.height()).isEqualTo(box.height() + 50);
    made.content().paint(null, 0, 0);
    assertThat(title.top()).isEqualTo(6);
    assertThat(plot.paintedHeight()).isEqualTo(80);
    assertThat(notes.top()).isEqualTo(6 + 16 + 80 + 5 + 8);
    assertThat(box.looseSpace()).isEqualTo(2 * 6 + 8);
  }

  @Test
  void theEdgesOfABoxWithoutSpacesTakeAllOfIt() {
    Stack content = new Stack().add(title).gap(4).add(notes);
    BorderedBox box = new BorderedBox(content, 100, 0, "", BorderedBox.Edge.DASHES);
    BorderedBox made = (BorderedBox) box.stretched(10);
    assertThat(made.height()).isEqualTo(box.height() + 10);
    made.content().paint(null, 0, 0);
    assertThat(title.top()).isEqualTo(5);
    assertThat(notes.top()).isEqualTo(5 + 14);
  }

  /** A box that may grow, and again where much would be white. */
  private record Held(double height, double growth, double reserve) implements Box {

    @Override
    public Box grown(double most) {
      double first = Math.min(most, growth);
      double again = Math.min(most - first, reserve);
      return new Held(height + first + again, growth - first, reserve - again);
    }

    @Override
    public void paint(Canvas canvas, double x, double y) {
      // nothing to see
    }
  }

  @Test
  void theReserveOfALayerIsTakenWhenAllHaveGrown() {
    Stack stack = new Stack().add(new Held(50, 20, 30)).spring(5).add(new Held(40, 10, 0));
    Box box = new BorderedBox(stack, 100, 0, "", BorderedBox.Edge.TINT);
    assertThat(box.reserve()).as("that of a layer and of the space").isEqualTo(30 + 8);
    assertThat(box.grown(30).reserve()).isEqualTo(30 + 8);
    assertThat(box.grown(45).reserve()).isEqualTo(15 + 8);
    assertThat(box.grown(45).height()).isEqualTo(box.height() + 45);
    assertThat(box.grown(64).height()).isEqualTo(box.height() + 64);
    assertThat(box.grown(64).reserve()).isEqualTo(4);
    assertThat(box.grown(1000).height()).isEqualTo(box.height() + 68);
    assertThat(box.stretched(50).reserve()).as("spaces come before it").isEqualTo(30);
    assertThat(new LabelledBox(new Stack(), box, 10).grown(45).height())
        .isEqualTo(box.height() + 45);
  }

  /** Each takes as much of what it may as the others. */
  @Test
  void layersGrowInProportion() {
    double[] other = new double[2];
    Stack box = new Stack().add(plot).spring(5).add(new Probe(40, 100, other));
    assertThat(box.growth()).isEqualTo(30 + 60);
    box.grown(45).paint(null, 0, 0);
    assertThat(plot.paintedHeight()).isEqualTo(50 + 15);
    assertThat(other[1]).isEqualTo(40 + 30);
    assertThat(box.grown(1000).height()).isEqualTo(box.height() + 90 + 8);
  }

  /** It was left at the foot of a page, its plot on the next one. */
  @Test
  void aCaptionIsNotParted() {
    Stack figure = new Stack().add(title).caption().add(plot).add(notes);
    Box.Split parts = new Stack().add(new Probe(30, 30)).add(figure).split(70).orElseThrow();
    assertThat(parts.head().height()).isEqualTo(30);
    assertThat(parts.tail().height()).isEqualTo(80);
    assertThat(figure.split(40)).isEmpty();
    assertThat(figure.split(65)).isPresent();
  }
}
