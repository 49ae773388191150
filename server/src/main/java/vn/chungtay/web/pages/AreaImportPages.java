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
import java.util.OptionalLong;
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
import vn.chungtay.access.AuditTrail;
import vn.chungtay.access.Permission;
import vn.chungtay.areas.AreaImport;
import vn.chungtay.areas.ImportReport;
import vn.chungtay.areas.SourceFile;
import vn.chungtay.areas.Uploads;
import vn.chungtay.values.Language;
import vn.chungtay.values.Message;
import vn.chungtay.values.Refusal;
import vn.chungtay.values.Texts;
import vn.chungtay.web.Done;
import vn.chungtay.web.Languages;
import vn.chungtay.web.NotFound;
import vn.chungtay.web.PageView;

/** Importing lists of areas: send, look at what would change, confirm. */
@Controller
class AreaImportPages {
  private static final int SHOWN = 100;
  private static final Message TITLE = Message.of("areas.import-title");

  private final AreaImport importing;
  private final Uploads uploads;
  private final Access access;
  private final AuditTrail trail;

  AreaImportPages(AreaImport importing, Uploads uploads, Access access, AuditTrail trail) {
    this.importing = importing;
    this.uploads = uploads;
    this.access = access;
    this.trail = trail;
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
      AreaImportView again =
          new AreaImportView("", day, List.of(), false, List.of(), List.of(), List.of(), 0);
      return page(again).refused(wrong);
    }
    return Done.at("/areas/import/" + uploads.keep(access.actor().login(), sources));
  }

  @GetMapping("/areas/import/{key}")
  PageView look(@PathVariable UUID key, HttpServletRequest request) {
    access.requireEverywhere(Permission.EDIT_AREAS);
    List<SourceFile> sources = sent(key);
    return page(view(key, sources, importing.preview(sources), language(request)));
  }

  @PostMapping("/areas/import/{key}")
  View store(@PathVariable UUID key, HttpServletRequest request) {
    access.requireEverywhere(Permission.EDIT_AREAS);
    List<SourceFile> sources = sent(key);
    ImportReport report =
        importing.store(
            sources,
            access.actor().login(),
            stored ->
                trail.write("areas.imported", "areas", OptionalLong.empty(), stored.audited()));
    if (!report.problems().isEmpty()) {
      Refusal refusal =
          Refusal.of("AREA-051", "", "areas.nothing-stored", report.problems().size());
      return page(view(key, sources, report, language(request))).refused(List.of(refusal));
    }
    uploads.drop(key);
    return Done.at("/areas", "areas.imported-done");
  }

  private List<SourceFile> sent(UUID key) {
    List<SourceFile> sources = uploads.list(access.actor().login(), key);
    if (sources.isEmpty()) {
      throw new NotFound("upload " + key);
    }
    return sources;
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

  private static AreaImportView view(
      UUID key, List<SourceFile> sources, ImportReport report, Language language) {
    return new AreaImportView(
        key.toString(),
        "",
        sources.stream().map(SourceFile::name).toList(),
        report.nothingNew(),
        report.summary().stream().map(m -> m.in(language)).toList(),
        report.firstLines().stream().map(m -> m.in(language)).toList(),
        report.problems().stream()
            .limit(SHOWN)
            .map(
                p ->
                    new AreaImportView.Problem(
                        p.file(),
                        p.line() == 0 ? "" : String.valueOf(p.line()),
                        p.column(),
                        p.message(language),
                        p.code()))
            .toList(),
        Math.max(0, report.problems().size() - SHOWN));
  }

  private Language language(HttpServletRequest request) {
    return Languages.of(request, access.findActor());
  }
}
