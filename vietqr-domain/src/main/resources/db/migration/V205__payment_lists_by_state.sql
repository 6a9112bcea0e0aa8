-- Lists are read newest first, which is by id: of one merchant and one state, of one order id.
alter table payment_request
  add key payment_request_merchant_state (merchant_id, state),
  drop key payment_request_by_order,
  add key payment_request_by_order (order_id, merchant_id);

-- Whoever runs the gateway looks for a bank's reference without knowing the account.
alter table movement
  drop key movement_account_reference,
  add key movement_by_reference (reference_key, account_id);
