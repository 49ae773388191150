package vn.chungtay.surveys;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.javarosa.core.model.CoreModelModule;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.FormIndex;
import org.javarosa.core.model.data.UncastData;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.core.reference.ReferenceManager;
import org.javarosa.core.services.PrototypeManager;
import org.javarosa.core.util.JavaRosaCoreModule;
import org.javarosa.form.api.FormEntryController;
import org.javarosa.form.api.FormEntryModel;
import org.javarosa.model.xform.XFormSerializingVisitor;
import org.javarosa.model.xform.XFormsModule;
import org.javarosa.xform.parse.XFormParser;

/**
 * ODK Collect without the phone: JavaRosa reads a form, walks through it, and writes the answers.
 */
public final class FieldPhone {
  final List<String> warnings = new ArrayList<>();
  final Set<String> asked = new LinkedHashSet<>();
  final Map<String, String> said = new HashMap<>();
  final List<String> refused = new ArrayList<>();
  private final FormDef form;
  private final FormEntryController controller;

  /** Reads a form taken home. */
  public FieldPhone(String xform, Path media) throws Exception {
    new XFormsModule().registerModule();
    PrototypeManager.registerPrototypes(CoreModelModule.classNames);
    PrototypeManager.registerPrototypes(JavaRosaCoreModule.classNames);
    ReferenceManager references = ReferenceManager.instance();
    references.reset();
    references.addReferenceFactory(new MediaFolder(media));
    XFormParser parser = new XFormParser(new StringReader(xform));
    parser.onWarning(warnings::add);
    parser.onError(warnings::add);
    this.form = parser.parse(null);
    warnings.addAll(form.getParseWarnings());
    warnings.addAll(form.getParseErrors());
    form.initialize(true, new InstanceInitializationFactory());
    this.controller = new FormEntryController(new FormEntryModel(form));
  }

  String[] languages() {
    return controller.getModel().getLanguages();
  }

  void speak(String language) {
    controller.setLanguage(language);
  }

  /** Goes through the whole form; {@code answers} gives the text for a path, or null to skip. */
  public FieldPhone fill(Function<String, String> answers) {
    controller.jumpToIndex(FormIndex.createBeginningOfFormIndex());
    while (controller.stepToNextEvent() != FormEntryController.EVENT_END_OF_FORM) {
      if (controller.getModel().getEvent() == FormEntryController.EVENT_QUESTION) {
        String path = path();
        asked.add(path);
        String words = controller.getModel().getQuestionPrompt().getQuestionText();
        if (words == null || words.isBlank()) {
          warnings.add("no words at " + path);
        }
        said.put(path, String.valueOf(words));
        String text = answers.apply(path);
        if (text != null) {
          answer(path, text);
        }
      }
    }
    return this;
  }

  private void answer(String path, String text) {
    if (controller.answerQuestion(new UncastData(text), true) != FormEntryController.ANSWER_OK) {
      refused.add(path);
    }
  }

  /** E.g. {@code /data/member[2]/age}. */
  private String path() {
    String path = controller.getModel().getFormIndex().getReference().toString(true);
    return path.replaceAll("(?<!/member)\\[1]", "");
  }

  /** The filled form, as it is sent. */
  public String write() throws Exception {
    controller.finalizeFormEntry();
    form.postProcessInstance();
    return new String(
        new XFormSerializingVisitor().serializeInstance(form.getMainInstance()),
        StandardCharsets.UTF_8);
  }
}
