package vn.chungtay.rulebooks;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import vn.chungtay.standards.Standard;
import vn.chungtay.values.Language;

/**
 * A survey to classify.
 *
 * @param standard the law, with what a what-if supposes already in it
 * @param supposed what the what-if supposes; part of what makes a finished province reusable
 * @param households a CSV, a Parquet file, or a folder of Parquet with one part a province
 * @param members the same for the members
 * @param out folder of the results
 * @param areas a CSV with a column {@code code}: commune codes not in it are refused
 * @param memory bound for DuckDB, e.g. {@code 4GB}
 * @param language of the reasons in the file of refused rows
 * @param master the Spark cluster that does it, e.g. {@code spark://host:7077}; empty for DuckDB
 *     here
 * @param byProvince true where even a small file is first split by province and worked so; large
 *     ones always are
 */
public record ClassifyRequest(
    Standard standard,
    Map<String, BigDecimal> supposed,
    Path households,
    Path members,
    Path out,
    Optional<Path> areas,
    String memory,
    Language language,
    String master,
    boolean byProvince) {

  /** A survey to classify with DuckDB in this process. */
  public ClassifyRequest(
      Standard standard,
      Map<String, BigDecimal> supposed,
      Path households,
      Path members,
      Path out,
      Optional<Path> areas,
      String memory,
      Language language) {
    this(standard, supposed, households, members, out, areas, memory, language, "", false);
  }

  /** The same, on the Spark cluster {@code master}; empty for DuckDB here. */
  public ClassifyRequest on(String master) {
    return new ClassifyRequest(
        standard, supposed, households, members, out, areas, memory, language, master, byProvince);
  }

  /** The same, worked province by province whatever the size. */
  public ClassifyRequest worksByProvince() {
    return new ClassifyRequest(
        standard, supposed, households, members, out, areas, memory, language, master, true);
  }
}
