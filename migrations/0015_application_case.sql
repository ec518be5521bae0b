-- Applications, decisions and output checks are events of the use case 利用案件 (schema procedure) from here on; these tables are not read any more.
drop schema application cascade;
drop schema review cascade;
