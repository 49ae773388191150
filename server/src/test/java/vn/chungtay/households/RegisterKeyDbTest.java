package vn.chungtay.households;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.chungtay.database.Database;
import vn.chungtay.database.TestDatabase;
import vn.chungtay.values.Language;

/** The key of the ID numbers is there, is the right one, or nothing starts. */
@ExtendWith(TestDatabase.class)
class RegisterKeyDbTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void a01_madeAtTheFirstStartThenAskedForAtEveryOther(Database database) throws IOException {
    Path file = folder.resolve("register.key");
    assertThat(hindrance(database, file)).isEmpty();
    IdNumbers numbers = RegisterKey.idNumbers(database.client(), file);
    assertThat(hindrance(database, file)).isEmpty();
    assertThat(RegisterKey.idNumbers(database.client(), file).fingerprint())
        .isEqualTo(numbers.fingerprint());

    Path kept = Files.move(file, folder.resolve("kept"));
    assertThat(hindrance(database, file)).contains(file.toString(), "CHUNGTAY_KEY_FILE");
    assertThatThrownBy(() -> RegisterKey.idNumbers(database.client(), file))
        .isInstanceOf(IllegalStateException.class);
    assertThat(file).doesNotExist();

    Files.writeString(file, Base64.getEncoder().encodeToString(new byte[32]));
    assertThat(hindrance(database, file)).contains("khóa khác");
    for (String damaged : new String[] {"", "không phải khóa", "AAAA"}) {
      Files.writeString(file, damaged);
      assertThat(hindrance(database, file)).contains("khóa khác");
    }
    assertThat(hindrance(database, kept)).isEmpty();
  }

  private static String hindrance(Database database, Path file) {
    return RegisterKey.registerKeyAtHand(database.client(), file)
        .hindrance()
        .map(message -> message.in(Language.VI))
        .orElse("");
  }
}
