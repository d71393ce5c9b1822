package io.etude.draft.guess;

import io.etude.draft.profile.DraftProfile;
import java.util.List;

/**
 * Variables that are one question together.
 *
 * @param kind what the group is taken for
 * @param name what names it; empty if nothing does
 * @param label its label, may be empty
 * @param members its variables
 * @param options what is known of options; nothing for other groups
 * @param reason why it is taken for that, for the comment
 */
record DraftGroup(
    Kind kind,
    String name,
    String label,
    List<DraftProfile> members,
    Options options,
    String reason) {

  /** What a group is taken for. */
  enum Kind {
    /** Slots that hold the codes of options. */
    SLOTS,
    /** A column per option. */
    OPTIONS,
    /** Items on one scale. */
    GRID
  }

  /**
   * Of columns that are options.
   *
   * @param chosen the values that mean "chosen"
   * @param labels what the options are called by their values; empty if these don't tell
   */
  record Options(List<String> chosen, List<String> labels) {
    static final Options NONE = new Options(List.of(), List.of());

    static Options of(String chosen) {
      return new Options(List.of(chosen), List.of());
    }
  }
}
