package vn.chungtay.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasureCommandTest {
  @TempDir Path folder;

  @Test
  void aSurveyIsMeasured() throws IOException {
    Path input = folder.resolve("in.csv");
    Path out = folder.resolve("out.csv");
    Files.writeString(input, "a,b,g\n1,1,x\n1,0,x\n0,0,y\n0,1,y\n");
    int exit =
        CommandLineFace.run(
            "measure",
            "--input",
            input.toString(),
            "--indicators",
            "a,b",
            "--weights",
            "1/2,1/2",
            "--cutoff",
            "50%,1",
            "--by",
            "g",
            "--out",
            out.toString());
    assertThat(exit).isZero();
    assertThat(Files.readAllLines(out))
        .first()
        .isEqualTo("measure,indicator,cutoff,by,group,estimate,se,ll,ul");
    assertThat(Files.readString(out)).contains("\nH,,50%,,,0.75,").contains("\nH,,1,g,x,0.5,");
  }

  @Test
  void badUsageLeavesNoFile() {
    Path out = folder.resolve("out.csv");
    assertThat(CommandLineFace.run("measure", "--out", out.toString())).isEqualTo(2);
    assertThat(
            CommandLineFace.run(
                "measure",
                "--input",
                folder.resolve("none.csv").toString(),
                "--indicators",
                "a",
                "--cutoff",
                "1",
                "--out",
                out.toString()))
        .isEqualTo(2);
    assertThat(out).doesNotExist();
  }

  @Test
  void helpIsNoError() {
    assertThat(CommandLineFace.run("measure", "--help")).isZero();
  }
}
