-- An endpoint that a system named with its certificate: one for each, whoever names how often.
alter table webhook_endpoint
  add column certified_id bigint,
  add unique key webhook_endpoint_certified (certified_id);
