-- Offices and the people who can sign in.

create table unit (
  code varchar(32) not null,
  name varchar(200) not null,
  kind varchar(16) not null,
  parent varchar(32),
  constraint unit_pk primary key (code),
  constraint unit_parent_fk foreign key (parent) references unit (code),
  constraint unit_kind_ck check (kind in ('DISTRICT', 'BUREAU', 'SECTION', 'TOWN', 'TOWNSHIP', 'SUBDISTRICT', 'DEPARTMENT'))
) /*! engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin */;

create table account (
  id varchar(36) not null,
  login varchar(100) not null,
  name varchar(200) not null,
  secret varchar(400) not null,
  enabled boolean not null,
  constraint account_pk primary key (id),
  constraint account_login_uq unique (login)
) /*! engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin */;

create table account_grant (
  account_id varchar(36) not null,
  unit_code varchar(32) not null,
  role varchar(16) not null,
  constraint account_grant_pk primary key (account_id, unit_code, role),
  constraint account_grant_account_fk foreign key (account_id) references account (id),
  constraint account_grant_unit_fk foreign key (unit_code) references unit (code),
  constraint account_grant_role_ck check (role in ('DRAFTER', 'SIGNATORY', 'REVIEWER', 'APPROVER', 'PUBLISHER', 'WORKFLOW_ADMIN', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDITOR'))
) /*! engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin */;

-- who holds a role at a unit
create index account_grant_holding_ix on account_grant (unit_code, role);
