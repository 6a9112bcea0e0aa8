-- What a person wants done about a break, and why. Whether a second one agreed stands with the approval.
create table break_resolution (
  id             bigint        not null primary key,
  break_id       bigint        not null,
  merchant_id    bigint        not null,
  kind           varchar(20)   not null,
  partners       varchar(500)  not null,
  amount         bigint        not null,
  reason         varchar(500)  not null,
  asked_by       varchar(120)  not null,
  asked_at       datetime(6)   not null,
  state          varchar(12)   not null,
  ended_at       datetime(6),
  correction_id  bigint,
  waiting_break  bigint        generated always as (case when state = 'WAITING' then break_id end) stored,
  version        int           not null,
  unique key break_resolution_waiting (waiting_break),
  unique key break_resolution_correction (correction_id),
  key break_resolution_break (break_id, id),
  key break_resolution_merchant (merchant_id, state, id),
  check (reason <> ''),
  foreign key (break_id) references recon_break (id),
  foreign key (merchant_id) references merchant (id)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- What people say about a break. Written once, never changed.
create table break_comment (
  id          bigint         not null primary key,
  break_id    bigint         not null,
  written_by  varchar(120)   not null,
  written_at  datetime(6)    not null,
  content     varchar(2000)  not null,
  key break_comment_break (break_id, id),
  foreign key (break_id) references recon_break (id)
) default charset = utf8mb4 collate = utf8mb4_bin;

create table break_attachment (
  id           bigint        not null primary key,
  break_id     bigint        not null,
  name         varchar(200)  not null,
  type         varchar(100)  not null,
  size         int           not null,
  sha256       char(64)      not null,
  content      mediumblob    not null,
  brought_by   varchar(120)  not null,
  brought_at   datetime(6)   not null,
  unique key break_attachment_once (break_id, sha256),
  foreign key (break_id) references recon_break (id)
) default charset = utf8mb4 collate = utf8mb4_bin;
