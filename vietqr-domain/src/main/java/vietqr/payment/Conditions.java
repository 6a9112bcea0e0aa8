package vietqr.payment;

import jakarta.persistence.Query;
import vietqr.merchant.Sight;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What must be true of the requests of one query, and the values bound in it. It begins with whose they may be. */
final class Conditions {
    private final List<String> all = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    Conditions(Sight sight) {
        if (!sight.everything()) add("p.merchantId in :merchants", "merchants", sight.merchantIds());
    }

    void add(String condition, String name, Object value) {
        all.add(condition);
        values.put(name, value);
    }

    String where() {
        return all.isEmpty() ? "" : " where " + String.join(" and ", all);
    }

    void bind(Query query) {
        values.forEach(query::setParameter);
    }
}
