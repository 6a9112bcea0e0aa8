create table portal_user (
  id              bigint       not null primary key,
  version         int          not null,
  email           varchar(254) not null,
  display_name    varchar(120) not null,
  -- PHC string: algorithm, parameters, salt and hash in one, so that the parameters can rise with the years.
  password_hash   varchar(255) not null,
  language        char(2)      not null,
  created_at      datetime(6)  not null,
  last_sign_in_at datetime(6),
  disabled_at     datetime(6),
  unique key uk_portal_user_email (email)
) default charset = utf8mb4 collate = utf8mb4_bin;

create table portal_user_role (
  user_id bigint      not null,
  role    varchar(20) not null,
  primary key (user_id, role),
  constraint fk_portal_user_role_user foreign key (user_id) references portal_user (id) on delete cascade
) default charset = utf8mb4 collate = utf8mb4_bin;

-- Sign-in attempts counted in a window that begins with the first of them. The subject is a SHA-256: neither addresses nor
-- mistyped passwords in the e-mail field are kept in the clear.
create table sign_in_throttle (
  subject      char(64)    not null primary key,
  attempts     int         not null,
  window_start datetime(6) not null,
  key ix_sign_in_throttle_window (window_start)
) default charset = utf8mb4 collate = utf8mb4_bin;
