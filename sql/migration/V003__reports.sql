-- Reports. The row in report is the lock of everything below it: whoever changes a report raises its version first.

create table report (
  id varchar(36) not null,
  cycle_id varchar(36) not null,
  report_year int not null,
  unit_code varchar(32) not null,
  bureau_code varchar(32) not null,
  flow_key varchar(64) not null,
  flow_version int not null,
  version bigint not null,
  status varchar(16) not null,
  title varchar(400) not null,
  step_key varchar(64),
  step_kind varchar(16) not null,
  since_at ${instant},
  due_on date,
  claimed_by varchar(36),
  claimed_name varchar(200),
  claimed_at ${instant},
  drafters_step varchar(64) not null,
  returned_from varchar(64),
  arrived_at ${instant},
  deadline date not null,
  revisions int not null,
  reached_revision int not null,
  secrecy_revision int,
  secrecy_by varchar(36),
  secrecy_name varchar(200),
  secrecy_at ${instant},
  secrecy_conclusion mediumtext,
  published_revision int,
  published_by varchar(36),
  published_name varchar(200),
  published_at ${instant},
  published_clearance mediumtext,
  published_address mediumtext,
  registered_on date,
  withdrawn_for mediumtext,
  constraint report_pk primary key (id),
  constraint report_cycle_unit_uq unique (cycle_id, unit_code),
  constraint report_cycle_fk foreign key (cycle_id) references cycle (id),
  constraint report_unit_fk foreign key (unit_code) references unit (code),
  constraint report_bureau_fk foreign key (bureau_code) references unit (code),
  constraint report_status_ck check (status in ('DRAFT', 'SIGNING', 'SUBMITTED', 'RETURNED', 'APPROVED', 'PUBLISHED', 'WITHHELD')),
  constraint report_step_kind_ck check (step_kind in ('DRAFTING', 'SIGNING', 'REVIEW', 'COUNTERSIGN', 'DECISION', 'REVISION', 'PUBLICATION', 'NONE'))
) /*! engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin */;

-- a unit's own reports, by year
create index report_unit_ix on report (unit_code, report_year);
-- a bureau's reports of a cycle
create index report_bureau_ix on report (bureau_code, cycle_id, unit_code);
-- what waits for somebody, the longest first
create index report_waiting_ix on report (step_kind, since_at);
-- what is public, the latest first
create index report_public_ix on report (published_at);

-- The units whose people may act on the open step.
create table report_turn_unit (
  report_id varchar(36) not null,
  unit_code varchar(32) not null,
  constraint report_turn_unit_pk primary key (report_id, unit_code),
  constraint report_turn_unit_report_fk foreign key (report_id) references report (id)
) /*! engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin */;

create index report_turn_unit_ix on report_turn_unit (unit_code);

-- The working text, apart from the row that lists read and every act writes.
create table report_text (
  report_id varchar(36) not null,
  document mediumtext not null,
  writers mediumtext not null,
  constraint report_text_pk primary key (report_id),
  constraint report_text_report_fk foreign key (report_id) references report (id)
) /*! engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin */;

-- The heads of sealed revisions; signing and arrival at the district are noted here.
create table report_seal (
  report_id varchar(36) not null,
  revision int not null,
  title varchar(400) not null,
  digest char(64) not null,
  writers mediumtext not null,
  sealed_by varchar(36) not null,
  sealed_name varchar(200) not null,
  sealed_at ${instant} not null,
  signed_by varchar(36),
  signed_name varchar(200),
  signed_at ${instant},
  reached boolean not null,
  constraint report_seal_pk primary key (report_id, revision),
  constraint report_seal_report_fk foreign key (report_id) references report (id)
) /*! engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin */;

-- The sealed texts: written once, never changed, never deleted.
create table report_revision (
  report_id varchar(36) not null,
  revision int not null,
  document mediumtext not null,
  findings mediumtext not null,
  reasons mediumtext not null,
  constraint report_revision_pk primary key (report_id, revision),
  constraint report_revision_report_fk foreign key (report_id) references report (id)
) /*! engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin */;

create table report_opinion (
  report_id varchar(36) not null,
  opinion int not null,
  revision int not null,
  block varchar(16),
  quote mediumtext,
  weight varchar(16) not null,
  body mediumtext not null,
  noted_by varchar(36) not null,
  noted_name varchar(200) not null,
  noted_at ${instant} not null,
  sent boolean not null,
  resolved_by varchar(36),
  resolved_name varchar(200),
  resolved_at ${instant},
  constraint report_opinion_pk primary key (report_id, opinion),
  constraint report_opinion_report_fk foreign key (report_id) references report (id),
  constraint report_opinion_weight_ck check (weight in ('MUST', 'SUGGESTION'))
) /*! engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin */;

-- Answers to opinions: only ever added.
create table report_answer (
  report_id varchar(36) not null,
  opinion int not null,
  answer int not null,
  kind varchar(16) not null,
  body mediumtext not null,
  revision int not null,
  answered_by varchar(36) not null,
  answered_name varchar(200) not null,
  answered_at ${instant} not null,
  constraint report_answer_pk primary key (report_id, opinion, answer),
  constraint report_answer_report_fk foreign key (report_id) references report (id),
  constraint report_answer_kind_ck check (kind in ('CHANGED', 'EXPLAINED'))
) /*! engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin */;

-- The history: only ever added.
create table report_entry (
  report_id varchar(36) not null,
  entry int not null,
  version bigint not null,
  act varchar(16) not null,
  acted_by varchar(36) not null,
  acted_name varchar(200) not null,
  acted_at ${instant} not null,
  step_before varchar(16) not null,
  step_after varchar(16) not null,
  revision int not null,
  note mediumtext,
  constraint report_entry_pk primary key (report_id, entry),
  constraint report_entry_report_fk foreign key (report_id) references report (id)
) /*! engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin */;
