package vn.chungtay.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.chungtay.access.Access;
import vn.chungtay.access.SignIn;
import vn.chungtay.areas.Areas;
import vn.chungtay.forms.Form;
import vn.chungtay.households.Birth;
import vn.chungtay.households.Deed;
import vn.chungtay.households.HouseholdChanges;
import vn.chungtay.households.HouseholdLine;
import vn.chungtay.households.HouseholdLists;
import vn.chungtay.households.Listing;
import vn.chungtay.households.MemberFields;
import vn.chungtay.households.NewHousehold;
import vn.chungtay.households.Relation;
import vn.chungtay.households.Sex;
import vn.chungtay.operations.RunningServer;
import vn.chungtay.operations.ServeOptions;
import vn.chungtay.operations.Serving;
import vn.chungtay.surveys.Forms;

/**
 * The server of {@link SubmissionsBench} in a process of its own: the demo over a folder, with
 * households in one commune. Says "ready", its address, the form and the households, and waits.
 */
final class SubmissionsServer {
  static final String PASSWORD = "sen hồng tháng sáu";
  private static final String COMMUNE = "07348";

  private SubmissionsServer() {}

  public static void main(String[] arguments) throws Exception {
    ServeOptions options =
        new ServeOptions(0, "127.0.0.1", Path.of(arguments[0]), Optional.empty(), true);
    RunningServer server = Serving.start(options);
    SignIn signIn = server.context().getBean(SignIn.class);
    String key = signIn.signIn("canbo.ngocchau", PASSWORD).sessionKey();
    String ids =
        server
            .context()
            .getBean(Access.class)
            .as(
                signIn.findActor(key).orElseThrow(),
                () -> households(server, Integer.parseInt(arguments[1])));
    Form form = server.context().getBean(Forms.class).today().form();
    String formId = form.code() + "." + commune(server);
    System.out.println(
        "ready " + server.address() + " " + formId + " " + form.version() + " " + ids);
    System.in.read();
  }

  private static long commune(RunningServer server) {
    return server.context().getBean(Areas.class).book().listByCode(COMMUNE).get(0).id();
  }

  private static String households(RunningServer server, int wanted) {
    HouseholdLists lists = server.context().getBean(HouseholdLists.class);
    HouseholdChanges changes = server.context().getBean(HouseholdChanges.class);
    Listing all = Listing.of(commune(server), LocalDate.now(Clock.systemUTC()));
    for (int i = lists.count(all); i < wanted; i++) {
      MemberFields head =
          new MemberFields(
              "Nguyễn Văn " + i, Relation.HEAD, Sex.MALE, new Birth(1970, null, null), "01", "");
      NewHousehold fresh = new NewHousehold(commune(server), "", "Ngõ " + i, List.of(head));
      changes.add(fresh, new Deed(LocalDate.of(2024, 5, 1), "đo tốc độ", 0)).get();
    }
    return lists.all(all).stream()
        .limit(wanted)
        .map(HouseholdLine::id)
        .map(String::valueOf)
        .collect(Collectors.joining(","));
  }
}
