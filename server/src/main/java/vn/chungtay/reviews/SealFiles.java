package vn.chungtay.reviews;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.chungtay.procedures.ReviewKind;
import vn.chungtay.seals.Seal;
import vn.chungtay.seals.SealChain;
import vn.chungtay.seals.Sheet;

/**
 * The papers of a village as a file that can be handed over and checked elsewhere. It holds what
 * the papers hold, names included, so it is for those who may read the papers.
 */
public final class SealFiles {
  private static final String FORMAT = "chungtay-seals-1";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private SealFiles() {}

  /** The file of a village's review. */
  public static String write(VillageReview review, String village, String commune) {
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("format", FORMAT);
    file.put("village", village);
    file.put("commune", commune);
    file.put("kind", review.round().kind().name());
    file.put("begun", review.round().begun().toString());
    List<Map<String, Object>> sheets = new ArrayList<>();
    for (SealChain.SealedSheet link : review.seals().links()) {
      Map<String, Object> sheet = new LinkedHashMap<>();
      sheet.put("number", link.seal().number());
      sheet.put("kind", link.seal().kind());
      sheet.put("at", link.seal().at().toString());
      sheet.put("actor", link.seal().actor());
      sheet.put("sheet_digest", link.seal().sheetDigest());
      sheet.put("digest", link.seal().digest());
      sheet.put("lines", link.sheet().lines());
      sheets.add(sheet);
    }
    file.put("sheets", sheets);
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(file);
  }

  /** The round of a file; empty where it is no such file. */
  public static Optional<SealedRound> read(String text) {
    try {
      JsonNode file = JSON.readTree(text);
      if (!file.path("format").asString("").equals(FORMAT)) {
        return Optional.empty();
      }
      List<SealChain.SealedSheet> links = new ArrayList<>();
      for (JsonNode sheet : file.path("sheets")) {
        links.add(link(sheet));
      }
      return Optional.of(
          new SealedRound(
              0,
              file.path("village").asString(""),
              file.path("commune").asString(""),
              ReviewKind.valueOf(file.path("kind").asString("")),
              LocalDate.parse(file.path("begun").asString("")),
              new SealChain(links),
              List.of(),
              0,
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              Map.of()));
    } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static SealChain.SealedSheet link(JsonNode sheet) {
    List<List<String>> lines = new ArrayList<>();
    for (JsonNode line : sheet.path("lines")) {
      List<String> fields = new ArrayList<>();
      line.forEach(field -> fields.add(field.asString("")));
      lines.add(fields);
    }
    Seal seal =
        new Seal(
            sheet.path("number").asInt(0),
            sheet.path("kind").asString(""),
            Instant.parse(sheet.path("at").asString("")),
            sheet.path("actor").asString(""),
            sheet.path("sheet_digest").asString(""),
            sheet.path("digest").asString(""));
    return new SealChain.SealedSheet(seal, new Sheet(seal.kind(), lines));
  }
}
