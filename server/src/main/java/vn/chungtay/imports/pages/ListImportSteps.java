package vn.chungtay.imports.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.chungtay.imports.Field;
import vn.chungtay.imports.HouseholdImport;
import vn.chungtay.imports.Imports;
import vn.chungtay.values.Refusal;
import vn.chungtay.web.Done;
import vn.chungtay.web.NotFound;

/**
 * What a person does with an import: tells its columns, looks, answers, stores, stops, takes back.
 */
@Controller
class ListImportSteps {
  private static final String HOME = ListImportPages.HOME;
  private static final String[] NONE = {};

  private final Imports imports;
  private final ImportShowing showing;

  ListImportSteps(Imports imports, ImportShowing showing) {
    this.imports = imports;
    this.showing = showing;
  }

  @PostMapping(HOME + "/{id}/columns")
  View columns(@PathVariable long id, HttpServletRequest request) {
    HouseholdImport of = get(id);
    Map<String, Map<Integer, Field>> columns = new HashMap<>();
    for (Map.Entry<String, String[]> each : request.getParameterMap().entrySet()) {
      if (each.getKey().matches("[0-9a-f]{16}\\.\\d{1,5}")) {
        String[] parts = each.getKey().split("\\.", -1);
        columns
            .computeIfAbsent(parts[0], s -> new TreeMap<>())
            .put(Integer.valueOf(parts[1]), field(each.getValue()[0]));
      }
    }
    List<Refusal> refused = imports.tellColumns(of, columns);
    if (!refused.isEmpty()) {
      return showing.columns(get(id), refused, request);
    }
    imports.look(of);
    return Done.at(HOME + "/" + id);
  }

  private static Field field(String name) {
    for (Field each : Field.values()) {
      if (each.name().equals(name)) {
        return each;
      }
    }
    return Field.IGNORED;
  }

  /** Looks again, after the work was stopped or lost, or because the register changed. */
  @PostMapping(HOME + "/{id}/look")
  View look(@PathVariable long id) {
    imports.look(get(id));
    return Done.at(HOME + "/" + id);
  }

  @PostMapping(HOME + "/{id}/answers")
  View answers(@PathVariable long id, HttpServletRequest request) {
    HouseholdImport of = get(id);
    Map<String, String> answers = new HashMap<>();
    for (String key : Objects.requireNonNullElse(request.getParameterValues("key"), NONE)) {
      String chosen = Objects.requireNonNullElse(request.getParameter("answer." + key), "");
      boolean known = key.matches("\\d{1,18}\\.[A-Za-z0-9+/=]{20,88}");
      if (known && chosen.matches("NEW|SKIP|\\d{1,18}")) {
        answers.put(key, chosen);
      }
    }
    if (!answers.isEmpty()) {
      imports.decide(of, answers);
      imports.look(get(id));
    }
    return Done.at(HOME + "/" + id);
  }

  @PostMapping(HOME + "/{id}/ask-again")
  View askAgain(@PathVariable long id) {
    imports.askAgain(get(id));
    imports.look(get(id));
    return Done.at(HOME + "/" + id);
  }

  @PostMapping(HOME + "/{id}/store")
  View store(@PathVariable long id, HttpServletRequest request) {
    List<Refusal> refused = imports.store(get(id));
    return refused.isEmpty() ? Done.at(HOME + "/" + id) : showing.page(get(id), refused, request);
  }

  @PostMapping(HOME + "/{id}/cancel")
  View cancel(@PathVariable long id) {
    imports.cancel(get(id));
    return Done.at(HOME + "/" + id);
  }

  @PostMapping(HOME + "/{id}/undo")
  View undo(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request) {
    List<Refusal> refused = imports.undo(get(id), reason);
    return refused.isEmpty()
        ? Done.at(HOME + "/" + id + "?undone=asked")
        : showing.page(get(id), refused, request);
  }

  private HouseholdImport get(long id) {
    return imports.find(id).orElseThrow(() -> new NotFound("import " + id));
  }
}
