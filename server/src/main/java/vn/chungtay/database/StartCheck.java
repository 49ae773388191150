package vn.chungtay.database;

import java.util.Optional;
import vn.chungtay.values.Message;

/** What a feature must have before the system may be used: a bean, asked at each start. */
public interface StartCheck {
  /** What is missing and what to do about it; the system stops with it. */
  Optional<Message> hindrance();
}
