-- What a bank has been asked to pay out, known by a mark in the transfer text, so that its debit is recognised.
create table expected_debit (
  mark                char(16)     not null primary key,
  account_id          bigint       not null,
  origin_movement_id  bigint       not null,
  amount              bigint       not null,
  reference           varchar(100),
  movement_id         bigint,
  created_at          datetime(6)  not null,
  unique key expected_debit_movement (movement_id),
  key expected_debit_reference (account_id, reference),
  key expected_debit_origin (origin_movement_id),
  foreign key (account_id) references bank_account (id),
  foreign key (origin_movement_id) references movement (id),
  foreign key (movement_id) references movement (id)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- What one credit has left to give back. The row is the lock, and the checks are the last word.
create table refundable (
  movement_id  bigint   not null primary key,
  paid         bigint   not null,
  reserved     bigint   not null,
  refunded     bigint   not null,
  refunds      int      not null,
  multi_times  boolean  not null,
  version      int      not null,
  check (reserved <= paid),
  check (refunded >= 0 and refunded <= reserved),
  foreign key (movement_id) references movement (id)
) default charset = utf8mb4 collate = utf8mb4_bin;

create table refund (
  id              bigint        not null primary key,
  mark            char(16)      not null,
  movement_id     bigint        not null,
  merchant_id     bigint        not null,
  account_id      bigint        not null,
  amount          bigint        not null,
  content         varchar(200)  not null,
  requested_by    varchar(120)  not null,
  repeat_key      varchar(120)  not null,
  state           varchar(20)   not null,
  bank_reference  varchar(100),
  failure         varchar(10),
  tries           int           not null,
  due_at          datetime(6),
  created_at      datetime(6)   not null,
  ended_at        datetime(6),
  version         int           not null,
  unique key refund_mark (mark),
  unique key refund_once (movement_id, repeat_key),
  key refund_due (state, due_at),
  key refund_merchant (merchant_id, id),
  check (amount > 0),
  foreign key (movement_id) references refundable (movement_id),
  foreign key (merchant_id) references merchant (id),
  foreign key (account_id) references bank_account (id)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- The right of an API client to refund from an account, and the secret its checksums are made with.
create table refund_key (
  id             bigint         not null primary key,
  client_id      bigint         not null,
  account_id     bigint         not null,
  secret_sealed  varchar(1000)  not null,
  created_at     datetime(6)    not null,
  version        int            not null,
  unique key refund_key_once (client_id, account_id),
  foreign key (client_id) references api_client (id),
  foreign key (account_id) references bank_account (id)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- The books of the bank that the sandbox plays.
create table sandbox_refund (
  mark            char(16)      not null primary key,
  bank_bin        char(6)       not null,
  account_number  varchar(30)   not null,
  amount          bigint        not null,
  content         varchar(255)  not null,
  mood            varchar(20)   not null,
  reference       varchar(40)   not null,
  sent            int           not null,
  debit_due_at    datetime(6),
  received_at     datetime(6)   not null,
  version         int           not null,
  key sandbox_refund_due (debit_due_at)
) default charset = utf8mb4 collate = utf8mb4_bin;
