package vn.chungtay.web.pages;

import java.util.List;
import vn.chungtay.web.DemoSignIn;

/** The sign-in form; the users of the demo, if this is one. */
public record SignInView(String login, String next, List<DemoSignIn> demo) {}
