package vn.chungtay.plans.pages;

import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chungtay.access.Actor;
import vn.chungtay.access.Permission;
import vn.chungtay.plans.Plan;
import vn.chungtay.plans.PlanState;
import vn.chungtay.plans.Plans;
import vn.chungtay.plans.Task;
import vn.chungtay.plans.Tasks;
import vn.chungtay.values.Message;
import vn.chungtay.web.TodayCard;

/** What plans have to say on the page "Today": what waits for this person, what is late. */
@Configuration(proxyBeanMethods = false)
class PlanCards {
  private record Card(int order, java.util.function.Function<Actor, Optional<Content>> says)
      implements TodayCard {
    @Override
    public Optional<Content> forActor(Actor actor) {
      return says.apply(actor);
    }
  }

  /** To those who sign: plans out for opinions; to those who write: drafts. */
  @Bean
  TodayCard plansCard(Plans plans) {
    return new Card(10, actor -> waiting(plans.list(), actor));
  }

  @Bean
  TodayCard tasksCard(Tasks tasks) {
    return new Card(20, actor -> pending(tasks));
  }

  private static Optional<TodayCard.Content> waiting(List<Plan> plans, Actor actor) {
    if (plans.isEmpty()) {
      return actor.maySomewhere(Permission.EDIT_PLANS) ? Optional.of(first()) : Optional.empty();
    }
    boolean signs = actor.maySomewhere(Permission.APPROVE_PLANS);
    PlanState wanted = signs ? PlanState.OPINION : PlanState.DRAFT;
    List<Plan> open = plans.stream().filter(p -> p.current().state() == wanted).toList();
    boolean one = open.size() == 1;
    String href = one ? "/plans/" + open.get(0).id() : "/plans";
    Message line =
        one
            ? Message.of("plans.card-one", open.get(0).title())
            : Message.of(signs ? "plans.card-opinions" : "plans.card-drafts", plans.size());
    return Optional.of(
        new TodayCard.Content(
            Message.of(signs ? "plans.card-to-sign" : "plans.card-to-write"),
            String.valueOf(open.size()),
            line,
            href,
            Message.of(one ? "plans.card-open-one" : "plans.card-open"),
            open.isEmpty() ? TodayCard.Tone.GOOD : TodayCard.Tone.CALM));
  }

  private static TodayCard.Content first() {
    return new TodayCard.Content(
        Message.of("plans.card-first"),
        "",
        Message.of("plans.card-first-line"),
        "/plans/new",
        Message.of("plans.new"),
        TodayCard.Tone.CALM);
  }

  private static Optional<TodayCard.Content> pending(Tasks tasks) {
    List<Task> pending = tasks.pending();
    if (pending.isEmpty()) {
      return Optional.empty();
    }
    long late = pending.stream().filter(task -> task.lateOn(tasks.today())).count();
    return Optional.of(
        new TodayCard.Content(
            Message.of("plans.card-tasks"),
            String.valueOf(pending.size()),
            late > 0 ? Message.of("plans.card-late", late) : Message.of("plans.card-nothing-late"),
            "/tasks",
            Message.of("plans.card-open-tasks"),
            late > 0 ? TodayCard.Tone.LATE : TodayCard.Tone.CALM));
  }
}
