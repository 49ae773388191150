package vn.chungtay.households.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chungtay.access.Permission;
import vn.chungtay.households.HouseholdLine;
import vn.chungtay.households.HouseholdLists;
import vn.chungtay.web.SubjectLink;

/** What households and what is done between two of them are called in the audit trail. */
@Configuration(proxyBeanMethods = false)
class HouseholdSubjects {
  @Bean
  static SubjectLink householdSubject(HouseholdLists lists, Clock clock) {
    return new SubjectLink(
        "households/",
        "/households/",
        Permission.SEE_HOUSEHOLDS,
        "households.subject",
        (ids, language) ->
            lists
                .of(
                    ids.stream().filter(id -> id.matches("\\d{1,18}")).map(Long::valueOf).toList(),
                    LocalDate.now(clock))
                .stream()
                .collect(Collectors.toMap(each -> "" + each.id(), HouseholdLine::number)));
  }

  @Bean
  static SubjectLink duplicateSubject() {
    return new SubjectLink(
        "households/duplicates/",
        "/households/duplicates/",
        Permission.SEE_HOUSEHOLDS,
        "households.subject-duplicate",
        SubjectLink::unnamed);
  }

  @Bean
  static SubjectLink transferSubject() {
    return new SubjectLink(
        "households/transfers/",
        "",
        Permission.SEE_HOUSEHOLDS,
        "households.subject-transfer",
        SubjectLink::unnamed);
  }
}
