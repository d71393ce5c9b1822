package io.etude.xlsx;

import io.etude.document.Block;
import java.util.List;

/** A worksheet to come. Laying it out twice gives equal sheets. */
interface WorkbookPage {

  /** The worksheet's name. */
  String name();

  /** What the contents say of it. */
  String title();

  /** The tables and charts on it that the contents list one by one. */
  default List<Block> listed() {
    return List.of();
  }

  /** Lays it out. */
  Sheet lay();
}
