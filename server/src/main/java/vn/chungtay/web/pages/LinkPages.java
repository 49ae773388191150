package vn.chungtay.web.pages;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.chungtay.access.Invitation;
import vn.chungtay.access.Invitations;
import vn.chungtay.values.Message;
import vn.chungtay.values.Refusal;
import vn.chungtay.web.Done;
import vn.chungtay.web.NotFound;
import vn.chungtay.web.PageView;

/** One-time links: the first administrator, and setting a password. */
@Controller
class LinkPages {
  private final Invitations invitations;

  LinkPages(Invitations invitations) {
    this.invitations = invitations;
  }

  @GetMapping("/link/{key}")
  PageView form(@PathVariable String key) {
    Invitation found = invitations.findInvitation(key).orElseThrow(() -> new NotFound("link"));
    return page(key, found, found.login(), found.name());
  }

  @PostMapping("/link/{key}")
  View accept(
      @PathVariable String key,
      @RequestParam(defaultValue = "") String login,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String password) {
    Invitation found = invitations.findInvitation(key).orElseThrow(() -> new NotFound("link"));
    List<Refusal> refusals = invitations.accept(key, login, name, password);
    return refusals.isEmpty()
        ? Done.at("/sign-in", "web.password-set")
        : page(key, found, login, name).refused(refusals);
  }

  private static PageView page(String key, Invitation found, String login, String name) {
    boolean first = found.userId().isEmpty();
    return PageView.of(
        "web/link",
        Message.of(first ? "web.first-administrator" : "web.set-password"),
        new LinkView(
            "/link/" + key, first, first ? login : found.login(), first ? name : found.name()));
  }
}
