package io.etude.internal.yaml;

import java.util.List;

/** The keys of a kind of object in a file. */
public interface YamlKeySet {

  /** All of them, in the order that messages list them in. */
  List<String> keys();
}
