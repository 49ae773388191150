package vn.chungtay.standards;

import java.util.List;
import java.util.stream.Collectors;
import vn.chungtay.values.Language;

/** A rulebook that must not be used, with everything that is wrong with it. */
public final class RulebookRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<RulebookFault> faults;

  RulebookRefused(List<RulebookFault> faults) {
    super(faults.stream().map(f -> f.message(Language.EN)).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  /** All faults found, in the order of the files. */
  public List<RulebookFault> faults() {
    return faults;
  }
}
