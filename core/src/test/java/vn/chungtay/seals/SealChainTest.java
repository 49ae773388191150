package vn.chungtay.seals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.chungtay.seals.SealChain.SealedSheet;

/** Nobody touches a sealed sheet without it being seen. */
class SealChainTest {
  private static final Instant AT = Instant.parse("2026-09-10T03:00:00Z");

  private static SealChain chain(int sheets) {
    SealChain chain = SealChain.empty();
    for (int i = 0; i < sheets; i++) {
      Sheet sheet = new Sheet("survey", List.of(List.of("H" + i, "POOR"), List.of("H9", "")));
      chain = chain.with(AT.plusSeconds(i), "canbo.ngocchau", sheet);
    }
    return chain;
  }

  private static SealChain replaced(SealChain chain, int at, SealedSheet by) {
    List<SealedSheet> links = new ArrayList<>(chain.links());
    links.set(at, by);
    return new SealChain(links);
  }

  @Test
  void a01_anUntouchedChainIsWhole() {
    SealChain chain = chain(5);
    assertThat(chain.verify(List.of(chain.head().orElseThrow(), chain(3).head().orElseThrow())))
        .isEmpty();
    assertThat(SealChain.empty().verify(List.of())).isEmpty();
  }

  @Property
  void a02_anEditIsFoundWhereItWasMade(@ForAll @IntRange(min = 0, max = 6) int at) {
    SealChain chain = chain(7);
    SealedSheet link = chain.links().get(at);
    Sheet edited = new Sheet("survey", List.of(List.of("H" + at, "NOT_POOR"), List.of("H9", "")));
    assertThat(replaced(chain, at, new SealedSheet(link.seal(), edited)).verify(List.of()))
        .containsExactly(new SealFault(at + 1, SealFault.Kind.SHEET_CHANGED));
  }

  @Property
  void a03_aSheetSealedAnewBreaksTheLinkAfterIt(@ForAll @IntRange(min = 0, max = 5) int at) {
    SealChain chain = chain(7);
    String before = at == 0 ? Seal.NOTHING : chain.links().get(at - 1).seal().digest();
    Sheet other = new Sheet("survey", List.of());
    Seal forged = Seal.of(at + 1, AT, "ai.do", other, before);
    assertThat(replaced(chain, at, new SealedSheet(forged, other)).verify(List.of()))
        .containsExactly(new SealFault(at + 2, SealFault.Kind.LINK_CHANGED));
  }

  @Property
  void a04_aSwapOrALossIsFound(@ForAll @IntRange(min = 0, max = 5) int at, @ForAll boolean swap) {
    List<SealedSheet> links = new ArrayList<>(chain(7).links());
    if (swap) {
      Collections.swap(links, at, at + 1);
    } else {
      links.remove(at);
    }
    assertThat(new SealChain(links).verify(List.of()))
        .containsExactly(new SealFault(at + 1, SealFault.Kind.OUT_OF_ORDER));
  }

  @Test
  void a05_aChainCutAtItsEndIsFoundByWhatWasPublished() {
    SealChain chain = chain(5);
    SealChain cut = new SealChain(chain.links().subList(0, 3));
    assertThat(cut.verify(List.of())).isEmpty();
    assertThat(cut.verify(List.of(chain.head().orElseThrow())))
        .containsExactly(new SealFault(5, SealFault.Kind.CUT_OFF));
    Sheet other = new Sheet("posting", List.of());
    SealChain regrown = cut.with(AT, "ai.do", other).with(AT, "ai.do", other);
    assertThat(regrown.verify(List.of(chain.head().orElseThrow())))
        .containsExactly(new SealFault(5, SealFault.Kind.OTHER_CHAIN));
  }

  @Test
  void a06_fieldsCannotFlowIntoEachOther() {
    Sheet one = new Sheet("k", List.of(List.of("ab", "c")));
    Sheet two = new Sheet("k", List.of(List.of("a", "bc")));
    Sheet three = new Sheet("k", List.of(List.of("ab"), List.of("c")));
    assertThat(
            List.of(Digests.hex(one.bytes()), Digests.hex(two.bytes()), Digests.hex(three.bytes())))
        .doesNotHaveDuplicates();
  }

  @Test
  void a07_theCodeOnTheWallIsShortEnoughToReadAloud() {
    assertThat(chain(2).links().get(1).seal().shortCode()).matches("([0-9A-F]{4}-){3}[0-9A-F]{4}");
  }
}
