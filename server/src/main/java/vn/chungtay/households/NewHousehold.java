package vn.chungtay.households;

import java.util.List;

/**
 * A household to be written down for the first time.
 *
 * @param areaId the village, or the commune where its villages are not known
 * @param number empty to be given the commune's next one
 */
public record NewHousehold(long areaId, String number, String address, List<MemberFields> members) {
  /** Copies the members. */
  public NewHousehold {
    number = number.strip();
    address = address.strip().replaceAll("\\s+", " ");
    members = List.copyOf(members);
  }
}
