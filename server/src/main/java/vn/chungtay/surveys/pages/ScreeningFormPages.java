package vn.chungtay.surveys.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import vn.chungtay.access.Access;
import vn.chungtay.access.Permission;
import vn.chungtay.forms.ScreeningForm;
import vn.chungtay.law.Law;
import vn.chungtay.standards.Certainty;
import vn.chungtay.standards.LegalSource;
import vn.chungtay.standards.Rulebook;
import vn.chungtay.surveys.ScreeningForms;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Language;
import vn.chungtay.values.Message;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;
import vn.chungtay.values.Texts;
import vn.chungtay.values.VietNam;
import vn.chungtay.web.Done;
import vn.chungtay.web.Languages;
import vn.chungtay.web.NotFound;
import vn.chungtay.web.PageView;

/** The screening form itself: what it asks and from where, what is missing, and loading another. */
@Controller
class ScreeningFormPages {
  private static final String HREF = "/surveys/screening-form";

  private final ScreeningForms forms;
  private final Law law;
  private final Access access;

  ScreeningFormPages(ScreeningForms forms, Law law, Access access) {
    this.forms = forms;
    this.law = law;
    this.access = access;
  }

  @GetMapping(HREF)
  PageView show(@RequestParam(defaultValue = "") String standard, HttpServletRequest request) {
    return page(rulebook(standard), request);
  }

  private Rulebook rulebook(String standard) {
    return (standard.isEmpty() ? law.nationalOn(law.today()) : law.books().find(standard))
        .orElseThrow(() -> new NotFound("standard " + standard));
  }

  private PageView page(Rulebook rulebook, HttpServletRequest request) {
    Language language = Languages.of(request, access.findActor());
    Texts texts = Texts.in(language);
    Optional<ScreeningForm> form = forms.of(rulebook.id());
    List<ScreeningForms.Loaded> loads = forms.loaded(rulebook.id());
    ScreeningFormView view =
        new ScreeningFormView(
            rulebook.id(),
            rulebook.title().in(language),
            form.filter(ScreeningForm::isOfficial).isPresent(),
            form.map(each -> source(each.source(), texts)).orElse(""),
            form.filter(ScreeningForm::asks)
                .map(each -> Figures.in(language).count(each.needed()))
                .orElse(""),
            form.stream()
                .flatMap(each -> each.signs().stream())
                .map(sign -> sign(sign, language, texts))
                .toList(),
            form.stream()
                .flatMap(each -> each.missing().stream())
                .map(each -> each.in(language))
                .toList(),
            loads.stream().map(each -> load(each, language, texts)).toList(),
            forms.mayLoad(),
            loads.isEmpty() || loads.get(0).version().isEmpty(),
            form.map(ScreeningForm::text).orElse(""));
    return PageView.of("surveys/screening-form", Message.of("surveys.screening.form-title"), view)
        .crumb(rulebook.title().in(language), "/standards/" + rulebook.id());
  }

  private static ScreeningFormView.Sign sign(
      ScreeningForm.Sign sign, Language language, Texts texts) {
    return new ScreeningFormView.Sign(
        sign.question().question().in(language),
        sign.source().citation(),
        certainty(sign.source().certainty(), texts),
        sign.source().certainty().isVerified());
  }

  private static String source(LegalSource source, Texts texts) {
    return source.citation() + " (" + certainty(source.certainty(), texts) + ")";
  }

  private static String certainty(Certainty certainty, Texts texts) {
    return texts.text("standards.certainty." + certainty.code());
  }

  private static ScreeningFormView.Load load(
      ScreeningForms.Loaded each, Language language, Texts texts) {
    return new ScreeningFormView.Load(
        Figures.in(language).day(VietNam.dayOf(each.at().toInstant())),
        each.actor(),
        each.version().isEmpty()
            ? texts.text("surveys.screening.taken-back")
            : each.file() + " · " + each.version());
  }

  @PostMapping(HREF)
  View load(
      @RequestParam(defaultValue = "") String standard,
      @RequestParam(required = false) @Nullable MultipartFile file,
      HttpServletRequest request)
      throws IOException {
    access.requireEverywhere(Permission.EDIT_STANDARDS);
    Rulebook rulebook = rulebook(standard);
    if (file == null || file.isEmpty()) {
      return page(rulebook, request)
          .refused(List.of(Refusal.of("SURVEY-025", "file", "surveys.refusal.choose-form")));
    }
    String text;
    try {
      text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.getBytes())).toString();
    } catch (CharacterCodingException e) {
      return page(rulebook, request)
          .refused(List.of(Refusal.of("SURVEY-026", "file", "surveys.refusal.not-utf8")));
    }
    String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    Outcome<ScreeningForm> loaded = forms.load(rulebook.id(), name, text);
    return loaded.isRefused()
        ? page(rulebook, request).refused(loaded.refusals())
        : Done.at(href(rulebook), "surveys.screening.loaded");
  }

  @PostMapping(HREF + "/back")
  View takeBack(@RequestParam(defaultValue = "") String standard) {
    Rulebook rulebook = rulebook(standard);
    forms.takeBack(rulebook.id());
    return Done.at(href(rulebook), "surveys.screening.back-done");
  }

  private static String href(Rulebook rulebook) {
    return HREF + "?standard=" + rulebook.id();
  }
}
