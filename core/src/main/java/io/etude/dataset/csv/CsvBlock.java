package io.etude.dataset.csv;

/**
 * A run of whole records of a CSV file.
 *
 * @param bytes its bytes
 * @param records how many records it holds, blank lines not counted
 */
record CsvBlock(byte[] bytes, int records) {

  /** The number of line ends (LF, CRLF or CR) among the first {@code length} bytes. */
  int lineEnds(int length) {
    int count = 0;
    byte previous = 0;
    for (int i = 0; i < length; i++) {
      byte b = bytes[i];
      if (b == '\n' && previous != '\r' || b == '\r') {
        count++;
      }
      previous = b;
    }
    return count;
  }
}
