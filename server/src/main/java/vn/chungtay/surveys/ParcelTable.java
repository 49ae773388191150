package vn.chungtay.surveys;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chungtay.access.AuditTrail;

/** Writes many submissions in one transaction: one wait for the disk instead of one each. */
@Repository
class ParcelTable {
  private static final int DIGEST_IN_NAME = 16;

  private final JdbcClient client;
  private final AnswerSetTable sets;
  private final AuditTrail trail;
  private final Clock clock;

  ParcelTable(JdbcClient client, AnswerSetTable sets, AuditTrail trail, Clock clock) {
    this.client = client;
    this.sets = sets;
    this.trail = trail;
    this.clock = clock;
  }

  /** To be called in a transaction whose scope holds every area of {@code parcels}. */
  List<Receipt> write(List<Parcel> parcels) {
    sets.lock(parcels.stream().map(Parcel::householdId).toList());
    Map<String, String> first = digests("surveys.submission", parcels);
    Map<String, String> clashed = digests("surveys.submission_clash", parcels);
    Map<Long, AnswerSet> current = new HashMap<>();
    for (AnswerSet set : sets.current(parcels.stream().map(Parcel::householdId).toList())) {
      current.put(set.householdId(), set);
    }
    List<Receipt> receipts = new ArrayList<>();
    List<Parcel> fresh = new ArrayList<>();
    List<Parcel> clashes = new ArrayList<>();
    for (Parcel parcel : parcels) {
      String known = first.putIfAbsent(parcel.key(), parcel.digest());
      if (known == null) {
        fresh.add(parcel);
        receipts.add(Receipt.STORED);
      } else if (known.equals(parcel.digest())) {
        receipts.add(Receipt.AGAIN);
      } else {
        if (clashed.put(parcel.key() + parcel.digest(), parcel.digest()) == null) {
          clashes.add(parcel);
        }
        receipts.add(Receipt.CLASHED);
      }
    }
    store(fresh, clashes, current, edited(fresh));
    writeAttachments(parcels);
    writeTrail(fresh, clashes);
    return receipts;
  }

  private Map<String, String> digests(String table, List<Parcel> parcels) {
    boolean clash = table.endsWith("clash");
    Map<String, String> found = new HashMap<>();
    client
        .sql(
            "select area_id, instance_id, encode(content_digest, 'hex') from "
                + table
                + " where (area_id, instance_id) in"
                + " (select * from unnest(?::bigint[], ?::text[]))")
        .param(parcels.stream().map(Parcel::areaId).toArray(Long[]::new))
        .param(parcels.stream().map(Parcel::instanceId).toArray(String[]::new))
        .query(
            (row, at) -> {
              String key = row.getLong(1) + " " + row.getString(2);
              return found.put(clash ? key + row.getString(3) : key, row.getString(3));
            })
        .list();
    return found;
  }

  /** The sets that edited fillings take the place of, by village and id of the earlier filling. */
  private Map<String, Long> edited(List<Parcel> parcels) {
    Map<String, Long> found = new HashMap<>();
    List<Parcel> all =
        parcels.stream().filter(each -> !each.submission().deprecatedId().isEmpty()).toList();
    if (!all.isEmpty()) {
      client
          .sql(
              """
              select area_id, instance_id, answer_set_id from surveys.submission
              where (area_id, instance_id) in (select * from unnest(?::bigint[], ?::text[]))
              """)
          .param(all.stream().map(Parcel::areaId).toArray(Long[]::new))
          .param(all.stream().map(each -> each.submission().deprecatedId()).toArray(String[]::new))
          .query((row, at) -> found.put(row.getLong(1) + " " + row.getString(2), row.getLong(3)))
          .list();
    }
    return found;
  }

  /** Who edits their own filling has seen it, whatever the list on the phone says. */
  private static @Nullable Long base(Parcel parcel, Map<String, Long> edited) {
    Long earlier = edited.get(parcel.areaId() + " " + parcel.submission().deprecatedId());
    return earlier == null ? number(parcel.submission().basedOn()) : earlier;
  }

  private void store(
      List<Parcel> fresh,
      List<Parcel> clashes,
      Map<Long, AnswerSet> current,
      Map<String, Long> edited) {
    int count = fresh.size() + clashes.size();
    if (count == 0) {
      return;
    }
    List<Long> ids = sets.nextIds(count);
    List<NewAnswerSet> rows = new ArrayList<>();
    Map<Long, NewAnswerSet> counts = new LinkedHashMap<>();
    List<Long> replaced = new ArrayList<>();
    for (int i = 0; i < fresh.size(); i++) {
      Parcel parcel = fresh.get(i);
      AnswerSet now = current.get(parcel.householdId());
      Long base = base(parcel, edited);
      // Two phones in one batch: the second has not seen the first.
      boolean second = counts.containsKey(parcel.householdId());
      AnswerSet.State state =
          second
              ? AnswerSet.State.CONFLICT
              : Surveys.stateAfter(now, base, parcel.reading().answers());
      NewAnswerSet row = row(ids.get(i), parcel, state, base);
      if (state == AnswerSet.State.CURRENT) {
        counts.put(parcel.householdId(), row);
        if (now != null) {
          replaced.add(now.id());
        }
      }
      rows.add(row);
    }
    for (int i = 0; i < clashes.size(); i++) {
      Parcel parcel = clashes.get(i);
      rows.add(row(ids.get(fresh.size() + i), parcel, AnswerSet.State.CONFLICT, null));
    }
    sets.setState(replaced, AnswerSet.State.REPLACED);
    sets.insert(rows);
    writeSubmissions(fresh, ids);
    writeClashes(clashes);
  }

