package vn.chungtay.reviews.pages;

import java.util.List;

/**
 * The households somebody is to ask: no more of each than is needed to find the door.
 *
 * @param checked the commune they live in
 * @param papers where the empty forms of those that are left are printed
 * @param keying where answers on paper are keyed one after the other; empty where none is left
 */
public record CrossDoorsView(
    String checked, List<Door> doors, int answered, String papers, String keying) {
  /** Copies the list. */
  public CrossDoorsView {
    doors = List.copyOf(doors);
  }

  /**
   * A household.
   *
   * @param state how far it has come, in words
   */
  public record Door(
      String href,
      int place,
      String head,
      String village,
      String address,
      String state,
      String tone) {}
}
