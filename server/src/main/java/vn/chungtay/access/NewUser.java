package vn.chungtay.access;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import vn.chungtay.values.Refusal;

/** A user to be made: sign-in name, person's name, position, home area and first role there. */
public record NewUser(String login, String name, String position, OptionalLong areaId, Role role) {
  /** What is wrong with it, field by field; empty where nothing is. */
  public List<Refusal> refusals() {
    List<Refusal> refusals = new ArrayList<>();
    if (!login.matches("[a-z0-9][a-z0-9._-]{1,39}")) {
      refusals.add(Refusal.of("ACC-020", "login", "access.login-form"));
    }
    if (name.isBlank()) {
      refusals.add(Refusal.of("ACC-021", "name", "access.name-missing"));
    }
    return refusals;
  }
}
