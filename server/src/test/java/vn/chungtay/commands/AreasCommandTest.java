package vn.chungtay.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chungtay.areas.AreaSample;
import vn.chungtay.areas.SourceFile;

class AreasCommandTest {
  @TempDir Path folder;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  private int run(String... arguments) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    try (PrintStream all = new PrintStream(said, true, StandardCharsets.UTF_8)) {
      said.reset();
      System.setOut(all);
      System.setErr(all);
      return CommandLineFace.run(arguments);
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aDryRunThenTheImportThenNothingNew() throws IOException {
    List<String> command = new ArrayList<>(List.of("areas", "import"));
    for (SourceFile file : AreaSample.files()) {
      Path path = folder.resolve(file.name());
      Files.writeString(path, file.content());
      command.add(path.toString());
    }
    command.addAll(List.of("--data", folder.resolve("data").toString()));
    List<String> dry = new ArrayList<>(command);
    dry.add("--dry-run");
    assertThat(run(dry.toArray(String[]::new))).isZero();
    assertThat(said()).contains("Chạy thử", "Cấp huyện", "Tỉnh Bắc Giang (24)");
    assertThat(run(command.toArray(String[]::new))).isZero();
    assertThat(said()).contains("Đã nhập xong");
    assertThat(run(command.toArray(String[]::new))).isZero();
    assertThat(said()).contains("không có gì thay đổi");
  }

  @Test
  void aMissingFileIsToldInOneLineAndNothingIsStarted() {
    Path data = folder.resolve("data");
    int exit = run("areas", "import", folder.resolve("none.csv").toString(), "--data", "" + data);
    assertThat(exit).isEqualTo(2);
    assertThat(said()).contains("none.csv").doesNotContain("Exception");
    assertThat(data).doesNotExist();
  }
}
