package io.etude.dataset.spss;

import io.etude.dataset.Schema;
import io.etude.dataset.spss.SpssDictionary.CaseField;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * A system file's structure.
 *
 * @param schema variables and sets
 * @param places where each variable lies in a case
 * @param elements how many times 8 bytes a case takes
 * @param charset the encoding of its text
 * @param order its byte order
 * @param compression 0 none, 1 by byte codes, 2 byte codes within zlib blocks
 * @param bias what byte codes are counted from
 * @param sysmis the number that stands for the system-missing value
 * @param cases number of cases, -1 if not known
 * @param weight the variable that the file is weighted by
 * @param title what the file says it is about
 * @param dataOffset where the data begin
 */
record SpssLayout(
    Schema schema,
    List<CaseField> places,
    int elements,
    Charset charset,
    ByteOrder order,
    int compression,
    double bias,
    double sysmis,
    long cases,
    Optional<String> weight,
    Optional<String> title,
    long dataOffset) {}
