package vn.chungtay.web.pages;

import java.util.List;
import vn.chungtay.web.DemoSignIn;
import vn.chungtay.web.KeptForm;
import vn.chungtay.web.PublicDoor;

/**
 * The sign-in form; the users of the demo, if this is one.
 *
 * @param kept a form sent after the session had ended, to be offered again after sign-in
 * @param doors pages for those who have no account
 */
public record SignInView(
    String login, String next, KeptForm kept, List<DemoSignIn> demo, List<PublicDoor> doors) {}
