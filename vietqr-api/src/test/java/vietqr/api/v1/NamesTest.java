package vietqr.api.v1;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NamesTest {
    @Test
    void aNameThatStandsTwiceInOneObjectIsFoundAtAnyDepth() {
        assertThat(Names.twice("{\"a\":1,\"b\":2,\"a\":3}")).contains("a");
        assertThat(Names.twice("{\"a\":[{\"b\":1,\"\\u0062\":1}]}")).contains("b");
    }

    @Test
    void theSameNameInDifferentObjectsIsNone() {
        assertThat(Names.twice("{\"a\":{\"a\":[{\"a\":1},{\"a\":2}]},\"b\":{\"a\":1}}"))
                .isEmpty();
    }
}
