package vn.chungtay.law.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chungtay.access.Access;
import vn.chungtay.acts.Acts;
import vn.chungtay.acts.LegalAct;
import vn.chungtay.acts.LegalAct.Relation;
import vn.chungtay.law.CitingPapers;
import vn.chungtay.law.Law;
import vn.chungtay.rulebooks.RulebookPrint;
import vn.chungtay.rulebooks.RulebookSheet;
import vn.chungtay.standards.Rulebook;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Language;
import vn.chungtay.values.Message;
import vn.chungtay.values.Refusal;
import vn.chungtay.values.Texts;
import vn.chungtay.web.Languages;
import vn.chungtay.web.NotFound;
import vn.chungtay.web.PageView;

/** The graph of acts: what amends, replaces, prolongs what, and what an act touches here. */
@Controller
class ActsPages {
  private static final Message TITLE = Message.of("law.acts");

  private final Law law;
  private final Access access;
  private final List<CitingPapers> papers;
  private final Acts acts = Acts.shipped();

  ActsPages(Law law, Access access, List<CitingPapers> papers) {
    this.law = law;
    this.access = access;
    this.papers = papers;
  }

  @GetMapping("/acts")
  PageView list(@RequestParam(defaultValue = "") String day, HttpServletRequest request) {
    Language language = Languages.of(request, access.findActor());
    List<Refusal> wrong = new ArrayList<>();
    LocalDate on = day(day, wrong);
    ActsView.Picture picture =
        new ActsPicture(acts, on, (act, relation) -> sentence(act, relation, language)).draw(on);
    List<ActsView.Line> lines = acts.list().stream().map(act -> line(act, on, language)).toList();
    return PageView.of("law/acts", TITLE, new ActsView(on.toString(), picture, lines))
        .crumb(StandardsPages.TITLE, "/standards")
        .refused(wrong);
  }

  @GetMapping("/acts/{id}")
  PageView one(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String day,
      HttpServletRequest request) {
    Language language = Languages.of(request, access.findActor());
    LegalAct act = acts.find(id).orElseThrow(() -> new NotFound("act " + id));
    LocalDate on = day(day, new ArrayList<>());
    Acts.Touched touched = acts.touchedBy(act);
    ActView view =
        new ActView(
            on.toString(),
            line(act, on, language),
            force(act, language),
            acts.source(act),
            doneTo(act, language),
            touched.acts().stream().map(each -> line(each, on, language)).toList(),
            touched.governs().stream().map(name -> governed(name, language)).toList(),
            values(act, language),
            papers.stream().flatMap(each -> each.citing(act.number()).stream()).toList());
    return PageView.of("law/act", Message.of("law.act-title", act.number()), view)
        .crumb(StandardsPages.TITLE, "/standards")
        .crumb(TITLE, "/acts");
  }

  private LocalDate day(String typed, List<Refusal> wrong) {
    try {
      return typed.isBlank() ? law.today() : LocalDate.parse(typed.strip());
    } catch (DateTimeException e) {
      wrong.add(Refusal.of("LAW-001", "day", "law.not-a-day", typed));
      return law.today();
    }
  }

  private ActsView.Line line(LegalAct act, LocalDate on, Language language) {
    Texts texts = Texts.in(language);
    Acts.State state = acts.stateOn(act, on);
    String tone =
        switch (state) {
          case IN_FORCE -> "good";
          case ENDED, NOT_YET -> "danger";
          case NOT_KNOWN_TO_HAVE_ENDED -> "";
        };
    return new ActsView.Line(
        act.id(),
        act.number(),
        language == Language.VI ? act.title().vi() : act.title().en(),
        act.date().map(Figures.in(language)::day).orElse(""),
        texts.text("law.state." + state.name()),
        tone,
        act.relations().stream()
            .map(each -> deed(each, each.act(), "law.deed.", language))
            .toList(),
        act.certainty().isVerified()
            ? ""
            : texts.text("standards.certainty." + act.certainty().code()));
  }

  private ActsView.Deed deed(Relation relation, String other, String key, Language language) {
    Texts texts = Texts.in(language);
    Figures figures = Figures.in(language);
    LocalDate from = relation.from();
    LocalDate to = relation.to();
    String when =
        from == null
            ? relation.what()
            : to == null
                ? texts.text("law.from-day", relation.what(), figures.day(from))
                : texts.text(
                    "law.from-to-day", relation.what(), figures.day(from), figures.day(to));
    String number = acts.find(other).map(LegalAct::number).orElse(other);
    return new ActsView.Deed(texts.text(key + relation.deed().name()), other, number, when);
  }

  private String sentence(LegalAct act, Relation relation, Language language) {
    ActsView.Deed deed = deed(relation, relation.act(), "law.deed.", language);
    return act.number() + " " + deed.words() + " " + deed.number() + " " + deed.when();
  }

  private List<ActsView.Deed> doneTo(LegalAct act, Language language) {
    return acts.list().stream()
        .flatMap(
            other ->
                other.relations().stream()
                    .filter(relation -> relation.act().equals(act.id()))
                    .map(relation -> deed(relation, other.id(), "law.done.", language)))
        .toList();
  }

  private static String force(LegalAct act, Language language) {
    Texts texts = Texts.in(language);
    Figures figures = Figures.in(language);
    LocalDate from = act.force().from();
    LocalDate to = act.force().to();
    String unknown = texts.text("law.not-read");
    return texts.text(
        "law.force-days",
        from == null ? unknown : figures.day(from),
        to == null ? unknown : figures.day(to));
  }

  private ActView.Governed governed(String name, Language language) {
    String kind = name.substring(0, Math.max(0, name.indexOf(':')));
    String what = name.substring(name.indexOf(':') + 1);
    boolean page = kind.equals("rulebook") && law.books().find(what).isPresent();
    return new ActView.Governed(
        Texts.in(language).text("law.governs." + kind), what, page ? "/standards/" + what : "");
  }

  /** The values, indicators and classes whose basis is this act or that it keeps in force. */
  private List<ActView.ValueLine> values(LegalAct act, Language language) {
    RulebookPrint print = new RulebookPrint(law.books(), language);
    List<ActView.ValueLine> found = new ArrayList<>();
    for (Rulebook book : law.books().list()) {
      RulebookSheet sheet = print.sheet(book);
      boolean overlay = book.parent() != null;
      sheet.values().stream()
          .filter(value -> !value.ofParent())
          .forEach(
              value ->
                  value.history().stream()
                      .filter(entry -> names(entry.basis(), act))
                      .forEach(
                          entry ->
                              found.add(
                                  new ActView.ValueLine(
                                      book.id(),
                                      value.title(),
                                      entry.inLine() + " " + value.unit(),
                                      entry.basis().citation()))));
      if (!overlay) {
        Stream.concat(
                sheet.classes().stream()
                    .map(
                        each ->
                            new ActView.ValueLine(
                                book.id(), each.title(), "", cited(each.basis(), act))),
                sheet.indicators().stream()
                    .map(
                        each ->
                            new ActView.ValueLine(
                                book.id(), each.title(), each.meaning(), cited(each.basis(), act))))
            .filter(line -> !line.article().isEmpty())
            .forEach(found::add);
      }
    }
    return found;
  }

  private static String cited(RulebookSheet.Basis basis, LegalAct act) {
    return names(basis, act) ? basis.citation() : "";
  }

  private static boolean names(RulebookSheet.Basis basis, LegalAct act) {
    return basis
        .citation()
        .toUpperCase(Locale.ROOT)
        .contains(act.number().toUpperCase(Locale.ROOT));
  }
}
