package vn.chungtay.web.pages;

import java.math.BigDecimal;
import java.util.List;
import vn.chungtay.web.Choice;

/** Made-up values for the components of the gallery. */
public record GalleryView(List<Choice> choices, List<Row> rows) {
  /** A row of the sample table. */
  public record Row(String name, int households, BigDecimal rate) {}
}
