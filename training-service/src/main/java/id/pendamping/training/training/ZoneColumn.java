package id.pendamping.training.training;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A zone is stored by the name the rest of the world knows it by. */
@Converter(autoApply = true)
class ZoneColumn implements AttributeConverter<Zone, String> {

    @Override
    public String convertToDatabaseColumn(Zone zone) {
        return zone == null ? null : zone.id();
    }

    @Override
    public Zone convertToEntityAttribute(String id) {
        return id == null ? null : Zone.of(id);
    }
}
