package vn.chungtay.analytics;

import java.nio.file.Path;
import java.util.List;
import vn.chungtay.measures.LonelyUnits;

/**
 * What the command {@code measure} was asked, as it was written. An empty text or list means: not
 * asked.
 *
 * @param input a .csv or .parquet file
 * @param out the file to write, .csv or .parquet
 * @param indicators columns of 0 and 1; none where only incomes are measured
 * @param weights the indicators' weights in the same order; none for equal weights
 * @param cutoffs shares of the total weight
 * @param by grouping columns
 * @param weight the column of survey weights
 * @param strata the column of strata
 * @param psu the column of primary sampling units, which are counted within their stratum
 * @param lonely what a stratum with one unit adds to the variance
 * @param time the column of rounds
 * @param year the column that dates the rounds, for changes a year
 * @param income the column of incomes
 * @param line the poverty line, or the column that holds each row's line
 */
public record MeasureRequest(
    Path input,
    Path out,
    List<String> indicators,
    List<String> weights,
    List<String> cutoffs,
    List<String> by,
    String weight,
    String strata,
    String psu,
    LonelyUnits lonely,
    String time,
    String year,
    String income,
    String line) {}
