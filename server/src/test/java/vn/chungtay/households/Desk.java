package vn.chungtay.households;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.chungtay.access.Access;
import vn.chungtay.access.Actor;
import vn.chungtay.access.SignIn;
import vn.chungtay.areas.Area;
import vn.chungtay.areas.Areas;
import vn.chungtay.operations.RunningServer;
import vn.chungtay.operations.TestServer;
import vn.chungtay.values.Outcome;

/** Somebody's desk in a test: what they do is done as them, over the whole application. */
final class Desk {
  static final LocalDate DAY = LocalDate.of(2024, 5, 1);

  private final RunningServer server;
  private final Actor actor;

  private Desk(RunningServer server, Actor actor) {
    this.server = server;
    this.actor = actor;
  }

  static Desk of(RunningServer server, String login) {
    SignIn signIn = server.context().getBean(SignIn.class);
    String key = signIn.signIn(login, TestServer.PASSWORD).sessionKey();
    return new Desk(server, signIn.findActor(Objects.requireNonNull(key)).orElseThrow());
  }

  <T> T bean(Class<T> type) {
    return server.context().getBean(type);
  }

  <T> T does(Supplier<T> work) {
    try {
      return bean(Access.class).as(actor, work::get);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  long area(String code) {
    Area area = bean(Areas.class).book().listByCode(code).get(0);
    return area.id();
  }

  /** A couple with one child, since {@link #DAY}. */
  Household family(long areaId, String surname) {
    return does(() ->
            bean(HouseholdChanges.class)
                .add(
                    new NewHousehold(
                        areaId,
                        "",
                        "Ngõ 2, đường Hoa Sen",
                        List.of(
                            person(surname + " Văn Bình", Relation.HEAD, Sex.MALE, "1968"),
                            person("Lê Thị Hòa", Relation.SPOUSE, Sex.FEMALE, "3/1970"),
                            person(
                                surname + " Thị Mai", Relation.CHILD, Sex.FEMALE, "12/11/1996"))),
                    new Deed(DAY, "theo sổ cũ", 0)))
        .get();
  }

  Household at(long id, LocalDate day) {
    return does(() -> bean(Households.class).get(id, day));
  }

  <T> T done(Supplier<Outcome<T>> work) {
    return does(work).get();
  }

  static MemberFields person(String name, Relation relation, @Nullable Sex sex, String birth) {
    return new MemberFields(name, relation, sex, Birth.read(birth).orElseThrow(), "01", "");
  }

  static Deed on(LocalDate day, Household seen) {
    return new Deed(day, "theo giấy tờ", seen.edition());
  }
}
