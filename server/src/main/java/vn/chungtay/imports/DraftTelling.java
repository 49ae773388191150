package vn.chungtay.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.chungtay.households.Birth;
import vn.chungtay.households.RosterEntry;
import vn.chungtay.sources.Refusal;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Language;
import vn.chungtay.values.Message;
import vn.chungtay.values.Texts;

/** Puts what a look found into words, in both languages at once: the reader comes later. */
final class DraftTelling {
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();
  private static final int LINES = 200;
  private static final int FAULTS = 300;
  private static final int QUESTIONS = 40;

  private DraftTelling() {}

  static String unreadable(Refusal refusal) {
    Map<String, Told> told = new LinkedHashMap<>();
    for (Language language : Language.values()) {
      told.put(
          language.code(),
          new Told(
              refusal.in(language),
              0,
              0,
              0,
              0,
              0,
              0,
              0,
              0,
              0,
              0,
              0,
              0,
              0,
              0,
              false,
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of()));
    }
    return JSON.writeValueAsString(told);
  }

  static String json(ListFiles.Read read, Draft draft, List<Message> notes, boolean meanwhile) {
    Map<String, Told> told = new LinkedHashMap<>();
    for (Language language : Language.values()) {
      told.put(language.code(), told(read, draft, notes, meanwhile, language));
    }
    return JSON.writeValueAsString(told);
  }

  static Told read(String json, Language language) {
    return JSON.convertValue(JSON.readTree(json).get(language.code()), Told.class);
  }

  private static Told told(
      ListFiles.Read read, Draft draft, List<Message> notes, boolean meanwhile, Language language) {
    List<Fault> faults = draft.refused.stream().flatMap(l -> l.faults.stream()).toList();
    return new Told(
        null,
        read.rows(),
        read.list().size(),
        draft.fresh.size(),
        draft.freshPersons(),
        draft.changed.size(),
        draft.changes(),
        draft.same,
        draft.refused.size(),
        draft.skipped.size(),
        draft.missing,
        faults.size(),
        draft.questions.size(),
        read.rowsPassedOver(),
        draft.remembered,
        meanwhile,
        draft.fresh.stream().limit(LINES).map(DraftTelling::line).toList(),
        draft.changed.stream().limit(LINES).map(c -> changed(c, language)).toList(),
        faults.stream()
            .limit(FAULTS)
            .map(f -> new Told.FaultLine(f.place(), f.message().in(language), f.code()))
            .toList(),
        draft.questions.stream().limit(QUESTIONS).map(q -> question(q, language)).toList(),
        read.passedOver(),
        notes.stream().map(m -> m.in(language)).toList());
  }

  private static Told.Line line(Listed listed) {
    return new Told.Line(
        place(listed), listed.head().name(), String.valueOf(listed.persons.size()));
  }

  private static String place(Listed listed) {
    return new Fault(listed.sheet, listed.firstRow, 0, "", Message.of("")).place();
  }

  private static Told.Changed changed(Draft.Change change, Language language) {
    return new Told.Changed(
        place(change.listed()),
        change.was().id(),
        change.was().number(),
        change.was().head().map(RosterEntry.Person::name).orElse(Figures.MISSING),
        change.words().stream().map(w -> w.in(language)).toList());
  }

  private static Told.Question question(Draft.Question question, Language language) {
    List<Told.Candidate> candidates = new ArrayList<>();
    for (Draft.Candidate each : question.candidates()) {
      candidates.add(new Told.Candidate(each.id(), words(question, each, Texts.in(language))));
    }
    Listed.Person asked = question.person() == null ? question.listed().head() : question.person();
    Birth birth = asked.birth();
    return new Told.Question(
        question.key(),
        question.person() != null,
        new Fault(question.listed().sheet, asked.row(), 0, "", Message.of("")).place(),
        birth == null ? asked.name() : asked.name() + ", " + birth.written(),
        candidates);
  }

  private static String words(Draft.Question question, Draft.Candidate candidate, Texts texts) {
    RosterEntry entry = candidate.entry();
    Birth birth = candidate.person().birth();
    String told =
        texts.text(
            question.person() == null ? "imports.candidate" : "imports.candidate-person",
            entry.number(),
            candidate.person().name(),
            birth == null ? Figures.MISSING : birth.written(),
            entry.members().size(),
            entry.address().isEmpty() ? Figures.MISSING : entry.address());
    String signs =
        candidate.signs().stream()
            .map(s -> texts.text("households.sign." + s.name()))
            .collect(Collectors.joining(", "));
    return signs.isEmpty() ? told : told + " (" + signs + ")";
  }
}
