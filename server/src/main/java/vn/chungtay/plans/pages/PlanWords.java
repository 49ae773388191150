package vn.chungtay.plans.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.chungtay.access.Access;
import vn.chungtay.plans.Plan;
import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;
import vn.chungtay.web.Choice;
import vn.chungtay.web.Languages;
import vn.chungtay.web.PageView;

/** Words that several pages of a plan share, in the reader's language. */
@Component
class PlanWords {
  private final Access access;
  private final HttpServletRequest request;

  /** The request is the container's stand-in for the one of the thread. */
  PlanWords(Access access, HttpServletRequest request) {
    this.access = access;
    this.request = request;
  }

  Language language() {
    return Languages.of(request, access.findActor());
  }

  Texts texts() {
    return Texts.in(language());
  }

  /** The way to a page below a plan. */
  PageView below(Plan plan, PageView page) {
    return page.crumb(texts().text("plans.nav"), "/plans")
        .crumb(plan.title(), "/plans/" + plan.id());
  }

  /** The values of an enum as choices; the key of each text is prefix and name. */
  List<Choice> choices(String prefix, Enum<?>[] values) {
    return Arrays.stream(values)
        .map(value -> new Choice(value.name(), texts().text(prefix + value.name())))
        .toList();
  }
}
