/** What the file system, other threads and many runs do to renderings. */
package io.etude.examples.faults;
