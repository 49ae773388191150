package vn.chungtay.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Fuzz target: a household list, as text or as what stands in a sheet of an .xlsx. A list is
 * refused or its households without a fault hold together.
 */
public final class HouseholdListFuzz {
  private static final byte[] WORKBOOK = Sheets.workbook("A", "Họ và tên|Thôn\n");

  private HouseholdListFuzz() {}

  /** Called by Jazzer and by the test of its seeds. */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    String text = new String(input, StandardCharsets.UTF_8);
    boolean sheet = text.startsWith("<");
    Path folder = Files.createTempDirectory("list");
    try {
      ListFuzzTest.read(
          folder,
          sheet ? "list.xlsx" : "list.csv",
          sheet ? Edited.sheets(WORKBOOK, xml -> text) : input);
    } catch (IOException refused) {
      if (refused.getMessage() == null) {
        throw refused;
      }
    } finally {
      Files.deleteIfExists(folder.resolve("list"));
      Files.delete(folder);
    }
  }
}
