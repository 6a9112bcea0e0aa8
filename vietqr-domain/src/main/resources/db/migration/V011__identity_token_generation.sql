-- Tokens carry the generation they were issued in; raising it revokes them all, those without an expiry too.
alter table api_client add column token_generation int not null default 0;
