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

  private static Card card(
      int order, Permission who, IntSupplier count, String key, String href, TodayCard.Tone tone) {
    return new Card(
        order,
        who,
        count,
        Message.of("households.card-" + key),
        Message.of("households.card-" + key + "-line"),
        href,
        Message.of("households.card-" + key + "-open"),
        tone);
  }

  @Bean
  static TodayCard visitsCard(HouseholdCare care) {
    return card(
        32, Permission.SURVEY, care::lateVisits, "visits", "/households/care", TodayCard.Tone.LATE);
  }

  @Bean
  static TodayCard transfersCard(Transfers transfers) {
    return card(
        30,
        Permission.EDIT_HOUSEHOLDS,
        transfers::waitingForMe,
        "transfers",
        "/households/transfers",
        TodayCard.Tone.WARNING);
  }

  @Bean
  static TodayCard doublesCard(Duplicates duplicates) {
    return card(
        34,
        Permission.EDIT_HOUSEHOLDS,
        duplicates::waiting,
        "doubles",
        "/households/duplicates",
        TodayCard.Tone.CALM);
  }
}
