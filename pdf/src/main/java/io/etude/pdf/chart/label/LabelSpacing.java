package io.etude.pdf.chart.label;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Places of labels along a line: apart, in their order, and with the least sum of squared distances
 * from where they belong.
 */
public final class LabelSpacing {

  /** The least white between two figures in a line: closer ones read as one number. */
  public static final double BETWEEN_FIGURES = 5;

  /** Neighbours that touch, moved as one. */
  private static final class Cluster {
    private final int first;
    private double length;

    /** Where each of its labels would have it start, times the label's weight. */
    private double wanted;

    private double weight;
    private int size;

    Cluster(int first) {
      this.first = first;
    }

    double start(double low, double high) {
      return Math.max(low, Math.min(wanted / weight, high - length));
    }
  }

  private LabelSpacing() {}

  /**
   * Where each label starts. They leave the line at its end where they don't fit it.
   *
   * @param centres where the labels' middles belong, rising
   * @param lengths the labels' lengths
   * @param gap the least distance of neighbours
   * @param low where the line begins
   * @param high where it ends
   */
  public static double[] starts(
      double[] centres, double[] lengths, double gap, double low, double high) {
    double[] alike = new double[centres.length];
    Arrays.fill(alike, 1);
    return starts(centres, lengths, alike, gap, low, high);
  }

  /**
   * The same of labels that don't count alike.
   *
   * @param weights how much the distance of each counts
   */
  public static double[] starts(
      double[] centres, double[] lengths, double[] weights, double gap, double low, double high) {
    List<Cluster> clusters = new ArrayList<>();
    for (int i = 0; i < centres.length; i++) {
      Cluster own = new Cluster(i);
      own.length = lengths[i];
      own.weight = weights[i];
      own.wanted = weights[i] * (centres[i] - lengths[i] / 2);
      own.size = 1;
      while (!clusters.isEmpty()) {
        Cluster before = clusters.get(clusters.size() - 1);
        if (before.start(low, high) + before.length + gap <= own.start(low, high)) {
          break;
        }
        clusters.remove(clusters.size() - 1);
        own = joined(before, own, gap);
      }
      clusters.add(own);
    }
    double[] starts = new double[centres.length];
    for (Cluster cluster : clusters) {
      double at = cluster.start(low, high);
      for (int i = cluster.first; i < cluster.first + cluster.size; i++) {
        starts[i] = at;
        at += lengths[i] + gap;
      }
    }
    return starts;
  }

  private static Cluster joined(Cluster before, Cluster after, double gap) {
    Cluster both = new Cluster(before.first);
    both.size = before.size + after.size;
    both.length = before.length + gap + after.length;
    both.weight = before.weight + after.weight;
    both.wanted = before.wanted + after.wanted - after.weight * (before.length + gap);
    return both;
  }
}
