package vn.chungtay.documents;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Where the parts of an Office file are: found by following its relationships, because the usual
 * names are a habit and not a rule.
 *
 * @param kind docx, xlsx, or empty where it is neither
 * @param main the part that holds the text or lists the sheets
 * @param targets parts that {@code main} refers to, by relationship id
 * @param byType parts that {@code main} refers to, by the last word of the relationship's type
 */
record PackageParts(
    String kind, String main, Map<String, String> targets, Map<String, String> byType) {

  static PackageParts of(Archive archive) throws IOException, UnreadableFile {
    String main = "";
    if (archive.has("_rels/.rels")) {
      Map<String, String> types = new HashMap<>();
      relationships(archive, "_rels/.rels", "", new HashMap<>(), types);
      main = types.getOrDefault("officeDocument", "");
    }
    if (!archive.has(main)) {
      main = archive.has("word/document.xml") ? "word/document.xml" : "xl/workbook.xml";
    }
    if (!archive.has(main)) {
      return new PackageParts("", "", Map.of(), Map.of());
    }
    int slash = main.lastIndexOf('/') + 1;
    String folder = main.substring(0, slash);
    Map<String, String> targets = new HashMap<>();
    Map<String, String> types = new HashMap<>();
    String relations = folder + "_rels/" + main.substring(slash) + ".rels";
    if (archive.has(relations)) {
      relationships(archive, relations, folder, targets, types);
    }
    return new PackageParts(kindOf(archive, main), main, targets, types);
  }

  private static String kindOf(Archive archive, String main) throws IOException, UnreadableFile {
    try (Xml xml = Xml.of(archive, main)) {
      while (xml.next()) {
        if (xml.atStart()) {
          return switch (xml.name()) {
            case "document" -> "docx";
            case "workbook" -> "xlsx";
            default -> main.startsWith("word/") ? "docx" : main.startsWith("xl/") ? "xlsx" : "";
          };
        }
      }
      return "";
    }
  }

  private static void relationships(
      Archive archive,
      String part,
      String folder,
      Map<String, String> targets,
      Map<String, String> types)
      throws IOException, UnreadableFile {
    try (Xml xml = Xml.of(archive, part)) {
      while (xml.next()) {
        if (xml.atStart("Relationship") && !xml.attribute("TargetMode").equals("External")) {
          String target = resolve(folder, xml.attribute("Target"));
          String type = xml.attribute("Type");
          targets.put(xml.attribute("Id"), target);
          types.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), target);
        }
      }
    }
  }

  private static String resolve(String folder, String target) {
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    Deque<String> path = new ArrayDeque<>();
    for (String step : (folder + target).split("/", -1)) {
      if (step.equals("..")) {
        path.pollLast();
      } else if (!step.equals(".")) {
        path.add(step);
      }
    }
    return String.join("/", path);
  }
}
