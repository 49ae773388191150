package vn.chungtay.households;

import java.util.ArrayList;
import java.util.List;
import vn.chungtay.values.Spelling;

/** A family as somebody else would write it down a second time, for the demo. */
final class DoubledFamily {
  /** The ways in which a second entry differs. */
  static final int WAYS = 4;

  private DoubledFamily() {}

  static List<MemberFields> of(List<MemberFields> family, int way) {
    List<MemberFields> again = new ArrayList<>();
    for (MemberFields each : family) {
      again.add(slip(each, way));
    }
    return again;
  }

  private static MemberFields slip(MemberFields member, int way) {
    String name = member.name();
    String slipped =
        switch (way) {
          case 0 -> Spelling.plain(name);
          case 1 -> name.replaceFirst(" .* ", " ");
          case 2 -> name.substring(name.lastIndexOf(' ') + 1) + " " + name.replaceAll(" \\S+$", "");
          default -> name;
        };
    Birth birth = member.birth();
    return new MemberFields(
        slipped,
        member.relation(),
        member.sex(),
        birth == null || way < WAYS - 1 ? birth : new Birth(birth.year(), null, null),
        member.ethnicGroup(),
        "");
  }
}
