package vn.chungtay.operations;

import java.util.List;
import java.util.OptionalLong;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chungtay.access.Invitations;
import vn.chungtay.access.NewUser;
import vn.chungtay.access.Role;
import vn.chungtay.access.User;
import vn.chungtay.access.Users;
import vn.chungtay.areas.Area;
import vn.chungtay.areas.AreaBook;
import vn.chungtay.areas.Areas;
import vn.chungtay.database.DemoData;
import vn.chungtay.web.DemoSignIn;

/** Invented people, one for each role, in the areas of the sample; only in a demo. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("chungtay.demo")
class DemoUsers {
  static final String PASSWORD = "sen hồng tháng sáu";
  private static final String PROVINCE = "24";
  private static final String DISTRICT = "216";
  private static final String COMMUNE = "07348";
  private static final String OTHER_COMMUNE = "07330";

  private record Person(String login, String name, String position, Role role, String area) {}

  private static final List<Person> PEOPLE =
      List.of(
          new Person(
              "kehoach.tanyen",
              "Nguyễn Thị Mai",
              "Cán bộ kế hoạch huyện Tân Yên",
              Role.PLANNER,
              DISTRICT),
          new Person(
              "chutich.tanyen",
              "Trần Văn Bình",
              "Chủ tịch UBND huyện Tân Yên",
              Role.CHAIRMAN,
              DISTRICT),
          new Person(
              "kehoach.tinh", "Lê Quốc Khánh", "Cán bộ kế hoạch tỉnh", Role.PLANNER, PROVINCE),
          new Person(
              "canbo.ngocchau",
              "Phạm Thị Hoa",
              "Cán bộ giảm nghèo xã Ngọc Châu",
              Role.OFFICER,
              COMMUNE),
          new Person(
              "canbo.hopduc",
              "Đỗ Minh Đức",
              "Cán bộ giảm nghèo xã Hợp Đức",
              Role.OFFICER,
              OTHER_COMMUNE),
          new Person(
              "truongthon", "Vũ Văn Hải", "Trưởng thôn, xã Ngọc Châu", Role.VILLAGE_HEAD, COMMUNE),
          new Person("rasoat", "Bùi Thị Lan", "Rà soát viên, xã Ngọc Châu", Role.REVIEWER, COMMUNE),
          new Person(
              "truongthon.hopduc",
              "Giáp Văn Lợi",
              "Trưởng thôn, xã Hợp Đức",
              Role.VILLAGE_HEAD,
              OTHER_COMMUNE),
          new Person(
              "rasoat.hopduc",
              "Thân Thị Nhàn",
              "Rà soát viên, xã Hợp Đức",
              Role.REVIEWER,
              OTHER_COMMUNE),
          new Person(
              "baohiem.tanyen",
              "Hoàng Anh Tuấn",
              "Bảo hiểm xã hội huyện Tân Yên",
              Role.LINE_AGENCY,
              DISTRICT),
          new Person(
              "mattran.tanyen",
              "Ngô Thị Thu",
              "Mặt trận Tổ quốc huyện Tân Yên",
              Role.SUPERVISOR,
              DISTRICT),
          new Person(
              "kiemtra.tinh", "Đặng Văn Sơn", "Đoàn kiểm tra của tỉnh", Role.AUDITOR, PROVINCE),
          new Person("nguoixem", "Lý Thị Hạnh", "Người xem, huyện Tân Yên", Role.READER, DISTRICT),
          new Person("quantri", "Phan Thanh Tùng", "Quản trị hệ thống", Role.ADMINISTRATOR, ""));

  @Bean
  DemoSignIn demoSignIn() {
    return new DemoSignIn(
        PASSWORD,
        PEOPLE.stream()
            .map(each -> new DemoSignIn.DemoUser(each.login(), each.name(), each.position()))
            .toList());
  }

  @Bean
  DemoData demoUsersData(Users users, Invitations invitations, Areas areas) {
    return new DemoData() {
      @Override
      public String name() {
        return "operations.users";
      }

      @Override
      public int order() {
        return 20;
      }

      @Override
      public void load() {
        AreaBook book = areas.book();
        for (Person person : PEOPLE) {
          users.create(
              new NewUser(
                  person.login(),
                  person.name(),
                  person.position(),
                  area(book, person.area()),
                  person.role()));
        }
        for (User user : users.list()) {
          invitations.accept(invitations.invite(user.id()), "", "", PASSWORD);
        }
      }
    };
  }

  /** The first unit of that code, as the plan of 2017-2020 knew it; empty for the whole country. */
  private static OptionalLong area(AreaBook book, String code) {
    List<Area> units = book.listByCode(code);
    if (code.isEmpty()) {
      return OptionalLong.empty();
    }
    if (units.isEmpty()) {
      throw new IllegalStateException("the sample has no area " + code);
    }
    return OptionalLong.of(units.get(0).id());
  }
}
