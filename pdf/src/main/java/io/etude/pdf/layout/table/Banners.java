package io.etude.pdf.layout.table;

import io.etude.document.Block;
import io.etude.document.Commentary;
import io.etude.document.ReportWalker;
import io.etude.document.table.StatTable;
import io.etude.pdf.layout.box.Grid;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.theme.Theme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All banners of a report. Tables with the same banner have their columns at the same places, and
 * are all on upright pages or all on turned ones.
 */
public final class Banners {

  /** Pages that are about as wide as high aren't turned. */
  private static final double TURNABLE = 1.15;

  /**
   * What makes tables alike.
   *
   * @param content shares, or shares and counts
   * @param heads the headings of the columns
   */
  private record Key(StatTable.Content content, BannerHeads heads) {}

  /** A banner: the room it asks for, and its panels once they are known. */
  private static final class Banner {
    private final BannerNeeds needs;
    private final Map<Grid, List<PanelShape>> panels = new IdentityHashMap<>();

    Banner(BannerNeeds needs) {
      this.needs = needs;
    }
  }

  /** A table's banner; the banners of the annex it is in, none for an article's. */
  private record Entry(Banner banner, AnnexBanners annex) {}

  /** The banners of the tables of an annex. */
  private final class AnnexBanners {
    private final List<Banner> banners = new ArrayList<>();
    private Optional<Boolean> mostlyTurned = Optional.empty();

    /** A few narrow tables go with the wide ones rather than turn the page twice. */
    boolean mostlyTurned() {
      if (mostlyTurned.isEmpty()) {
        long turned = banners.stream().filter(Banners.this::wantsTurn).count();
        mostlyTurned = Optional.of(2 * turned > banners.size());
      }
      return mostlyTurned.get();
    }
  }

  private final LayoutContext context;
  private final boolean turnable;
  private final Map<Block.Table, Entry> entries = new IdentityHashMap<>();
  private final Map<Key, Banner> banners = new HashMap<>();

  public Banners(LayoutContext context) {
    this.context = context;
    Theme theme = context.theme;
    turnable =
        theme.wideTables() == Theme.WideTables.TURNED && theme.height() > TURNABLE * theme.width();
    new Reader().walk(context.report.blocks());
  }

  /** Reads the tables that aren't set within a box: those of an annex's lists are. */
  private final class Reader extends ReportWalker {
    private AnnexBanners annex = new AnnexBanners();
    private boolean inAnnex;

    @Override
    public Void section(Block.Section section) {
      if (inAnnex || section.role() != Block.Section.Role.ANNEX) {
        return super.section(section);
      }
      AnnexBanners outer = annex;
      annex = new AnnexBanners();
      inAnnex = true;
      super.section(section);
      inAnnex = false;
      annex = outer;
      return null;
    }

    @Override
    public Void listing(Block.Listing listing) {
      return inAnnex ? null : super.listing(listing);
    }

    @Override
    public Void sidebar(Block.Sidebar sidebar) {
      return null;
    }

    @Override
    public Void commentary(Commentary commentary) {
      return null;
    }

    @Override
    public Void table(Block.Table table) {
      BannerHeads heads = BannerHeads.of(table.table());
      Banner banner =
          banners.computeIfAbsent(
              new Key(table.table().content(), heads),
              k -> new Banner(new BannerNeeds(context, heads)));
      banner.needs.add(table.table());
      entries.put(table, new Entry(banner, annex));
      if (inAnnex) {
        annex.banners.add(banner);
      }
      return null;
    }
  }

  /**
   * The panels of a table, one if it is narrow enough.
   *
   * @param upright the page that it is on unless that is turned
   */
  public List<TablePanel> panels(Block.Table table, Grid upright) {
    Entry entry = entries.remove(table);
    if (entry == null) {
      throw new IllegalStateException("table \"" + table.id() + "\" stands twice in the report");
    }
    Banner banner = entry.banner();
    boolean turn =
        !entry.annex().banners.isEmpty() && (wantsTurn(banner) || entry.annex().mostlyTurned());
    List<TablePanel> panels = new ArrayList<>();
    for (PanelShape shape : panels(banner, turn ? context.turned : upright)) {
      panels.add(new TablePanel(table.table(), shape));
    }
    return panels;
  }

  private List<PanelShape> panels(Banner banner, Grid grid) {
    return banner.panels.computeIfAbsent(
        grid, page -> BannerShapes.of(context, banner.needs, page));
  }

  private boolean wantsTurn(Banner banner) {
    int upright = panels(banner, context.annex).size();
    return turnable && upright > 1 && panels(banner, context.turned).size() < upright;
  }
}
