package vn.chungtay.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DecimalsTest {
  private static double parse(String text) {
    byte[] bytes = ("[" + text + "]").getBytes(StandardCharsets.UTF_8);
    return Decimals.parse(bytes, 1, bytes.length - 1);
  }

  @Property(tries = 1000)
  void everyDoubleComesBack(@ForAll double value) {
    assertThat(parse(Double.toString(value))).isEqualTo(value);
  }

  @Property(tries = 1000)
  void decimalsAreRoundedCorrectly(@ForAll int value) {
    assertThat(parse(value / 1000 + "." + Math.abs(value % 1000)))
        .isEqualTo(Double.parseDouble(value / 1000 + "." + Math.abs(value % 1000)));
  }

  @Test
  void whatIsNoNumberIsNot() {
    for (String text : List.of("", "-", "1,5", "abc", "1.2.3", "0x1", "Infinity", "NaN", "1e999")) {
      assertThat(parse(text)).as(text).isNaN();
    }
  }
}
