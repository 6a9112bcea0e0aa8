-- A suggestion gets a key that tells when it was written, so that the journal can seal it. Those that are there are as new
-- to the journal as this moment.
alter table payment_suggestion add column id bigint not null default 0 first;

update payment_suggestion s
  join (select movement_id, request_id, row_number() over (order by suggested_at, movement_id, request_id) as nth
        from payment_suggestion) o on o.movement_id = s.movement_id and o.request_id = s.request_id
  set s.id = (cast(unix_timestamp(now(3)) * 1000 as signed) - 1704067200000) * 4194304 + o.nth;

alter table payment_suggestion
  drop primary key,
  add primary key (id),
  add unique key payment_suggestion_once (movement_id, request_id),
  modify column id bigint not null;
