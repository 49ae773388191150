package vn.chungtay.web.pages;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chungtay.access.Access;
import vn.chungtay.access.Permission;
import vn.chungtay.values.Message;
import vn.chungtay.values.Refusal;
import vn.chungtay.web.Choice;
import vn.chungtay.web.PageView;

/** Every component in each of its states, for whoever designs with them; in a demo only. */
@Controller
@ConditionalOnProperty("chungtay.demo")
class GalleryPages {
  private static final List<Refusal> WRONG =
      List.of(
          Refusal.of("WEB-000", "wrong-field", "areas.name-missing"),
          Refusal.of("WEB-000", "wrong-select", "areas.label-missing"),
          Refusal.of("WEB-000", "wrong-text", "areas.reason-missing"));

  private final Access access;

  GalleryPages(Access access) {
    this.access = access;
  }

  @GetMapping("/gallery")
  PageView gallery(@RequestParam(defaultValue = "false") boolean refused) {
    access.requireSomewhere(Permission.SEE);
    GalleryView view =
        new GalleryView(
            List.of(new Choice("a", "Nhã Nam"), new Choice("b", "Phúc Hòa")),
            List.of(
                new GalleryView.Row("Xã Nhã Nam", 2310, new BigDecimal("6.47")),
                new GalleryView.Row("Xã Phúc Hòa", 1990, new BigDecimal("12.30"))));
    PageView page = PageView.of("web/gallery", Message.of("web.gallery"), view);
    return refused ? page.refused(WRONG) : page;
  }
}
