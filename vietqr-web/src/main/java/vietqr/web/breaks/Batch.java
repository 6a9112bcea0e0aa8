package vietqr.web.breaks;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import vietqr.resolution.ResolutionResult.Why;
import vietqr.web.look.Texts;
import vietqr.web.session.Exchange;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/** The same done to many breaks, each by itself: what cannot be done holds up nothing else. */
@RequestScoped
class Batch {
    @Inject
    private Texts texts;

    /**
     * Tells how many it was done to, and each reason for which it was not.
     *
     * @param deed says why not; empty if it is done
     */
    String all(List<Long> picked, LongFunction<Optional<Why>> deed) {
        if (picked.isEmpty()) return Exchange.say(FacesMessage.SEVERITY_ERROR, texts.get("breaks.none.picked"));
        Set<Why> reasons = EnumSet.noneOf(Why.class);
        long done = picked.stream()
                .map(deed::apply)
                .peek(why -> why.ifPresent(reasons::add))
                .filter(Optional::isEmpty)
                .count();
        String words = texts.get("breaks.done", done, picked.size());
        if (reasons.isEmpty()) return Exchange.say(FacesMessage.SEVERITY_INFO, words);
        return Exchange.say(FacesMessage.SEVERITY_ERROR, words + " " + texts.get("breaks.left", told(reasons)));
    }

    private String told(Set<Why> reasons) {
        return reasons.stream().map(why -> texts.get("break.denied." + why)).collect(Collectors.joining(" "));
    }
}
