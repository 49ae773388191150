package vn.chungtay.values;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What came of a request: its value, or every reason why it was refused. */
public record Outcome<T>(@Nullable T value, List<Refusal> refusals) {
  /** Copies the refusals; exactly one of value and refusals is there. */
  public Outcome {
    refusals = List.copyOf(refusals);
    if ((value == null) == refusals.isEmpty()) {
      throw new IllegalArgumentException("an outcome has either a value or refusals");
    }
  }

  /** It was done. */
  public static <T> Outcome<T> of(T value) {
    return new Outcome<>(value, List.of());
  }

  /** It was not done, for these reasons. */
  public static <T> Outcome<T> refused(List<Refusal> refusals) {
    return new Outcome<>(null, refusals);
  }

  /** It was not done, for this reason. */
  public static <T> Outcome<T> refused(Refusal refusal) {
    return new Outcome<>(null, List.of(refusal));
  }

  /** True where nothing was done. */
  public boolean isRefused() {
    return value == null;
  }

  /** The value of something that was done; asking a refused outcome is a bug. */
  public T get() {
    return Objects.requireNonNull(value, () -> "refused: " + refusals);
  }
}
