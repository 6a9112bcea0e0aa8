package vietqr.kernel;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps {@link Vnd} as a {@code BIGINT}. */
@Converter(autoApply = true)
public class VndConverter implements AttributeConverter<Vnd, Long> {
    @Override
    public Long convertToDatabaseColumn(Vnd vnd) {
        return vnd == null ? null : vnd.amount();
    }

    @Override
    public Vnd convertToEntityAttribute(Long column) {
        return column == null ? null : Vnd.of(column);
    }
}
