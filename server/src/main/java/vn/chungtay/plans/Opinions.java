package vn.chungtay.plans;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.access.Permission;
import vn.chungtay.areas.Area;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;

/** Opinions on a draft: asked for, given, answered; an approved version keeps them as they were. */
@Service
public class Opinions {
  private final OpinionTable opinions;
  private final PlanPapers papers;
  private final PlanUnits units;
  private final PlanRights rights;

  Opinions(OpinionTable opinions, PlanPapers papers, PlanUnits units, PlanRights rights) {
    this.opinions = opinions;
    this.papers = papers;
    this.units = units;
    this.rights = rights;
  }

  /** Everything asked, said and answered about a version, in the order of asking. */
  @Transactional(readOnly = true)
  public List<Opinion> list(PlanVersion version) {
    return opinions.list(version.id());
  }

  /** The questions that reached an area from the level above, newest first. */
  @Transactional(readOnly = true)
  public List<Opinion> ofArea(long areaId) {
    return opinions.ofArea(areaId);
  }

  /** One question; not found where it lies outside the reader's areas. */
  @Transactional(readOnly = true)
  public Opinion get(long id) {
    return opinions.find(id).orElseThrow(() -> new PlanNotFound("opinion " + id));
  }

  /** The draft as it was sent with the question. */
  @Transactional(readOnly = true)
  public byte[] paper(Opinion opinion) {
    if (!opinion.hasPaper()) {
      throw new PlanNotFound("opinion " + opinion.id());
    }
    return opinions.paper(opinion.id());
  }

  /** True while the version the question is about takes opinions. */
  @Transactional(readOnly = true)
  public boolean open(Opinion opinion) {
    return opinions.open(opinion.versionId());
  }

  /** True where the reader may say something for this area. */
  public boolean mayComment(long areaId) {
    return rights.holds(Permission.COMMENT_PLANS, areaId);
  }

  /** The units of the annex that can be asked. */
  public Map<String, Area> units(Plan plan) {
    return units.areas(plan, plan.current());
  }

  /** Asks bodies of the plan's own area and units of its annex; whoever was asked stays asked. */
  @Transactional
  public Outcome<Integer> ask(
      Plan plan, List<String> bodies, List<String> asked, @Nullable LocalDate due) {
    rights.mayWrite(plan.areaId());
    PlanVersion version = plan.current();
    if (version.state() != PlanState.OPINION) {
      return Outcome.refused(Refusal.of("PLAN-091", "", "plans.refusal.not-out-for-opinion"));
    }
    Set<String> names = new LinkedHashSet<>();
    bodies.stream().map(String::strip).filter(b -> !b.isEmpty()).forEach(names::add);
    Map<String, Area> known = units(plan);
    List<String> chosen = asked.stream().filter(known::containsKey).toList();
    if (names.isEmpty() && chosen.isEmpty()) {
      return Outcome.refused(Refusal.of("PLAN-092", "bodies", "plans.refusal.nobody-asked"));
    }
    int count = 0;
    for (String body : names) {
      var one = new OpinionTable.Asked(plan.areaId(), body, due);
      count += opinions.insert(version, plan.title(), one, null, rights.actor());
    }
    byte[] paper = chosen.isEmpty() ? new byte[0] : draft(plan, version);
    for (String unit : chosen) {
      Area area = known.get(unit);
      if (area != null) {
        var one = new OpinionTable.Asked(area.id(), unit, due);
        count += opinions.insert(version, plan.title(), one, paper, rights.actor());
      }
    }
    rights.record("opinions-asked", plan.areaId(), "plan/" + plan.id(), String.valueOf(count));
    return Outcome.of(count);
  }

  /** The draft as a paper. */
  byte[] draft(Plan plan, PlanVersion version) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      papers.write(papers.document(plan, version), PlanPapers.Format.DOCX, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Says something for whoever was asked; it may be said anew until somebody has answered. */
  @Transactional
  public Outcome<Opinion> give(Opinion opinion, String words) {
    rights.mayComment(opinion.areaId());
    List<Refusal> wrong = new ArrayList<>();
    if (!opinions.open(opinion.versionId())) {
      wrong.add(Refusal.of("PLAN-091", "", "plans.refusal.not-out-for-opinion"));
    }
    if (opinion.taken() != null) {
      wrong.add(Refusal.of("PLAN-093", "", "plans.refusal.opinion-answered"));
    }
    if (words.isBlank()) {
      wrong.add(Refusal.of("PLAN-094", "words", "plans.refusal.opinion-empty"));
    }
    if (!wrong.isEmpty()) {
      return Outcome.refused(wrong);
    }
    opinions.give(opinion.id(), words.strip(), rights.actor());
    rights.record("opinion-given", opinion.areaId(), "plan/" + opinion.planId(), opinion.asked());
    return Outcome.of(get(opinion.id()));
  }

  /** Says something for a body of the plan's own area that nobody asked. */
  @Transactional
  public Outcome<Opinion> volunteer(Plan plan, String body, String words) {
    rights.mayComment(plan.areaId());
    PlanVersion version = plan.current();
    if (version.state() != PlanState.OPINION) {
      return Outcome.refused(Refusal.of("PLAN-091", "", "plans.refusal.not-out-for-opinion"));
    }
    if (body.isBlank() || words.isBlank()) {
      return Outcome.refused(
          Refusal.of("PLAN-094", body.isBlank() ? "body" : "words", "plans.refusal.opinion-empty"));
    }
    var asked = new OpinionTable.Asked(plan.areaId(), body.strip(), null);
    opinions.insert(version, plan.title(), asked, null, rights.actor());
    Opinion found =
        opinions.list(version.id()).stream()
            .filter(o -> o.areaId() == plan.areaId() && o.asked().equals(body.strip()))
            .findFirst()
            .orElseThrow();
    return give(found, words);
  }

  /** What became of an opinion; why it is not taken in has to be said. */
  @Transactional
  public Outcome<Opinion> answer(
      Plan plan, Opinion opinion, Opinion.@Nullable Taken taken, String answer) {
    rights.mayWrite(plan.areaId());
    List<Refusal> wrong = new ArrayList<>();
    PlanVersion version = plan.current();
    if (version.id() != opinion.versionId() || !version.state().open()) {
      wrong.add(Refusal.of("PLAN-010", "", "plans.refusal.locked", version.number()));
    } else if (!opinion.given()) {
      wrong.add(Refusal.of("PLAN-095", "", "plans.refusal.nothing-said"));
    }
    if (taken == null) {
      wrong.add(Refusal.of("PLAN-096", "taken-" + opinion.id(), "plans.refusal.taken-missing"));
    } else if (taken != Opinion.Taken.TAKEN && answer.isBlank()) {
      wrong.add(Refusal.of("PLAN-097", "answer-" + opinion.id(), "plans.refusal.why-not-taken"));
    }
    if (taken == null || !wrong.isEmpty()) {
      return Outcome.refused(wrong);
    }
    opinions.answer(opinion.id(), taken, answer.strip(), rights.actor());
    rights.record(
        "opinion-answered", plan.areaId(), "plan/" + plan.id(), opinion.asked() + ": " + taken);
    return Outcome.of(get(opinion.id()));
  }
}
