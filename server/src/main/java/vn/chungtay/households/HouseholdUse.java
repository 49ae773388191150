package vn.chungtay.households;

import java.util.Collection;
import java.util.List;
import vn.chungtay.values.Message;

/**
 * What a feature above keeps of households and could not keep without them: a bean, asked before a
 * whole import is taken back.
 */
public interface HouseholdUse {
  /** What is kept of any of these households, as far as the reader may see. */
  List<Use> uses(Collection<Long> householdIds);

  /** Something that stands on a household. */
  record Use(long householdId, Message what) {}
}
