create table webhook_incident (
  id           bigint        not null primary key,
  endpoint_id  bigint        not null,
  began_at     datetime(6)   not null,
  ended_at     datetime(6),
  failures     int           not null,
  label        varchar(40)   not null,
  version      int           not null,
  key webhook_incident_endpoint (endpoint_id, id),
  foreign key (endpoint_id) references webhook_endpoint (id)
) default charset = utf8mb4 collate = utf8mb4_bin;

create table webhook_lane (
  endpoint_id  bigint       not null primary key,
  served_at    datetime(6)  not null,
  resume_at    datetime(6)  not null,
  failures     int          not null,
  sequence     bigint       not null,
  incident_id  bigint,
  foreign key (endpoint_id) references webhook_endpoint (id),
  foreign key (incident_id) references webhook_incident (id)
) default charset = utf8mb4 collate = utf8mb4_bin;
