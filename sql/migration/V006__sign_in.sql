-- Signing in: the state of each account's secret, the sessions, the tries that went wrong.

-- CHOSEN by its owner, ONE_TIME handed over by an administrator, SPENT once that was used
alter table account add column secret_kind varchar(16) default 'CHOSEN' not null;
alter table account add constraint account_secret_kind_ck check (secret_kind in ('CHOSEN', 'ONE_TIME', 'SPENT'));
alter table account add column secret_at ${instant};
alter table account add column secret_until ${instant};
alter table account add column locked_at ${instant};
alter table account add column signed_in_at ${instant};

create table sign_in_session (
  id varchar(36) not null,
  account_id varchar(36) not null,
  since ${instant} not null,
  address varchar(64) not null,
  browser varchar(100) not null,
  proved_at ${instant} not null,
  must_choose boolean not null,
  ended_at ${instant},
  constraint sign_in_session_pk primary key (id),
  constraint sign_in_session_account_fk foreign key (account_id) references account (id)
) /*! engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin */;

-- an account's open sessions
create index sign_in_session_account_ix on sign_in_session (account_id, ended_at);

-- Kept for an hour at most; names that nobody has share a few buckets, so no mistyped password can be read from here.
create table sign_in_strike (
  subject varchar(80) not null,
  tries int not null,
  last_at ${instant} not null,
  shut_until ${instant} not null,
  constraint sign_in_strike_pk primary key (subject)
) /*! engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin */;
