/** Helpers shared by core's packages; not exported. */
package io.etude.internal;
