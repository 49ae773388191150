package vn.chungtay.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Fuzz target: what a sheet of a plan's annex holds inside its .xlsx, checked or refused. */
public final class SheetFuzz {
  private SheetFuzz() {}

  /** Called by Jazzer and by the test of its seeds. */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    Path file = Files.createTempFile("annex", ".xlsx");
    try {
      Files.write(file, OfficeFiles.xlsx(new String(input, StandardCharsets.UTF_8)));
      CheckedPlan plan = PlanCheck.check(file);
      if (plan.refusal().isEmpty() && plan.document().isEmpty()) {
        throw new AssertionError("neither read nor refused");
      }
    } finally {
      Files.delete(file);
    }
  }
}
