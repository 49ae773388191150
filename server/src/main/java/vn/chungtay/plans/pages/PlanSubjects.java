package vn.chungtay.plans.pages;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chungtay.access.Permission;
import vn.chungtay.plans.Plans;
import vn.chungtay.web.SubjectLink;

/** What plans and their tasks are called in the audit trail. */
@Configuration(proxyBeanMethods = false)
class PlanSubjects {
  @Bean
  static SubjectLink planSubject(Plans plans) {
    return new SubjectLink(
        "plan/",
        "/plans/",
        Permission.SEE,
        "plans.subject-plan",
        (ids, language) -> {
          Map<String, String> titles = plans.titles();
          titles.keySet().retainAll(ids);
          return titles;
        });
  }

  @Bean
  static SubjectLink taskSubject() {
    return new SubjectLink("task/", "", Permission.SEE, "plans.subject-task", SubjectLink::unnamed);
  }
}
