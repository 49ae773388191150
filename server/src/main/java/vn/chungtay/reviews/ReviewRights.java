package vn.chungtay.reviews;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chungtay.access.Access;
import vn.chungtay.access.AuditTrail;
import vn.chungtay.access.Permission;
import vn.chungtay.access.Role;
import vn.chungtay.procedures.ReviewDeed;
import vn.chungtay.procedures.Step;
import vn.chungtay.procedures.StepRule;
import vn.chungtay.seals.SealChain;
import vn.chungtay.seals.Sheet;
import vn.chungtay.values.Message;
import vn.chungtay.values.Refusal;

/**
 * Who acts in a review and in which role, and what is kept of it: deeds, seals, the audit trail.
 */
@Component
class ReviewRights {
  private final ReviewTable table;
  private final SealTable seals;
  private final Access access;
  private final AuditTrail trail;
  private final Clock clock;

  ReviewRights(ReviewTable table, SealTable seals, Access access, AuditTrail trail, Clock clock) {
    this.table = table;
    this.seals = seals;
    this.access = access;
    this.trail = trail;
    this.clock = clock;
  }

  void maySee(VillageReview review) {
    access.require(Permission.SEE_HOUSEHOLDS, review.areaId());
  }

  /** The role in which the person acts: one that may take the step, if they have one here. */
  String role(VillageReview review, Step step, LocalDate day) {
    Optional<StepRule> rule = review.progress().procedure().rule(step, day);
    return access.roles(review.areaId()).stream()
        .map(Role::name)
        .min(Comparator.comparing(role -> !allows(rule, role)))
        .orElse("");
  }

  private static boolean allows(Optional<StepRule> rule, String role) {
    return rule.filter(each -> each.roles().contains(role)).isPresent();
  }

  boolean acts(VillageReview review, Step step, LocalDate day) {
    return allows(review.progress().procedure().rule(step, day), role(review, step, day));
  }

  /** Who works on the list, the survey, the posting or a re-check writes down what people say. */
  boolean hears(VillageReview review, LocalDate day) {
    return Stream.of(Step.LIST, Step.SURVEY, Step.POSTING, Step.RECHECK)
        .anyMatch(step -> acts(review, step, day));
  }

  /** False where somebody else wrote a deed meanwhile. */
  boolean write(VillageReview review, ReviewDeed deed, String note) {
    return table.insertDeed(review, review.deeds().size() + 1, deed, note, actor(), now());
  }

  void seal(VillageReview review, Sheet sheet) {
    SealChain longer = review.seals().with(instant(), actor(), sheet);
    seals.insert(review, longer.links().get(longer.links().size() - 1));
  }

  void seal(CrossCheck check, Sheet sheet) {
    SealChain longer = seals.chain(check).with(instant(), actor(), sheet);
    seals.insert(check, longer.links().get(longer.links().size() - 1));
  }

  /** Those who see {@code areaId} may read it in the trail. */
  void record(String deed, CrossCheck check, long areaId, Map<String, String> details) {
    trail.write("reviews." + deed, "reviews/cross-checks/" + check.id(), areaId, details);
  }

  void record(VillageReview review, String deed, Map<String, String> details) {
    trail.write("reviews." + deed, "reviews/villages/" + review.id(), review.areaId(), details);
  }

  String actor() {
    return access.actor().login();
  }

  OffsetDateTime now() {
    return instant().atOffset(ZoneOffset.UTC);
  }

  private Instant instant() {
    return clock.instant();
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Nobody writes down today what is to happen tomorrow. */
  Optional<Refusal> ahead(LocalDate day) {
    return day.isAfter(today())
        ? Optional.of(Refusal.of("REV-035", "day", "reviews.refusal.ahead", today()))
        : Optional.empty();
  }

  static Refusal meanwhile() {
    return Refusal.of("REV-022", "", "reviews.refusal.meanwhile");
  }

  static Refusal mayNotHear() {
    return Refusal.of("REV-036", "", "reviews.refusal.not-heard");
  }

  static Refusal notThisRole(Step step) {
    return Refusal.of(
        "REV-008", "", "procedures.not-this-role", Message.of("procedures.step." + step.code()));
  }
}
