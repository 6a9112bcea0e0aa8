-- A day of an account that is being signed off, or was. A day without a row is open.
create table day_close (
  id           bigint       not null primary key,
  account_id   bigint       not null,
  merchant_id  bigint       not null,
  day          date         not null,
  state        varchar(10)  not null,
  closed_at    datetime(6),
  pack_id      bigint,
  version      int          not null,
  unique key day_close_once (account_id, day),
  key day_close_merchant (merchant_id, day),
  foreign key (account_id) references bank_account (id),
  foreign key (merchant_id) references merchant (id)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- That somebody wants a day closed, or opened again, and why. Whether a second person agreed stands with the approval.
create table day_close_step (
  id             bigint        not null primary key,
  close_id       bigint        not null,
  kind           varchar(10)   not null,
  reason         varchar(500)  not null,
  asked_by       varchar(120)  not null,
  asked_at       datetime(6)   not null,
  state          varchar(10)   not null,
  ended_at       datetime(6),
  waiting_close  bigint        generated always as (case when state = 'WAITING' then close_id end) stored,
  version        int           not null,
  unique key day_close_step_waiting (waiting_close),
  key day_close_step_close (close_id, id),
  foreign key (close_id) references day_close (id)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- With which evidence packs are signed. The newest holds; the others verify what they have signed.
create table evidence_key (
  id              bigint        not null primary key,
  public_text     varchar(200)  not null,
  private_sealed  varchar(500)  not null,
  made_at         datetime(6)   not null
) default charset = utf8mb4 collate = utf8mb4_bin;

-- Written in the transaction that closes the day, never changed. A day that was opened again and closed has several.
create table evidence_pack (
  id           bigint       not null primary key,
  close_id     bigint       not null,
  merchant_id  bigint       not null,
  sha256       char(64)     not null,
  size         bigint       not null,
  made_at      datetime(6)  not null,
  key evidence_pack_close (close_id, id),
  foreign key (close_id) references day_close (id),
  foreign key (merchant_id) references merchant (id)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- The pack itself, in pieces that fit into a packet to the database.
create table evidence_chunk (
  pack_id  bigint      not null,
  number   int         not null,
  content  mediumblob  not null,
  primary key (pack_id, number),
  foreign key (pack_id) references evidence_pack (id)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- Whoever holds this row locked is alone in making a key for evidence packs.
insert into lease (name, owner, until_at) values ('evidence-key', '', '2000-01-01');
