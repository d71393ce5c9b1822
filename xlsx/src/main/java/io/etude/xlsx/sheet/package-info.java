/**
 * A sheet as cells and what lies over them (links, charts, pictures), before it is bytes. Starts at
 * {@link io.etude.xlsx.sheet.Sheet}.
 */
package io.etude.xlsx.sheet;
