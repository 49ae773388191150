package vn.chungtay.households;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.chungtay.access.Access;
import vn.chungtay.operations.RunningServer;
import vn.chungtay.operations.TestServer;
import vn.chungtay.web.PrivateDigits;

/** An ID number that somebody looks for never stands in an address in the clear. */
@ExtendWith(TestServer.class)
class SealedSearchDbTest {
  private static final String NUMBER = "024 180 001 234";
  private static final Instant THEN = Instant.parse("2026-11-20T03:00:00Z");

  private static SealedSearch at(Desk desk, Duration later) {
    return new SealedSearch(
        desk.bean(IdNumbers.class),
        desk.bean(Access.class),
        Clock.fixed(THEN.plus(later), ZoneOffset.UTC));
  }

  @Test
  void a01_numbersOfPeopleAreToldFromOtherWords() {
    assertThat(PrivateDigits.in(NUMBER)).isTrue();
    assertThat(PrivateDigits.in("121234567")).isTrue();
    assertThat(PrivateDigits.in("Nguyễn Văn Bình 024180001234")).isTrue();
    assertThat(PrivateDigits.in("024.180.001.234")).isTrue();
    assertThat(PrivateDigits.in("07348:01-000123")).as("a household's number").isFalse();
    assertThat(PrivateDigits.in("nguyen van binh 1962")).isFalse();
    assertThat(PrivateDigits.in("12345678")).isFalse();
  }

  @Test
  void a02_whoSearchedOpensItAgain(RunningServer server) {
    Desk officer = Desk.of(server, "canbo.ngocchau");
    String sealed = officer.does(() -> at(officer, Duration.ZERO).seal(NUMBER));
    assertThat(sealed).doesNotContain("1234").matches("[A-Za-z0-9_-]+");
    assertThat(officer.does(() -> at(officer, Duration.ofMinutes(30)).open(sealed)))
        .contains(NUMBER);
  }

  @Test
  void a03_nobodyElseAndNotForLong(RunningServer server) {
    Desk officer = Desk.of(server, "canbo.ngocchau");
    Desk other = Desk.of(server, "truongthon");
    String sealed = officer.does(() -> at(officer, Duration.ZERO).seal(NUMBER));
    assertThat(other.does(() -> at(other, Duration.ZERO).open(sealed))).isEmpty();
    assertThat(officer.does(() -> at(officer, Duration.ofMinutes(31)).open(sealed))).isEmpty();
  }

  @Test
  void a04_whatIsNoSealOpensNothing(RunningServer server) {
    Desk officer = Desk.of(server, "canbo.ngocchau");
    String sealed = officer.does(() -> at(officer, Duration.ZERO).seal(NUMBER));
    for (String broken : new String[] {"", "x", "@@@", "AAAA", "A" + sealed.substring(2)}) {
      assertThat(officer.does(() -> at(officer, Duration.ZERO).open(broken))).isEmpty();
    }
  }
}
