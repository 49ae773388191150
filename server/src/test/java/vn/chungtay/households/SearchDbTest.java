package vn.chungtay.households;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chungtay.households.Desk.DAY;
import static vn.chungtay.households.Desk.on;
import static vn.chungtay.households.Desk.person;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.chungtay.operations.RunningServer;
import vn.chungtay.operations.TestServer;
import vn.chungtay.values.Spelling;

/** Who is found by what is typed, and in which order. */
@ExtendWith(TestServer.class)
class SearchDbTest {
  private final Desk officer;
  private final Desk neighbour;
  private final Desk district;
  private final long here;

  SearchDbTest(RunningServer server) {
    this.officer = Desk.of(server, "canbo.ngocchau");
    this.neighbour = Desk.of(server, "canbo.hopduc");
    this.district = Desk.of(server, "kehoach.tanyen");
    this.here = officer.area("07348");
  }

  private Household alone(Desk desk, long area, String name, String address) {
    return desk.done(
        () ->
            desk.bean(HouseholdChanges.class)
                .add(
                    new NewHousehold(
                        area, "", address, List.of(person(name, Relation.HEAD, null, "1970"))),
                    new Deed(DAY, "theo sổ cũ", 0)));
  }

  private List<String> names(Desk desk, String typed, int most) {
    return desk.does(() -> desk.bean(HouseholdSearch.class).find(typed, most)).stream()
        .map(Found::name)
        .toList();
  }

  @Test
  void a01_withMarksAndWithoutInAnyOrderCutShortOrByFirstLetters() {
    alone(officer, here, "Quàng Thị Ước", "");
    for (String typed :
        List.of(
            "Quàng Thị Ước",
            "quang thi uoc",
            "uoc quang",
            "QUANG  UOC",
            "quang thi u",
            "quàng ước",
            "qu th uo",
            "qtu")) {
      assertThat(names(officer, typed, 20)).as(typed).contains("Quàng Thị Ước");
    }
    assertThat(names(officer, "quáng thị ước", 20)).as("another tone").isEmpty();
    assertThat(names(officer, " , ", 20)).isEmpty();
  }

  @Test
  void a02_whatWasTypedExactlyComesFirstThenWholeWordsThenBeginnings() {
    alone(officer, here, "Lò Văn Ngoan Hiền", "");
    alone(officer, here, "Ngoãn Lò", "");
    alone(officer, here, "Lò Ngoán", "");
    alone(officer, here, "Lò Ngoan", "");
    alone(officer, here, "Lò Ngoann", "");
    assertThat(names(officer, "lò ngoan", 20))
        .as("marks that were not typed may be anything")
        .containsExactly("Lò Ngoan", "Lò Ngoán", "Lò Văn Ngoan Hiền", "Ngoãn Lò", "Lò Ngoann");
    assertThat(names(officer, "lo ngoan", 2)).containsExactly("Lò Ngoan", "Lò Ngoán");
    assertThat(names(officer, "Lò Ngoán", 20)).containsExactly("Lò Ngoán");
  }

  @Test
  void a03_onlyInTheReadersAreasAndOnlyWhatIsSoNow() {
    Household made = alone(officer, here, "Vi Thị Lặng", "Ngõ Thông Reo");
    alone(neighbour, neighbour.area("07330"), "Vi Thị Lặng", "Ngõ Thông Reo");
    assertThat(names(officer, "vi thi lang", 20)).hasSize(1);
    assertThat(names(neighbour, "vi thi lang", 20)).hasSize(1);
    assertThat(names(district, "vi thi lang", 20)).hasSize(2);
    assertThat(officer.does(() -> officer.bean(HouseholdSearch.class).find("thong reo", 20)))
        .extracting(Found::householdId)
        .as("by address")
        .containsExactly(made.id());
    officer.done(
        () ->
            officer
                .bean(MemberCorrections.class)
                .correct(
                    made.id(),
                    made.members().get(0).personId(),
                    person("Vi Thị Lắng", Relation.HEAD, null, "1970"),
                    on(DAY, made)));
    assertThat(names(officer, "Vi Thị Lặng", 20)).as("it was a slip of the pen").isEmpty();
    assertThat(names(officer, "Vi Thị Lắng", 20)).hasSize(1);
    officer.done(
        () ->
            officer
                .bean(HouseholdChanges.class)
                .leave(made.id(), on(DAY.plusDays(9), officer.at(made.id(), DAY))));
    assertThat(names(officer, "vi thi lang", 20)).isEmpty();
  }

  @Test
  void a04_exactlyWhomReadingEachNameWouldFind() {
    Random random = new Random(20261121);
    String[] words = "Hà Hạ Hân Hán Thị Thi Văn Vân Lý Ly Đào Dao Ngọc Ngóc Y".split(" ", -1);
    Set<String> all = new TreeSet<>();
    while (all.size() < 60) {
      List<String> name = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        name.add(words[random.nextInt(words.length)]);
      }
      all.add("Zơ " + String.join(" ", name));
    }
    for (String name : all) {
      alone(officer, here, name, "");
    }
    for (int i = 0; i < 80; i++) {
      String typed = words[random.nextInt(words.length)];
      typed = random.nextBoolean() ? typed + " " + words[random.nextInt(words.length)] : typed;
      typed = random.nextBoolean() ? Spelling.plain(typed) : typed.toLowerCase(Locale.ROOT);
      typed = typed.substring(0, typed.length() - random.nextInt(2));
      String asked = "zơ " + typed;
      assertThat(names(officer, asked, 500))
          .as(asked)
          .containsExactlyInAnyOrderElementsOf(
              all.stream().filter(name -> reads(asked, name)).toList());
    }
  }

  /** Each typed word begins a word of the name; marks that were typed count. */
  private static boolean reads(String typed, String name) {
    return Arrays.stream(typed.strip().split(" ", -1))
        .allMatch(
            word -> {
              boolean marked = !Spelling.plain(word).equals(word);
              String key = marked ? Spelling.key(word) : word;
              String full = marked ? Spelling.key(name) : Spelling.plain(name);
              return Arrays.stream(full.split(" ", -1)).anyMatch(each -> each.startsWith(key))
                  || (!marked && Spelling.key(name).contains(" " + word));
            });
  }
}
