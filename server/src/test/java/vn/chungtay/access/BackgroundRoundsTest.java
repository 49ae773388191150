package vn.chungtay.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.transaction.CannotCreateTransactionException;

@Timeout(30)
class BackgroundRoundsTest {
  private static final long MOMENT_NANOS = 1_000_000;

  @Test
  void a01_roundsGoOnUntilTheServerStops() throws InterruptedException {
    CountDownLatch three = new CountDownLatch(3);
    BackgroundRounds rounds = rounds(three::countDown);
    rounds.start();
    assertThat(three.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(rounds.isRunning()).isTrue();
    rounds.stop();
    assertThat(rounds.isRunning()).isFalse();
  }

  @Test
  void a02_aDatabaseThatIsAwayForAWhileDoesNotEndTheWork() throws InterruptedException {
    AtomicInteger begun = new AtomicInteger();
    CountDownLatch done = new CountDownLatch(1);
    BackgroundRounds rounds =
        rounds(
            () -> {
              if (begun.incrementAndGet() < 3) {
                throw new CannotCreateTransactionException("no connection");
              }
              done.countDown();
            });
    rounds.start();
    assertThat(done.await(20, TimeUnit.SECONDS)).as("a round after two that failed").isTrue();
    rounds.stop();
  }

  private static BackgroundRounds rounds(Runnable work) {
    return new BackgroundRounds("rounds-of-a-test", MOMENT_NANOS) {
      @Override
      protected boolean round() {
        work.run();
        return false;
      }
    };
  }
}
