package vn.chungtay.households.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.chungtay.access.Access;
import vn.chungtay.access.Permission;
import vn.chungtay.areas.Area;
import vn.chungtay.areas.AreaLevel;
import vn.chungtay.households.Deed;
import vn.chungtay.households.Household;
import vn.chungtay.households.Households;
import vn.chungtay.households.Member;
import vn.chungtay.households.StandingClass;
import vn.chungtay.households.Transfer;
import vn.chungtay.households.Transfers;
import vn.chungtay.values.Message;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;
import vn.chungtay.values.VietNam;
import vn.chungtay.web.Choice;
import vn.chungtay.web.Done;
import vn.chungtay.web.NotFound;
import vn.chungtay.web.PageView;

/** Households and members that move to another commune: asked, accepted, refused, taken back. */
@Controller
class TransferPages {
  private static final int HITS = 20;
  private static final String LIST = "/households/transfers";

  private final Access access;
  private final Households households;
  private final Transfers transfers;
  private final RegisterWords words;

  TransferPages(Access access, Households households, Transfers transfers, RegisterWords words) {
    this.access = access;
    this.households = households;
    this.transfers = transfers;
    this.words = words;
  }

  @GetMapping(LIST)
  PageView list() {
    access.requireSomewhere(Permission.SEE_HOUSEHOLDS);
    List<TransferViews.Line> lines = transfers.list().stream().map(this::line).toList();
    return PageView.of(
            "households/transfers",
            Message.of("households.transfers"),
            new TransferViews.All(words.demo(), lines))
        .crumb(Message.of("households.nav"), "/households");
  }

  private TransferViews.Line line(Transfer each) {
    return new TransferViews.Line(
        LIST + "/" + each.id(),
        who(each),
        words.place(each.fromArea(), words.today()),
        words.place(each.toArea(), words.today()),
        words.figures().day(each.day()),
        state(each),
        asked(each));
  }

  private String asked(Transfer each) {
    LocalDate day = VietNam.dayOf(each.askedAt());
    return words.texts().text("households.written-by", each.askedBy(), words.figures().day(day));
  }

  private String who(Transfer each) {
    String key = each.whole() ? "households.transfer-whole" : "households.transfer-some";
    return words
        .texts()
        .text(key, each.slip().head(), words.figures().count(each.slip().members()));
  }

  private ClassTag state(Transfer each) {
    String style =
        switch (each.state()) {
          case WAITING -> "warning";
          case ACCEPTED -> "good";
          case REFUSED -> "danger";
          default -> "";
        };
    return new ClassTag(words.texts().text(each.state().key()), style);
  }

  @GetMapping(LIST + "/{id}")
  PageView show(@PathVariable long id) {
    return page(seen(id), Map.of(), List.of());
  }

  private Transfer seen(long id) {
    access.requireSomewhere(Permission.SEE_HOUSEHOLDS);
    Transfer transfer = transfers.find(id).orElseThrow(() -> new NotFound("transfer " + id));
    if (!access.may(Permission.SEE_HOUSEHOLDS, transfer.fromArea())) {
      access.require(Permission.SEE_HOUSEHOLDS, transfer.toArea());
    }
    return transfer;
  }

  private PageView page(Transfer each, Map<String, String> typed, List<Refusal> refusals) {
    boolean waiting = each.state() == Transfer.State.WAITING;
    boolean answers = waiting && transfers.mayAnswer(each);
    boolean undoes = each.whole() ? transfers.mayAnswer(each) : transfers.mayWithdraw(each);
    TransferViews.One view =
        new TransferViews.One(
            each.id(),
            facts(each),
            standing(each),
            state(each),
            each.answer()
                .map(
                    a ->
                        words
                            .texts()
                            .text(
                                "households.transfer-answer",
                                a.by(),
                                words.figures().day(VietNam.dayOf(a.at())),
                                a.words()))
                .orElse(""),
            answers,
            waiting && transfers.mayWithdraw(each),
            each.state() == Transfer.State.ACCEPTED && undoes,
            answers ? words.villages(each.toArea(), words.today()) : List.of(),
            typed);
    return PageView.of(
            "households/transfer", Message.of("households.transfer-title", who(each)), view)
        .crumb(Message.of("households.nav"), "/households")
        .crumb(Message.of("households.transfers"), LIST)
        .refused(refusals);
  }

  private List<RegisterView.Figure> facts(Transfer each) {
    LocalDate today = words.today();
    return List.of(
        new RegisterView.Figure("households.column.NUMBER", each.slip().number()),
        new RegisterView.Figure("households.transfer-from", words.place(each.fromArea(), today)),
        new RegisterView.Figure("households.transfer-to", words.place(each.toArea(), today)),
        new RegisterView.Figure("households.field.day", words.figures().day(each.day())),
        new RegisterView.Figure("households.field.reason", each.reason()),
        new RegisterView.Figure("households.transfer-asked", asked(each)));
  }

