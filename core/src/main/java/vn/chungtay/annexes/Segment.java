package vn.chungtay.annexes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.sources.Place;

/**
 * One run of rows under one heading.
 *
 * @param table which table of the document, from 0
 * @param title the words above the heading
 * @param year the year for columns that name none; null where nothing tells it
 * @param place where the heading begins
 */
record Segment(
    int table,
    String title,
    @Nullable Integer year,
    Heading heading,
    List<RawLine> lines,
    Place place) {}
