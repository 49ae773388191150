package vn.chungtay.surveys;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import vn.chungtay.access.Access;
import vn.chungtay.access.Actor;
import vn.chungtay.access.SignIn;
import vn.chungtay.areas.Areas;
import vn.chungtay.households.Birth;
import vn.chungtay.households.Deed;
import vn.chungtay.households.Household;
import vn.chungtay.households.HouseholdChanges;
import vn.chungtay.households.MemberFields;
import vn.chungtay.households.NewHousehold;
import vn.chungtay.households.Relation;
import vn.chungtay.households.Sex;
import vn.chungtay.operations.RunningServer;
import vn.chungtay.operations.TestServer;

/** A commune of the demo with households of a test, seen by its officer. */
final class Village {
  static final String OFFICER = "canbo.ngocchau";
  private static final String COMMUNE = "07348";

  private final RunningServer server;

  Village(RunningServer server) {
    this.server = server;
  }

  <T> T bean(Class<T> type) {
    return server.context().getBean(type);
  }

  <T> T as(String login, Callable<T> work) throws Exception {
    SignIn signIn = bean(SignIn.class);
    String key = signIn.signIn(login, TestServer.PASSWORD).sessionKey();
    Actor actor = signIn.findActor(key).orElseThrow();
    return bean(Access.class).as(actor, work);
  }

  long id() {
    return bean(Areas.class).book().listByCode(COMMUNE).get(0).id();
  }

  /** A couple; he is 58 or so, she 56. */
  Household couple(String surname) throws Exception {
    List<MemberFields> members =
        List.of(
            person(surname + " Văn Bình", Relation.HEAD, Sex.MALE, "1968"),
            person("Lê Thị Hòa", Relation.SPOUSE, Sex.FEMALE, "3/1970"));
    NewHousehold fresh = new NewHousehold(id(), "", "Ngõ 2, đường Hoa Sen", members);
    Deed deed = new Deed(LocalDate.of(2024, 5, 1), "theo sổ cũ", 0);
    return as(OFFICER, () -> bean(HouseholdChanges.class).add(fresh, deed).get());
  }

  private static MemberFields person(String name, Relation relation, Sex sex, String birth) {
    return new MemberFields(name, relation, sex, Birth.read(birth).orElseThrow(), "01", "");
  }
}
