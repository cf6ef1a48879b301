-- Keys with which other systems call the interface: a person's own, or one of a system that acts in one role at one
-- unit. Of the secret only a keyed digest is kept.

create table api_token (
  id varchar(16) not null,
  label varchar(60) not null,
  account_id varchar(36),
  unit_code varchar(32),
  role varchar(16),
  scopes varchar(60) not null,
  digest varchar(64) not null,
  made_by varchar(36) not null,
  made_at ${instant} not null,
  expires_at ${instant} not null,
  used_at ${instant},
  revoked_at ${instant},
  constraint api_token_pk primary key (id),
  constraint api_token_account_fk foreign key (account_id) references account (id),
  constraint api_token_unit_fk foreign key (unit_code) references unit (code),
  constraint api_token_role_ck check (role in ('DRAFTER', 'SIGNATORY', 'REVIEWER', 'APPROVER', 'PUBLISHER', 'WORKFLOW_ADMIN', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDITOR')),
  constraint api_token_owner_ck check (
    account_id is not null and unit_code is null and role is null
    or account_id is null and unit_code is not null and role is not null)
) /*! engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin */;

-- a person's tokens
create index api_token_account_ix on api_token (account_id, made_at);
