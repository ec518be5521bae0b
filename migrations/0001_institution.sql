-- Institution station: who was told and when, who stopped, and the gate's lock.
create schema institution;
