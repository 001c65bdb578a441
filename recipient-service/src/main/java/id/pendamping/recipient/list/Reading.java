package id.pendamping.recipient.list;

import java.util.Map;

/**
 * What came of reading a file.
 *
 * @param unreadable rejected rows of which not even the family can be told
 * @param villages how many accepted rows name each village
 */
record Reading(long rows, long accepted, long rejected, long unreadable, Map<String, Long> villages) {}
