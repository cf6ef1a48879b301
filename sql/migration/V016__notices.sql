-- Notices: what people are told, written with the act it tells of. No foreign key to accounts: telling somebody must
-- not wait for whoever is changing that account.

create table notice (
  id varchar(36) not null,
  account_id varchar(36) not null,
  kind varchar(16) not null,
  report_id varchar(36),
  words varchar(600) not null,
  made_at ${instant} not null,
  read_at ${instant},
  constraint notice_pk primary key (id),
  constraint notice_kind_ck check (kind in ('TURN', 'RETURNED', 'APPROVED', 'PUBLISHED', 'WITHHELD', 'URGED', 'DEADLINE', 'STEP'))
) /*! engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin */;

-- somebody's notices, the newest first
create index notice_account_ix on notice (account_id, made_at);
-- how many of them are unread
create index notice_unread_ix on notice (account_id, read_at);

-- Mail that goes out for a notice. SENDING says that one node is at it; where that node died it may have gone out.
create table mail_out (
  id varchar(36) not null,
  notice_id varchar(36) not null,
  address varchar(254) not null,
  state varchar(16) not null,
  tries int not null,
  next_try_at ${instant} not null,
  claimed_at ${instant},
  sent_at ${instant},
  last_error varchar(300),
  constraint mail_out_pk primary key (id),
  constraint mail_out_notice_fk foreign key (notice_id) references notice (id),
  constraint mail_out_state_ck check (state in ('WAITING', 'SENDING', 'SENT', 'PERHAPS_SENT', 'GIVEN_UP'))
) /*! engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin */;

-- what is due now
create index mail_out_due_ix on mail_out (state, next_try_at);

-- Which reminders have gone out: the primary key lets each go once, whichever node is faster.
create table reminder_sent (
  subject varchar(120) not null,
  kind varchar(16) not null,
  sent_on date not null,
  constraint reminder_sent_pk primary key (subject, kind, sent_on),
  constraint reminder_sent_kind_ck check (kind in ('URGED', 'DEADLINE', 'STEP'))
) /*! engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin */;

-- Which node does a regular job; the library ShedLock reads and writes it.
create table shedlock (
  name varchar(64) not null,
  lock_until ${instant} not null,
  locked_at ${instant} not null,
  locked_by varchar(255) not null,
  constraint shedlock_pk primary key (name)
) /*! engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin */;
