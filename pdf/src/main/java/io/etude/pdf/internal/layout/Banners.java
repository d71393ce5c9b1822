package io.etude.pdf.internal.layout;

import io.etude.document.Block;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** All banners of a report: tables with the same banner have their columns at the same places. */
final class Banners {

  /**
   * What makes tables alike.
   *
   * @param content shares, or shares and counts
   * @param columns the columns without their letters, which may differ
   */
  private record Key(Block.Table.Content content, List<TableModel.Column> columns) {}

  /** A table as it was read. */
  private record Entry(TableModel model, Key key) {}

  private final Setting setting;
  private final Map<Block.Table, Entry> entries = new IdentityHashMap<>();
  private final Map<Key, BannerNeeds> needs = new HashMap<>();
  private final Map<Key, List<PanelShape>> upright = new HashMap<>();

  Banners(Setting setting) {
    this.setting = setting;
    read(setting.report.blocks());
  }

  private void read(List<Block> blocks) {
    for (Block block : blocks) {
      if (block instanceof Block.Table table) {
        read(table);
      } else if (block instanceof Block.Section section) {
        read(section.blocks());
      } else if (block instanceof Block.Listing listing) {
        listing.items().forEach(this::read);
      } else if (block instanceof Block.Custom custom) {
        read(custom.fallback());
      }
    }
  }

  private void read(Block.Table table) {
    TableModel model = TableModel.of(setting, table);
    List<TableModel.Column> columns =
        model.columns().stream().map(TableModel.Column::withoutLetter).toList();
    Key key = new Key(table.content(), columns);
    entries.put(table, new Entry(model, key));
    needs.computeIfAbsent(key, k -> new BannerNeeds(setting, columns)).add(model);
  }

  /** The panels of a table, one if it is narrow enough. */
  List<TableLayout> panels(Block.Table table) {
    Entry entry = entries.remove(table);
    if (entry == null) {
      throw new IllegalStateException("table \"" + table.id() + "\" stands twice in the report");
    }
    List<TableLayout> panels = new ArrayList<>();
    for (PanelShape shape : shapes(entry.key())) {
      panels.add(TableLayout.of(setting, table, entry.model(), shape));
    }
    return panels;
  }

  private List<PanelShape> shapes(Key key) {
    List<PanelShape> known = upright.get(key);
    if (known == null) {
      known = BannerShapes.of(setting, needs.get(key), setting.grid.fullWidth());
      upright.put(key, known);
    }
    return known;
  }
}
