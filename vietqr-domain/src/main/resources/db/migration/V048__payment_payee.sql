-- Whose account the code names when money goes out to a customer; of our own accounts the register knows the holder.
alter table payment_request add column payee_holder varchar(200);
