package vn.chungtay.plans.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.chungtay.access.Access;
import vn.chungtay.access.Permission;
import vn.chungtay.plans.Opinion;
import vn.chungtay.plans.Opinions;
import vn.chungtay.plans.PlanPapers;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Message;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;
import vn.chungtay.web.Done;
import vn.chungtay.web.PageView;
import vn.chungtay.web.TodayCard;

/** Opinions on the drafts of the level above, on the side of those who are asked. */
@Controller
class AskedPages {
  private final Opinions opinions;
  private final Access access;
  private final PlanWords words;

  AskedPages(Opinions opinions, Access access, PlanWords words) {
    this.opinions = opinions;
    this.access = access;
    this.words = words;
  }

  @Bean
  static TodayCard askedCard(Opinions opinions) {
    return new AskedCard(opinions);
  }

  @GetMapping("/opinions")
  PageView list() {
    access.requireSomewhere(Permission.SEE);
    OptionalLong home = access.actor().homeAreaId();
    List<Opinion> asked = home.isPresent() ? opinions.ofArea(home.getAsLong()) : List.of();
    List<AskedView.Line> lines = asked.stream().map(o -> new AskedView.Line(o, due(o))).toList();
    return PageView.of(
        "plans/asked", Message.of("opinions.asked-title"), new AskedView(lines, null, false, ""));
  }

  private String due(@Nullable Opinion opinion) {
    LocalDate due = opinion == null ? null : opinion.due();
    return due == null ? Figures.MISSING : Figures.in(words.language()).day(due);
  }

  @GetMapping("/opinions/{id}")
  PageView one(@PathVariable long id) {
    return show(opinions.get(id), List.of());
  }

  private PageView show(Opinion opinion, List<Refusal> refusals) {
    boolean open =
        opinions.open(opinion) && opinion.taken() == null && opinions.mayComment(opinion.areaId());
    return PageView.of(
            "plans/asked",
            Message.of("opinions.asked-one", opinion.planTitle()),
            new AskedView(List.of(), opinion, open, due(opinion)))
        .crumb(words.texts().text("opinions.asked-title"), "/opinions")
        .refused(refusals);
  }

  @GetMapping("/opinions/{id}/paper")
  void paper(@PathVariable long id, HttpServletResponse response) throws IOException {
    Opinion opinion = opinions.get(id);
    byte[] paper = opinions.paper(opinion);
    response.setContentType(PlanPapers.Format.DOCX.mediaType());
    response.setHeader(
        "Content-Disposition",
        ContentDisposition.attachment()
            .filename(opinion.planTitle() + ".docx", StandardCharsets.UTF_8)
            .build()
            .toString());
    response.setHeader("Cache-Control", "no-store");
    response.getOutputStream().write(paper);
  }

  @PostMapping("/opinions/{id}")
  View give(@PathVariable long id, @RequestParam(name = "words", defaultValue = "") String said) {
    Opinion opinion = opinions.get(id);
    Outcome<Opinion> given = opinions.give(opinion, said);
    if (given.isRefused()) {
      return show(opinion, given.refusals());
    }
    return opinion.hasPaper()
        ? Done.at("/opinions/" + id, "opinions.one-given")
        : Done.at("/plans/" + opinion.planId() + "/opinions", "opinions.one-given");
  }
}
