package vn.chungtay.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.chungtay.values.Refusal;

/** A sample that nobody chose and everybody can draw again. */
class StratifiedDrawTest {
  private static final String SEED = "bốc thăm 21/11/2026";

  private static Stratum part(String code, int size) {
    return new Stratum(code, IntStream.range(0, size).mapToObj(i -> code + "-" + i).toList());
  }

  private static List<Stratum> pool(List<Integer> sizes) {
    return IntStream.range(0, sizes.size()).mapToObj(i -> part("v" + i, sizes.get(i))).toList();
  }

  private static List<String> refused(List<Stratum> pool, int size, String seed) {
    return StratifiedDraw.draw(pool, size, seed).refusals().stream().map(Refusal::code).toList();
  }

  @Test
  void a01_withoutASeedOrWithMoreThanThereIsNothingIsDrawn() {
    List<Stratum> pool = pool(List.of(2, 1));
    assertThat(refused(pool, 2, " ")).containsExactly("DRAW-001");
    assertThat(refused(pool, 4, SEED)).containsExactly("DRAW-002");
    assertThat(refused(pool, 0, "")).containsExactly("DRAW-001", "DRAW-002");
  }

  @Test
  void a02_ofEverythingEverythingIsDrawn() {
    List<Stratum> pool = pool(List.of(2, 0, 3));
    Drawn drawn = StratifiedDraw.draw(pool, 5, SEED).get();
    assertThat(drawn.items()).containsExactlyInAnyOrder("v0-0", "v0-1", "v2-0", "v2-1", "v2-2");
    assertThat(drawn.byStratum()).containsEntry("v1", List.of());
  }

  @Test
  void a03_eachPartGivesItsShare() {
    assertThat(StratifiedDraw.shares(pool(List.of(30, 20, 10)), 6, SEED))
        .isEqualTo(Map.of("v0", 3, "v1", 2, "v2", 1));
  }

  @Test
  void a04_noPartGoesWithoutWhereThereIsRoom() {
    assertThat(StratifiedDraw.shares(pool(List.of(97, 1, 1, 1)), 5, SEED))
        .isEqualTo(Map.of("v0", 2, "v1", 1, "v2", 1, "v3", 1));
  }

  @Test
  void a05_aLotIsWhatAnyProgramComputes() {
    // printf 'a\n12' | sha256sum
    assertThat(StratifiedDraw.lot("a", "12"))
        .isEqualTo("253f1b88d6b2d0105c60094cdc081e4fe857eda941588cc9879a84df45bc9d7d");
  }

  @Test
  void a06_anotherSeedDrawsOthers() {
    List<Stratum> pool = pool(List.of(50));
    assertThat(StratifiedDraw.draw(pool, 10, "1").get())
        .isNotEqualTo(StratifiedDraw.draw(pool, 10, "2").get());
  }

  /** Whatever the pool: sizes of parts and how many of the whole are drawn. */
  record Case(List<Integer> sizes, int size) {}

  @Provide
  Arbitrary<Case> cases() {
    return Arbitraries.integers()
        .between(0, 60)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .filter(sizes -> sizes.stream().mapToInt(i -> i).sum() > 0)
        .flatMap(
            sizes ->
                Arbitraries.integers()
                    .between(1, sizes.stream().mapToInt(i -> i).sum())
                    .map(size -> new Case(sizes, size)));
  }

  @Property
  void b01_theSumIsExactAndNobodyIsDrawnTwiceOrFromOutside(
      @ForAll("cases") Case drawing, @ForAll @IntRange(max = 99_999) int seed) {
    List<Stratum> pool = pool(drawing.sizes());
    Drawn drawn = StratifiedDraw.draw(pool, drawing.size(), "s" + seed).get();
    assertThat(drawn.items()).hasSize(drawing.size()).doesNotHaveDuplicates();
    for (Stratum part : pool) {
      assertThat(part.items()).containsAll(drawn.byStratum().get(part.code()));
    }
  }

  @Property
  void b02_theSameSeedDrawsTheSameInWhateverOrderThePoolIsRead(
      @ForAll("cases") Case drawing, @ForAll Random random) {
    List<Stratum> pool = pool(drawing.sizes());
    List<Stratum> mixed = new ArrayList<>();
    for (Stratum part : pool) {
      List<String> items = new ArrayList<>(part.items());
      Collections.shuffle(items, random);
      mixed.add(new Stratum(part.code(), items));
    }
    Collections.shuffle(mixed, random);
    Drawn once = StratifiedDraw.draw(pool, drawing.size(), SEED).get();
    Drawn again = StratifiedDraw.draw(mixed, drawing.size(), SEED).get();
    assertThat(again.byStratum()).isEqualTo(once.byStratum());
  }

  @Property
  void b03_sharesLieWithinOneOfProportion(@ForAll("cases") Case drawing) {
    List<Stratum> pool = pool(drawing.sizes());
    Map<String, Integer> shares = StratifiedDraw.shares(pool, drawing.size(), SEED);
    long parts = pool.stream().filter(part -> !part.items().isEmpty()).count();
    // Parts that were given their one because their share was below it; the others share the rest.
    boolean room = drawing.size() >= parts;
    List<Stratum> sharing = new ArrayList<>(pool);
    sharing.removeIf(part -> part.items().isEmpty());
    int left = drawing.size();
    if (room) {
      assertThat(shares.values()).allMatch(share -> share >= 1);
      sharing.sort((a, b) -> a.items().size() - b.items().size());
      while ((long) left * sharing.get(0).items().size() < all(sharing)) {
        assertThat(shares.get(sharing.remove(0).code())).isEqualTo(1);
        left--;
      }
    }
    for (Stratum part : sharing) {
      long exact = (long) left * part.items().size();
      long given = shares.getOrDefault(part.code(), 0) * all(sharing);
      assertThat(Math.abs(given - exact)).as(part.code()).isLessThan(all(sharing));
    }
  }

  private static long all(List<Stratum> parts) {
    return parts.stream().mapToLong(part -> part.items().size()).sum();
  }

  @Property
  void b04_aLargerSampleOfOnePartHoldsTheSmallerOne(
      @ForAll @IntRange(min = 2, max = 80) int all, @ForAll @IntRange(min = 1, max = 79) int less) {
    List<Stratum> pool = pool(List.of(all));
    int small = Math.min(less, all - 1);
    assertThat(new HashSet<>(StratifiedDraw.draw(pool, small + 1, SEED).get().items()))
        .containsAll(StratifiedDraw.draw(pool, small, SEED).get().items());
  }
}
