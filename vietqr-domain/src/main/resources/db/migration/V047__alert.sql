-- Where people of a merchant are told of what happens, and of what.
create table alert_channel (
  id              bigint         not null primary key,
  merchant_id     bigint         not null,
  name            varchar(100)   not null,
  kind            varchar(20)    not null,
  target          varchar(320)   not null,
  secret_sealed   varchar(4000)  not null,
  signing_sealed  varchar(1000)  not null,
  language        varchar(2)     not null,
  topics          varchar(500)   not null,
  enabled         boolean        not null,
  created_at      datetime(6)    not null,
  removed_at      datetime(6),
  version         int            not null,
  key alert_channel_merchant (merchant_id),
  foreign key (merchant_id) references merchant (id)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- How it goes with a channel. The row is the lock of whoever sends to it.
create table alert_pace (
  channel_id     bigint        not null primary key,
  served_at      datetime(6)   not null,
  resume_at      datetime(6)   not null,
  claimed_until  datetime(6)   not null,
  minute_began   datetime(6)   not null,
  minute_sent    int           not null,
  failures       int           not null,
  last_at        datetime(6),
  last_outcome   varchar(20)   not null,
  last_label     varchar(40)   not null,
  last_answer    varchar(500)  not null,
  foreign key (channel_id) references alert_channel (id)
) default charset = utf8mb4 collate = utf8mb4_bin;

create table alert (
  id          bigint         not null primary key,
  channel_id  bigint         not null,
  fact        varchar(100)   not null,
  topic       varchar(30)    not null,
  headline    varchar(200)   not null,
  body        varchar(2000)  not null,
  amount      bigint         not null,
  state       varchar(20)    not null,
  tries       int            not null,
  created_at  datetime(6)    not null,
  ended_at    datetime(6),
  unique key alert_once (channel_id, fact),
  key alert_owed (state, channel_id, id),
  key alert_channel_newest (channel_id, id),
  foreign key (channel_id) references alert_channel (id)
) default charset = utf8mb4 collate = utf8mb4_bin;