  private NewAnswerSet row(long id, Parcel parcel, AnswerSet.State state, @Nullable Long basedOn) {
    Long edition = number(parcel.submission().edition());
    return new NewAnswerSet(
        id,
        parcel.householdId(),
        parcel.areaId(),
        parcel.form().form(),
        AnswerSet.Way.PHONE,
        state,
        basedOn,
        edition == null ? 0 : Math.toIntExact(Math.min(edition, Integer.MAX_VALUE)),
        parcel.reading(),
        parcel.actor(),
        clock.instant());
  }

  /** What the phone was told, as a number; null where it was told nothing. */
  private static @Nullable Long number(String text) {
    return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
  }

  private void writeSubmissions(List<Parcel> fresh, List<Long> ids) {
    client
        .sql(
            """
            insert into surveys.submission
              (area_id, instance_id, content_digest, content, answer_set_id, actor, received_at)
            select area_id, instance_id, decode(digest, 'hex'), content, set_id, actor, ?
            from unnest(?::bigint[], ?::text[], ?::text[], ?::bytea[], ?::bigint[], ?::text[])
              as given (area_id, instance_id, digest, content, set_id, actor)
            """)
        .param(clock.instant().atOffset(ZoneOffset.UTC))
        .param(fresh.stream().map(Parcel::areaId).toArray(Long[]::new))
        .param(fresh.stream().map(Parcel::instanceId).toArray(String[]::new))
        .param(fresh.stream().map(Parcel::digest).toArray(String[]::new))
        .param(fresh.stream().map(Parcel::content).toArray(byte[][]::new))
        .param(ids.subList(0, fresh.size()).toArray(Long[]::new))
        .param(fresh.stream().map(Parcel::actor).toArray(String[]::new))
        .update();
  }

  private void writeClashes(List<Parcel> clashes) {
    for (Parcel parcel : clashes) {
      client
          .sql(
              """
              insert into surveys.submission_clash
                (area_id, instance_id, content_digest, content, actor, received_at)
              values (?, ?, decode(?, 'hex'), ?, ?, ?)
              """)
          .params(
              parcel.areaId(),
              parcel.instanceId(),
              parcel.digest(),
              parcel.content(),
              parcel.actor(),
              clock.instant().atOffset(ZoneOffset.UTC))
          .update();
    }
  }

  /** A phone may send its photos in several goes, each with the same form. */
  private void writeAttachments(List<Parcel> parcels) {
    for (Parcel parcel : parcels) {
      for (Parcel.Attachment each : parcel.attachments()) {
        if (!writeAttachment(parcel, each, each.name()) && !isKept(parcel, each)) {
          // Another picture under a name that is taken: neither takes the other's place.
          String digest = parcel.digest().substring(0, DIGEST_IN_NAME);
          writeAttachment(parcel, each, digest + "-" + each.name());
        }
      }
    }
  }

  private boolean writeAttachment(Parcel parcel, Parcel.Attachment each, String name) {
    return client
            .sql(
                """
                insert into surveys.attachment
                  (area_id, instance_id, name, media_type, content, received_at)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(
                parcel.areaId(),
                parcel.instanceId(),
                name,
                each.mediaType(),
                each.content(),
                clock.instant().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  private boolean isKept(Parcel parcel, Parcel.Attachment each) {
    return client
        .sql(
            """
            select exists (select from surveys.attachment
              where area_id = ? and instance_id = ? and sha256(content) = sha256(?))
            """)
        .params(parcel.areaId(), parcel.instanceId(), each.content())
        .query(Boolean.class)
        .single();
  }

  /** One entry for each sender and village, in the sender's name. */
  private void writeTrail(List<Parcel> fresh, List<Parcel> clashes) {
    List<Parcel> all = new ArrayList<>(fresh);
    all.addAll(clashes);
    Map<String, List<Parcel>> bySender =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.actor() + " " + each.areaId(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    List<AuditTrail.Deed> deeds = new ArrayList<>();
    for (List<Parcel> group : bySender.values()) {
      Parcel one = Objects.requireNonNull(group.get(0));
      deeds.add(
          new AuditTrail.Deed(
              one.actor(),
              "surveys.received",
              "areas/" + one.areaId(),
              one.areaId(),
              Map.of(
                  "households", joined(group, each -> String.valueOf(each.householdId())),
                  "digests", joined(group, Parcel::digest))));
    }
    if (!deeds.isEmpty()) {
      trail.writeFor(deeds);
    }
  }

  private static String joined(List<Parcel> parcels, Function<Parcel, String> value) {
    return parcels.stream().map(value).collect(Collectors.joining(" "));
  }
}
