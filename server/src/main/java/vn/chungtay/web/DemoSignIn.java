package vn.chungtay.web;

import java.util.List;

/** The users of a demo, shown on its sign-in page. There is such a bean in a demo only. */
public record DemoSignIn(String password, List<DemoUser> users) {
  /** Copies the users. */
  public DemoSignIn {
    users = List.copyOf(users);
  }

  /** One of them: name to sign in with, and who that is. */
  public record DemoUser(String login, String name, String position) {}
}
