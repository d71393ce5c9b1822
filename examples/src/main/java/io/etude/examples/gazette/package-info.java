/**
 * The synthetic microdata and the picture of the example "Numérique et territoires". No answers of
 * single respondents were published; {@link io.etude.examples.gazette.GazetteData} draws a file
 * from which every published figure follows.
 */
package io.etude.examples.gazette;
