/**
 * YAML 1.2 files of users, read with the line of each value, for messages. {@code YamlSource} reads
 * a file, {@code YamlValue} and {@code YamlObject} are what its readers ask. Not exported but to
 * the other modules of the library.
 */
package io.etude.internal.yaml;
