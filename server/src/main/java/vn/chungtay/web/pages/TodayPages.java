package vn.chungtay.web.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.chungtay.access.Access;
import vn.chungtay.access.Actor;
import vn.chungtay.access.Permission;
import vn.chungtay.values.Message;
import vn.chungtay.web.NavigationEntry;
import vn.chungtay.web.PageView;
import vn.chungtay.web.TodayCard;

/** "Today": what to do, what is late, where we are. */
@Controller
class TodayPages {
  private final Access access;
  private final List<TodayCard> cards;

  TodayPages(Access access, ObjectProvider<TodayCard> cards) {
    this.access = access;
    this.cards = cards.stream().sorted(Comparator.comparingInt(TodayCard::order)).toList();
  }

  @Bean
  static NavigationEntry todayEntry() {
    return new NavigationEntry("web.today", "/", Permission.SEE, 0);
  }

  @GetMapping("/")
  PageView today() {
    Actor actor = access.actor();
    List<TodayCard.Content> contents =
        cards.stream().map(card -> card.forActor(actor)).flatMap(Optional::stream).toList();
    return PageView.of("web/today", Message.of("web.today"), new TodayView(actor.name(), contents));
  }
}
