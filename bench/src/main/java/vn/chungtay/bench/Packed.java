package vn.chungtay.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The limit: indicator columns packed in arrays, eleven bytes a household, and a plain loop that
 * classifies and sums by commune. Nothing of the product is in it.
 */
final class Packed {
  /** Sums a commune: households and persons by class, then poor households by indicator. */
  static final int SUMS = 8 + 12;

  private final short[] commune;
  private final int[] income;
  private final short[] yes;
  private final short[] unknown;
  private final byte[] persons;
  private final List<String> communes = new ArrayList<>();

  private Packed(int rows) {
    commune = new short[rows];
    income = new int[rows];
    yes = new short[rows];
    unknown = new short[rows];
    persons = new byte[rows];
  }

  /** Reads the relation {@code households}, commune by commune. */
  static Packed read(Connection duck, List<String> codes, int rows) throws SQLException {
    Packed packed = new Packed(rows);
    StringBuilder yes = new StringBuilder("0");
    StringBuilder unknown = new StringBuilder("0");
    for (int i = 0; i < codes.size(); i++) {
      yes.append(" + COALESCE(CAST(").append(codes.get(i)).append(" AS INT), 0) * ").append(1 << i);
      unknown.append(" + CAST(").append(codes.get(i)).append(" IS NULL AS INT) * ").append(1 << i);
    }
    String sql =
        "SELECT commune_code, COALESCE(income_per_person, -1), residence, persons, %s, %s FROM households"
            .formatted(yes, unknown);
    java.util.Map<String, Integer> place = new java.util.HashMap<>();
    try (Statement statement = duck.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      for (int at = 0; row.next(); at++) {
        String code = row.getString(1);
        Integer known = place.get(code);
        if (known == null) {
          known = place.size();
          place.put(code, known);
          packed.communes.add(code);
        }
        packed.commune[at] = known.shortValue();
        packed.income[at] = row.getInt(2);
        String residence = row.getString(3);
        int where = residence == null ? 2 : residence.equals("urban") ? 1 : 0;
        packed.persons[at] = (byte) (row.getInt(4) | where << 6);
        packed.yes[at] = row.getShort(5);
        packed.unknown[at] = row.getShort(6);
      }
    }
    return packed;
  }

  List<String> communes() {
    return communes;
  }

  /** The sums, {@link #SUMS} a commune, with so many threads. */
  long[] classify(int rural, int urban, int cutoff, int threads) {
    int rows = commune.length;
    long[][] parts = new long[threads][];
    IntStream.range(0, threads)
        .parallel()
        .forEach(
            t ->
                parts[t] =
                    sums(
                        (int) ((long) rows * t / threads),
                        (int) ((long) rows * (t + 1) / threads),
                        new int[] {rural, urban, -2},
                        cutoff));
    for (int t = 1; t < threads; t++) {
      for (int i = 0; i < parts[0].length; i++) {
        parts[0][i] += parts[t][i];
      }
    }
    return parts[0];
  }

  private long[] sums(int from, int to, int[] lines, int cutoff) {
    long[] sums = new long[communes.size() * SUMS];
    for (int at = from; at < to; at++) {
      int base = Short.toUnsignedInt(commune[at]) * SUMS;
      int line = lines[persons[at] >> 6 & 3];
      int least = Integer.bitCount(yes[at]);
      int most = least + Integer.bitCount(unknown[at]);
      boolean open = income[at] < 0 || line < 0;
      boolean low = income[at] <= line;
      int place = open ? 3 : !low ? 2 : least >= cutoff ? 0 : most < cutoff ? 1 : 3;
      sums[base + place]++;
      sums[base + 4 + place] += persons[at] & 63;
      if (place == 0) {
        for (int bits = yes[at]; bits != 0; bits &= bits - 1) {
          sums[base + 8 + Integer.numberOfTrailingZeros(bits)]++;
        }
      }
    }
    return sums;
  }
}
