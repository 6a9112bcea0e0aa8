-- What a link in a letter is good for, once: an invitation, a new password, a new merchant. Of the link only its hash is kept.
create table ticket (
  id            bigint        not null primary key,
  kind          varchar(20)   not null,
  email         varchar(254)  not null,
  merchant_id   bigint,
  roles         varchar(200)  not null,
  display_name  varchar(120)  not null,
  business      varchar(200)  not null,
  language      char(2)       not null,
  token_hash    char(64)      not null,
  created_by    bigint,
  created_at    datetime(6)   not null,
  expires_at    datetime(6)   not null,
  state         varchar(20)   not null,
  ended_at      datetime(6),
  version       int           not null,
  unique key ticket_token (token_hash),
  key ticket_merchant (merchant_id, id),
  key ticket_email (email, kind, state),
  foreign key (merchant_id) references merchant (id)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- Letters that are owed. They carry links, so what they say is sealed, and wiped once they are gone.
create table account_letter (
  id          bigint        not null primary key,
  address     varchar(320)  not null,
  sealed      text          not null,
  state       varchar(10)   not null,
  tries       int           not null,
  due_at      datetime(6)   not null,
  label       varchar(40)   not null,
  created_at  datetime(6)   not null,
  ended_at    datetime(6),
  version     int           not null,
  key account_letter_due (state, due_at)
) default charset = utf8mb4 collate = utf8mb4_bin;
