package vn.chungtay.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import vn.chungtay.access.Access;
import vn.chungtay.access.Permission;
import vn.chungtay.areas.ImportJobs;
import vn.chungtay.areas.SourceFile;
import vn.chungtay.areas.Uploads;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Language;
import vn.chungtay.values.Message;
import vn.chungtay.values.Refusal;
import vn.chungtay.values.Texts;
import vn.chungtay.web.Done;
import vn.chungtay.web.Languages;
import vn.chungtay.web.NotFound;
import vn.chungtay.web.PageView;

/** Importing lists of areas: send, look at what would change, confirm, see how far it is. */
@Controller
class AreaImportPages {
  private static final Message TITLE = Message.of("areas.import-title");

  private final Uploads uploads;
  private final ImportJobs jobs;
  private final ImportWork work;
  private final Access access;

  AreaImportPages(Uploads uploads, ImportJobs jobs, ImportWork work, Access access) {
    this.uploads = uploads;
    this.jobs = jobs;
    this.work = work;
    this.access = access;
  }

  @GetMapping("/areas/import")
  PageView form() {
    access.requireEverywhere(Permission.EDIT_AREAS);
    return page(AreaImportView.FORM);
  }

  @PostMapping("/areas/import")
  View send(
      @RequestParam(defaultValue = "") String day,
      @RequestParam(required = false) @Nullable List<MultipartFile> files) {
    access.requireEverywhere(Permission.EDIT_AREAS);
    List<Refusal> wrong = new ArrayList<>();
    LocalDate given = day(day, wrong);
    List<SourceFile> sources = new ArrayList<>();
    for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
      if (!file.isEmpty()) {
        source(file, given, wrong, sources);
      }
    }
    if (sources.isEmpty() && wrong.isEmpty()) {
      wrong.add(Refusal.of("AREA-050", "files", "areas.choose-files"));
    }
    if (!wrong.isEmpty()) {
      return page(AreaImportView.form(day)).refused(wrong);
    }
    UUID key = uploads.keep(access.actor().login(), sources);
    work.look(key);
    return Done.at("/areas/import/" + key);
  }

  /** How far the work is, or what it found. */
  @GetMapping("/areas/import/{key}")
  PageView look(@PathVariable UUID key, HttpServletRequest request) {
    access.requireEverywhere(Permission.EDIT_AREAS);
    work.moment(key);
    ImportJobs.Job job = job(key);
    List<String> files =
        uploads.list(access.actor().login(), key).stream().map(SourceFile::name).toList();
    Language language = language(request);
    return page(
        new AreaImportView(
            key.toString(),
            "",
            files,
            state(job),
            job.step(),
            Figures.in(language).count(job.seconds()),
            job.told().isEmpty() || job.running() ? null : ImportWork.read(job.told(), language)));
  }

  private static String state(ImportJobs.Job job) {
    if (job.lost()) {
      return "LOST";
    }
    return job.cancelling() && job.running() ? "CANCELLING" : job.state().name();
  }

  @PostMapping("/areas/import/{key}")
  View store(@PathVariable UUID key) {
    access.requireEverywhere(Permission.EDIT_AREAS);
    job(key);
    work.store(key);
    return Done.at("/areas/import/" + key);
  }

  /** Stops the work at its next step; nothing is stored then. */
  @PostMapping("/areas/import/{key}/cancel")
  View cancel(@PathVariable UUID key) {
    access.requireEverywhere(Permission.EDIT_AREAS);
    job(key);
    jobs.cancel(key, access.actor().login());
    return Done.at("/areas/import/" + key);
  }

  /** Looks again at what was sent, after the work was stopped or lost. */
  @PostMapping("/areas/import/{key}/again")
  View again(@PathVariable UUID key) {
    access.requireEverywhere(Permission.EDIT_AREAS);
    job(key);
    work.look(key);
    return Done.at("/areas/import/" + key);
  }

  private ImportJobs.Job job(UUID key) {
    return jobs.find(key, access.actor().login()).orElseThrow(() -> new NotFound("import " + key));
  }

  private static PageView page(AreaImportView view) {
    return PageView.of("web/areas-import", TITLE, view)
        .crumb(Texts.in(Language.VI).text("areas.navigation"), "/areas");
  }

  private static @Nullable LocalDate day(String given, List<Refusal> wrong) {
    try {
      return given.isBlank() ? null : LocalDate.parse(given.strip());
    } catch (DateTimeParseException e) {
      wrong.add(Refusal.of("AREA-009", "day", "areas.problem-AREA-009", given));
      return null;
    }
  }

  private static void source(
      MultipartFile file,
      @Nullable LocalDate given,
      List<Refusal> wrong,
      List<SourceFile> sources) {
    String path = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    try {
      String content =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.getBytes())).toString();
      SourceFile inName = SourceFile.of(name, null, content);
      sources.add(inName.day() == null ? SourceFile.of(name, given, content) : inName);
    } catch (CharacterCodingException e) {
      wrong.add(Refusal.of("AREA-052", "files", "areas.not-utf8", name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Language language(HttpServletRequest request) {
    return Languages.of(request, access.findActor());
  }
}
