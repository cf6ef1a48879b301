-- Old receipts are cleared away once a day, all reports' together.

create index report_receipt_sent_ix on report_receipt (sent_at);
