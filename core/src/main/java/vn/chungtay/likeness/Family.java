package vn.chungtay.likeness;

import java.util.List;

/** A household as it is compared: who lives in it, and where. */
public record Family(long id, long village, long commune, long province, List<Person> members) {
  /** Copies the members. */
  public Family {
    members = List.copyOf(members);
  }
}
