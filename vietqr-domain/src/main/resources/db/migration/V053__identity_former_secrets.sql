-- A client whose secret is changed twice in a short time has several that are still good, each until its own end.
create table api_client_former (
  id          bigint         not null primary key,
  client_id   bigint         not null,
  sealed      varchar(1000)  not null,
  good_until  datetime(6)    not null,
  key api_client_former_client (client_id, id),
  foreign key (client_id) references api_client (id)
) default charset = utf8mb4 collate = utf8mb4_bin;

insert into api_client_former (id, client_id, sealed, good_until)
  select id, id, former_sealed, former_until from api_client where former_sealed is not null;

alter table api_client
  drop column former_sealed,
  drop column former_until;
