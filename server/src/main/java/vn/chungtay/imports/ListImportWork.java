package vn.chungtay.imports;

import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import vn.chungtay.access.Access;
import vn.chungtay.access.BackgroundWork;
import vn.chungtay.imports.HouseholdImport.State;

/** Looks, stores and takes back behind the pages, one import after another. */
@Component
class ListImportWork implements InitializingBean, DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(ListImportWork.class);

  private final ImportTable table;
  private final LookingAtList looking;
  private final StoringList storing;
  private final BackgroundWork<Long> work;

  ListImportWork(ImportTable table, LookingAtList looking, StoringList storing, Access access) {
    this.table = table;
    this.looking = looking;
    this.storing = storing;
    this.work = new BackgroundWork<>("household-import", access);
  }

  void look(HouseholdImport of) {
    begin(of, State.LOOKING, State.CANCELLED, working -> looking.look(of, working, false));
  }

  void store(HouseholdImport of) {
    begin(of, State.STORING, State.CANCELLED, working -> store(of, working));
  }

  private void store(HouseholdImport of, Working working) {
    try {
      storing.store(of, working);
    } catch (StoringList.Meanwhile e) {
      looking.look(of, working, true);
    }
  }

  void undo(HouseholdImport of, String reason) {
    begin(of, State.UNDOING, State.STORED, working -> storing.undo(of, reason, working));
  }

  /** Waits a moment: most lists are small and need no page of progress. */
  void moment(long id) {
    work.moment(id);
  }

  /** Begins where nobody else did; a second click does nothing. */
  private void begin(HouseholdImport of, State state, State otherwise, Consumer<Working> doing) {
    table
        .claim(of.id(), state)
        .ifPresent(
            turn -> {
              Working working = new Working(of.id(), turn);
              work.submit(
                  of.id(), () -> table.pulse(working), () -> guard(working, otherwise, doing));
            });
  }

  private void guard(Working working, State otherwise, Consumer<Working> doing) {
    try {
      working.reached(0, 0);
      doing.accept(working);
    } catch (Working.Stopped e) {
      table.end(working, otherwise);
    } catch (RuntimeException e) {
      LOG.error(
          "import {} failed: {}",
          working.importId,
          e.getClass().getName(),
          new BackgroundWork.WithoutWords(e));
      table.end(working, otherwise == State.STORED ? State.STORED : State.FAILED);
    }
  }

  @Override
  public void afterPropertiesSet() {
    table.dropOldFiles();
  }

  @Override
  public void destroy() {
    work.close();
  }

  /** The states from which each kind of work begins. */
  static List<State> begunFrom(State work) {
    return switch (work) {
      case LOOKING -> List.of(State.SENT, State.LOOKED, State.CANCELLED, State.FAILED);
      case STORING -> List.of(State.LOOKED);
      case UNDOING -> List.of(State.STORED);
      default -> throw new IllegalArgumentException(work + " is no work");
    };
  }
}
