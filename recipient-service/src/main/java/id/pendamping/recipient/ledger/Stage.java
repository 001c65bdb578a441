package id.pendamping.recipient.ledger;

import java.time.LocalDate;

/** The stage of a year that a line or a list is of. */
public record Stage(int year, int number, LocalDate firstDay, LocalDate lastDay) {}
