package vn.chungtay.procedures;

import java.math.BigDecimal;

/** How many came to the village meeting and how many of them agreed with the result. */
public record Vote(int attended, int agreed) {
  /** True where the figures can be: somebody came, and no more agreed than came. */
  public boolean isPossible() {
    return attended > 0 && agreed >= 0 && agreed <= attended;
  }

  /** True where at least this percentage of those who came agreed; exactly that much is enough. */
  public boolean reaches(BigDecimal percent) {
    return BigDecimal.valueOf(agreed)
            .movePointRight(2)
            .compareTo(percent.multiply(BigDecimal.valueOf(attended)))
        >= 0;
  }
}
