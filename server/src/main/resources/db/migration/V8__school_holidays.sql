-- School holidays are imported as an iCalendar file and kept with the version that used them.
alter table configuration add column school_holidays text;
