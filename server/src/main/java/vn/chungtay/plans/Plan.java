package vn.chungtay.plans;

import java.util.List;

/** A plan of an area for a span of years, with its versions, newest first. */
public record Plan(
    long id,
    long areaId,
    String areaName,
    String title,
    int firstYear,
    int lastYear,
    List<PlanVersion> versions) {
  /** The newest version: the one people work on, or the one in force. */
  public PlanVersion current() {
    return versions.get(0);
  }

  /** The version with this number. */
  public PlanVersion version(int number) {
    return versions.stream()
        .filter(v -> v.number() == number)
        .findFirst()
        .orElseThrow(() -> new PlanNotFound(id + "/" + number));
  }
}
