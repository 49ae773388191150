package vn.chungtay.law.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import vn.chungtay.access.Access;
import vn.chungtay.law.Law;
import vn.chungtay.rulebooks.Explanation;
import vn.chungtay.rulebooks.ExplanationSheet;
import vn.chungtay.rulebooks.HouseholdFile;
import vn.chungtay.rulebooks.Unclassifiable;
import vn.chungtay.rules.Judge;
import vn.chungtay.standards.Rulebook;
import vn.chungtay.values.Language;
import vn.chungtay.values.Message;
import vn.chungtay.values.Refusal;
import vn.chungtay.values.Texts;
import vn.chungtay.web.Choice;
import vn.chungtay.web.Done;
import vn.chungtay.web.Languages;
import vn.chungtay.web.PageView;

/**
 * A household tried under any standard of any day, beside another standard. Everything is in the
 * address; nothing is stored.
 */
@Controller
class TryPages {
  private static final Message TITLE = Message.of("law.try");
  private static final int LARGEST = 100_000;

  private final Law law;
  private final Access access;

  TryPages(Law law, Access access) {
    this.law = law;
    this.access = access;
  }

  /** A standard with the day it is asked for. */
  private record Asked(Judge judge, String note) {}

  @GetMapping("/standards/try")
  PageView show(@RequestParam Map<String, String> parameters, HttpServletRequest request) {
    return page(TryAddress.of(parameters), language(request), new ArrayList<>());
  }

  /** Turns a file into the address of its household; names and codes in it are passed over. */
  @PostMapping("/standards/try")
  View read(
      @RequestParam(defaultValue = "") String standard,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "") String other,
      @RequestParam(required = false) @Nullable MultipartFile file,
      HttpServletRequest request) {
    Language language = language(request);
    TryAddress chosen = TryAddress.of(Map.of("standard", standard, "day", day, "other", other));
    Refusal wrong;
    if (file == null || file.isEmpty() || file.getSize() > LARGEST) {
      wrong = Refusal.of("LAW-003", "file", "law.choose-household");
    } else {
      try {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        HouseholdFile household =
            HouseholdFile.read(name, new String(file.getBytes(), StandardCharsets.UTF_8));
        if (household.members().size() <= TryAddress.MOST_MEMBERS) {
          int members = Math.max(1, household.members().size());
          return Done.at(
              new TryAddress(standard, chosen.day(), other, "", members, household).link());
        }
        wrong = Refusal.of("LAW-004", "file", "law.too-many-members", TryAddress.MOST_MEMBERS);
      } catch (Unclassifiable e) {
        wrong = Refusal.of("LAW-005", "file", "law.household-unreadable", e.message(language));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return page(chosen, language, new ArrayList<>(List.of(wrong)));
  }

  private PageView page(TryAddress address, Language language, List<Refusal> wrong) {
    LocalDate day = day("day", address.day(), wrong).orElse(law.today());
    List<Asked> asked = new ArrayList<>();
    Rulebook first = first(address.standard(), day, wrong);
    asked.add(asked(first, day, false, language, wrong, "day"));
    law.books()
        .find(address.other())
        .ifPresent(
            other -> {
              Optional<LocalDate> given = day("otherDay", address.otherDay(), wrong);
              asked.add(
                  asked(other, given.orElse(day), given.isEmpty(), language, wrong, "otherDay"));
            });
    List<Judge> judges = asked.stream().map(Asked::judge).toList();
    TryForm form = new TryForm(judges, address.household(), language);
    wrong.addAll(form.refusals());
    List<TryView.Result> results = new ArrayList<>();
    if (address.answered() && wrong.isEmpty()) {
      for (Asked each : asked) {
        ExplanationSheet sheet =
            new Explanation(each.judge(), form.facts(each.judge()), language).sheet();
        String style = sheet.code().toLowerCase(Locale.ROOT).replace('_', '-');
        results.add(new TryView.Result(sheet, each.note(), style));
      }
    }
    boolean differ =
        results.size() == 2 && !results.get(0).sheet().code().equals(results.get(1).sheet().code());
    Texts texts = Texts.in(language);
    TryView view =
        new TryView(
            choices(texts.text("law.standard-of-the-day"), language),
            address.standard(),
            address.day().isEmpty() ? day.toString() : address.day(),
            choices(texts.text("law.no-other"), language),
            address.other(),
            address.otherDay(),
            form.household(),
            form.members(),
            address.members() < TryAddress.MOST_MEMBERS,
            results,
            differ,
            results.isEmpty() ? "" : address.link(),
            example());
    return PageView.of("law/try", TITLE, view)
        .crumb(StandardsPages.TITLE, "/standards")
        .refused(wrong);
  }

  /** The standard asked for, or the national one of the day. */
  private Rulebook first(String id, LocalDate day, List<Refusal> wrong) {
    Optional<Rulebook> named = law.books().find(id);
    if (named.isPresent()) {
      return named.get();
    }
    Optional<Rulebook> national = law.nationalOn(day);
    if (national.isEmpty()) {
      wrong.add(Refusal.of("STD-001", "day", "law.no-standard", day));
    }
    return national
        .or(() -> law.nationalOn(law.today()))
        .orElseGet(() -> law.books().list().get(0));
  }

  /** A day the standard does not speak for is refused, or, where none was given, moved and said. */
  private static Asked asked(
      Rulebook book,
      LocalDate day,
      boolean mayMove,
      Language language,
      List<Refusal> wrong,
      String field) {
    if (book.inForce().contains(day)) {
      return new Asked(Judge.under(book.onDay(day)), "");
    }
    LocalDate end = book.inForce().to();
    LocalDate nearest = end != null && day.isAfter(end) ? end : book.inForce().from();
    String note = "";
    if (mayMove) {
      note =
          Texts.in(language)
              .text(
                  "law.moved-day", book.id(), vn.chungtay.values.Figures.in(language).day(nearest));
    } else if (wrong.stream().noneMatch(each -> each.field().equals(field))) {
      wrong.add(
          Refusal.of("STD-001", field, "standards.not-in-force", book.id(), day, book.inForce()));
    }
    return new Asked(Judge.under(book.onDay(nearest)), note);
  }

  private static Optional<LocalDate> day(String field, String typed, List<Refusal> wrong) {
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(typed));
    } catch (DateTimeException e) {
      wrong.add(Refusal.of("LAW-001", field, "law.not-a-day", typed));
      return Optional.empty();
    }
  }

  private List<Choice> choices(String first, Language language) {
    List<Choice> choices = new ArrayList<>(List.of(new Choice("", first)));
    choices.addAll(StandardsPages.choices(law, language));
    return choices;
  }

  private static String example() {
    try (var stream = TryPages.class.getResourceAsStream("/sample/law/household.yaml")) {
      String text =
          new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
      HouseholdFile household = HouseholdFile.read("household.yaml", text);
      return new TryAddress(
              "mdp-2022",
              "2026-11-01",
              "mdp-2027-assumed",
              "",
              household.members().size(),
              household)
          .link();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Language language(HttpServletRequest request) {
    return Languages.of(request, access.findActor());
  }
}
