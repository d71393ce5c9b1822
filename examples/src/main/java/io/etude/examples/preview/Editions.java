package io.etude.examples.preview;

import java.util.Optional;

/** The edition that is shown, and who waits for the next. Thread-safe. */
final class Editions {

  private Edition current;
  private Optional<Edition> before = Optional.empty();
  private boolean working = true;

  Editions(Edition first) {
    this.current = first;
  }

  synchronized Edition current() {
    return current;
  }

  /** Whether the next is being made. */
  synchronized boolean working() {
    return working;
  }

  /** The edition of that key, if it is this or the last: a browser may still ask for its pages. */
  synchronized Optional<Edition> find(String key) {
    return current.key().equals(key)
        ? Optional.of(current)
        : before.filter(edition -> edition.key().equals(key));
  }

  synchronized void begin() {
    working = true;
    notifyAll();
  }

  synchronized void publish(Edition next) {
    before = Optional.of(current);
    current = next;
    working = false;
    notifyAll();
  }

  /** What a browser is told: whether the next edition is being made, and which there is. */
  record State(String key, boolean working) {}

  private State state() {
    return new State(current.key(), working);
  }

  /** The state, once it is another than that, or after so many milliseconds. */
  synchronized State await(State other, long milliseconds) throws InterruptedException {
    long end = System.nanoTime() + milliseconds * 1_000_000;
    while (state().equals(other)) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        break;
      }
      wait(left);
    }
    return state();
  }
}
