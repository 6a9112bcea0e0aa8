package vietqr.system.compat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import vietqr.system.Gateway;

import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/** Clients as they are in the field, each from its own transcript. */
@ExtendWith(CompatGateway.class)
class TranscriptsIT {
    private final List<Transcript> transcripts = Transcript.in(Transcript.ALL);
    private final Wire wire;

    TranscriptsIT(Gateway gateway) {
        this.wire = Wire.to(gateway.launch().port());
    }

    @TestFactory
    Stream<DynamicTest> everyClientIsAnsweredAsItExpects() {
        return transcripts.stream()
                .map(transcript -> dynamicTest(
                        transcript.about(), transcript.file().toUri(), () -> new Replay(wire).run(transcript)));
    }

    @Test
    void thereAreAtLeastTwenty() {
        assertThat(transcripts).hasSizeGreaterThanOrEqualTo(20);
    }
}
