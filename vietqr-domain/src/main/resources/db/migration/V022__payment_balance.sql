-- What has come for a request and gone back of it. Money for a request that had all it asked for is surplus.
alter table payment_request
  add column received      bigint not null default 0,
  add column surplus       bigint not null default 0,
  add column refunded      bigint not null default 0,
  add column cancelled_at  datetime(6),
  add key payment_request_due (state, created_at),
  add check (received >= 0 and surplus >= 0 and refunded >= 0);

update payment_request set received = amount where state = 'PAID';

update payment_request p set p.refunded = (
  select coalesce(sum(r.refunded), 0) from payment_match m join refundable r on r.movement_id = m.movement_id
  where m.request_id = p.id) where p.state = 'PAID';

update payment_request set state = if(refunded < received, 'PARTLY_REFUNDED', 'REFUNDED')
  where state = 'PAID' and refunded > 0;

update payment_request p set p.cancelled_at = (
  select max(t.at) from payment_timeline t where t.request_id = p.id and t.kind = 'CANCELLED')
  where p.state = 'CANCELLED';
