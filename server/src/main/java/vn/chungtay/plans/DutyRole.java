package vn.chungtay.plans;

/** What a body does in a duty: leads (chủ trì), takes part (phối hợp), advises (tham mưu). */
public enum DutyRole {
  LEADS,
  TAKES_PART,
  ADVISES
}
