package vn.chungtay.plans.pages;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.chungtay.plans.Duty;
import vn.chungtay.plans.DutyRole;
import vn.chungtay.plans.Plan;
import vn.chungtay.plans.PlanContent;
import vn.chungtay.plans.PlanEdit;
import vn.chungtay.plans.PlanHead;
import vn.chungtay.plans.PlanItem;
import vn.chungtay.plans.PlanPart;
import vn.chungtay.plans.PlanTarget;
import vn.chungtay.plans.PlanVersion;
import vn.chungtay.plans.Plans;
import vn.chungtay.values.Message;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;
import vn.chungtay.web.Done;
import vn.chungtay.web.PageView;

/** Writing the text of a plan: head, items, targets, duties; one small form each. */
@Controller
class TextPages {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT)
          .withResolverStyle(java.time.format.ResolverStyle.STRICT);

  private final Plans plans;
  private final PlanWords words;

  TextPages(Plans plans, PlanWords words) {
    this.plans = plans;
    this.words = words;
  }

  @GetMapping("/plans/{id}/text")
  PageView text(@PathVariable long id) {
    return show(plans.get(id), List.of());
  }

  private PageView show(Plan plan, List<Refusal> refusals) {
    PlanVersion version = plan.current();
    PlanContent content = plans.content(version);
    LocalDate day = version.head().day();
    TextView view =
        new TextView(
            plan,
            version,
            version.head(),
            day == null ? "" : day.format(DAY),
            Stream.of(PlanPart.values())
                .map(part -> new TextView.Part(part, content.part(part)))
                .toList(),
            content.duties().stream().map(TextPages::line).toList(),
            content.targets().stream().map(TextPages::line).toList(),
            words.choices("plans.duty-role.", DutyRole.values()),
            words.choices("plans.direction.", PlanTarget.Direction.values()));
    return words
        .below(plan, PageView.of("plans/text", Message.of("plans.text-title"), view))
        .refused(refusals);
  }

  private static TextView.DutyLine line(Duty duty) {
    LocalDate due = duty.due();
    return new TextView.DutyLine(
        duty.key().toString(),
        duty.body(),
        duty.role().name(),
        duty.content(),
        due == null ? "" : due.format(DAY));
  }

  private static TextView.TargetLine line(PlanTarget target) {
    List<String> values = new ArrayList<>();
    target.values().forEach((year, value) -> values.add(year + ": " + plain(value)));
    BigDecimal base = target.baseValue();
    return new TextView.TargetLine(
        target.key().toString(),
        target.name(),
        target.measureUnit(),
        target.direction().name(),
        target.owner(),
        target.source(),
        base == null ? "" : target.baseYear() + ": " + plain(base),
        String.join("; ", values));
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString().replace('.', ',');
  }

  @PostMapping("/plans/{id}/text/head")
  View head(
      @PathVariable long id, @RequestParam int seen, @RequestParam Map<String, String> typed) {
    Plan plan = plans.get(id);
    String day = typed.getOrDefault("day", "").strip();
    Optional<LocalDate> read = day(day);
    if (!day.isEmpty() && read.isEmpty()) {
      return show(plan, List.of(Refusal.of("PLAN-004", "day", "plans.refusal.day", day)));
    }
    PlanHead head =
        new PlanHead(
            typed.getOrDefault("number", "").strip(),
            read.orElse(null),
            typed.getOrDefault("place", "").strip(),
            typed.getOrDefault("governingBody", "").strip(),
            typed.getOrDefault("issuingBody", "").strip(),
            typed.getOrDefault("signingAuthority", "").strip(),
            typed.getOrDefault("signingTitle", "").strip(),
            typed.getOrDefault("signer", "").strip());
    return written(plan, plans.edit(plan.current(), seen, PlanEdit.of(head)));
  }

  @PostMapping("/plans/{id}/text/item")
  View item(
      @PathVariable long id,
      @RequestParam int seen,
      @RequestParam(defaultValue = "") String key,
      @RequestParam PlanPart part,
      @RequestParam(defaultValue = "") String heading,
      @RequestParam(defaultValue = "") String body) {
    Plan plan = plans.get(id);
    if (heading.isBlank() && body.isBlank()) {
      return show(plan, List.of(Refusal.of("PLAN-005", "", "plans.refusal.item-empty")));
    }
    PlanContent content = plans.content(plan.current());
    int last = content.items().stream().mapToInt(PlanItem::position).max().orElse(0);
    Optional<PlanItem> known =
        content.items().stream().filter(i -> i.key().toString().equals(key)).findFirst();
    PlanItem item =
        new PlanItem(
            known.map(PlanItem::key).orElseGet(UUID::randomUUID),
            part,
            known.map(PlanItem::position).orElse(last + 1),
            heading.strip(),
            body.strip().replace("\r\n", "\n"));
    return written(plan, plans.edit(plan.current(), seen, PlanEdit.of(item)));
  }

  @PostMapping("/plans/{id}/text/duty")
  View duty(
      @PathVariable long id,
      @RequestParam int seen,
      @RequestParam(defaultValue = "") String key,
      @RequestParam String body,
      @RequestParam DutyRole role,
      @RequestParam String content,
      @RequestParam(defaultValue = "") String due) {
    Plan plan = plans.get(id);
    Optional<LocalDate> day = day(due.strip());
    List<Refusal> wrong = new ArrayList<>();
    if (body.isBlank() || content.isBlank()) {
      wrong.add(Refusal.of("PLAN-006", "body", "plans.refusal.duty-empty"));
    }
    if (!due.isBlank() && day.isEmpty()) {
      wrong.add(Refusal.of("PLAN-004", "due", "plans.refusal.day", due));
    }
    if (!wrong.isEmpty()) {
      return show(plan, wrong);
    }
    List<Duty> duties = plans.content(plan.current()).duties();
    Optional<Duty> known = duties.stream().filter(d -> d.key().toString().equals(key)).findFirst();
    Duty written =
        new Duty(
            known.map(Duty::key).orElseGet(UUID::randomUUID),
            known.map(Duty::position).orElse(duties.size() + 1),
            body.strip(),
            role,
            content.strip(),
            day.orElse(null));
    return written(plan, plans.edit(plan.current(), seen, PlanEdit.of(written)));
  }

  @PostMapping("/plans/{id}/text/target")
  View target(
      @PathVariable long id, @RequestParam int seen, @RequestParam Map<String, String> typed) {
    Plan plan = plans.get(id);
    List<PlanTarget> targets = plans.content(plan.current()).targets();
    Optional<PlanTarget> known =
        targets.stream().filter(t -> t.key().toString().equals(typed.get("key"))).findFirst();
    Optional<SortedMap<Integer, BigDecimal>> values = values(typed.getOrDefault("values", ""));
    Optional<SortedMap<Integer, BigDecimal>> base = values(typed.getOrDefault("base", ""));
    List<Refusal> wrong = new ArrayList<>();
    if (typed.getOrDefault("name", "").isBlank()) {
      wrong.add(Refusal.of("PLAN-007", "name", "plans.refusal.target-name"));
    }
    if (values.isEmpty() || base.isEmpty() || base.get().size() > 1) {
      wrong.add(Refusal.of("PLAN-008", "values", "plans.refusal.target-values"));
    }
    if (!wrong.isEmpty()) {
      return show(plan, wrong);
    }
    SortedMap<Integer, BigDecimal> ofBase = base.orElseThrow();
    PlanTarget target =
        new PlanTarget(
            known.map(PlanTarget::key).orElseGet(UUID::randomUUID),
            known.map(PlanTarget::position).orElse(targets.size() + 1),
            typed.getOrDefault("name", "").strip(),
            typed.getOrDefault("unit", "%").strip(),
            PlanTarget.Direction.valueOf(typed.getOrDefault("direction", "AT_LEAST")),
            typed.getOrDefault("owner", "").strip(),
            typed.getOrDefault("source", "").strip(),
            ofBase.isEmpty() ? null : ofBase.firstKey(),
            ofBase.isEmpty() ? null : ofBase.get(ofBase.firstKey()),
            values.orElseThrow());
    return written(plan, plans.edit(plan.current(), seen, PlanEdit.of(target)));
  }

  @PostMapping("/plans/{id}/text/remove")
  View remove(@PathVariable long id, @RequestParam int seen, @RequestParam UUID key) {
    Plan plan = plans.get(id);
    return written(plan, plans.remove(plan.current(), seen, key));
  }

  private View written(Plan plan, Outcome<PlanVersion> outcome) {
    return outcome.isRefused()
        ? show(plans.get(plan.id()), outcome.refusals())
        : Done.at("/plans/" + plan.id() + "/text", "plans.saved");
  }

  static Optional<LocalDate> day(String typed) {
    try {
      return typed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(typed, DAY));
    } catch (DateTimeException e) {
      return Optional.empty(); // told to the writer by the caller
    }
  }

  /** "2026: 95; 2027: 97,5"; empty where it cannot be read. */
  private static Optional<SortedMap<Integer, BigDecimal>> values(String typed) {
    SortedMap<Integer, BigDecimal> values = new TreeMap<>();
    for (String piece : typed.strip().split(";", -1)) {
      if (piece.isBlank()) {
        continue;
      }
      int colon = piece.indexOf(':');
      int year = colon < 0 ? 0 : Typed.year(piece.substring(0, colon));
      Optional<BigDecimal> value =
          colon < 0 ? Optional.empty() : Typed.decimal(piece.substring(colon + 1));
      if (year == 0 || value.isEmpty()) {
        return Optional.empty();
      }
      values.put(year, value.get());
    }
    return Optional.of(values);
  }
}
