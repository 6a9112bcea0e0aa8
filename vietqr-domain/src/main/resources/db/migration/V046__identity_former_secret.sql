-- While the secret of a client is being changed, the one before stays good for a time.
alter table api_client
  add column former_sealed  varchar(1000),
  add column former_until   datetime(6);
