package vn.chungtay.annexes;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chungtay.sources.Place;

/**
 * A row of a table with what its columns mean, before it is known what the row stands for.
 *
 * @param year the row's own year in a table with a column of years, else null
 * @param lastColumn the column of the last figure printed, null where there is none
 */
record RawLine(
    Ordinal ordinal,
    String name,
    String outer,
    @Nullable Integer year,
    Map<Heading.Column, AnnexCell> cells,
    Heading.@Nullable Column lastColumn,
    Place place) {
  boolean hasFigures() {
    return lastColumn != null;
  }
}
