package vn.chungtay.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.chungtay.access.Access;
import vn.chungtay.access.Invitations;
import vn.chungtay.access.NewUser;
import vn.chungtay.access.Permission;
import vn.chungtay.access.Role;
import vn.chungtay.access.User;
import vn.chungtay.access.Users;
import vn.chungtay.areas.Area;
import vn.chungtay.areas.AreaBook;
import vn.chungtay.areas.AreaHit;
import vn.chungtay.areas.Areas;
import vn.chungtay.values.Message;
import vn.chungtay.values.Refusal;
import vn.chungtay.values.Spelling;
import vn.chungtay.values.Texts;
import vn.chungtay.web.Choice;
import vn.chungtay.web.Done;
import vn.chungtay.web.Languages;
import vn.chungtay.web.NavigationEntry;
import vn.chungtay.web.PageView;

/** The users of an administrator's areas: list, make, invite, block. */
@Controller
class UserPages {
  private static final int SEVERAL = 6;

  private final Users users;
  private final Invitations invitations;
  private final Access access;
  private final Areas areas;
  private final Clock clock;

  UserPages(Users users, Invitations invitations, Access access, Areas areas, Clock clock) {
    this.users = users;
    this.invitations = invitations;
    this.access = access;
    this.areas = areas;
    this.clock = clock;
  }

  @Bean
  static NavigationEntry usersEntry() {
    return new NavigationEntry("web.users", "/users", Permission.MANAGE_USERS, 80);
  }

  @GetMapping("/users")
  PageView list() {
    access.requireSomewhere(Permission.MANAGE_USERS);
    AreaBook book = areas.book();
    LocalDate today = LocalDate.now(clock);
    List<UsersView.Row> rows = users.list().stream().map(user -> row(user, book, today)).toList();
    return PageView.of("web/users", Message.of("web.users"), new UsersView(rows));
  }

  @GetMapping("/users/new")
  PageView form(@RequestParam(defaultValue = "") String area, HttpServletRequest request) {
    access.requireSomewhere(Permission.MANAGE_USERS);
    return page(new NewUserView("", "", "", area, Role.OFFICER.name(), roles(request)));
  }

  @PostMapping("/users")
  View create(
      @RequestParam(defaultValue = "") String login,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String position,
      @RequestParam(defaultValue = "") String area,
      @RequestParam(defaultValue = "OFFICER") String role,
      HttpServletRequest request) {
    access.requireSomewhere(Permission.MANAGE_USERS);
    NewUserView typed = new NewUserView(login, name, position, area, role, roles(request));
    Optional<Role> known =
        Stream.of(Role.values()).filter(each -> each.name().equals(role)).findFirst();
    OptionalLong areaId = OptionalLong.empty();
    if (!area.isBlank()) {
      List<Area> found = named(area.strip());
      if (found.size() != 1) {
        return page(typed).refused(List.of(notOne(area, found)));
      }
      areaId = OptionalLong.of(found.get(0).id());
    }
    List<Refusal> refusals =
        known.isEmpty()
            ? List.of(Refusal.of("ACC-024", "role", "web.no-such-role"))
            : users.create(new NewUser(login.strip(), name, position, areaId, known.get()));
    return refusals.isEmpty() ? Done.at("/users", "web.user-made") : page(typed).refused(refusals);
  }

  /** Shown once and kept nowhere: loading it again makes a new link and ends this one. */
  @PostMapping("/users/{id}/link")
  PageView link(@PathVariable long id) {
    User user = users.get(id);
    String address =
        ServletUriComponentsBuilder.fromCurrentContextPath()
            .path("/link/{key}")
            .build(invitations.invite(id))
            .toString();
    return PageView.of(
            "web/user-link",
            Message.of("web.link-made"),
            new UserLinkView(user.name(), user.login(), address))
        .crumb(Message.of("web.users"), "/users");
  }

  @PostMapping("/users/{id}/block")
  View block(@PathVariable long id, @RequestParam(defaultValue = "true") boolean blocked) {
    users.block(id, blocked);
    return Done.at("/users", blocked ? "web.user-blocked" : "web.user-let-in");
  }

  /** The living areas of that code or, tone marks and type left out or not, of that name. */
  private List<Area> named(String typed) {
    AreaBook book = areas.book();
    LocalDate today = LocalDate.now(clock);
    Optional<Area> coded = book.findByCode(typed, today);
    if (coded.isPresent()) {
      return List.of(coded.get());
    }
    String name = typed.replaceFirst(",.*", "").strip();
    return book.search(typed, today, SEVERAL).stream()
        .map(AreaHit::area)
        .filter(a -> a.existence().contains(today))
        .filter(a -> Spelling.agrees(name, a.name()) || Spelling.agrees(name, a.fullName()))
        .toList();
  }

  private Refusal notOne(String typed, List<Area> found) {
    if (found.isEmpty()) {
      return Refusal.of("ACC-023", "area", "web.no-such-area", typed);
    }
    String several =
        String.join("; ", found.stream().map(a -> a.fullName() + " (" + a.code() + ")").toList());
    return Refusal.of("ACC-025", "area", "web.several-areas", typed, several);
  }

  private static PageView page(NewUserView view) {
    return PageView.of("web/new-user", Message.of("web.new-user"), view)
        .crumb(Message.of("web.users"), "/users");
  }

  private List<Choice> roles(HttpServletRequest request) {
    Texts texts = Texts.in(Languages.of(request, access.findActor()));
    return Stream.of(Role.values())
        .map(role -> new Choice(role.name(), texts.text(role.key())))
        .toList();
  }

  private static UsersView.Row row(User user, AreaBook book, LocalDate today) {
    String area =
        user.areaId().isPresent() ? book.get(user.areaId().getAsLong(), today).fullName() : "";
    return new UsersView.Row(
        user.id(),
        user.login(),
        user.name(),
        user.position(),
        area,
        user.assignments().stream().map(each -> each.role().key()).distinct().toList(),
        user.blocked());
  }
}
