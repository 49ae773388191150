package vn.chungtay.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** Help is in Vietnamese to the last option, and in English where asked for. */
class HelpTest {
  private static final String MARKS = "[ăâđêôơưàáảãạấầậắằặéèẻẽẹếềệíìỉịóòỏọốồộớờợúùủụứừựýỳ]";

  @Test
  void a01_everyCommandAndOptionIsExplainedInVietnamese() {
    CommandLine line = CommandLineFace.commands();
    line.setResourceBundle(HelpWords.vietnamese());
    List<String> english = new ArrayList<>();
    walk(line, english);
    assertThat(english).isEmpty();
  }

  private static void walk(CommandLine line, List<String> english) {
    CommandSpec spec = line.getCommandSpec();
    List<String> texts = new ArrayList<>();
    texts.add(String.join(" ", spec.usageMessage().description()));
    List<ArgSpec> all = new ArrayList<>(spec.options());
    all.addAll(spec.positionalParameters());
    for (ArgSpec each : all) {
      texts.add(each.paramLabel() + " " + String.join(" ", each.description()));
    }
    texts.stream()
        .filter(text -> !text.matches("(?is).*" + MARKS + ".*"))
        .forEach(text -> english.add(spec.qualifiedName() + ": " + text));
    line.getSubcommands().values().forEach(sub -> walk(sub, english));
  }

  @Test
  void a02_noWordIsLeftOverFromAnOptionThatWent() {
    ResourceBundle words = HelpWords.vietnamese();
    Set<String> known = new HashSet<>();
    collect(CommandLineFace.commands(), known);
    assertThat(words.keySet().stream().map(key -> key.replaceAll("[.]\\d+$", "")))
        .allSatisfy(key -> assertThat(known).contains(key));
  }

  private static void collect(CommandLine line, Set<String> known) {
    CommandSpec spec = line.getCommandSpec();
    String name = spec.qualifiedName(".") + ".";
    known.addAll(
        List.of(
            "usage.synopsisHeading",
            "usage.commandListHeading",
            "usage.optionListHeading",
            "mixinStandardHelpOptions.help",
            "mixinStandardHelpOptions.version",
            name + "usage.description",
            name + "usage.footer"));
    for (var option : spec.options()) {
      String key = option.longestName().replaceFirst("^-+", "");
      known.add(name + key);
      known.add(key);
    }
    for (var parameter : spec.positionalParameters()) {
      known.add(name + parameter.descriptionKey());
    }
    line.getSubcommands().values().forEach(sub -> collect(sub, known));
  }

  @Test
  void a03_theLanguageIsThatAskedFor() {
    assertThat(help("check", "--help")).contains("Cách dùng: chungtay check", "Kiểm tra kế hoạch");
    assertThat(help("check", "--help", "--lang", "en"))
        .contains("Usage: chungtay check", "Audits plans")
        .doesNotContainPattern(MARKS);
    assertThat(help("demo", "--lang=en", "--help")).contains("Runs the system");
    assertThat(help()).contains("Các lệnh:", "--lang en");
    assertThat(help("areas")).contains("Đơn vị hành chính");
  }

  private static String help(String... arguments) {
    PrintStream real = System.out;
    ByteArrayOutputStream caught = new ByteArrayOutputStream();
    System.setOut(new PrintStream(caught, true, StandardCharsets.UTF_8));
    try {
      assertThat(CommandLineFace.run(arguments)).isZero();
    } finally {
      System.setOut(real);
    }
    return caught.toString(StandardCharsets.UTF_8);
  }
}