  private Optional<ClassTag> standing(Transfer each) {
    String code = each.slip().standing();
    return code.isEmpty() ? Optional.empty() : Optional.of(words.tag(StandingClass.valueOf(code)));
  }

  @PostMapping(LIST + "/{id}/accept")
  View accept(@PathVariable long id, @RequestParam MultiValueMap<String, String> sent) {
    Transfer transfer = seen(id);
    DeedForm form = new DeedForm(sent);
    return answered(
        transfer,
        form,
        transfers.accept(id, form.number("area"), form.text("address"), form.text("words")),
        "households.transfer-accepted");
  }

  @PostMapping(LIST + "/{id}/refuse")
  View refuse(@PathVariable long id, @RequestParam MultiValueMap<String, String> sent) {
    Transfer transfer = seen(id);
    DeedForm form = new DeedForm(sent);
    return answered(
        transfer, form, transfers.refuse(id, form.text("reason")), "households.transfer-refused");
  }

  @PostMapping(LIST + "/{id}/withdraw")
  View withdraw(@PathVariable long id, @RequestParam MultiValueMap<String, String> sent) {
    Transfer transfer = seen(id);
    DeedForm form = new DeedForm(sent);
    return answered(
        transfer,
        form,
        transfers.withdraw(id, form.text("reason")),
        "households.transfer-withdrawn");
  }

  @PostMapping(LIST + "/{id}/undo")
  View undo(@PathVariable long id, @RequestParam MultiValueMap<String, String> sent) {
    Transfer transfer = seen(id);
    DeedForm form = new DeedForm(sent);
    return answered(transfer, form, transfers.undo(id, form.text("reason")), "households.undone");
  }

  private View answered(Transfer transfer, DeedForm form, Outcome<?> outcome, String done) {
    return outcome.isRefused()
        ? page(transfer, form.typed(), outcome.refusals())
        : Done.at(LIST + "/" + transfer.id(), done);
  }

  @GetMapping("/households/{id}/transfer")
  PageView form(@PathVariable long id) {
    Map<String, String> typed = new HashMap<>();
    typed.put("day", words.today().toString());
    return ask(writable(id), typed, List.of(), List.of(), List.of());
  }

  private Household writable(long id) {
    Household household =
        households.find(id, words.today()).orElseThrow(() -> new NotFound("household " + id));
    access.require(Permission.EDIT_HOUSEHOLDS, household.areaId());
    return household;
  }

  private PageView ask(
      Household household,
      Map<String, String> typed,
      List<Long> ticked,
      List<Choice> found,
      List<Refusal> refusals) {
    String head = household.head().map(Member::name).orElse(household.number());
    TransferViews.Ask view =
        new TransferViews.Ask(
            household.id(),
            household.edition(),
            household.members().stream()
                .map(m -> new Choice(String.valueOf(m.personId()), m.name()))
                .toList(),
            ticked.stream().map(String::valueOf).toList(),
            found,
            typed);
    return PageView.of("households/transfer-ask", Message.of("households.transfer-ask", head), view)
        .crumb(Message.of("households.nav"), "/households")
        .crumb(Message.of("households.title", head), "/households/" + household.id())
        .refused(refusals);
  }

  @PostMapping("/households/{id}/transfer")
  View send(@PathVariable long id, @RequestParam MultiValueMap<String, String> sent) {
    Household household = writable(id);
    DeedForm form = new DeedForm(sent);
    Deed deed = form.deed(words.today(), household, households);
    List<Long> persons = form.numbers("members");
    List<Choice> found = communes(form.text("commune"), form.number("area"));
    if (found.size() != 1) {
      String key =
          found.isEmpty()
              ? "households.refusal.transfer-nowhere"
              : "households.refusal.transfer-several";
      form.faults().add(Refusal.of("HOUSE-076", "commune", key, form.text("commune")));
    }
    if (form.faults().isEmpty()) {
      Outcome<Transfer> asked =
          transfers.ask(id, Long.parseLong(found.get(0).value()), persons, deed);
      if (!asked.isRefused()) {
        return Done.at(LIST + "/" + asked.get().id(), "households.transfer-sent");
      }
      form.faults().addAll(asked.refusals());
    }
    return ask(household, form.typed(), persons, found, form.faults());
  }

  /** The communes of the name typed; the one chosen where there was a choice. */
  private List<Choice> communes(String typed, long chosen) {
    LocalDate today = words.today();
    List<Choice> communes = new ArrayList<>();
    for (var hit : words.book().search(typed, today, HITS)) {
      Area area = hit.area();
      if (area.level() == AreaLevel.COMMUNE && (chosen == 0 || chosen == area.id())) {
        String became = hit.became().isEmpty() ? "" : " → " + String.join(", ", hit.became());
        String above = String.join(", ", hit.above());
        String name = area.fullName() + became + (above.isEmpty() ? "" : ", " + above);
        communes.add(new Choice(String.valueOf(area.id()), name));
      }
    }
    return communes;
  }
}
