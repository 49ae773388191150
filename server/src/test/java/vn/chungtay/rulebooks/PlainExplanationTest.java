package vn.chungtay.rulebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chungtay.rules.HouseholdClass;
import vn.chungtay.rules.HouseholdFacts;
import vn.chungtay.rules.Judge;
import vn.chungtay.standards.Rulebooks;
import vn.chungtay.values.Language;

/** The family reads what the officer reads: same answers, same numbers, same changes. */
class PlainExplanationTest {
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");

  private static Judge judge(String id, String day) {
    return Judge.under(Rulebooks.shipped().get(id).onDay(LocalDate.parse(day)));
  }

  private static HouseholdFacts family(Judge judge) {
    HouseholdFacts facts = judge.newHousehold();
    facts.answer("residence", "rural").answer("income_score", "90").answer("durable_parts", "1");
    facts.answer("floor_area_m2", "15.5").answer("water_source", "other");
    facts.answer("toilet", "septic").answer("info_device", "true");
    for (String insured : List.of("true", "false")) {
      int at = facts.addMember();
      facts.answer(at, "age", "40").answer(at, "sex", "female").answer(at, "work", "contract");
      facts.answer(at, "monthly_allowance", "false").answer(at, "health_insured", insured);
      facts.answer(at, "uses_internet", "true");
    }
    return facts;
  }

  @Test
  void a01_shortSentencesTellAnswersPointsAndLines() {
    Judge judge = judge("mdp-2022", "2026-10-01");
    PlainSheet sheet =
        new Explanation(judge, family(judge), Language.VI)
            .plain(List.of("Nguyễn Thị Lan", "Trần Văn Bền"));
    assertThat(sheet.income())
        .containsExactly(
            "Thu nhập: gia đình được 90 điểm.",
            "Mức quy định ở nông thôn là 140 điểm. Gia đình không vượt mức này.");
    assertThat(sheet.count())
        .isEqualTo("Đời sống: trong 12 điều được xem, gia đình thiếu 4 điều, tính 40 điểm.");
    assertThat(sheet.lacks())
        .contains(
            new PlainSheet.Lack(
                "Nhà có người không có bảo hiểm y tế.",
                List.of("Trần Văn Bền: 40 tuổi; không có bảo hiểm y tế."),
                "Điều này tính cho người từ đủ 6 tuổi."),
            new PlainSheet.Lack(
                "Nhà ở chật.",
                List.of("Gia đình trả lời: nhà rộng 15,5 mét vuông."),
                "Nhà có 2 người. Mỗi người cần ít nhất 8 mét vuông."));
    assertThat(sheet.conclusion())
        .isEqualTo("Thu nhập không vượt mức và thiếu từ 3 điều trở lên: là hộ nghèo.");
    assertThat(sheet.changes())
        .containsExactly(
            "Nếu bớt 2 điều thiếu, kết quả là: Hộ cận nghèo.",
            "Nếu phần thu nhập được trên 140 điểm, kết quả là: Không nghèo, không cận nghèo.");
    assertThat(sheet.bases())
        .anyMatch(each -> each.equals("Mức thu nhập: NĐ 07/2021/NĐ-CP, Điều 3 khoản 1"))
        .anyMatch(each -> each.endsWith("Phụ lục mục 9 (chưa đối chiếu văn bản)"));
  }

  @Test
  void a02_whereMoneyWasToldTheLineIsMoneyInBothLanguages() {
    Judge judge = judge("mdp-2022", "2026-10-01");
    HouseholdFacts facts = judge.newHousehold();
    facts.answer("residence", "urban").answer("income_per_person", "2000001");
    assertThat(new Explanation(judge, facts, Language.VI).plain(List.of()).income())
        .containsExactly(
            "Thu nhập: mỗi người một tháng được 2.000.001 đồng.",
            "Mức quy định ở thành thị là 2.000.000 đồng. Gia đình vượt mức này.");
    PlainSheet english = new Explanation(judge, facts, Language.EN).plain(List.of());
    assertThat(english.income())
        .containsExactly(
            "Income: 2,000,001 dong a person a month.",
            "The line in town is 2,000,000 dong. The family is above it.");
    assertThat(english.changes())
        .containsExactly(
            "If each person had 2,000,000 dong a month or less, the result is: Near-poor"
                + " household.");
  }

  @ParameterizedTest
  @CsvSource({
    "mdp-2016, 2018-05-01",
    "mdp-2022, 2026-10-01",
    "mdp-2027, 2028-01-01",
    "mdp-2027-assumed, 2028-01-01",
    "example-overlay, 2026-01-01"
  })
  void a03_aThousandFamiliesReadNoNumberThatTheOfficialSheetDoesNotHave(String id, String day) {
    Judge judge = judge(id, day);
    for (GeneratedHousehold each : GeneratedHousehold.list(judge, 1000, 11)) {
      HouseholdFacts facts = each.facts(judge);
      for (Language language : Language.values()) {
        Explanation explanation = new Explanation(judge, facts, language);
        ExplanationSheet official = explanation.sheet();
        PlainSheet plain = explanation.plain(Collections.nCopies(facts.size(), ""));
        assertThat(plain.lacks()).hasSize(official.deprived().size());
        assertThat(plain.changes()).hasSameSizeAs(official.changes());
        assertThat(plain.conclusion().isEmpty())
            .isEqualTo(explanation.judgement().outcome() == HouseholdClass.UNDETERMINED);
        for (int i = 0; i < plain.lacks().size(); i++) {
          ExplanationSheet.Why why = official.deprived().get(i);
          PlainSheet.Lack lack = plain.lacks().get(i);
          Set<String> known = numbers(words(why));
          known.addAll(numbers(Stream.of("" + facts.size())));
          assertThat(known).as(why.title()).containsAll(numbers(Stream.of(lack.line())));
          assertThat(numbers(words(why))).containsAll(numbers(lack.told().stream()));
        }
        Set<String> known = numbers(official.decision().stream().flatMap(this::words));
        assertThat(known).containsAll(numbers(plain.income().stream()));
        assertThat(known).containsAll(numbers(Stream.of(plain.conclusion())));
        assertThat(plain.toString()).doesNotContain("{", "}");
      }
    }
  }

  private Stream<String> words(ExplanationSheet.Why why) {
    return Stream.of(
            Stream.of(why.title()),
            why.answers().stream(),
            why.values().stream().map(ExplanationSheet.UsedValue::text))
        .flatMap(each -> each);
  }

  private static Set<String> numbers(Stream<String> texts) {
    Set<String> numbers = new TreeSet<>();
    texts.forEach(
        text -> {
          Matcher found = NUMBER.matcher(text);
          while (found.find()) {
            numbers.add(found.group());
          }
        });
    return numbers;
  }
}
