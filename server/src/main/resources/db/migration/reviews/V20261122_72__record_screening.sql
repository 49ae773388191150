-- What the quick identification of a household that asked ended in. The official form (Phiếu A) is not
-- loaded, so the result is written by hand, with its reason.
alter table reviews.entry
  add column screening text check (screening in ('CONTINUE', 'STOP')),
  add column screening_reason text not null default '';
update reviews.entry set screening = 'CONTINUE', screening_reason = 'nhận diện khi chưa ghi kết quả từng hộ'
  where screened;
alter table reviews.entry
  add constraint entry_screened_with_reason
    check (screening is null or (asked and btrim(screening_reason) <> ''));
grant update (screening, screening_reason) on reviews.entry to chungtay_app;
