package vn.chungtay.rulebooks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A province of the synthetic country.
 *
 * @param code two digits
 * @param households how many households it gets
 * @param poor how many of them are poor
 * @param nearPoor how many are near-poor
 * @param communes codes of its communes
 */
record SynthProvince(
    String code, long households, long poor, long nearPoor, List<String> communes) {
  /** Households of each region, from the published counts and rates of 2024. */
  private static final Map<String, Long> REGION_HOUSEHOLDS =
      Map.of(
          "mountains", 3_248_000L,
          "red-river", 6_982_000L,
          "central-coast", 5_779_000L,
          "highlands", 1_619_000L,
          "south-east", 5_057_000L,
          "mekong", 4_887_000L);

  private static final int SAMPLE_COMMUNES = 20;

  /** The published figures of one province. */
  private record Published(String code, String region, long poor, long nearPoor) {}

  /** Shares {@code households} among the provinces, in proportion, the rest to the last. */
  static List<SynthProvince> share(long households, @Nullable Path areas) {
    List<Published> published = read();
    Map<String, Integer> inRegion = new LinkedHashMap<>();
    published.forEach(each -> inRegion.merge(each.region(), 1, Integer::sum));
    Map<String, List<String>> communes = areas == null ? sample(published) : readCommunes(areas);
    Map<String, Long> sizes = new LinkedHashMap<>();
    Map<String, Published> byCode = new LinkedHashMap<>();
    published.forEach(each -> byCode.put(each.code(), each));
    long all = 0;
    for (String code : communes.keySet()) {
      Published known = byCode.get(code);
      long size = known == null ? 450_000 : size(known, inRegion);
      sizes.put(code, size);
      all += size;
    }
    List<SynthProvince> provinces = new ArrayList<>();
    long given = 0;
    long before = 0;
    for (Map.Entry<String, Long> each : sizes.entrySet()) {
      before += each.getValue();
      long upTo = households * before / all;
      Published known = byCode.get(each.getKey());
      long share = upTo - given;
      long poor =
          known == null ? part(share, 193, 10_000) : part(share, known.poor(), each.getValue());
      long nearPoor =
          known == null ? part(share, 213, 10_000) : part(share, known.nearPoor(), each.getValue());
      List<String> codes = Objects.requireNonNull(communes.get(each.getKey()));
      provinces.add(new SynthProvince(each.getKey(), share, poor, nearPoor, codes));
      given = upTo;
    }
    return provinces;
  }

  /** The published share of {@code households}, rounded half up. */
  private static long part(long households, long published, long of) {
    return (2 * households * published + of) / (2 * of);
  }

  private static long size(Published province, Map<String, Integer> inRegion) {
    return Objects.requireNonNull(REGION_HOUSEHOLDS.get(province.region()))
        / Objects.requireNonNull(inRegion.get(province.region()));
  }

  private static List<Published> read() {
    List<Published> all = new ArrayList<>();
    try (var stream = SynthProvince.class.getResourceAsStream("/synth/provinces.csv");
        var reader =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8))) {
      reader.readLine();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] cells = line.split(",", -1);
        all.add(
            new Published(cells[0], cells[2], Long.parseLong(cells[3]), Long.parseLong(cells[4])));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  /** Made-up commune codes, twenty a province: the province's two digits and three more. */
  private static Map<String, List<String>> sample(List<Published> provinces) {
    Map<String, List<String>> communes = new LinkedHashMap<>();
    for (Published each : provinces) {
      List<String> codes = new ArrayList<>();
      for (int i = 1; i <= SAMPLE_COMMUNES; i++) {
        codes.add(each.code() + "%03d".formatted(i));
      }
      communes.put(each.code(), codes);
    }
    return communes;
  }

  /** Communes by province from a CSV with the columns code, level and parent_code. */
  private static Map<String, List<String>> readCommunes(Path areas) {
    List<String> lines;
    try {
      lines = Files.readAllLines(areas);
    } catch (IOException e) {
      throw new Unclassifiable("classify.unreadable", areas, String.valueOf(e.getMessage()));
    }
    List<String> head = lines.isEmpty() ? List.of() : List.of(lines.get(0).split(",", -1));
    int code = head.indexOf("code");
    int level = head.indexOf("level");
    int parent = head.indexOf("parent_code");
    if (code < 0 || level < 0 || parent < 0) {
      throw new Unclassifiable("classify.missing-columns", areas + ": code, level, parent_code");
    }
    Map<String, List<String>> communes = new LinkedHashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      if (cells.length > Math.max(parent, level) && cells[level].equals("commune")) {
        communes.computeIfAbsent(cells[parent], p -> new ArrayList<>()).add(cells[code]);
      }
    }
    if (communes.isEmpty()) {
      throw new Unclassifiable("synth.no-communes", areas);
    }
    return communes;
  }
}
