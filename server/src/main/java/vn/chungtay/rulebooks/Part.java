package vn.chungtay.rulebooks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One part of a survey: the whole, or one sub-folder or file of a folder of Parquet. It knows where
 * its finished results are kept and whether they still belong to the same inputs and the same law.
 */
final class Part {
  private final String name;
  private final Path households;
  private final Path members;
  private final Path out;
  private final boolean kept;
  private final String key;
  private final @Nullable Splitting split;

  private Part(
      String name, Path households, Path members, Path out, String key, @Nullable Splitting split) {
    this.name = name;
    this.households = households;
    this.members = members;
    this.out = out;
    this.kept = !key.isEmpty();
    this.key = key;
    this.split = split;
  }

  static List<Part> of(ClassifyRequest request) throws IOException {
    if (!Files.isDirectory(request.households())) {
      return whole(request);
    }
    check(request);
    if (!Files.isDirectory(request.members())) {
      throw new Unclassifiable("classify.both-folders", request.households(), request.members());
    }
    return folders(request);
  }

  /** Everything as one part, whose results are not kept for another run. */
  static List<Part> whole(ClassifyRequest request) throws IOException {
    check(request);
    Path work = request.out().resolve(Classifying.WORKING + ProcessHandle.current().pid());
    return List.of(new Part("", request.households(), request.members(), work, "", null));
  }

  /**
   * The provinces of two large files, which are taken apart first.
   *
   * @param work folder of this run for what is half done
   */
  static List<Part> split(ClassifyRequest request, Path work, PartProgress progress)
      throws SQLException, IOException {
    check(request);
    String inputs = key("", request.households(), request.members());
    Splitting split = Splitting.of(request, inputs.substring(0, 16), work, progress);
    String key = key(law(request), request.households(), request.members());
    List<Part> parts = new ArrayList<>();
    for (String piece : split.pieces()) {
      parts.add(
          new Part(piece, request.households(), request.members(), request.out(), key, split));
    }
    return parts;
  }

  private static void check(ClassifyRequest request) throws IOException {
    for (Path path : List.of(request.households(), request.members())) {
      if (!Files.exists(path)) {
        throw new Unclassifiable("classify.no-file", path);
      }
    }
    Files.createDirectories(request.out());
  }

  private static String law(ClassifyRequest request) {
    return request.standard().rulebook().digest()
        + request.standard().day()
        + new TreeMap<>(request.supposed())
        + request.areas().map(Path::toString).orElse("")
        + request.language();
  }

  private static List<Part> folders(ClassifyRequest request) throws IOException {
    String law = law(request);
    List<Part> parts = new ArrayList<>();
    try (Stream<Path> inside = Files.list(request.households())) {
      for (Path part : inside.sorted().toList()) {
        String name = part.getFileName().toString();
        if (!Files.isDirectory(part) && !name.endsWith(".parquet")) {
          continue;
        }
        Path members = request.members().resolve(name);
        if (!Files.exists(members)) {
          throw new Unclassifiable("classify.no-file", members);
        }
        parts.add(new Part(name, part, members, request.out(), key(law, part, members), null));
      }
    }
    if (parts.isEmpty()) {
      throw new Unclassifiable("classify.empty-folder", request.households());
    }
    return parts;
  }

  static boolean kept(List<Part> parts) {
    return parts.get(0).kept;
  }

  /** Sizes and times of the inputs and the digest of the law: a change of any starts it anew. */
  private static String key(String law, Path households, Path members) throws IOException {
    StringBuilder text = new StringBuilder(law);
    for (Path input : List.of(households, members)) {
      try (Stream<Path> files = Files.walk(input)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          text.append('\n').append(file).append(' ').append(Files.size(file));
          text.append(' ').append(Files.getLastModifiedTime(file).toMillis());
        }
      }
    }
    try {
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  String name() {
    return name;
  }

  Path households() {
    return households;
  }

  Path members() {
    return members;
  }

  /** The part's households as a relation. */
  SurveyFile openHouseholds(Duck duck) throws SQLException, IOException {
    return split == null
        ? SurveyFile.open(duck, households, "raw_households")
        : split.households(duck, name);
  }

  /** The part's members as a relation. */
  SurveyFile openMembers(Duck duck) throws SQLException, IOException {
    return split == null
        ? SurveyFile.open(duck, members, "raw_members")
        : split.members(duck, name);
  }

  /** True for a province of one large file: its households are put together at the end. */
  boolean gathered() {
    return split != null;
  }

  String ending() {
    return SurveyFile.isCsv(households) ? ".csv" : ".parquet";
  }

  /** Where the small results of the part are kept. */
  Path folder() {
    return kept ? out.resolve(".parts").resolve(name) : out.resolve("part");
  }

  Path sums() {
    return folder().resolve("sums.parquet");
  }

  Path rejects() {
    return folder().resolve("rejects.parquet");
  }

  /** The households of the part; a folder of parts stays a folder, with the parts' own names. */
  Path result() {
    if (gathered()) {
      return folder().resolve("households.parquet");
    }
    if (!kept) {
      return folder().resolve("households" + ending());
    }
    Path all = out.resolve("households.parquet");
    return Files.isDirectory(households)
        ? all.resolve(name).resolve("part-0.parquet")
        : all.resolve(name);
  }

  private boolean complete() {
    return Stream.of(result(), sums(), rejects()).allMatch(Files::exists);
  }

  /** The figures an earlier run left, where its inputs and its law were the same. */
  @Nullable PartResult finished() throws IOException {
    Path note = folder().resolve("finished.properties");
    if (!kept || !Files.exists(note) || !complete()) {
      return null;
    }
    Properties known = new Properties();
    try (var reader = Files.newBufferedReader(note)) {
      known.load(reader);
    }
    if (!key.equals(known.getProperty("key"))) {
      return null;
    }
    Map<String, Long> classes = new LinkedHashMap<>();
    for (var each : vn.chungtay.rules.HouseholdClass.values()) {
      classes.put(each.name(), number(known, each.name()));
    }
    return new PartResult(
        number(known, "households"),
        number(known, "persons"),
        classes,
        number(known, "refusedRows"),
        number(known, "refusedHouseholds"),
        number(known, "sidesDiffer"),
        Boolean.parseBoolean(known.getProperty("weighted")));
  }

  private static long number(Properties known, String name) {
    return Long.parseLong(known.getProperty(name, "0"));
  }

  /** Takes an older note away before the results it spoke of are replaced. */
  void begin() throws IOException {
    Files.deleteIfExists(folder().resolve("finished.properties"));
  }

  /** Notes that the part is complete; written last, so that a killed run leaves no such note. */
  void finish(PartResult result) throws IOException {
    if (!kept) {
      return;
    }
    StringBuilder note = new StringBuilder("key=" + key + "\n");
    result
        .classes()
        .forEach((each, count) -> note.append(each).append('=').append(count).append('\n'));
    note.append("households=").append(result.households());
    note.append("\npersons=").append(result.persons());
    note.append("\nrefusedRows=").append(result.refusedRows());
    note.append("\nrefusedHouseholds=").append(result.refusedHouseholds());
    note.append("\nsidesDiffer=").append(result.sidesDiffer());
    note.append("\nweighted=").append(result.weighted()).append('\n');
    Path writing = folder().resolve("finished.writing");
    Files.writeString(writing, note);
    Classifying.move(writing, folder().resolve("finished.properties"));
  }
}
