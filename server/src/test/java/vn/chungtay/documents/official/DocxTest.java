package vn.chungtay.documents.official;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DocxTest {
  @Test
  void a01_a_plan_is_written() throws IOException {
    Path out = Path.of("target/plan.docx");
    try (var stream = Files.newOutputStream(out)) {
      assertThat(OfficialDocuments.writeDocx(TanYenPlan.plan(), stream)).isEmpty();
    }
    try (var stream = Files.newOutputStream(Path.of("target/draft.docx"))) {
      assertThat(OfficialDocuments.writeDocx(TanYenPlan.plan(true, TanYenPlan.annex()), stream))
          .isEmpty();
    }
  }
}
