alter table webhook_delivery
  add column body           mediumtext,
  add column tries          int     not null default 0,
  add column sequence       bigint,
  add column claimed_until  datetime(6),
  add column created_at     datetime(6),
  add key webhook_delivery_lane (endpoint_id, state, due_at),
  add key webhook_delivery_claimed (endpoint_id, claimed_until),
  add key webhook_delivery_of_endpoint (endpoint_id, id);

update webhook_delivery d join webhook_event e on e.id = d.event_id
  set d.body = e.body, d.tries = d.attempts, d.created_at = e.created_at;

alter table webhook_delivery modify column created_at datetime(6) not null;

alter table webhook_attempt
  add column url               varchar(2048)  not null default '',
  add column request_headers   varchar(4000)  not null default '',
  add column status            int,
  add column response_headers  varchar(4000)  not null default '',
  modify column answer varchar(2000) not null;
