/**
 * A renderer as a user would write one: {@link io.etude.examples.web.HtmlRenderer} makes a web page
 * of a report, with nothing but the public types of core; {@link io.etude.examples.web.WebPage}
 * calls it.
 */
package io.etude.examples.web;
