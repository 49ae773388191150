package vn.chungtay.surveys;

import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungtay.database.Scope;

/**
 * Puts submissions on disk. Those that come while others are being written wait together and are
 * written in one transaction; each sender hears of it only after the commit. Where a transaction
 * fails, its submissions are tried again one by one, so that none falls with its neighbour; where
 * there is no database, none waits for the failure of the others.
 */
@Component
class SubmissionIntake {
  private static final Logger LOG = LoggerFactory.getLogger(SubmissionIntake.class);
  private static final int MOST_WAITING = 2_000;
  private static final int BATCH = 200;
  private static final long PATIENCE = 60;

  private record Waiting(Parcel parcel, CompletableFuture<Receipt> told) {}

  private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(MOST_WAITING);
  private final ParcelTable table;
  private final TransactionTemplate transaction;
  private final Thread writer = new Thread(this::work, "submissions");
  private volatile boolean open = true;

  SubmissionIntake(ParcelTable table, TransactionTemplate transaction) {
    this.table = table;
    this.transaction = transaction;
    writer.setDaemon(true);
    writer.start();
  }

  /** Waits until it is on disk; {@link NotKept} where it could not be put there. */
  Receipt receive(Parcel parcel) {
    Waiting waiting = new Waiting(parcel, new CompletableFuture<>());
    try {
      if (!open || !queue.offer(waiting, PATIENCE, TimeUnit.SECONDS)) {
        throw new NotKept("too many are waiting", null);
      }
      return waiting.told().get(PATIENCE, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotKept("interrupted", e);
    } catch (TimeoutException e) {
      throw new NotKept("took too long", e);
    } catch (ExecutionException e) {
      throw new NotKept("not written", e);
    }
  }

  @PreDestroy
  void close() {
    open = false;
    writer.interrupt();
  }

  private void work() {
    List<Waiting> batch = new ArrayList<>();
    while (open) {
      try {
        batch.add(queue.take());
        queue.drainTo(batch, BATCH - 1);
        write(batch);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      } finally {
        batch.clear();
      }
    }
    batch.addAll(queue);
    batch.forEach(each -> each.told().completeExceptionally(new NotKept("closing", null)));
  }

  private void write(List<Waiting> batch) {
    try {
      List<Receipt> receipts = written(batch.stream().map(Waiting::parcel).toList());
      for (int i = 0; i < batch.size(); i++) {
        batch.get(i).told().complete(receipts.get(i));
      }
    } catch (TransactionException | DataAccessResourceFailureException e) {
      LOG.error("the database is gone, {} submissions not kept", batch.size(), e);
      batch.forEach(each -> each.told().completeExceptionally(e));
    } catch (RuntimeException e) {
      if (batch.size() == 1) {
        LOG.error("submission {} not kept", batch.get(0).parcel().key(), e);
        batch.get(0).told().completeExceptionally(e);
      } else {
        LOG.warn("{} submissions are written one by one", batch.size(), e);
        batch.forEach(each -> write(List.of(each)));
      }
    }
  }

  /** Each sender's right to the village was asked before; the scope is exactly these villages. */
  private List<Receipt> written(List<Parcel> parcels) {
    Scope scope =
        new Scope("system:surveys", parcels.stream().map(Parcel::areaId).distinct().toList());
    return scope.get(
        () -> Objects.requireNonNull(transaction.execute(status -> table.write(parcels))));
  }
}
