-- Income is summed from movements, which know every payment of a reusable code too.
drop index payment_request_paid on payment_request;
create index movement_occurred on movement (occurred_at, direction, amount);
-- For a movement by its reference, whichever bank and number the account has.
create index movement_account_reference on movement (account_id, reference);
