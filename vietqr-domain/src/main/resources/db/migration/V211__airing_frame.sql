-- What a device or a listener is owed, once for each subject and kind. Numbered when first read, in the order of commits.
create table device_frame (
  id          bigint         not null primary key,
  position    bigint,
  addressee   varchar(40)    not null,
  kind        varchar(4)     not null,
  subject     varchar(60)    not null,
  body        varchar(4000)  not null,
  created_at  datetime(6)    not null,
  taken_at    datetime(6),
  unique key device_frame_position (position),
  unique key device_frame_once (addressee, kind, subject),
  key device_frame_subject (subject, kind),
  key device_frame_open (addressee, taken_at, position)
) default charset = utf8mb4 collate = utf8mb4_bin;

create table device_frame_end (
  id        int     not null primary key,
  position  bigint  not null
) default charset = utf8mb4 collate = utf8mb4_bin;

insert into device_frame_end (id, position) values (1, 0);

-- What cash acceptors reported, as they said it.
create table device_cash_report (
  id           bigint         not null primary key,
  login_id     bigint         not null,
  merchant_id  bigint         not null,
  topic        varchar(200)   not null,
  body         varchar(4000)  not null,
  received_at  datetime(6)    not null,
  key device_cash_report_merchant (merchant_id, id)
) default charset = utf8mb4 collate = utf8mb4_bin;
