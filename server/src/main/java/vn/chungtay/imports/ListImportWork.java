package vn.chungtay.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungtay.access.Access;
import vn.chungtay.access.Actor;
import vn.chungtay.access.AuditTrail;
import vn.chungtay.areas.Areas;
import vn.chungtay.households.Deed;
import vn.chungtay.households.HouseholdRolls;
import vn.chungtay.households.MemberFields;
import vn.chungtay.households.NewHousehold;
import vn.chungtay.households.Relation;
import vn.chungtay.imports.HouseholdImport.State;
import vn.chungtay.values.Language;
import vn.chungtay.values.Message;

/**
 * Looks, stores and takes back behind the pages, one import after another. What is stored is one
 * transaction: a killed process leaves nothing of it.
 */
@Component
class ListImportWork implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(ListImportWork.class);
  private static final int CHUNK = 500;

  private final ImportTable table;
  private final ListFiles files;
  private final HouseholdRolls rolls;
  private final Areas areas;
  private final Access access;
  private final AuditTrail trail;
  private final TransactionTemplate whole;
  private final TransactionTemplate apart;
  private final Map<Long, Future<?>> working = new ConcurrentHashMap<>();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "household-import");
            thread.setDaemon(true);
            return thread;
          });

  ListImportWork(
      ImportTable table,
      ListFiles files,
      HouseholdRolls rolls,
      Areas areas,
      Access access,
      AuditTrail trail,
      PlatformTransactionManager transactions) {
    this.table = table;
    this.files = files;
    this.rolls = rolls;
    this.areas = areas;
    this.access = access;
    this.trail = trail;
    this.whole = new TransactionTemplate(transactions);
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** Somebody asked to stop; nothing is stored then. */
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Somebody wrote in a household between the look and the storing. */
  private static final class Meanwhile extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  void look(HouseholdImport of) {
    List<State> from = List.of(State.SENT, State.LOOKED, State.CANCELLED, State.FAILED);
    if (table.claim(of.id(), State.LOOKING, from)) {
      submit(of, State.CANCELLED, () -> looked(of, false));
    }
  }

  void store(HouseholdImport of) {
    if (table.claim(of.id(), State.STORING, List.of(State.LOOKED))) {
      submit(of, State.CANCELLED, () -> stored(of));
    }
  }

  void undo(HouseholdImport of, String reason) {
    if (table.claim(of.id(), State.UNDOING, List.of(State.STORED))) {
      submit(of, State.STORED, () -> undone(of, reason));
    }
  }

  /** Waits a moment: most lists are small and need no page of progress. */
  void moment(long id) {
    Future<?> work = working.get(id);
    if (work == null) {
      return;
    }
    try {
      work.get(900, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      LOG.debug("import {} goes on", id);
    } catch (ExecutionException e) {
      LOG.error("import {}", id, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void submit(HouseholdImport of, State stopped, Runnable work) {
    Actor actor = access.actor();
    Runnable guarded =
        () -> {
          try {
            access.as(
                actor,
                () -> {
                  guard(of, stopped, work);
                  return "";
                });
          } catch (Exception e) {
            LOG.error("import {}", of.id(), e);
          } finally {
            working.remove(of.id());
          }
        };
    FutureTask<?> task = new FutureTask<>(guarded, "");
    working.put(of.id(), task);
    worker.execute(task);
  }

  private void guard(HouseholdImport of, State stopped, Runnable work) {
    try {
      work.run();
    } catch (Stopped e) {
      table.end(of.id(), stopped, "", "");
    } catch (Meanwhile e) {
      looked(of, true);
    } catch (RuntimeException e) {
      // The message of a database error may repeat a row: names and numbers stay out of the log.
      LOG.error("import {} failed: {}", of.id(), e.getClass().getName(), new Cause(e));
      table.end(of.id(), stopped == State.STORED ? State.STORED : State.FAILED, "", "");
    }
  }

  /** Where an error came from, without its words. */
  private static final class Cause extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Cause(RuntimeException of) {
      super(of.getClass().getName());
      setStackTrace(of.getStackTrace());
    }
  }

  private void looked(HouseholdImport of, boolean meanwhile) {
    beat(of, 0, 0);
    ListFiles.Found found = files.layouts(of);
    if (found.refusal().isPresent()) {
      table.end(of.id(), State.LOOKED, DraftTelling.unreadable(found.refusal().get()), "");
      return;
    }
    ListFiles.Households read = files.read(of);
    beat(of, 0, read.list().size());
    Draft draft = draft(of, read);
    table.end(of.id(), State.LOOKED, tell(found, read, draft, meanwhile), draft.print());
  }

  private static String tell(
      ListFiles.Found found, ListFiles.Households read, Draft draft, boolean meanwhile) {
    List<Message> notes = new ArrayList<>(found.notes());
    found.passedOver().forEach(s -> notes.add(Message.of("imports.note-sheet", s)));
    return DraftTelling.json(read, draft, notes, meanwhile);
  }

  private Draft draft(HouseholdImport of, ListFiles.Households read) {
    Map<String, String> groups = rolls.ethnicGroups();
    Comparison comparison =
        new Comparison(
            of.day(),
            new Comparison.Names(
                id -> areas.book().get(id, of.day()).fullName(),
                code -> groups.getOrDefault(code, code)));
    return new Matching(rolls, rolls.list(of.areaId()), table.answers(of.id()), comparison)
        .draft(read.list());
  }

  private void stored(HouseholdImport of) {
    beat(of, 0, 0);
    ListFiles.Found found = files.layouts(of);
    ListFiles.Households read = files.read(of);
    whole.executeWithoutResult(
        status -> {
          table.alone(files.communeOf(of));
          Draft draft = draft(of, read);
          if (!draft.print().equals(table.print(of.id()))) {
            String told = tell(found, read, draft, true);
            table.end(of.id(), State.LOOKED, told, draft.print());
            return;
          }
          String told = tell(found, read, draft, false);
          write(of, draft);
          table.end(of.id(), State.STORED, told, draft.print());
          trail.write("imports.stored", "imports/" + of.id(), of.areaId(), counts(of, draft));
        });
  }

  private static Map<String, String> counts(HouseholdImport of, Draft draft) {
    Map<String, String> counts = new LinkedHashMap<>();
    counts.put("file", of.fileName());
    counts.put("new", String.valueOf(draft.fresh.size()));
    counts.put("changed", String.valueOf(draft.changed.size()));
    counts.put("same", String.valueOf(draft.same));
    counts.put("refused", String.valueOf(draft.refused.size()));
    return counts;
  }

  private void write(HouseholdImport of, Draft draft) {
    int all = draft.fresh.size() + draft.changed.size();
    int done = 0;
    Deed deed = new Deed(of.day(), of.fileName(), 0);
    for (Draft.Change each : draft.changed) {
      if (done++ % CHUNK == 0) {
        beat(of, done, all);
      }
      if (!rolls.correct(each.was(), each.to(), deed, of.id())) {
        throw new Meanwhile();
      }
    }
    List<Listed> fresh = draft.fresh;
    List<String> numbers =
        fresh.isEmpty() ? List.of() : rolls.takeNumbers(of.areaId(), of.day(), fresh.size());
    for (int from = 0; from < fresh.size(); from += CHUNK) {
      beat(of, done + from, all);
      List<HouseholdRolls.Fresh> chunk = new ArrayList<>(CHUNK);
      for (int i = from; i < Math.min(fresh.size(), from + CHUNK); i++) {
        chunk.add(household(fresh.get(i), numbers.get(i)));
      }
      rolls.add(chunk, deed, of.id());
    }
    beat(of, all, all);
    if (all > CHUNK) {
      rolls.countAnew();
    }
  }

  private static HouseholdRolls.Fresh household(Listed listed, String number) {
    List<MemberFields> members = new ArrayList<>(listed.persons.size());
    for (Listed.Person each : listed.persons) {
      members.add(each.relation() == null ? each.as(Relation.OTHER).fields() : each.fields());
    }
    return new HouseholdRolls.Fresh(
        new NewHousehold(listed.areaId, number, listed.address, members),
        Optional.ofNullable(listed.standing));
  }

  private void undone(HouseholdImport of, String reason) {
    beat(of, 0, 0);
    whole.executeWithoutResult(
        status -> {
          table.alone(files.communeOf(of));
          if (!rolls.builtOn(of.id()).isEmpty()) {
            table.end(of.id(), State.STORED, "", "");
            return;
          }
          int changes = rolls.undo(of.areaId(), of.id(), reason);
          table.reason(of.id(), reason);
          table.end(of.id(), State.UNDONE, "", "");
          trail.write(
              "imports.undone",
              "imports/" + of.id(),
              OptionalLong.of(of.areaId()),
              Map.of("changes", String.valueOf(changes), "reason", reason));
        });
  }

  /** The refused rows with their reasons, as a workbook. */
  void refusedRows(HouseholdImport of, Language language, OutputStream out) throws IOException {
    ListFiles.Found found = files.layouts(of);
    ListFiles.Households read = files.read(of);
    Draft draft = draft(of, read);
    try {
      files.withFile(
          of,
          path -> {
            try {
              RefusedRows.write(path, of.fileName(), found.layouts(), draft.refused, language, out);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
            return "";
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Outside of the import's transaction: everybody sees how far it is, and may stop it. */
  private void beat(HouseholdImport of, int done, int all) {
    Boolean stop = apart.execute(status -> table.beat(of.id(), done, all));
    if (Boolean.TRUE.equals(stop)) {
      throw new Stopped();
    }
  }

  @Override
  public void destroy() {
    worker.shutdownNow();
  }
}
