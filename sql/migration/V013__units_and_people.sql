-- Units that change over the years, where people belong, and the roles that are asked for them.

-- from then on it reports no more; what it has reported stays its own
alter table unit add column closed_on date;
-- the unit it went into
alter table unit add column successor varchar(32);
alter table unit add constraint unit_successor_fk foreign key (successor) references unit (code);
alter table unit add column version bigint default 0 not null;

-- What a unit was called, until when.
create table unit_name (
  unit_code varchar(32) not null,
  until_on date not null,
  name varchar(200) not null,
  constraint unit_name_pk primary key (unit_code, until_on, name),
  constraint unit_name_unit_fk foreign key (unit_code) references unit (code)
) /*! engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin */;

-- where its owner works; null for accounts that are older than this column
alter table account add column unit_code varchar(32);
alter table account add constraint account_unit_fk foreign key (unit_code) references unit (code);

-- Roles that the system administrator asks for and only the security administrator gives.
create table grant_request (
  account_id varchar(36) not null,
  unit_code varchar(32) not null,
  role varchar(16) not null,
  constraint grant_request_pk primary key (account_id, unit_code, role),
  constraint grant_request_account_fk foreign key (account_id) references account (id),
  constraint grant_request_unit_fk foreign key (unit_code) references unit (code),
  constraint grant_request_role_ck check (role in ('DRAFTER', 'SIGNATORY', 'REVIEWER', 'APPROVER', 'PUBLISHER', 'WORKFLOW_ADMIN', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDITOR'))
) /*! engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin */;
