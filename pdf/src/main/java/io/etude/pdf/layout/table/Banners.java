package io.etude.pdf.layout.table;

import io.etude.document.Block;
import io.etude.document.Commentary;
import io.etude.document.ReportWalker;
import io.etude.document.table.StatTable;
import io.etude.pdf.layout.box.Grid;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.theme.Theme;
import java.util.ArrayList;
import java.util.Comparator;
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
   * @param summary whether it is of results in summary, whose totals are drawn
   * @param heads the headings of the columns
   */
  private record Key(StatTable.Content content, boolean summary, BannerHeads heads) {}

  /** A banner: the room it asks for, and its panels once they are known. */
  private static final class Banner {
    private final Key key;
    private final BannerNeeds needs;
    private final List<String> columns;

    /** Its panels where it is by itself. */
    private final Map<Grid, List<PanelShape>> panels = new IdentityHashMap<>();

    /** A wider banner whose columns it has a part of; else none. */
    private Optional<Part> part = Optional.empty();

    Banner(Key key, BannerNeeds needs) {
      this.key = key;
      this.needs = needs;
      columns = needs.heads().names();
    }

    /** Where its columns are among those of a wider one; empty if some aren't, in this order. */
    Optional<Part> partOf(Banner wider) {
      boolean alike = key.content() == wider.key.content() && key.summary() == wider.key.summary();
      if (!alike || columns.size() >= wider.columns.size()) {
        return Optional.empty();
      }
      int[] places = new int[columns.size()];
      int next = 0;
      for (int c = 0; c < places.length; c++) {
        while (next < wider.columns.size() && !wider.columns.get(next).equals(columns.get(c))) {
          next++;
        }
        if (next == wider.columns.size()) {
          return Optional.empty();
        }
        places[c] = next++;
      }
      return Optional.of(new Part(wider, places));
    }
  }

  /**
   * How a banner is a part of a wider one.
   *
   * @param whole the wider one
   * @param places for each column its index there
   */
  private record Part(Banner whole, int[] places) {}

  /** A table's banner; the banners of the annex it is in, none for an article's. */
  private record Entry(Banner banner, AnnexBanners annex) {}

  /** The banners of the tables of an annex. */
  private final class AnnexBanners {
    private final List<Banner> banners = new ArrayList<>();
    private Optional<Boolean> mostlyTurned = Optional.empty();

    /**
     * Finds the tables that have but a part of another's columns, as one has that isn't compared by
     * a segment: their columns are where the others have them.
     */
    void findParts() {
      List<Banner> wider = new ArrayList<>();
      banners.stream()
          .distinct()
          .filter(banner -> banner.part.isEmpty())
          .sorted(Comparator.comparingInt(banner -> -banner.columns.size()))
          .forEach(
              banner -> {
                banner.part = wider.stream().flatMap(w -> banner.partOf(w).stream()).findFirst();
                banner.part.ifPresentOrElse(
                    part -> part.whole().needs.add(banner.needs, part.places()),
                    () -> wider.add(banner));
              });
    }

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
      annex.findParts();
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
              new Key(table.table().content(), table.table().isSummary(), heads),
              key -> new Banner(key, new BannerNeeds(context, heads)));
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
    boolean turn = isTurned(banner, entry.annex());
    Grid grid = turn ? context.turned : upright;
    List<PanelShape> panels =
        banner
            .part
            .filter(part -> isTurned(part.whole(), entry.annex()) == turn)
            .map(part -> part(panels(part.whole(), grid), part.places()))
            .orElseGet(() -> panels(banner, grid));
    return TablePanel.of(table.table(), panels);
  }

  private boolean isTurned(Banner banner, AnnexBanners annex) {
    return !annex.banners.isEmpty() && (wantsTurn(banner) || annex.mostlyTurned());
  }

  private List<PanelShape> panels(Banner banner, Grid grid) {
    return banner.panels.computeIfAbsent(
        grid, page -> BannerShapes.of(context, banner.needs, page));
  }

  /**
   * The panels of a wider banner with some of its columns, without those that have the total alone.
   */
  private static List<PanelShape> part(List<PanelShape> panels, int[] places) {
    List<PanelShape> parts = new ArrayList<>();
    int next = 0;
    for (PanelShape panel : panels) {
      PanelShape part = panel.of(places);
      List<Integer> columns = part.columns();
      if (!columns.isEmpty() && columns.get(columns.size() - 1) >= next) {
        next = columns.get(columns.size() - 1) + 1;
        parts.add(part);
      }
    }
    return parts;
  }

  /** Whether a table is in one panel on a turned page alone, or takes less of such pages. */
  private boolean wantsTurn(Banner banner) {
    int upright = panels(banner, context.annex).size();
    if (!turnable || upright == 1) {
      return false;
    }
    int turned = panels(banner, context.turned).size();
    return turned == 1 || turned * height(context.annex) < upright * height(context.turned);
  }

  private static double height(Grid grid) {
    return grid.bottom() - grid.top();
  }
}
