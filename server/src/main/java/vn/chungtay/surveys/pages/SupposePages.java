package vn.chungtay.surveys.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chungtay.access.Access;
import vn.chungtay.access.Permission;
import vn.chungtay.areas.AreaBook;
import vn.chungtay.areas.Areas;
import vn.chungtay.documents.exports.TableExport;
import vn.chungtay.law.Law;
import vn.chungtay.standards.Standard;
import vn.chungtay.surveys.Moved;
import vn.chungtay.surveys.Supposed;
import vn.chungtay.surveys.Supposing;
import vn.chungtay.values.Language;
import vn.chungtay.values.Message;
import vn.chungtay.values.Refusal;
import vn.chungtay.values.Texts;
import vn.chungtay.web.Choice;
import vn.chungtay.web.Languages;
import vn.chungtay.web.NotFound;
import vn.chungtay.web.PageView;

/** Who would be poor under another law, or with another line; nothing is stored. */
@Controller
class SupposePages {
  private static final Message TITLE = Message.of("surveys.suppose.title");
  private static final int SHOWN = 200;

  private final Supposing supposing;
  private final Law law;
  private final Areas areas;
  private final Access access;

  SupposePages(Supposing supposing, Law law, Areas areas, Access access) {
    this.supposing = supposing;
    this.law = law;
    this.areas = areas;
    this.access = access;
  }

  /** A question that was understood, and its answer. */
  private record Answered(
      long area,
      SupposeAddress address,
      Standard before,
      Standard own,
      Standard after,
      Supposed supposed,
      SupposeWords words) {}

  @GetMapping("/surveys/suppose")
  PageView show(@RequestParam Map<String, String> parameters, HttpServletRequest request) {
    Language language = Languages.of(request, access.findActor());
    List<Refusal> wrong = new ArrayList<>();
    Answered answered = answer(parameters, wrong, language);
    SupposeWords words = answered.words();
    List<Moved> moved = answered.supposed().moved();
    List<SupposeView.Change> changes = moved.stream().limit(SHOWN).map(words::change).toList();
    String rest =
        moved.size() > SHOWN
            ? Texts.in(language).text("surveys.suppose.rest", SHOWN, moved.size())
            : "";
    SupposeView view =
        new SupposeView(
            answered.area(),
            choices(language),
            answered.before().rulebook().id(),
            answered.before().day().toString(),
            answered.after().rulebook().id(),
            answered.after().day().toString(),
            SupposeWords.lines(answered.own(), answered.after(), language),
            answered.after().listFigures().stream().anyMatch(figure -> figure.supposed()),
            answered.supposed().surveyed(),
            words.notes(),
            words.told(),
            words.classes(),
            words.moving(),
            words.matrix(),
            words.villages(),
            changes,
            rest,
            answered.address().at("/surveys/suppose.xlsx"));
    return PageView.of("surveys/suppose", TITLE, view)
        .crumb(SurveyPages.LIST_TITLE, "/surveys?area=" + answered.area())
        .refused(wrong);
  }

  @GetMapping("/surveys/suppose.xlsx")
  void workbook(
      @RequestParam Map<String, String> parameters,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Language language = Languages.of(request, access.findActor());
    Texts texts = Texts.in(language);
    Answered answered = answer(parameters, new ArrayList<>(), language);
    List<List<String>> lines = new ArrayList<>();
    lines.add(
        List.of(
            texts.text("surveys.head"),
            texts.text("surveys.suppose.village"),
            answered.before().rulebook().id() + " " + answered.before().day(),
            answered.after().rulebook().id() + " " + answered.after().day(),
            texts.text("surveys.suppose.why")));
    for (Moved each : answered.supposed().moved()) {
      SupposeView.Change change = answered.words().change(each);
      lines.add(
          List.of(change.head(), change.village(), change.before(), change.after(), change.why()));
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    TableExport.write(file, true, texts.text("surveys.suppose.title"), lines);
    response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    response.setHeader(
        "Content-Disposition",
        ContentDisposition.attachment()
            .filename(texts.text("surveys.suppose.title") + ".xlsx", StandardCharsets.UTF_8)
            .build()
            .toString());
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(file.size());
    file.writeTo(response.getOutputStream());
  }

  private Answered answer(Map<String, String> parameters, List<Refusal> wrong, Language language) {
    access.requireSomewhere(Permission.SEE_HOUSEHOLDS);
    AreaBook book = areas.book();
    SupposeAddress address = new SupposeAddress(new TreeMap<>(parameters));
    long area = area(address.get("area"), book);
    Standard before = address.on(address.book("standard", law), "day", law, wrong);
    Standard own = address.on(address.next(law), "otherDay", law, wrong);
    Standard after = address.supposed(own, wrong);
    Supposed supposed = supposing.judge(area, before, after);
    return new Answered(
        area,
        address,
        before,
        own,
        after,
        supposed,
        new SupposeWords(before, after, supposed, book, law.today(), language));
  }

  private long area(String asked, AreaBook book) {
    long area =
        asked.matches("\\d{1,18}") ? Long.parseLong(asked) : SurveyListPages.home(access, areas);
    if (!book.exists(area)) {
      throw new NotFound("area " + asked);
    }
    return area;
  }

  private List<Choice> choices(Language language) {
    return law.books().list().stream()
        .map(book -> new Choice(book.id(), book.id() + " – " + book.title().in(language)))
        .toList();
  }
}
