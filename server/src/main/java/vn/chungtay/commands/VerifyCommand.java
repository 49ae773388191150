package vn.chungtay.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.chungtay.database.DatabaseUnavailable;
import vn.chungtay.database.OwnerAccess;
import vn.chungtay.reviews.SealAudit;
import vn.chungtay.reviews.SealFiles;
import vn.chungtay.reviews.SealedCrossChecks;
import vn.chungtay.reviews.SealedRound;
import vn.chungtay.reviews.SealedRounds;
import vn.chungtay.seals.SealChain;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;

/** {@code ./chungtay verify}: whether anybody touched the sealed papers of the reviews. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Finds every edit, reorder and deletion in the sealed papers of reviews, in files of villages",
      "or in a whole database, where the answers behind the results are looked at too. Exit 0: all whole; 1: something was touched; 2: nothing to check."
    })
final class VerifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "FILE",
      descriptionKey = "FILE",
      arity = "0..*",
      description = "Sealed papers of villages, .json.")
  private List<Path> files = List.of();

  @Option(
      names = "--db-url",
      description =
          "jdbc:postgresql://host/database, read only; CHUNGTAY_DB_USER and"
              + " CHUNGTAY_DB_PASSWORD name a role that sees every row.")
  private @Nullable String databaseUrl;

  @Option(names = "--data", description = "Folder of a system, running or not.")
  private @Nullable Path data;

  @Option(
      names = "--code",
      description = "Code read off a posted sheet: it must be among the papers. May be repeated.")
  private List<String> codes = List.of();

  @Option(names = "--lang", description = "vi (default) or en.")
  private Language language = Language.VI;

  private int sheets;
  private int villages;
  private int findings;
  private final List<String> posted = new ArrayList<>();

  @Override
  public Integer call() {
    if (files.isEmpty() && databaseUrl == null && data == null) {
      throw new ParameterException(spec.commandLine(), texts().text("verify.nothing-given"));
    }
    if (!files.stream().allMatch(this::checkFile) || !checkDatabases()) {
      return 2;
    }
    for (String code : codes) {
      String signs = code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
      if (!posted.contains(signs)) {
        finding(texts().text("verify.code-unknown", code));
      }
    }
    out()
        .println(
            texts()
                .text(findings == 0 ? "verify.whole" : "verify.found", villages, sheets, findings));
    out().flush();
    return findings == 0 ? 0 : 1;
  }

  private boolean checkFile(Path file) {
    Optional<SealedRound> round;
    try {
      round = SealFiles.read(Files.readString(file));
    } catch (IOException e) {
      round = Optional.empty();
    }
    round.ifPresent(this::check);
    return round.isPresent() || refuse(texts().text("verify.unreadable", file));
  }

  private boolean checkDatabases() {
    try {
      if (databaseUrl != null) {
        DriverManagerDataSource source = new DriverManagerDataSource(databaseUrl);
        environment("CHUNGTAY_DB_USER").ifPresent(source::setUsername);
        environment("CHUNGTAY_DB_PASSWORD").ifPresent(source::setPassword);
        checkAll(source);
      }
      if (data != null) {
        if (!Files.isDirectory(data)) {
          return refuse(texts().text("verify.unreadable", data));
        }
        try (OwnerAccess owner = OwnerAccess.in(data)) {
          checkAll(owner.source());
        }
      }
      return true;
    } catch (DatabaseUnavailable e) {
      return refuse(e.in(language));
    } catch (DataAccessException e) {
      return refuse(
          texts()
              .text("verify.no-database", Objects.toString(e.getMostSpecificCause().getMessage())));
    }
  }

  private static Optional<String> environment(String name) {
    return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isEmpty());
  }

  private void checkAll(DataSource source) {
    SealedRounds rounds = new SealedRounds(source);
    rounds.all().forEach(this::check);
    rounds.gone().forEach(id -> finding(texts().text("verify.village-gone", String.valueOf(id))));
    rounds.changedParcels().forEach(id -> finding(texts().text("verify.parcel-changed", id)));
    rounds
        .firstBrokenAuditEntry()
        .ifPresent(number -> finding(texts().text("verify.trail-broken", String.valueOf(number))));
    checkCross(new SealedCrossChecks(source).all());
  }

  private void checkCross(SealedCrossChecks.Found found) {
    sheets += found.sheets();
    for (SealedCrossChecks.Fault fault : found.faults()) {
      String place =
          texts()
              .text("verify.cross-place", fault.commune(), Figures.in(language).day(fault.begun()));
      finding(place + ": " + fault.what().in(language));
    }
    found.gone().forEach(id -> finding(texts().text("verify.cross-gone", String.valueOf(id))));
  }

  private void check(SealedRound round) {
    villages++;
    sheets += round.chain().links().size();
    for (SealChain.SealedSheet link : round.chain().links()) {
      posted.add(link.seal().shortCode().replace("-", ""));
    }
    String place =
        texts()
            .text(
                "verify.place",
                round.village(),
                round.commune(),
                texts().text("reviews.kind." + round.kind().code()),
                Figures.in(language).day(round.begun()));
    for (SealAudit.Fault fault : SealAudit.check(round)) {
      finding(place + ": " + fault.what().in(language));
    }
    if (SealAudit.knowsNoAnswers(round)) {
      out().println(place + ": " + texts().text("verify.answers-not-sealed"));
    }
  }

  private void finding(String line) {
    findings++;
    out().println(line);
  }

  private boolean refuse(String line) {
    spec.commandLine().getErr().println(line);
    return false;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private Texts texts() {
    return Texts.in(language);
  }
}
