alter table webhook_event
  add column type           varchar(60)   not null default 'movement.recorded',
  add column subject        varchar(80),
  add column account_id     bigint,
  add column terminal_code  varchar(100)  not null default '',
  add column direction      varchar(1)    not null default '',
  add key webhook_event_of_movement (movement_id),
  add key webhook_event_of_merchant (merchant_id, id),
  modify column movement_id bigint,
  modify column body mediumtext not null;

alter table webhook_event drop key webhook_event_movement;

update webhook_event set subject = concat('movement:', movement_id);

update webhook_event e join movement m on m.id = e.movement_id
  left join payment_request r on r.id = e.request_id
  set e.account_id = m.account_id, e.direction = m.direction, e.terminal_code = coalesce(r.terminal_code, '');

alter table webhook_event
  modify column subject varchar(80) not null,
  add unique key webhook_event_once (subject);

create table webhook_feed (
  merchant_id  bigint  not null,
  event_id     bigint  not null,
  position     bigint,
  primary key (merchant_id, event_id),
  unique key webhook_feed_position (merchant_id, position),
  foreign key (merchant_id) references merchant (id),
  foreign key (event_id) references webhook_event (id)
) default charset = utf8mb4 collate = utf8mb4_bin;

insert into webhook_feed (merchant_id, event_id) select merchant_id, id from webhook_event;

create table webhook_feed_end (
  merchant_id  bigint  not null primary key,
  position     bigint  not null,
  foreign key (merchant_id) references merchant (id)
) default charset = utf8mb4 collate = utf8mb4_bin;
