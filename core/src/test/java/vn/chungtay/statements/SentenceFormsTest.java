package vn.chungtay.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chungtay.annexes.Annex;
import vn.chungtay.annexes.Finding;

/** Manners of saying figures in plans of one year, each true and with one figure untrue. */
class SentenceFormsTest {
  private static final Annex ANNEX =
      Plans.annex(
          List.of(
              "unit;households_2022;poor_2022;rate_2022;near_poor_2022;near_rate_2022;"
                  + "households_2023;poor_2023;rate_2023;near_poor_2023;near_rate_2023;"
                  + "households_2024;poor_2024;rate_2024;near_poor_2024;near_rate_2024",
              "Phường Nam Hà;1000;120;12.00;50;5.00;1000;100;10.00;40;4.00;1000;80;8.00;30;3.00",
              "Xã Thạch Hạ;3000;280;9.33;150;5.00;3000;200;6.67;120;4.00;3000;160;5.33;90;3.00",
              "Tổng;4000;400;10.00;200;5.00;4000;300;7.50;160;4.00;4000;240;6.00;120;3.00"));

  private static List<Finding> findings(String sentence) {
    return new TextAudit()
        .audit(
            Plans.document("KẾ HOẠCH", "Giảm nghèo huyện Lệ Thủy năm 2024", sentence),
            List.of(ANNEX));
  }

  /** A figure in braces is true before the bar and untrue behind it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cuối năm 2023 toàn huyện có {4.000|4.500} hộ dân, trong đó hộ nghèo 300 hộ.",
        "Cuối năm 2023 toàn huyện có 4.000 hộ dân, trong đó hộ nghèo {300|330} hộ (tỷ lệ 7,50%).",
        "Hộ cận nghèo năm 2023 là 160 hộ, chiếm tỷ lệ {4,00|4,40}%.",
        "Năm 2024 giảm {1,50|1,90} điểm phần trăm tỷ lệ hộ nghèo so với năm 2023.",
        "Số hộ nghèo giảm từ 400 hộ năm 2022 xuống còn {240|260} hộ năm 2024.",
        "Số hộ nghèo giảm từ {400|440} hộ năm 2022 xuống còn 240 hộ năm 2024.",
        "Tỷ lệ hộ nghèo các năm 2022, 2023, 2024 lần lượt là: 10,00%; {7,50|7,05}%; 6,00%.",
        "Số hộ nghèo năm 2024: 240 hộ, chiếm 6,00%, giảm {60|90} hộ (1,50%) so với năm 2023.",
        "Số hộ nghèo năm 2024: 240 hộ, chiếm 6,00%, giảm 60 hộ ({1,50|1,90}%) so với năm 2023.",
        "Kết quả năm 2023: hộ nghèo {300|350}/4.000 hộ, chiếm tỷ lệ 7,50%.",
        "Đến 31/12/2023 toàn huyện còn 300/4.000 hộ nghèo, chiếm {7,50|5,70}%.",
        "Phường Nam Hà có {100|110} hộ nghèo năm 2023.",
        "Tỷ lệ hộ nghèo đa chiều (nghèo và cận nghèo) năm 2024 còn {9,00|9,90}%.",
        "Phấn đấu cuối năm 2024 tỷ lệ hộ nghèo còn dưới {6,50|5,50}%.",
        "Đến năm 2024 số hộ nghèo giảm trên {38|60}% so với năm 2022.",
      })
  void figures(String sentence) {
    String right = sentence.replaceAll("\\{([^|]*)\\|([^}]*)}", "$1");
    String wrong = sentence.replaceAll("\\{([^|]*)\\|([^}]*)}", "$2");
    assertThat(findings(right)).as(right).isEmpty();
    assertThat(findings(wrong)).as(wrong).hasSize(1);
  }

  /** Figures of other things, or of other areas, are held against nothing. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tỷ lệ hộ nghèo thiếu hụt về nhà ở năm 2024 còn 12%.",
        "Tỷ lệ hộ nghèo tiếp cận nước sạch năm 2024 đạt 97%.",
        "Tỷ lệ hộ nghèo có nhu cầu được vay vốn năm 2024 đạt 95%.",
        "Tỷ lệ hộ nghèo cả nước năm 2023 là 2,93%, của tỉnh là 4,10%.",
        "Tỷ lệ hộ nghèo các năm 2022, 2023, 2024 lần lượt là 10% và 6%.",
        "Năm 2024 cho hộ nghèo vay vốn 500 hộ, hỗ trợ nhà ở 35 hộ.",
      })
  void otherThings(String sentence) {
    assertThat(findings(sentence)).isEmpty();
  }
}
