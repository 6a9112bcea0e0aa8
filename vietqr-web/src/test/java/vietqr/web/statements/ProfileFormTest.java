package vietqr.web.statements;

import org.junit.jupiter.api.Test;
import vietqr.bankfile.BankProfile;
import vietqr.bankfile.ProfileJson;
import vietqr.bankfile.ShippedProfiles;

import static org.assertj.core.api.Assertions.assertThat;

/** The fields of a profile and its text say the same. */
class ProfileFormTest {
    private static final String OWN = """
            {"name": "Own", "bank": "970436", "marks": ["One", "Two"], "header": {"rows": 2},
             "columns": {"date": "Day", "amount": {"names": ["Sum", "Amount"], "exact": true, "optional": true}, "balance": {"position": 7}},
             "amounts": "1.234.567", "skip": ["^a|b$"], "title": {"account": "no (\\\\d+)"}, "continued": true}""";

    @Test
    void theFieldsShowWhatStandsInTheText() {
        ProfileForm form = ProfileForm.of(OWN);
        assertThat(form.getTexts())
                .containsEntry("name", "Own")
                .containsEntry("marks", "One | Two")
                .containsEntry("skip", "^a|b$")
                .containsEntry("footer", "");
        assertThat(form.getNumbers()).containsEntry("rows", "2").containsEntry("within", "");
        assertThat(form.getNames()).containsEntry("date", "Day").containsEntry("amount", "Sum | Amount");
        assertThat(form.getPositions()).containsEntry("balance", "7");
        assertThat(form.getOptional()).containsEntry("amount", true).containsEntry("date", false);
        assertThat(form.isContinued()).isTrue();
    }

    @Test
    void whatIsChangedInAFieldIsChangedInTheTextAndNothingElse() throws Exception {
        ProfileForm form = ProfileForm.of(OWN);
        form.getNames().put("date", "Ngày | Day");
        form.getNames().put("credit", "Có");
        form.getNames().put("debit", "Nợ");
        form.getNames().put("amount", " ");
        form.getNumbers().put("rows", "");
        form.getTexts().put("dates", "dd/MM/yyyy");
        form.setContinued(false);
        String changed = form.into(OWN);

        BankProfile profile = ProfileJson.read(changed);
        assertThat(profile.header().rows()).isEqualTo(1);
        assertThat(profile.continued()).isFalse();
        assertThat(profile.title()).as("has no field").hasSize(1);
        assertThat(changed).contains("\"Ngày\"", "\"Day\"").doesNotContain("\"amount\"", "\"rows\"");
    }

    @Test
    void aFieldThatIsNotTouchedChangesNothing() throws Exception {
        for (String shipped : ShippedProfiles.texts().values()) {
            String same = ProfileForm.of(shipped).into(shipped);
            assertThat(ProfileForm.parsed(same).orElseThrow().keySet())
                    .isEqualTo(ProfileForm.parsed(shipped).orElseThrow().keySet());
            assertThat(ProfileForm.of(same)).usingRecursiveComparison().isEqualTo(ProfileForm.of(shipped));
            ProfileJson.read(same);
        }
    }

    @Test
    void aTextThatIsNoJsonStaysAsItIs() {
        for (String text : new String[] {"{\"name\": ", "[]", ""}) {
            ProfileForm form = ProfileForm.of(text);
            form.getTexts().put("name", "Own");
            assertThat(form.into(text)).isEqualTo(text);
        }
    }
}
