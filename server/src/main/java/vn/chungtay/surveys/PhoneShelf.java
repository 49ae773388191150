package vn.chungtay.surveys;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** All forms that the person at work can take home on a phone. */
@Service
public class PhoneShelf {
  private final VillageForms villages;
  private final List<PhoneForms> others;

  PhoneShelf(VillageForms villages, List<PhoneForms> others) {
    this.villages = villages;
    this.others = List.copyOf(others);
  }

  /** Those of the villages first. */
  public List<PhoneForm> list() {
    List<PhoneForm> all = new ArrayList<>(villages.list().stream().map(this::of).toList());
    others.forEach(each -> all.addAll(each.list()));
    return all;
  }

  /** One of them. */
  public Optional<PhoneForm> find(String formId) {
    return owner(formId)
        .map(each -> each.find(formId))
        .orElseGet(() -> villages.find(formId).map(this::of));
  }

  /** Who takes a filled form of that id; empty where it belongs to a village. */
  Optional<PhoneForms> owner(String formId) {
    return others.stream().filter(each -> each.owns(formId)).findFirst();
  }

  private PhoneForm of(VillageForms.VillageForm form) {
    return new PhoneForm(
        form.id(),
        form.form().form().version(),
        form.title(),
        form::xform,
        () -> villages.media(form));
  }
}
