package vn.chungtay.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Filled forms from friends and strangers. */
class SubmissionReaderTest {
  private static final String GOOD =
      """
      <data id="f.7" version="v1" xmlns:orx="http://openrosa.org/xforms"><start>x</start>
      <household_id>11</household_id><edition>2</edition>
      <household><toilet>none</toilet><water_source /></household>
      <member><place>1</place><member_id>5</member_id><known_name>An</known_name><age>7</age></member>
      <result><class>POOR</class></result>
      <orx:meta><orx:instanceID>uuid:1</orx:instanceID></orx:meta></data>
      """;

  private static Submission read(String xml) throws SubmissionRefused {
    return SubmissionReader.read(xml.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a01AMissingAnswerStaysMissing() throws Exception {
    Submission sent = read(GOOD);

    assertThat(sent)
        .isEqualTo(
            new Submission(
                "f.7",
                "v1",
                "uuid:1",
                "",
                "11",
                "2",
                "",
                "POOR",
                new Answers(
                    Map.of("toilet", "none"),
                    List.of(new Answers.Member("5", "An", true, Map.of("age", "7"))))));
  }

  @ParameterizedTest
  @CsvSource({
    "not-xml, '<data id=''f''>'",
    "not-xml, ''",
    "not-xml, '<data id=''f''>&nobody;</data>'",
    "doctype, '<!DOCTYPE d [<!ENTITY x SYSTEM ''file:///etc/passwd''>]><data id=''f''>&x;</data>'",
    "doctype, '<!DOCTYPE d SYSTEM ''http://127.0.0.1/x''><data/>'",
    "too-deep, '<a><a><a><a><a><a><a/></a></a></a></a></a></a>'",
    "no-form, '<data><meta><instanceID>u</instanceID></meta></data>'",
    "no-instance, '<data id=''f''><meta><instanceID> </instanceID></meta></data>'",
    "twice, '<data id=''f''><household><a>1</a><a>2</a></household></data>'",
  })
  void a02EachHostileFormIsRefusedForItsOwnReason(String code, String xml) {
    assertThatThrownBy(() -> read(xml))
        .isInstanceOfSatisfying(
            SubmissionRefused.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  @Test
  void a03TooMuchIsRefusedBeforeItIsKept() {
    assertThatThrownBy(() -> read("<data id='f'>" + "<x/>".repeat(30_000) + "</data>"))
        .hasMessageStartingWith("too-many");
    assertThatThrownBy(() -> read("<data id='f'><x>" + "a".repeat(1_000_000) + "</x></data>"))
        .hasMessageStartingWith("too-long");
    String laughs = "<!DOCTYPE d [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]><data id='f'>&b;</data>";
    assertThatThrownBy(() -> read(laughs)).hasMessageStartingWith("doctype");
  }

  /** A broken form is refused or read; it is never a crash and never a form without an id. */
  @Property(tries = 2000)
  void a04AnyDamageIsReadOrRefused(
      @ForAll @IntRange(max = 480) int at,
      @ForAll @Size(max = 12) byte[] put,
      @ForAll @IntRange(max = 30) int take) {
    byte[] good = GOOD.getBytes(StandardCharsets.UTF_8);
    int from = Math.min(at, good.length);
    int to = Math.min(from + take, good.length);
    byte[] damaged = new byte[good.length - (to - from) + put.length];
    System.arraycopy(good, 0, damaged, 0, from);
    System.arraycopy(put, 0, damaged, from, put.length);
    System.arraycopy(good, to, damaged, from + put.length, good.length - to);
    try {
      Submission sent = SubmissionReader.read(damaged);
      assertThat(sent.formId()).isNotBlank();
      assertThat(sent.instanceId()).isNotBlank();
    } catch (SubmissionRefused refused) {
      assertThat(refused.code()).isNotBlank();
    }
  }
}
