package vn.chungtay.web.pages;

import java.util.List;

/** The users of the areas of an administrator. */
public record UsersView(List<Row> rows) {
  /**
   * A line of the list.
   *
   * @param roles keys of the names of the roles
   */
  public record Row(
      long id,
      String login,
      String name,
      String position,
      String area,
      List<String> roles,
      boolean blocked) {}
}
