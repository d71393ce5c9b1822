package io.etude.analysis.tally;

import io.etude.analysis.decode.ChunkContext;
import io.etude.analysis.decode.ItemDecoder;
import io.etude.analysis.decode.RowFilter;
import io.etude.analysis.decode.SegmentCells;
import io.etude.analysis.plan.ItemPlan;
import io.etude.analysis.plan.Plan;
import io.etude.analysis.sums.Answers;
import io.etude.analysis.sums.CellSums;
import io.etude.analysis.sums.IdSums;
import io.etude.analysis.sums.Part;
import io.etude.analysis.sums.ValueSums;
import io.etude.analysis.sums.WeightSums;
import io.etude.dataset.Chunk;
import io.etude.study.DataPolicy;
import io.etude.study.DataRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Makes the sums of one chunk. The groups and several segments share one fused index while the
 * product of their sizes is small, so a row costs one update per question and bin, not one per
 * table; the sums by segment are margins of the fused ones.
 */
public final class ChunkTally implements ItemDecoder.Sink {
  /** Fused cells that stay in the cache: three sums of eight bytes each. */
  private static final int FUSED_CELLS = 16_384;

  private static final int SMALL = 256;

  private final Plan plan;
  private final Chunk chunk;
  private final long[] leftOut;
  private final ChunkContext context;
  private final boolean units;

  /** Weights in units of 2 to the power of {@link #exponent}. */
  private final double[] weights;

  private final int exponent;
  private final SampleDecoder.Sample sample;
  private final IdSums ids;
  private final List<SegmentCells> segments = new ArrayList<>();
  private final List<Bin> bins = new ArrayList<>();
  private final CellSums[][] cells;
  private final ValueSums[][] values;
  private final boolean[] rejected;
  private final Answers answers = Answers.none();
  private final short[] scratch;

  /** Key of each row, 0 if its weight is; null unless figures are rounded by keys. */
  private final long[] keys;

  private final CellAdder adder = new CellAdder();

  private ChunkTally(
      Plan plan,
      RakedWeights raked,
      Map<DataRule, DataPolicy> policies,
      Map<String, Integer> columnNumbers,
      RowFilter.Kept kept) {
    this.plan = plan;
    this.chunk = kept.chunk();
    this.leftOut = kept.leftOut();
    this.context = new ChunkContext(chunk, policies, columnNumbers);
    SampleDecoder decoder = new SampleDecoder(plan, raked, context);
    this.units = SampleDecoder.units(plan.study());
    this.weights = decoder.weights();
    this.exponent = WeightSums.exponent(weights, chunk.rows());
    WeightSums.scale(weights, chunk.rows(), exponent);
    this.sample = decoder.sample(weights);
    this.ids = decoder.ids(kept);
    this.cells = new CellSums[plan.kinds().length][plan.segments().size()];
    this.values = new ValueSums[plan.numbers()][plan.segments().size()];
    this.rejected = new boolean[plan.kinds().length];
    this.scratch = new short[chunk.rows()];
    this.keys = plan.keys().map(under -> decoder.keys(under, weights)).orElse(null);
  }

  /**
   * The sums of a chunk.
   *
   * @param columnNumbers where columns are in the data, from 1, by their names, for messages
   */
  public static Part of(
      Plan plan,
      RakedWeights raked,
      Map<DataRule, DataPolicy> policies,
      Map<String, Integer> columnNumbers,
      Chunk chunk) {
    return new ChunkTally(plan, raked, policies, columnNumbers, plan.filter().keep(chunk)).make();
  }

  private Part make() {
    for (int s = 0; s < plan.segments().size(); s++) {
      segments.add(context.segment(s, plan.segments().get(s).decoder()));
    }
    makeBins();
    for (ItemPlan item : plan.items()) {
      item.decoder().decode(context, this);
    }
    context.finishGrids(this);
    context.end();
    return new Part(
        units,
        sample.groups(),
        segments.stream().map(SegmentCells::patterns).toList(),
        cells,
        values,
        rejected,
        answers,
        WeightSums.of(weights, chunk.rows(), exponent),
        context.problems(),
        ids,
        leftOut,
        keys == null ? 0 : Arrays.stream(keys).sum());
  }

  /** Segments that share one fused index, and how to come back from it. */
  private static final class Bin {
    final List<Integer> segments = new ArrayList<>();
    int size;
    int[] index;

    /** For each segment of the bin and fused cell: group · patterns + pattern. */
    final List<int[]> targets = new ArrayList<>();
  }

