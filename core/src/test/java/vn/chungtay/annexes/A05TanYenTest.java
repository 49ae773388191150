package vn.chungtay.annexes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The annex of a real plan, 24 communes × 6 years, with its known faults. */
class A05TanYenTest {
  private static String drawing() throws IOException {
    try (InputStream stream = A05TanYenTest.class.getResourceAsStream("/annexes/tan-yen.csv")) {
      String csv = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      StringBuilder drawn = new StringBuilder();
      boolean quoted = false;
      for (int i = 0; i < csv.length(); i++) {
        char c = csv.charAt(i);
        quoted ^= c == '"';
        if (c != '"') {
          drawn.append(c == ',' && !quoted ? '|' : c);
        }
      }
      return drawn.toString();
    }
  }

  @Test
  void t01_ninetyThreeKnownFindings() throws IOException {
    Annex annex = Drawn.annex(drawing());
    assertThat(annex.units()).hasSize(24);
    assertThat(annex.years()).containsExactly(2015, 2016, 2017, 2018, 2019, 2020);
    List<String> found = Drawn.findings(drawing());
    assertThat(found.stream().filter(told -> told.startsWith("RATE error")))
        .containsExactly(
            "RATE error Hợp Đức 2015 rate 7,26→9,26",
            "RATE error Lan Giới 2015 rate 9,60→9,71",
            "RATE error Ngọc Châu 2015 rate 8,47→8,53",
            "RATE error Tân Trung 2015 rate 8,75→8,66",
            "RATE error TT Nhã Nam 2020 rate 1,56→1,61");
    assertThat(found.stream().filter(told -> told.startsWith("RATE warning"))).hasSize(80);
    assertThat(found.stream().filter(told -> told.startsWith("SUM")))
        .containsExactly(
            "SUM warning Tổng 2017 households 48 950→48 949",
            "SUM warning Tổng 2018 households 49 456→49 457",
            "SUM warning Tổng 2020 households 50468→50467",
            "SUM error Tổng 2020 poor 850→853");
    assertThat(found.stream().filter(told -> told.startsWith("ORDER")))
        .containsExactly(
            "ORDER warning TT Cao Thượng 23→21",
            "ORDER warning TT Nhã Nam 24→22",
            "ORDER warning Việt Lập 21→23",
            "ORDER warning Việt Ngọc 22→24");
    assertThat(found).hasSize(85 + 4 + 4);
  }

  @Test
  void t02_acceptingEveryExpectedValueLeavesNothingToFind() throws IOException {
    String corrected = drawing();
    for (int round = 0; round < 4; round++) {
      AnnexReading reading = AnnexReader.read(Drawn.document(corrected));
      corrected = accepted(corrected, AnnexAudit.audit(reading.annexes().get(0)));
    }
    assertThat(Drawn.findings(corrected)).isEmpty();
  }

  private static String accepted(String drawing, List<Finding> findings) {
    Map<String, String> byCell = new HashMap<>();
    for (Finding finding : findings) {
      int column = finding.code() == Finding.Code.ORDER ? 1 : finding.place().column();
      byCell.put(finding.place().row() + "/" + column, finding.expectation().orElseThrow());
    }
    StringBuilder corrected = new StringBuilder();
    List<String> lines = drawing.lines().toList();
    for (int r = 0; r < lines.size(); r++) {
      String[] fields = lines.get(r).split("\\|", -1);
      for (int c = 0; c < fields.length; c++) {
        fields[c] = byCell.getOrDefault((r + 1) + "/" + (c + 1), fields[c]);
      }
      corrected.append(String.join("|", fields)).append('\n');
    }
    return corrected.toString();
  }
}
