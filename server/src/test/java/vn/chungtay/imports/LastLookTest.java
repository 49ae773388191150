package vn.chungtay.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.SoftReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A look holds ID numbers: it is kept for a while only, and never where memory is short. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class LastLookTest {
  /** What shall be done later, by when. */
  private final Map<Runnable, Duration> later = new LinkedHashMap<>();

  /** How the looks are held, the oldest first. */
  private final List<SoftReference<Looked>> held = new ArrayList<>();

  private final LastLook last = new LastLook((time, what) -> later.put(what, time), this::hold);

  private SoftReference<Looked> hold(Looked looked) {
    held.add(new SoftReference<>(looked));
    return held.get(held.size() - 1);
  }

  private static Looked look(long importId) {
    ListFiles.Read nothing =
        new ListFiles.Read(
            List.of(),
            Map.of(),
            List.of(),
            0,
            List.of(),
            0,
            List.of(),
            List.of(),
            Optional.empty());
    Looked.Ground ground = new Looked.Ground(1, Map.of(), Map.of(), "0.");
    return new Looked(importId, nothing, new Draft(Map.of()), ground, "");
  }

  /** Time goes on until everything is over that was to be done within it. */
  private void pass(Duration time) {
    later.forEach(
        (what, after) -> {
          if (after.compareTo(time) <= 0) {
            what.run();
          }
        });
  }

  @Test
  void a01_theLookAtAnImportIsFoundByThatImportAlone() {
    Looked looked = look(7);
    last.keep(looked);
    assertThat(last.find(7)).containsSame(looked);
    assertThat(last.find(8)).isEmpty();
  }

  @Test
  void a02_thereIsOneOnlyTheLast() {
    last.keep(look(7));
    last.keep(look(8));
    assertThat(last.find(7)).isEmpty();
    assertThat(last.find(8)).isPresent();
  }

  @Test
  void a03_whoIsDoneWithItForgetsIt() {
    last.keep(look(7));
    last.forget();
    assertThat(last.find(7)).isEmpty();
  }

  @Test
  void a04_itIsKeptForAQuarterOfAnHour() {
    last.keep(look(7));
    pass(Duration.ofMinutes(15).minusMillis(1));
    assertThat(last.find(7)).isPresent();
    pass(Duration.ofMinutes(15));
    assertThat(last.find(7)).isEmpty();
  }

  @Test
  void a05_theTimeOfAnEarlierLookEndsNoLaterOne() {
    last.keep(look(7));
    Runnable ofTheFirst = later.keySet().iterator().next();
    last.keep(look(7));
    ofTheFirst.run();
    assertThat(last.find(7)).isPresent();
  }

  /** The machine clears what is softly held before it runs out of memory; here the test does. */
  @Test
  void a06_whereMemoryIsShortItIsGone() {
    last.keep(look(7));
    held.get(0).clear();
    assertThat(last.find(7)).isEmpty();
    last.keep(look(7));
    assertThat(last.find(7)).as("the next one is kept again").isPresent();
  }
}
