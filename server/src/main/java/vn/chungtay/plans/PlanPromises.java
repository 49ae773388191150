package vn.chungtay.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.cascades.Constraint;
import vn.chungtay.statements.Comparison;
import vn.chungtay.statements.Promises;
import vn.chungtay.statements.TextAudit;
import vn.chungtay.values.Language;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;

/** The promises in the words of a plan, and which of them bind its cascade. */
@Service
public class PlanPromises {
  private final PlanAnnexes annexes;
  private final PlanRights rights;
  private final JdbcClient jdbc;

  PlanPromises(PlanAnnexes annexes, PlanRights rights, JdbcClient jdbc) {
    this.annexes = annexes;
    this.rights = rights;
    this.jdbc = jdbc;
  }

  /**
   * Every sentence with a figure, in the order of the plan; one not understood is listed as such.
   */
  @Transactional(readOnly = true)
  public List<Promise> list(Plan plan, PlanVersion version) {
    Set<String> kept = kept(version.id());
    List<Promise> promises = new ArrayList<>();
    for (Comparison comparison :
        new TextAudit()
            .compare(annexes.document(version), annexes.find(version).stream().toList())) {
      List<Constraint> constraints = Promises.of(comparison.statement(), plan.lastYear());
      boolean isKept = kept.contains(comparison.statement().sentence());
      promises.add(new Promise(comparison, constraints, isKept && !constraints.isEmpty()));
    }
    return promises;
  }

  private Set<String> kept(long versionId) {
    return Set.copyOf(
        jdbc.sql("select distinct sentence from plans.promise where version_id = ? and kept")
            .param(versionId)
            .query(String.class)
            .list());
  }

  /** What binds the cascade of this version besides its totals. */
  @Transactional(readOnly = true)
  public List<Constraint> constraints(Plan plan, PlanVersion version) {
    return list(plan, version).stream()
        .filter(Promise::kept)
        .flatMap(promise -> promise.constraints().stream())
        .distinct()
        .toList();
  }

  /** Keeps the sentences at these places of {@link #list}, and no others. */
  @Transactional
  public Outcome<Integer> keep(Plan plan, PlanVersion version, Set<Integer> chosen) {
    rights.mayWrite(version.areaId());
    if (!version.state().open()) {
      return Outcome.refused(Refusal.of("PLAN-010", "", "plans.refusal.locked", version.number()));
    }
    List<Promise> promises = list(plan, version);
    jdbc.sql("delete from plans.promise where version_id = ?").param(version.id()).update();
    int keeping = 0;
    for (int at = 0; at < promises.size(); at++) {
      Promise promise = promises.get(at);
      if (chosen.contains(at) && !promise.constraints().isEmpty()) {
        save(version, promise);
        keeping++;
      }
    }
    rights.record(
        "promises-kept", version.areaId(), "plan/" + version.planId(), String.valueOf(keeping));
    return Outcome.of(keeping);
  }

  private void save(PlanVersion version, Promise promise) {
    jdbc.sql(
            """
            insert into plans.promise (version_id, area_id, kind, sentence, place, kept)
            values (?, ?, ?, ?, ?, true)
            """)
        .param(version.id())
        .param(version.areaId())
        .param(promise.comparison().statement().kind().name())
        .param(promise.sentence())
        .param(promise.comparison().statement().place().text(Language.VI))
        .update();
  }
}
