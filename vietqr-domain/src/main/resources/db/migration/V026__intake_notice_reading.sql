-- A notice is written once; what has become of it stands in rows of its own, one for each time it was read.
create table notice_reading (
  id           bigint        not null primary key,
  notice_id    bigint        not null,
  seq          int           not null,
  outcome      varchar(30)   not null,
  answer_code  varchar(20)   not null,
  reason       varchar(500)  not null,
  read_at      datetime(6)   not null,
  reader       varchar(120)  not null,
  unique key notice_reading_seq (notice_id, seq),
  key notice_reading_outcome (outcome, notice_id),
  foreign key (notice_id) references notice (id)
) default charset = utf8mb4 collate = utf8mb4_bin;

insert into notice_reading (id, notice_id, seq, outcome, answer_code, reason, read_at, reader)
  select id, id, 1, if(state = 'ACCEPTED', 'BOOKED', 'UNREADABLE'), answer_code, '', received_at, '' from notice;

-- Channel: in what the dedupe key is unique, a bank or a connection.
alter table notice
  add column channel varchar(40) not null default '' after reference,
  add column connection_id bigint after channel,
  add column headers varchar(4000) not null default '' after body,
  add column authentic boolean not null default true after headers,
  modify bank_bin char(6);
update notice set channel = bank_bin;
alter table notice
  drop key notice_once,
  modify dedupe_key varchar(200) not null,
  add unique key notice_once (channel, format, dedupe_key),
  add key notice_forged (authentic, id),
  add foreign key (connection_id) references bank_connection (id),
  drop column state,
  drop column answer_code;
