-- What came in on a day, for the overview: read from the index alone.
create index payment_request_paid on payment_request (paid_at, merchant_id, state, amount);
