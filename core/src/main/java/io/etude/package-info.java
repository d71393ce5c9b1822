/** The root of what all stages share: the exception family and the library's version. */
package io.etude;
