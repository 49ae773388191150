package vn.chungtay.web.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.chungtay.access.Access;
import vn.chungtay.access.Actor;
import vn.chungtay.access.AuditTrail;
import vn.chungtay.access.BackgroundWork;
import vn.chungtay.areas.AreaImport;
import vn.chungtay.areas.ImportJobs;
import vn.chungtay.areas.ImportJobs.State;
import vn.chungtay.areas.ImportProgress;
import vn.chungtay.areas.ImportReport;
import vn.chungtay.areas.SourceFile;
import vn.chungtay.areas.Uploads;
import vn.chungtay.values.Language;

/** Does imports of areas one after another, behind the pages that show how far they are. */
@Component
class ImportWork implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int SHOWN = 100;

  private final AreaImport importing;
  private final Uploads uploads;
  private final ImportJobs jobs;
  private final Access access;
  private final AuditTrail trail;
  private final BackgroundWork<UUID> work;

  ImportWork(
      AreaImport importing, Uploads uploads, ImportJobs jobs, Access access, AuditTrail trail) {
    this.importing = importing;
    this.uploads = uploads;
    this.jobs = jobs;
    this.access = access;
    this.trail = trail;
    this.work = new BackgroundWork<>("import", access);
  }

  /** Looks at what was sent, behind the page. */
  void look(UUID key) {
    Actor actor = access.actor();
    if (jobs.look(key, actor.login())) {
      submit(key, () -> looked(key, actor));
    }
  }

  /** Stores what was looked at, behind the page; a second call while it works does nothing. */
  void store(UUID key) {
    Actor actor = access.actor();
    if (jobs.claim(key, actor.login())) {
      submit(key, () -> stored(key, actor));
    }
  }

  /** Waits a moment: most imports are small and need no page of progress. */
  void moment(UUID key) {
    work.moment(key);
  }

  private void submit(UUID key, Runnable doing) {
    work.submit(
        key,
        () -> jobs.beat(key),
        () -> {
          try {
            doing.run();
          } catch (ImportProgress.Cancelled e) {
            jobs.end(key, State.CANCELLED, "");
          } catch (RuntimeException e) {
            LOG.error("import {}", key, e);
            jobs.end(key, State.FAILED, "");
          }
        });
  }

  private void looked(UUID key, Actor actor) {
    List<SourceFile> files = uploads.list(actor.login(), key);
    ImportReport report = importing.preview(files, jobs.progress(key));
    jobs.end(key, State.LOOKED, json(report));
  }

  private void stored(UUID key, Actor actor) {
    List<SourceFile> files = uploads.list(actor.login(), key);
    ImportReport report =
        importing.store(
            files,
            actor.login(),
            made -> {
              jobs.end(key, State.STORED, json(made));
              uploads.drop(key);
              trail.write("areas.imported", "areas", OptionalLong.empty(), made.audited());
            },
            jobs.progress(key));
    if (!report.problems().isEmpty()) {
      jobs.end(key, State.LOOKED, json(report)); // something else changed since the look
    } else if (report.nothingNew()) {
      jobs.end(key, State.STORED, json(report));
    }
  }

  /** What the work found, in the reader's language. */
  static AreaImportView.Told read(String told, Language language) {
    return JSON.convertValue(JSON.readTree(told).get(language.code()), AreaImportView.Told.class);
  }

  private static String json(ImportReport report) {
    Map<String, AreaImportView.Told> told = new LinkedHashMap<>();
    for (Language language : Language.values()) {
      told.put(language.code(), told(report, language));
    }
    return JSON.writeValueAsString(told);
  }

  private static AreaImportView.Told told(ImportReport report, Language language) {
    return new AreaImportView.Told(
        report.nothingNew(),
        report.summary().stream().map(m -> m.in(language)).toList(),
        report.firstLines().stream().map(m -> m.in(language)).toList(),
        report.problems().stream()
            .limit(SHOWN)
            .map(
                p ->
                    new AreaImportView.Problem(
                        p.file(),
                        p.line() == 0 ? "" : String.valueOf(p.line()),
                        p.column(),
                        p.message(language),
                        p.code()))
            .toList(),
        Math.max(0, report.problems().size() - SHOWN));
  }

  @Override
  public void destroy() {
    work.close();
  }
}
