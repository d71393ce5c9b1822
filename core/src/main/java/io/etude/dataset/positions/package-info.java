/**
 * The codes of a column that is being read, as {@link io.etude.dataset.positions.Positions} in its
 * dictionary: what our readers share and those of users have no need of.
 */
package io.etude.dataset.positions;
