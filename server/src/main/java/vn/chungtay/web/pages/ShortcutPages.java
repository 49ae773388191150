package vn.chungtay.web.pages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.chungtay.access.Access;
import vn.chungtay.access.Permission;
import vn.chungtay.values.Message;
import vn.chungtay.web.PageView;

/** What the keyboard can do, on one page; keys of one letter can be turned off there. */
@Controller
class ShortcutPages {
  private final Access access;

  ShortcutPages(Access access) {
    this.access = access;
  }

  @GetMapping("/shortcuts")
  PageView shortcuts() {
    access.requireSomewhere(Permission.SEE);
    return PageView.of("web/shortcuts", Message.of("web.shortcuts"), "");
  }
}
