package vn.chungtay.cascades;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import vn.chungtay.values.Message;

/** Messages with counts of households: a {@code Long} is a count and is written as a number. */
final class Said {
  private Said() {}

  static Message of(String key, Object... arguments) {
    return Message.of(
        key,
        Arrays.stream(arguments)
            .map(each -> each instanceof Long count ? BigDecimal.valueOf(count) : each)
            .toArray());
  }

  /** Several one after the other; there is at least one. */
  static Message list(List<Message> several) {
    Message said = several.get(0);
    for (Message next : several.subList(1, several.size())) {
      said = Message.of("cascades.list", said, next);
    }
    return said;
  }
}
