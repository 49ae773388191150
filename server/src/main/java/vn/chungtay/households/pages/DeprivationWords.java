package vn.chungtay.households.pages;

import java.util.List;
import java.util.Optional;
import vn.chungtay.households.Standing;
import vn.chungtay.standards.Rulebook;
import vn.chungtay.standards.Rulebooks;
import vn.chungtay.standards.StandardNotInForce;
import vn.chungtay.values.Language;

/**
 * What a household lacked, in the words of the law that judged it: the rulebook of the decision, or
 * where the decision names none the national one of its day. A code of neither is shown as it is.
 */
final class DeprivationWords {
  private final Rulebooks rulebooks = Rulebooks.shipped();

  List<String> names(Standing standing, Language language) {
    if (standing.deprivations().isEmpty()) {
      return List.of();
    }
    Optional<Rulebook> law = rulebooks.find(standing.rulebook()).or(() -> nationalThen(standing));
    return standing.deprivations().stream()
        .map(
            code ->
                law.flatMap(book -> book.findIndicator(code))
                    .map(indicator -> indicator.title().in(language))
                    .orElse(code))
        .toList();
  }

  private Optional<Rulebook> nationalThen(Standing standing) {
    try {
      return Optional.of(rulebooks.nationalOn(standing.since()));
    } catch (StandardNotInForce silent) {
      return Optional.empty(); // before the first standard nothing has words
    }
  }
}
