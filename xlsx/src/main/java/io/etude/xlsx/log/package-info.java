/**
 * The log of Apache POI, kept silent where nobody has bound it: {@link io.etude.xlsx.log.PoiLog}.
 */
package io.etude.xlsx.log;
