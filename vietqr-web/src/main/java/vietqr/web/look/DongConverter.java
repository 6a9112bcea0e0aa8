package vietqr.web.look;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import vietqr.kernel.Digits;

import java.util.Locale;
import java.util.OptionalLong;

/** Amounts in forms, as people type them and as the pages themselves write them. */
@FacesConverter("vq.dong")
public class DongConverter implements Converter<Long> {
    @Override
    public Long getAsObject(FacesContext context, UIComponent field, String typed) {
        if (typed == null || typed.isBlank()) return null;
        OptionalLong amount = Amount.of(typed);
        if (amount.isEmpty()) throw new ConverterException("no amount");
        return amount.getAsLong();
    }

    @Override
    public String getAsString(FacesContext context, UIComponent field, Long amount) {
        return amount == null ? "" : written(amount, context.getViewRoot().getLocale());
    }

    static String written(long amount, Locale locale) {
        return Digits.grouped(amount, locale.getLanguage().equals("vi") ? '.' : ',');
    }
}
