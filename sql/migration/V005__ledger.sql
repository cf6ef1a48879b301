-- What has happened, for good: rows linked one to the next, chain by chain, and anchors over the ends of all chains.

create table ledger_row (
  id bigint not null auto_increment,
  chain varchar(100) not null,
  number bigint not null,
  happened_at ${instant} not null,
  deed varchar(40) not null,
  done boolean not null,
  acted_by varchar(36) not null,
  acted_name varchar(200) not null,
  address varchar(64) not null,
  subject varchar(200) not null,
  note varchar(500) not null,
  digest_before varchar(64) not null,
  digest_after varchar(64) not null,
  previous_link varchar(64) not null,
  link varchar(64) not null,
  constraint ledger_row_pk primary key (id),
  constraint ledger_row_number_uq unique (chain, number)
) /*! engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin */;

-- what happened on certain days
create index ledger_row_day_ix on ledger_row (happened_at);
-- what somebody did
create index ledger_row_person_ix on ledger_row (acted_by, happened_at);

-- The end of each chain; its row is the lock of whoever adds to the chain. The anchors have one too.
create table ledger_head (
  chain varchar(100) not null,
  number bigint not null,
  link varchar(64) not null,
  dirty boolean not null,
  constraint ledger_head_pk primary key (chain)
) /*! engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin */;

-- chains that no anchor holds yet
create index ledger_head_dirty_ix on ledger_head (dirty);

create table ledger_anchor (
  number bigint not null,
  anchored_at ${instant} not null,
  heads mediumtext not null,
  previous_link varchar(64) not null,
  link varchar(64) not null,
  constraint ledger_anchor_pk primary key (number)
) /*! engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin */;