  private void makeBins() {
    int most = Arrays.stream(plan.kinds()).max().orElse(0) + 1;
    int limit = Math.max(SMALL, Math.min(FUSED_CELLS, chunk.rows() / 4)) / most;
    Bin open = null;
    for (int s = 0; s < segments.size(); s++) {
      int patterns = segments.get(s).patterns().size();
      int[] occupied = occupied(segments.get(s).cells(), patterns);
      if (open == null || (long) open.size * occupied.length > limit) {
        open = new Bin();
        open.size = sample.groups().size();
        open.index = sample.cells();
        bins.add(open);
      }
      fuse(open, s, patterns, occupied);
    }
  }

  /** The patterns that occur in this chunk: the others need no fused cell. */
  private static int[] occupied(int[] cells, int patterns) {
    boolean[] occurs = new boolean[patterns];
    for (int cell : cells) {
      occurs[cell] = true;
    }
    return IntStream.range(0, patterns).filter(p -> occurs[p]).toArray();
  }

  private void fuse(Bin bin, int s, int patterns, int[] occupied) {
    bin.segments.add(s);
    int width = occupied.length;
    if (width > 1) {
      int[] rank = new int[patterns];
      for (int r = 0; r < width; r++) {
        rank[occupied[r]] = r;
      }
      int[] fused = new int[bin.index.length];
      int[] cell = segments.get(s).cells();
      for (int i = 0; i < fused.length; i++) {
        fused[i] = bin.index[i] * width + rank[cell[i]];
      }
      bin.index = fused;
    }
    int before = bin.size;
    bin.size *= width;
    for (int t = 0; t < bin.targets.size(); t++) {
      int[] old = bin.targets.get(t);
      int[] target = new int[bin.size];
      for (int f = 0; f < target.length; f++) {
        target[f] = old[f / width];
      }
      bin.targets.set(t, target);
    }
    int perGroup = before / Math.max(1, sample.groups().size());
    int[] target = new int[bin.size];
    for (int f = 0; f < target.length; f++) {
      target[f] = f / width / perGroup * patterns + occupied[f % width];
    }
    bin.targets.add(target);
  }

  @Override
  public void rejected(int variable, boolean any) {
    rejected[variable] = any;
  }

  @Override
  public long counted() {
    return Arrays.stream(sample.groups().counted()).sum();
  }

  @Override
  public void texts(int variable, String[] texts) {
    answers
        .byVariable()
        .put(
            variable,
            IntStream.range(0, texts.length)
                .filter(i -> texts[i] != null && weights[i] > 0)
                .mapToObj(i -> texts[i])
                .toList());
  }

  @Override
  public short[] scratch() {
    return scratch;
  }

  @Override
  public void cells(int variable, short[] cell) {
    cells(variable, cell, plan.kinds()[variable]);
  }

  @Override
  public void cells(int variable, short[] cell, int kinds) {
    int stride = kinds + 1;
    for (Bin bin : bins) {
      adder.reset(bin.size * stride);
      adder.add(bin.index, cell, stride, weights);
      adder.finish();
      for (int b = 0; b < bin.segments.size(); b++) {
        int s = bin.segments.get(b);
        int patterns = segments.get(s).patterns().size();
        CellSums sums = new CellSums(sample.groups().size(), units, patterns, kinds, keys != null);
        margin(bin.targets.get(b), stride, sums);
        addKeys(cell, segments.get(s).cells(), sums);
        cells[variable][s] = sums;
      }
    }
  }

  /** Adds the keys of those who are in a cell; the one beyond the last is of nobody in the base. */
  private void addKeys(short[] cell, int[] pattern, CellSums sums) {
    for (int i = 0; keys != null && i < keys.length; i++) {
      if (cell[i] < sums.kinds) {
        sums.keys[pattern[i] * sums.kinds + cell[i]] += keys[i];
      }
    }
  }

  private void margin(int[] target, int stride, CellSums sums) {
    int kinds = sums.kinds;
    int patterns = sums.patterns;
    for (int f = 0; f < target.length; f++) {
      int from = f * stride;
      int to = target[f] * kinds;
      int detail = (sums.detail == 1 ? target[f] % patterns : target[f]) * kinds;
      for (int k = 0; k < kinds; k++, from++) {
        if (adder.count(from) != 0) {
          sums.n[detail + k] += adder.count(from);
          sums.w[to + k] += adder.weight(from);
          sums.q[detail + k] += adder.squares(from);
        }
      }
    }
  }

  @Override
  public void numbers(int number, double[] numbers) {
    ValueTally tally = new ValueTally(numbers, weights, adder);
    for (int s = 0; s < segments.size(); s++) {
      SegmentCells segment = segments.get(s);
      values[number][s] =
          tally.sums(
              sample.cells(), sample.groups().size(), segment.cells(), segment.patterns().size());
    }
  }
}
