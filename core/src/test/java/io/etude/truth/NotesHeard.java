package io.etude.truth;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the notes beneath a chart said. */
final class NotesHeard {

  final Set<Saying> said = EnumSet.noneOf(Saying.class);

  /** The labels of answers that are told apart from those that are drawn. */
  final List<String> apart = new ArrayList<>();

  /** The groups of callouts. */
  final Set<String> callouts = new HashSet<>();

  /** Whether the only group that is drawn was named. */
  boolean alone;

  /** The groups that are said to be left out. */
  final Set<String> named = new HashSet<>();
}
