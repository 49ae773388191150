package vn.chungtay.surveys;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.households.HouseholdUse;
import vn.chungtay.values.Message;

/** Answers stand on the household that gave them. */
@Component
class SurveyUse implements HouseholdUse {
  private final JdbcClient client;

  SurveyUse(JdbcClient client) {
    this.client = client;
  }

  @Override
  public List<Use> uses(Collection<Long> householdIds) {
    List<Use> uses = new ArrayList<>();
    client
        .sql(
            """
            select household_id, count(*) filter (where state <> 'DRAFT'),
              count(*) filter (where state = 'DRAFT')
            from surveys.answer_set where household_id = any (?) group by household_id
            """)
        .param(householdIds.toArray(Long[]::new))
        .query(
            row -> {
              long id = row.getLong(1);
              if (row.getInt(2) > 0) {
                uses.add(new Use(id, Message.of("surveys.use", row.getInt(2))));
              }
              if (row.getInt(3) > 0) {
                uses.add(new Use(id, Message.of("surveys.use-draft", row.getInt(3))));
              }
            });
    return uses;
  }
}
