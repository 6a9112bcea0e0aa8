-- standing_key names what a reusable code is for (account, terminal, service), of which there is only one.
alter table payment_request
  add column kind          varchar(16)   not null default 'DYNAMIC',
  add column standing_key  varchar(250),
  add unique key payment_request_standing (standing_key);
