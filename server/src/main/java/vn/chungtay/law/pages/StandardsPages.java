package vn.chungtay.law.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chungtay.access.Access;
import vn.chungtay.access.Permission;
import vn.chungtay.law.Law;
import vn.chungtay.rulebooks.RulebookPrint;
import vn.chungtay.rulebooks.RulebookSheet;
import vn.chungtay.standards.Rulebook;
import vn.chungtay.values.Language;
import vn.chungtay.values.Message;
import vn.chungtay.web.Choice;
import vn.chungtay.web.Languages;
import vn.chungtay.web.NavigationEntry;
import vn.chungtay.web.NotFound;
import vn.chungtay.web.PageView;
import vn.chungtay.web.SubjectLink;

/** The standards: the list, one for a lawyer, two side by side. */
@Controller
class StandardsPages {
  static final Message TITLE = Message.of("law.standards");

  private final Law law;
  private final Access access;

  StandardsPages(Law law, Access access) {
    this.law = law;
    this.access = access;
  }

  @Bean
  static NavigationEntry standardsEntry() {
    return new NavigationEntry("law.standards", "/standards", Permission.SEE, 50);
  }

  @Bean
  static SubjectLink standardSubject(Law law) {
    return new SubjectLink(
        "standards/",
        "/standards/",
        Permission.SEE,
        "law.subject",
        (ids, language) ->
            law.books().list().stream()
                .filter(book -> ids.contains(book.id()))
                .collect(Collectors.toMap(Rulebook::id, book -> book.title().in(language))));
  }

  @GetMapping("/standards")
  PageView list(HttpServletRequest request) {
    RulebookPrint print = print(request);
    LocalDate today = law.today();
    String inForce = law.nationalOn(today).map(Rulebook::id).orElse("");
    List<StandardsView.Line> lines =
        law.books().list().stream()
            .map(
                book ->
                    new StandardsView.Line(
                        print.sheet(book), book.id().equals(inForce), kind(book).key()))
            .toList();
    return PageView.of("law/standards", TITLE, new StandardsView(lines, choices(request)));
  }

  @GetMapping("/standards/{id}")
  PageView one(@PathVariable String id, HttpServletRequest request) {
    Rulebook book = book(id);
    RulebookSheet sheet = print(request).sheet(book);
    LocalDate today = law.today();
    LocalDate day = book.inForce().contains(today) ? today : book.inForce().from();
    return PageView.of(
            "law/standard", Message.of("law.standard", id), new StandardView(sheet, day.toString()))
        .crumb(TITLE, "/standards");
  }

  @GetMapping("/standards/compare")
  PageView compare(
      @RequestParam(defaultValue = "mdp-2022") String left,
      @RequestParam(defaultValue = "mdp-2027") String right,
      HttpServletRequest request) {
    return PageView.of(
            "law/compare",
            Message.of("law.compare-title", left, right),
            new CompareView(print(request).compare(book(left), book(right)), choices(request)))
        .crumb(TITLE, "/standards");
  }

  private static Message kind(Rulebook book) {
    boolean law = book.certainty().isVerified();
    return Message.of(
        book.parent() == null ? "law.kind-national" : law ? "law.kind-overlay" : "law.kind-no-law");
  }

  private Rulebook book(String id) {
    return law.books().find(id).orElseThrow(() -> new NotFound("standard " + id));
  }

  private List<Choice> choices(HttpServletRequest request) {
    Language language = language(request);
    return choices(law, language);
  }

  static List<Choice> choices(Law law, Language language) {
    return law.books().list().stream()
        .map(book -> new Choice(book.id(), book.id() + " – " + book.title().in(language)))
        .toList();
  }

  private RulebookPrint print(HttpServletRequest request) {
    return new RulebookPrint(law.books(), language(request));
  }

  private Language language(HttpServletRequest request) {
    return Languages.of(request, access.findActor());
  }
}
