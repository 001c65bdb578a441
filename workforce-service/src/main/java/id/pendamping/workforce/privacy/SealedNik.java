package id.pendamping.workforce.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A NIK at rest: encrypted, findable through a keyed hash, shown by its last four digits. */
@Embeddable
public record SealedNik(
        @Column(name = "nik_cipher") byte[] cipher,
        @Column(name = "nik_key") String key,
        @Column(name = "nik_lookup") byte[] lookup,
        @Column(name = "nik_last4") String last4) {}
