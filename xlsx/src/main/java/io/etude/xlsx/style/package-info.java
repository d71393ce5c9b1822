/**
 * How cells look: fonts, colours, rules and number formats, as values. The styles of a workbook
 * have names in {@link io.etude.xlsx.style.Stylebook}.
 */
package io.etude.xlsx.style;
