package vietqr.web.codes;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VisibleTest {
    @Test
    void lettersOfAnyLanguageStayAsTheyAre() {
        assertThat(Visible.of("Phở Thìn 13 <b>&\"'</b> 中文 🎁")).isEqualTo("Phở Thìn 13 <b>&\"'</b> 中文 🎁");
    }

    @Test
    void whatNobodySeesIsNamed() {
        assertThat(Visible.of("0123\u202E654\u202C\u0000\n\u00A0\uFEFF\uD83C"))
                .isEqualTo("0123⟨U+202E⟩654⟨U+202C⟩⟨U+0000⟩⟨U+000A⟩⟨U+00A0⟩⟨U+FEFF⟩⟨U+D83C⟩");
    }
}
