package vn.chungtay.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.chungtay.areas.AreaImport;
import vn.chungtay.areas.SourceFile;
import vn.chungtay.database.Database;
import vn.chungtay.database.TestDatabase;
import vn.chungtay.documents.CheckedPlan;
import vn.chungtay.documents.OfficeSeeds;
import vn.chungtay.documents.PlanCheck;
import vn.chungtay.forms.Submission;
import vn.chungtay.forms.SubmissionReader;
import vn.chungtay.forms.SubmissionRefused;
import vn.chungtay.forms.SurveyForm;
import vn.chungtay.forms.SurveyReading;
import vn.chungtay.standards.Rulebook;
import vn.chungtay.standards.Rulebooks;
import vn.chungtay.standards.ScoreTableReader;

/** Every reader answers with a result or a refusal, whatever it is given. */
@ExtendWith(TestDatabase.class)
class HostileInputTest {
  private static final SurveyForm SURVEY =
      SurveyForm.of(Rulebooks.shipped().get("mdp-2022").onDay(LocalDate.of(2026, 9, 1)));
  static final String FORM =
      """
      <?xml version='1.0' ?><data id="survey-mdp-2022.7" version="1"
       xmlns:orx="http://openrosa.org/xforms"><household_id>11</household_id><edition>1</edition>
      <survey>5</survey><person_count>2</person_count><household><residence>rural</residence>
      <income_per_person>1200000</income_per_person><durable_parts>2</durable_parts>
      <floor_area_m2>40.5</floor_area_m2><water_source>rain</water_source><toilet>none</toilet>
      <info_device>true</info_device></household><member><place>1</place><member_id>3</member_id>
      <person_name>Người Một</person_name><age>56</age><sex>male</sex><work>self_employed</work>
      <health_insured>true</health_insured><uses_internet>true</uses_internet></member><member>
      <place>2</place><lives_here>no</lives_here><person_name>Người Hai</person_name></member>
      <orx:meta><orx:instanceID>uuid:1</orx:instanceID></orx:meta></data>
      """;

  @TempDir Path folder;

  @Test
  void a01FilledForms() throws Exception {
    Hostile.against("form", List.of(bytes(FORM)), 1, HostileInputTest::judged);
  }

  static void judged(byte[] xml) {
    Submission sent;
    try {
      sent = SubmissionReader.read(xml);
    } catch (SubmissionRefused e) {
      assertThat(e.code()).isNotBlank();
      return;
    }
    SurveyReading reading = SURVEY.read(sent.answers());
    if (reading.faults().isEmpty()) {
      // What would be kept is read again as the same: nothing slipped through unread.
      SurveyReading again = SURVEY.read(reading.answers());
      assertThat(again.answers()).isEqualTo(reading.answers());
      assertThat(again.faults()).isEmpty();
      assertThat(again.judgement().outcome()).isEqualTo(reading.judgement().outcome());
    }
  }

  @Test
  void a02PlansAndAnnexes() throws Exception {
    for (String kind : List.of("csv", "txt", "xlsx", "docx")) {
      List<byte[]> right = OfficeSeeds.of(kind);
      Hostile.against("plan-" + kind, right, 4, input -> checked(input, "plan." + kind));
    }
  }

  private void checked(byte[] input, String name) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, input);
    CheckedPlan plan = PlanCheck.check(file);
    assertThat(plan.refusal().isPresent() || plan.findings() != null).isTrue();
  }

  @Test
  void a03PointTables() throws Exception {
    List<byte[]> right = List.of(bytes(POINTS));
    Rulebook book = Rulebooks.shipped().get("mdp-2022");
    Hostile.against(
        "points",
        right,
        1,
        input -> {
          List<List<String>> cells = new ArrayList<>();
          for (String line : new String(input, StandardCharsets.UTF_8).split("\n", -1)) {
            cells.add(List.of(line.split(",", -1)));
          }
          ScoreTableReader.Read read = ScoreTableReader.read("points.csv", cells, book);
          assertThat(read.table().isPresent() || !read.faults().isEmpty()).isTrue();
        });
  }

  @Test
  void a04ListsEventsTotalsAndBordersOfAreas(Database database) throws Exception {
    AreaImport importing = new AreaImport(database.application());
    for (String name : AREA_FILES) {
      byte[] right = resource("/sample/areas/" + name);
      Hostile.against(
          "area-" + name, List.of(right), 30, input -> previewed(importing, name, input));
    }
    Hostile.against(
        "borders",
        List.of(bytes(BORDERS)),
        15,
        input -> previewed(importing, "borders-2025-07-01.geojson", input));
  }

  @Test
  void a05ASignThatNoTextOfTheDatabaseHolds(Database database) throws Exception {
    String name = AREA_FILES.get(0);
    String text = new String(resource("/sample/areas/" + name), StandardCharsets.UTF_8);
    SourceFile file =
        SourceFile.of(name, null, text.replaceFirst("commune,Xã,", "commune,Xã,\u0000"));

    assertThat(new AreaImport(database.application()).preview(List.of(file)).problems())
        .anySatisfy(problem -> assertThat(problem.code()).isEqualTo("AREA-015"));
  }

  @Test
  void a06AHeadingThatStandsTwiceIsRefusedAndNoColumnWinsInSilence(Database database) {
    String text = "code,day,households,source,households\n07330,2018-12-31,1990,điều tra,1\n";
    SourceFile file = SourceFile.of("totals.csv", null, text);

    assertThat(new AreaImport(database.application()).preview(List.of(file)).problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.code()).isEqualTo("AREA-016"));
  }

  private static void previewed(AreaImport importing, String name, byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    assertThat(importing.preview(List.of(SourceFile.of(name, null, text))).problems()).isNotNull();
  }

  private static final List<String> AREA_FILES =
      List.of(
          "sample-areas-2025-03-01.csv",
          "sample-successors-2025-07-01.csv",
          "sample-tan-yen-events.csv",
          "sample-households-2016.csv");

  private static final String BORDERS =
      """
      {"type": "FeatureCollection", "features": [{"type": "Feature",
       "properties": {"code": "07348", "name": "Ngọc Châu"},
       "geometry": {"type": "Polygon",
        "coordinates": [[[106.1, 21.3], [106.2, 21.3], [106.2, 21.4], [106.1, 21.3]]]}}]}
      """;

  private static final String POINTS =
      """
      standard,mdp-2022
      code,income-score-table
      title_vi,Bảng điểm bịa
      title_en,Invented table
      act,VÍ DỤ 00/2099
      article,Phụ lục 1
      certainty,example
      checked_on,2026-11-20
      complete,yes
      item,item_vi,item_en,unit,answer,answer_vi,answer_en,from,below,otherwise,nt1,nt2,nt3,nt4,nt5,nt6,tt
      1,Số người,People,người,few,Đến 3 người,Up to 3,,4,,70,71,72,73,74,75,90
      1,Số người,People,người,many,Từ 4 người,4 or more,4,,,10,11,12,13,14,15,20
      """;

  static byte[] resource(String path) throws IOException {
    try (var stream = Objects.requireNonNull(HostileInputTest.class.getResourceAsStream(path))) {
      return stream.readAllBytes();
    }
  }

  static byte[] bytes(String text) {
    return text.strip().getBytes(StandardCharsets.UTF_8);
  }
}
