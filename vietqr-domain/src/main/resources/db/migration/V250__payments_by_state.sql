-- Whoever runs the gateway lists the payments of all merchants in one state, newest first: without an index a state that is rare is
-- looked for among all there are.
alter table payment_request add key payment_request_state (state);
