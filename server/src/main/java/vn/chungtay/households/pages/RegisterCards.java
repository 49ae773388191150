package vn.chungtay.households.pages;

import java.util.Optional;
import java.util.function.IntSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chungtay.access.Actor;
import vn.chungtay.access.Permission;
import vn.chungtay.households.Duplicates;
import vn.chungtay.households.HouseholdCare;
import vn.chungtay.households.Transfers;
import vn.chungtay.values.Message;
import vn.chungtay.web.TodayCard;

/** What the register has to say today: visits that are late, pairs to compare. */
@Configuration(proxyBeanMethods = false)
class RegisterCards {
  private record Card(
      int order,
      Permission who,
      IntSupplier count,
      Message title,
      Message line,
      String href,
      Message action,
      Tone tone)
      implements TodayCard {
    @Override
    public Optional<Content> forActor(Actor actor) {
      int waiting = actor.maySomewhere(who) ? count.getAsInt() : 0;
      return waiting == 0
          ? Optional.empty()
          : Optional.of(new Content(title, String.valueOf(waiting), line, href, action, tone));
    }
  }

  @Bean
  static TodayCard visitsCard(HouseholdCare care) {
    return new Card(
        32,
        Permission.SURVEY,
        care::lateVisits,
        Message.of("households.card-visits"),
        Message.of("households.card-visits-line"),
        "/households/care",
        Message.of("households.card-visits-open"),
        TodayCard.Tone.LATE);
  }

  @Bean
  static TodayCard transfersCard(Transfers transfers) {
    return new Card(
        30,
        Permission.EDIT_HOUSEHOLDS,
        transfers::waitingForMe,
        Message.of("households.card-transfers"),
        Message.of("households.card-transfers-line"),
        "/households/transfers",
        Message.of("households.card-transfers-open"),
        TodayCard.Tone.WARNING);
  }

  @Bean
  static TodayCard doublesCard(Duplicates duplicates) {
    return new Card(
        34,
        Permission.EDIT_HOUSEHOLDS,
        duplicates::waiting,
        Message.of("households.card-doubles"),
        Message.of("households.card-doubles-line"),
        "/households/duplicates",
        Message.of("households.card-doubles-open"),
        TodayCard.Tone.CALM);
  }
}
