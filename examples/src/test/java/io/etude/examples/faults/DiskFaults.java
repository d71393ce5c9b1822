package io.etude.examples.faults;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/** Counts what is asked of a disk, and refuses one of those requests, or all from one on. */
final class DiskFaults {

  /** What a disk may refuse. */
  enum Request {
    OPEN,
    WRITE,
    FORCE,
    MOVE,
    DELETE
  }

  private final int failing;
  private final boolean forGood;
  private final Map<Request, Integer> counts = new EnumMap<>(Request.class);
  private int asked;

  private DiskFaults(int failing, boolean forGood) {
    this.failing = failing;
    this.forGood = forGood;
  }

  /** A disk that does all it is asked. */
  static DiskFaults none() {
    return new DiskFaults(Integer.MAX_VALUE, false);
  }

  /** A disk that refuses request {@code n}, counted from 1, and that one only. */
  static DiskFaults at(int n) {
    return new DiskFaults(n, false);
  }

  /** A disk that is gone at request {@code n}, counted from 1. */
  static DiskFaults from(int n) {
    return new DiskFaults(n, true);
  }

  synchronized void ask(Request request) throws IOException {
    asked++;
    counts.merge(request, 1, Integer::sum);
    if (asked == failing || forGood && asked > failing) {
      throw new IOException("refused request " + asked + ", " + request);
    }
  }

  /** What an exception of the first refusal says. */
  @Override
  public String toString() {
    return "refused request " + failing + ",";
  }

  synchronized int asked() {
    return asked;
  }

  synchronized int asked(Request request) {
    return counts.getOrDefault(request, 0);
  }
}
