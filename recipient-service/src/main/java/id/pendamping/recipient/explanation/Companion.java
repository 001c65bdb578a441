package id.pendamping.recipient.explanation;

import java.util.UUID;

/**
 * Who serves a village, without a name.
 *
 * @param office the regency or province that keeps the worker's record
 * @param area the region covered, that the village lies in
 */
record Companion(UUID worker, String cadre, String office, String area) {}
