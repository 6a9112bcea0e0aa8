-- The order id as it survives a transfer text: upper case, one '-' for whatever stands between letters and digits.
alter table payment_request
  add column order_key varchar(64),
  add key payment_request_order_key (account_id, order_key);

update payment_request
  set order_key = trim(both '-' from regexp_replace(upper(order_id), '[^0-9A-Z]+', '-'))
  where order_id regexp '^[ -~]{3,64}$' and order_id regexp '[0-9]';
