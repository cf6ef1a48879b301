-- Who stands in for whom, in which role at which unit, on which days.

create table deputy (
  id varchar(36) not null,
  unit_code varchar(32) not null,
  role varchar(16) not null,
  principal varchar(36) not null,
  deputy varchar(36) not null,
  from_on date not null,
  until_on date not null,
  named_by varchar(36) not null,
  named_at ${instant} not null,
  ended_by varchar(36),
  ended_at ${instant},
  constraint deputy_pk primary key (id),
  constraint deputy_unit_fk foreign key (unit_code) references unit (code),
  constraint deputy_principal_fk foreign key (principal) references account (id),
  constraint deputy_deputy_fk foreign key (deputy) references account (id),
  constraint deputy_role_ck check (role in ('DRAFTER', 'SIGNATORY', 'REVIEWER', 'APPROVER', 'PUBLISHER', 'WORKFLOW_ADMIN', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDITOR'))
) /*! engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin */;

-- whom somebody stands in for, asked with every request
create index deputy_deputy_ix on deputy (deputy, until_on);
create index deputy_principal_ix on deputy (principal, until_on);
-- who else is told of what a role has to do
create index deputy_grant_ix on deputy (unit_code, role, until_on);

-- In whose place somebody acted; null where it was their own to do.
alter table report_entry add column acted_for varchar(36);

-- Which attachments are public with the published revision: a JSON list of their ids, null for none.
alter table report add column published_files mediumtext;

-- What else people are told: that they stand in for somebody, have more time, that a report is public no longer.
alter table notice drop constraint notice_kind_ck;
alter table notice add constraint notice_kind_ck check (kind in ('TURN', 'RETURNED', 'APPROVED', 'PUBLISHED', 'WITHHELD', 'URGED', 'DEADLINE', 'STEP', 'DEPUTY', 'REASSIGNED', 'EXTENDED', 'WITHDRAWN'));
