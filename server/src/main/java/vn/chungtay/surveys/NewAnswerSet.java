package vn.chungtay.surveys;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.chungtay.forms.Form;
import vn.chungtay.forms.SurveyReading;
import vn.chungtay.rules.Judgement;
import vn.chungtay.rules.Truth;

/** An answer set about to be written. */
record NewAnswerSet(
    long id,
    long householdId,
    long areaId,
    Form form,
    AnswerSet.Way way,
    AnswerSet.State state,
    @Nullable Long basedOn,
    int edition,
    SurveyReading reading,
    String actor,
    Instant at) {
  private String deprived() {
    return String.join(
        ",",
        judgement().indicators().entrySet().stream()
            .filter(each -> each.getValue() == Truth.YES)
            .map(each -> each.getKey())
            .toList());
  }

  private Judgement judgement() {
    return reading.judgement();
  }

  /** One array a column, in the order of the insert. */
  static List<Object> columns(List<NewAnswerSet> sets) {
    List<Object> columns = new ArrayList<>();
    columns.add(sets.stream().map(NewAnswerSet::id).toArray(Long[]::new));
    columns.add(sets.stream().map(NewAnswerSet::householdId).toArray(Long[]::new));
    columns.add(sets.stream().map(NewAnswerSet::areaId).toArray(Long[]::new));
    columns.add(texts(sets, each -> each.form.code()));
    columns.add(texts(sets, each -> each.form.version()));
    columns.add(texts(sets, each -> each.way.name()));
    columns.add(texts(sets, each -> each.state.name()));
    columns.add(sets.stream().map(NewAnswerSet::basedOn).toArray(Long[]::new));
    columns.add(numbers(sets, NewAnswerSet::edition));
    columns.add(texts(sets, each -> AnswersJson.write(each.reading.answers())));
    columns.add(texts(sets, each -> each.judgement().outcome().name()));
    columns.add(texts(sets, each -> each.judgement().incomeSide()));
    columns.add(numbers(sets, each -> each.judgement().deprivations()));
    columns.add(numbers(sets, each -> each.judgement().deprivationsAtMost()));
    columns.add(numbers(sets, each -> each.judgement().deprivationScore()));
    columns.add(texts(sets, NewAnswerSet::deprived));
    columns.add(texts(sets, each -> String.join(",", each.judgement().missing())));
    columns.add(texts(sets, each -> AnswersJson.reasons(each.judgement())));
    columns.add(texts(sets, each -> each.judgement().rulebookId()));
    columns.add(texts(sets, each -> each.judgement().digest()));
    columns.add(texts(sets, NewAnswerSet::actor));
    columns.add(texts(sets, each -> each.at.atOffset(ZoneOffset.UTC).toString()));
    return columns;
  }

  private static String[] texts(List<NewAnswerSet> sets, Function<NewAnswerSet, String> value) {
    return sets.stream().map(value).toArray(String[]::new);
  }

  private static Integer[] numbers(List<NewAnswerSet> sets, Function<NewAnswerSet, Integer> value) {
    return sets.stream().map(value).toArray(Integer[]::new);
  }
}
