create table bank_account (
  id              bigint        not null primary key,
  merchant_id     bigint        not null,
  bank_bin        char(6)       not null,
  number          varchar(30)   not null,
  holder          varchar(200)  not null,
  state           varchar(16)   not null,
  created_at      datetime(6)   not null,
  version         int           not null,
  unique key bank_account_number (bank_bin, number),
  foreign key (merchant_id) references merchant (id)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- Which API client is the voice of which bank.
create table bank_connection (
  client_id   bigint       not null primary key,
  bank_bin    char(6)      not null,
  created_at  datetime(6)  not null,
  foreign key (client_id) references api_client (id)
) default charset = utf8mb4 collate = utf8mb4_bin;
