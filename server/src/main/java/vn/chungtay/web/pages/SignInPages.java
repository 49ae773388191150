package vn.chungtay.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.chungtay.access.Access;
import vn.chungtay.access.SignIn;
import vn.chungtay.access.SignedIn;
import vn.chungtay.access.Users;
import vn.chungtay.values.Language;
import vn.chungtay.values.Message;
import vn.chungtay.web.Addresses;
import vn.chungtay.web.DemoSignIn;
import vn.chungtay.web.Done;
import vn.chungtay.web.KeptForm;
import vn.chungtay.web.Languages;
import vn.chungtay.web.PageView;
import vn.chungtay.web.PublicDoor;
import vn.chungtay.web.SessionCookie;

/** Signing in and out, and the language switch. */
@Controller
class SignInPages {
  private final SignIn signIn;
  private final Users users;
  private final Access access;
  private final ObjectProvider<DemoSignIn> demo;
  private final ObjectProvider<PublicDoor> doors;

  SignInPages(
      SignIn signIn,
      Users users,
      Access access,
      ObjectProvider<DemoSignIn> demo,
      ObjectProvider<PublicDoor> doors) {
    this.signIn = signIn;
    this.users = users;
    this.access = access;
    this.demo = demo;
    this.doors = doors;
  }

  @GetMapping("/sign-in")
  View form(@RequestParam(defaultValue = "/") String next) {
    return access.findActor().isPresent() ? Done.at(next) : page("", next, KeptForm.NONE);
  }

  /** Where a form ends up that was sent after the session had ended. */
  @RequestMapping("/session-over")
  View over(HttpServletRequest request, HttpServletResponse response) {
    if (!(request.getAttribute("kept-action") instanceof KeptForm kept)) {
      return Done.at("/sign-in");
    }
    return page("", "/", kept);
  }

  /** The session goes on; for the button of the warning. */
  @PostMapping("/session")
  View stay(@RequestParam(defaultValue = "/") String back) {
    return Done.at(back);
  }

  @PostMapping("/sign-in")
  View signIn(
      @RequestParam(defaultValue = "") String login,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "/") String next,
      HttpServletRequest request,
      HttpServletResponse response) {
    SignedIn tried = signIn.signIn(login, password);
    if (!tried.refusals().isEmpty()) {
      return page(login, next, KeptForm.carried(request)).refused(tried.refusals());
    }
    SessionCookie.give(request, response, tried.sessionKey());
    KeptForm kept = KeptForm.carried(request);
    return kept.isEmpty()
        ? Done.at(next)
        : PageView.of("web/kept-form", Message.of("web.kept-title"), kept);
  }

  @PostMapping("/sign-out")
  View signOut(HttpServletRequest request, HttpServletResponse response) {
    signIn.signOut(SessionCookie.key(request));
    SessionCookie.take(request, response);
    return Done.at("/sign-in", "web.signed-out");
  }

  @PostMapping("/language")
  View language(
      @RequestParam(defaultValue = "vi") String to,
      @RequestParam(defaultValue = "/") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    Language language = Language.of(to);
    Languages.choose(request, response, language);
    users.keepLanguage(language.code());
    return Done.at(back);
  }

  private PageView page(String login, String next, KeptForm kept) {
    return PageView.of(
        "web/sign-in",
        Message.of("web.sign-in"),
        new SignInView(
            login,
            Addresses.local(next),
            kept,
            demo.stream().toList(),
            doors.orderedStream().toList()));
  }
}
