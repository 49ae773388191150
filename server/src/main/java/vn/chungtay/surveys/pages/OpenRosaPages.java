package vn.chungtay.surveys.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import vn.chungtay.access.Access;
import vn.chungtay.access.NotAllowed;
import vn.chungtay.access.Permission;
import vn.chungtay.surveys.NotKept;
import vn.chungtay.surveys.PhoneForm;
import vn.chungtay.surveys.PhoneShelf;
import vn.chungtay.surveys.Receipt;
import vn.chungtay.surveys.Submissions;
import vn.chungtay.values.Language;
import vn.chungtay.values.Message;
import vn.chungtay.values.Outcome;

/** Forms out to phones and filled forms back, by the OpenRosa protocol. */
@Controller
@RequestMapping(OpenRosa.ROOT)
final class OpenRosaPages {
  private static final Logger LOG = LoggerFactory.getLogger(OpenRosaPages.class);
  private static final String FORM_PART = "xml_submission_file";

  private final PhoneShelf forms;
  private final Submissions submissions;
  private final Access access;

  OpenRosaPages(PhoneShelf forms, Submissions submissions, Access access) {
    this.forms = forms;
    this.submissions = submissions;
    this.access = access;
  }

  @GetMapping("/formList")
  void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
    access.requireSomewhere(Permission.SURVEY);
    String wanted = request.getParameter("formID");
    StringBuilder xml =
        new StringBuilder("<xforms xmlns=\"http://openrosa.org/xforms/xformsList\">\n");
    for (PhoneForm each : forms.list()) {
      if (wanted == null || wanted.equals(each.id())) {
        String address = OpenRosa.address(request) + "/forms/" + each.id();
        xml.append("<xform><formID>").append(OpenRosa.escape(each.id())).append("</formID>");
        xml.append("<name>").append(OpenRosa.escape(each.title().in(language())));
        xml.append("</name><version>").append(each.version());
        xml.append("</version><hash>").append(OpenRosa.hash(each.xform().get()));
        xml.append("</hash><downloadUrl>").append(OpenRosa.escape(address));
        xml.append("</downloadUrl><manifestUrl>").append(OpenRosa.escape(address));
        xml.append("/manifest</manifestUrl></xform>\n");
      }
    }
    OpenRosa.write(response, HttpServletResponse.SC_OK, xml.append("</xforms>").toString());
  }

  @GetMapping("/forms/{formId}")
  void form(@PathVariable String formId, HttpServletResponse response) throws IOException {
    PhoneForm form = forms.find(formId).orElse(null);
    if (form == null) {
      notFound(response, formId);
      return;
    }
    String xform = form.xform().get();
    OpenRosa.write(response, HttpServletResponse.SC_OK, xform.substring(xform.indexOf('\n') + 1));
  }

  @GetMapping("/forms/{formId}/manifest")
  void manifest(
      @PathVariable String formId, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    PhoneForm form = forms.find(formId).orElse(null);
    if (form == null) {
      notFound(response, formId);
      return;
    }
    StringBuilder xml =
        new StringBuilder("<manifest xmlns=\"http://openrosa.org/xforms/xformsManifest\">\n");
    form.media()
        .get()
        .forEach(
            (name, content) -> {
              xml.append("<mediaFile><filename>").append(name).append("</filename><hash>");
              xml.append(OpenRosa.hash(content)).append("</hash><downloadUrl>");
              xml.append(OpenRosa.escape(OpenRosa.address(request))).append("/forms/");
              xml.append(OpenRosa.escape(formId)).append("/media/").append(name);
              xml.append("</downloadUrl></mediaFile>\n");
            });
    OpenRosa.write(response, HttpServletResponse.SC_OK, xml.append("</manifest>").toString());
  }

  @GetMapping("/forms/{formId}/media/{name}")
  void media(@PathVariable String formId, @PathVariable String name, HttpServletResponse response)
      throws IOException {
    PhoneForm form = forms.find(formId).orElse(null);
    String content = form == null ? null : form.media().get().get(name);
    if (content == null) {
      notFound(response, formId + "/" + name);
      return;
    }
    response.setContentType("text/csv;charset=UTF-8");
    response.getOutputStream().write(content.getBytes(StandardCharsets.UTF_8));
  }

  /** Asked before a phone sends anything: yes, here. */
  @RequestMapping(path = "/submission", method = RequestMethod.HEAD)
  void ready(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("Location", OpenRosa.address(request) + "/submission");
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  @PostMapping("/submission")
  void receive(HttpServletRequest request, HttpServletResponse response) throws IOException {
    byte[] form = null;
    List<Submissions.SentFile> files = new ArrayList<>();
    if (request instanceof MultipartHttpServletRequest parts) {
      for (Map.Entry<String, MultipartFile> each : parts.getFileMap().entrySet()) {
        MultipartFile file = each.getValue();
        if (each.getKey().equals(FORM_PART)) {
          form = file.getBytes();
        } else {
          files.add(
              new Submissions.SentFile(
                  each.getKey(), String.valueOf(file.getContentType()), file.getBytes()));
        }
      }
    }
    if (form == null) {
      OpenRosa.answer(
          response,
          HttpServletResponse.SC_BAD_REQUEST,
          Message.of("surveys.phone.no-form").in(language()));
      return;
    }
    answer(response, form, files);
  }

  private void answer(HttpServletResponse response, byte[] form, List<Submissions.SentFile> files)
      throws IOException {
    Outcome<Receipt> outcome;
    try {
      outcome = submissions.receive(form, files);
    } catch (NotKept e) {
      OpenRosa.answer(
          response,
          HttpServletResponse.SC_SERVICE_UNAVAILABLE,
          Message.of("surveys.phone.later").in(language()));
      return;
    }
    if (outcome.isRefused()) {
      String why =
          outcome.refusals().stream()
              .map(each -> each.field() + ": " + each.message().in(language()))
              .collect(Collectors.joining(" "));
      OpenRosa.answer(response, HttpServletResponse.SC_BAD_REQUEST, why);
      return;
    }
    boolean apart = outcome.get() == Receipt.CLASHED || outcome.get() == Receipt.ASIDE;
    OpenRosa.answer(
        response,
        apart ? HttpServletResponse.SC_ACCEPTED : HttpServletResponse.SC_CREATED,
        Message.of("surveys.phone." + outcome.get().name().toLowerCase(Locale.ROOT))
            .in(language()));
  }

  @ExceptionHandler(NotAllowed.class)
  void notAllowed(HttpServletResponse response) throws IOException {
    OpenRosa.answer(
        response,
        HttpServletResponse.SC_FORBIDDEN,
        Message.of("surveys.phone.not-allowed").in(language()));
  }

  /** A phone can show only what it understands, also of our own faults. */
  @ExceptionHandler(Exception.class)
  void fault(Exception problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    LOG.error("problem at {} {}", request.getMethod(), request.getRequestURI(), problem);
    OpenRosa.answer(
        response,
        HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
        Message.of("surveys.phone.later").in(language()));
  }

  private void notFound(HttpServletResponse response, String what) throws IOException {
    OpenRosa.answer(
        response,
        HttpServletResponse.SC_NOT_FOUND,
        Message.of("surveys.phone.not-found", what).in(language()));
  }

  private Language language() {
    return access.actor().language();
  }
}
