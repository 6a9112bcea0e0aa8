package vietqr.testing;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Stands in for the container's events: remembers what was fired and hands it to an observer. */
public final class FakeEvent<T> implements Event<T> {
    private final List<T> fired = Collections.synchronizedList(new ArrayList<>());
    private final Consumer<T> observer;

    public FakeEvent() {
        this(event -> {});
    }

    public FakeEvent(Consumer<T> observer) {
        this.observer = observer;
    }

    public List<T> fired() {
        return fired;
    }

    @Override
    public void fire(T event) {
        fired.add(event);
        observer.accept(event);
    }

    @Override
    public <U extends T> CompletionStage<U> fireAsync(U event) {
        throw new AssertionError("nothing of ours is told asynchronously");
    }

    @Override
    public <U extends T> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
        throw new AssertionError("nothing of ours is told asynchronously");
    }

    @Override
    public Event<T> select(Annotation... qualifiers) {
        throw new AssertionError("none of our events has qualifiers");
    }

    @Override
    public <U extends T> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
        throw new AssertionError("none of our events has subtypes");
    }

    @Override
    public <U extends T> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
        throw new AssertionError("none of our events has subtypes");
    }
}
