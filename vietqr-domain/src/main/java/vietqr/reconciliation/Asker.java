package vietqr.reconciliation;

import vietqr.approval.Requester;

/** Who wants a run. */
public record Asker(Occasion occasion, String name) {
    public static final Asker TIMER = new Asker(Occasion.TIMER, "");

    public static Asker person(Requester person) {
        return new Asker(Occasion.PERSON, person.value());
    }

    String nameOr(String otherwise) {
        return name.isEmpty() ? otherwise : name;
    }

    public static Asker api(Requester program) {
        return new Asker(Occasion.API, program.value());
    }
}
