package vn.chungtay.households.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chungtay.access.Access;
import vn.chungtay.access.Permission;
import vn.chungtay.households.Found;
import vn.chungtay.households.HouseholdLine;
import vn.chungtay.households.HouseholdLists;
import vn.chungtay.households.HouseholdSearch;
import vn.chungtay.households.SealedSearch;
import vn.chungtay.values.Message;
import vn.chungtay.web.Done;
import vn.chungtay.web.PageView;
import vn.chungtay.web.PrivateDigits;

/**
 * Looking for people and households. What is typed is sent in the body; a name goes on in the
 * address, so that it can be kept and sent to a colleague, an ID number only under a seal.
 */
@Controller
class SearchPages {
  private static final int HITS = 50;
  private static final String HERE = "/households/search";

  private final Access access;
  private final HouseholdSearch search;
  private final SealedSearch seals;
  private final HouseholdLists lists;
  private final RegisterWords words;

  SearchPages(
      Access access,
      HouseholdSearch search,
      HouseholdLists lists,
      SealedSearch seals,
      RegisterWords words) {
    this.access = access;
    this.search = search;
    this.lists = lists;
    this.seals = seals;
    this.words = words;
  }

  @PostMapping(HERE)
  View typed(@RequestParam(defaultValue = "") String q) {
    access.requireSomewhere(Permission.SEE_HOUSEHOLDS);
    boolean secret = PrivateDigits.in(q);
    return Done.at(
        UriComponentsBuilder.fromPath(HERE)
            .queryParam(secret ? "sealed" : "q", "{typed}")
            .encode()
            .buildAndExpand(secret ? seals.seal(q) : q)
            .toUriString());
  }

  @GetMapping(HERE)
  View search(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String sealed,
      @RequestParam(defaultValue = "false") boolean refused) {
    access.requireSomewhere(Permission.SEE_HOUSEHOLDS);
    if (PrivateDigits.in(q)) {
      return Done.at(HERE + "?refused=true");
    }
    if (sealed.isEmpty()) {
      return page(q, refused ? "households.search-number-in-address" : "");
    }
    Optional<String> opened = seals.open(sealed);
    return page(opened.orElse(""), opened.isPresent() ? "" : "households.search-too-old");
  }

  private PageView page(String typed, String warning) {
    List<Found> found = search.find(typed, HITS + 1);
    boolean more = found.size() > HITS;
    List<Found> shown = found.subList(0, Math.min(found.size(), HITS));
    Map<Long, HouseholdLine> homes = new HashMap<>();
    lists
        .of(shown.stream().map(Found::householdId).distinct().toList(), words.today())
        .forEach(line -> homes.put(line.id(), line));
    List<SearchView.Hit> hits =
        shown.stream().map(each -> hit(each, homes.get(each.householdId()))).toList();
    return PageView.of(
            "households/search",
            Message.of("households.search-title"),
            new SearchView(
                typed,
                warning.isEmpty() ? "" : words.texts().text(warning),
                hits,
                more ? words.texts().text("households.search-more", HITS) : ""))
        .crumb(Message.of("households.nav"), "/households");
  }

  /** A household that is no more today has no line. */
  private SearchView.Hit hit(Found found, @Nullable HouseholdLine home) {
    var relation = found.relation();
    List<String> what = new ArrayList<>();
    if (found.birth() != null) {
      what.add(words.birth(found.birth()));
    }
    if (relation != null) {
      what.add(words.texts().text(relation.key()));
    }
    return new SearchView.Hit(
        "/households/" + found.householdId(),
        found.name().isEmpty() ? found.address() : found.name(),
        String.join(" · ", what),
        home == null ? "" : home.number() + " · " + home.head(),
        home == null ? Optional.empty() : home.standing().map(words::tag),
        words.place(found.areaId(), words.today()));
  }
}
