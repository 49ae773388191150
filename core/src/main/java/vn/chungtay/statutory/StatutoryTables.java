package vn.chungtay.statutory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The fifteen statutory tables, as they ship. */
public final class StatutoryTables {
  private final List<StatutoryTable> all;

  private StatutoryTables(List<StatutoryTable> all) {
    this.all = List.copyOf(all);
  }

  /**
   * The tables that ship with the program.
   *
   * @throws vn.chungtay.standards.YamlFault where the file is not as it should be
   */
  public static StatutoryTables shipped() {
    try (InputStream file = StatutoryTables.class.getResourceAsStream("/statutory/tables.yaml")) {
      byte[] text = Objects.requireNonNull(file, "tables.yaml").readAllBytes();
      return read(new String(text, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static StatutoryTables read(String text) {
    return new StatutoryTables(TableReader.tables(text));
  }

  /** All of them, by number. */
  public List<StatutoryTable> all() {
    return all;
  }

  /** The table of this code. */
  public Optional<StatutoryTable> find(String code) {
    return all.stream().filter(each -> each.code().equals(code)).findFirst();
  }
}
