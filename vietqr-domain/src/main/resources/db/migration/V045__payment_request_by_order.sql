-- Our own API finds requests by the merchant's order id, whichever account they pay to.
create index payment_request_by_order on payment_request (merchant_id, order_id);
