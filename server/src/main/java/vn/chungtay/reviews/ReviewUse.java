package vn.chungtay.reviews;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.households.HouseholdUse;
import vn.chungtay.values.Message;

/** The list of a review names its households, and its papers are sealed. */
@Component
class ReviewUse implements HouseholdUse {
  private final JdbcClient client;

  ReviewUse(JdbcClient client) {
    this.client = client;
  }

  @Override
  public List<Use> uses(Collection<Long> householdIds) {
    return client
        .sql(
            """
            select e.household_id, r.begun from reviews.entry e
            join reviews.village v on v.id = e.village_id join reviews.round r on r.id = v.round_id
            where e.household_id = any (?) order by e.household_id, r.begun
            """)
        .param(householdIds.toArray(Long[]::new))
        .query(
            (row, n) ->
                new Use(
                    row.getLong(1), Message.of("reviews.use", row.getObject(2, LocalDate.class))))
        .list();
  }
}
