-- What partners tell us of the merchants, points of sale and shops they bring along. Names are unique within the family of
-- a master merchant only, so that no partner learns of, or takes, a name of another's.
alter table merchant
  add column is_master  boolean       not null default false,
  add column master_id  bigint,
  add column full_name  varchar(200)  not null default '',
  add column address    varchar(500)  not null default '',
  add column identity   varchar(50)   not null default '',
  add column email      varchar(254)  not null default '',
  add column phone      varchar(30)   not null default '',
  add column career     varchar(200)  not null default '',
  add unique key merchant_name (master_id, name),
  add key merchant_identity (master_id, identity),
  add foreign key (master_id) references merchant (id);

alter table terminal add column address varchar(500) not null default '';

create table merchant_certificate (
  merchant_id  bigint         not null primary key,
  certificate  varchar(100)   not null,
  reference    char(36)       not null,
  webhook      varchar(2048)  not null,
  created_at   datetime(6)    not null,
  version      int            not null,
  unique key merchant_certificate_text (certificate),
  unique key merchant_certificate_reference (reference),
  foreign key (merchant_id) references merchant (id)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- merchant_id is the terminal's, kept here so that the room of banks can tell whose terminals use an account.
create table terminal_account (
  terminal_id  bigint  not null primary key,
  merchant_id  bigint  not null,
  account_id   bigint  not null,
  version      int     not null,
  key terminal_account_account (account_id),
  foreign key (terminal_id) references terminal (id),
  foreign key (merchant_id) references merchant (id),
  foreign key (account_id) references bank_account (id)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- merchant_id is the shop itself, owner_id the merchant whose API client registered it.
create table shop (
  merchant_id    bigint        not null primary key,
  owner_id       bigint        not null,
  site           varchar(500)  not null,
  code           varchar(100)  not null,
  business_type  int           not null,
  account_id     bigint,
  created_at     datetime(6)   not null,
  linked_at      datetime(6),
  version        int           not null,
  unique key shop_site (owner_id, site),
  key shop_account (account_id),
  foreign key (merchant_id) references merchant (id),
  foreign key (owner_id) references merchant (id),
  foreign key (account_id) references bank_account (id)
) default charset = utf8mb4 collate = utf8mb4_bin;
