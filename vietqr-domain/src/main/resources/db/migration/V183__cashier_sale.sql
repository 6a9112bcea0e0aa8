-- What somebody has asked for at a till. Its id is that of the payment request; merchant_id is the terminal's. sale_key is what
-- the till calls it, so that a repeated press asks once.
create table cashier_sale (
  id           bigint        not null primary key,
  merchant_id  bigint        not null,
  terminal_id  bigint        not null,
  user_id      bigint        not null,
  sale_key     varchar(64)   not null,
  made_at      datetime(6)   not null,
  unique key cashier_sale_once (user_id, sale_key),
  key cashier_sale_shift (user_id, terminal_id, id),
  foreign key (id) references payment_request (id),
  foreign key (terminal_id) references terminal (id)
) default charset = utf8mb4 collate = utf8mb4_bin;
