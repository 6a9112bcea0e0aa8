package vietqr.web.endpoints;

import vietqr.payment.Direction;
import vietqr.webhook.Endpoint;
import vietqr.webhook.EndpointDraft;
import vietqr.webhook.EventFilter;
import vietqr.webhook.Profile;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands in the fields. A secret is never read back into its field; left empty it stays as it was. */
public class EndpointForm {
    private String name = "";
    private Profile profile = Profile.STANDARD;
    private String address = "";
    private String tokenAddress = "";
    private String username = "";
    private String password = "";
    private String fixedToken = "";
    private List<String> types = List.of();
    private List<Long> accounts = List.of();
    private String terminals = "";
    private Direction direction;
    private boolean tlsVerified = true;

    void read(Endpoint endpoint) {
        EventFilter filter = endpoint.filter();
        name = endpoint.name();
        profile = endpoint.profile();
        address = endpoint.declaredAddress();
        tokenAddress = endpoint.profile() == Profile.VIETQR_V2 ? endpoint.tokenUrl() : "";
        username = endpoint.username();
        types = List.copyOf(filter.types());
        accounts = List.copyOf(filter.accounts());
        terminals = filter.terminals().stream().sorted().collect(Collectors.joining(", "));
        direction = filter.direction().orElse(null);
        tlsVerified = endpoint.tlsVerified();
    }

    EndpointDraft draft() {
        boolean token = profile.usesToken();
        return new EndpointDraft(
                text(name),
                profile,
                text(address),
                profile == Profile.VIETQR_V2 ? text(tokenAddress) : "",
                token ? text(username) : "",
                text(password).isEmpty() ? null : password,
                text(fixedToken).isEmpty() ? null : text(fixedToken),
                new EventFilter(new HashSet<>(types), new HashSet<>(accounts), codes(), Optional.ofNullable(direction)),
                tlsVerified);
    }

    private Set<String> codes() {
        return Stream.of(text(terminals).split("[,;\\s]+"))
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toSet());
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Profile getProfile() {
        return profile;
    }

    public void setProfile(Profile profile) {
        this.profile = profile;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getTokenAddress() {
        return tokenAddress;
    }

    public void setTokenAddress(String tokenAddress) {
        this.tokenAddress = tokenAddress;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getFixedToken() {
        return fixedToken;
    }

    public void setFixedToken(String fixedToken) {
        this.fixedToken = fixedToken;
    }

    public String[] getTypes() {
        return types.toArray(new String[0]);
    }

    public void setTypes(String[] types) {
        this.types = List.of(types);
    }

    public Long[] getAccounts() {
        return accounts.toArray(new Long[0]);
    }

    public void setAccounts(Long[] accounts) {
        this.accounts = Arrays.asList(accounts);
    }

    public String getTerminals() {
        return terminals;
    }

    public void setTerminals(String terminals) {
        this.terminals = terminals;
    }

    public Direction getDirection() {
        return direction;
    }

    public void setDirection(Direction direction) {
        this.direction = direction;
    }

    public boolean isTlsVerified() {
        return tlsVerified;
    }

    public void setTlsVerified(boolean tlsVerified) {
        this.tlsVerified = tlsVerified;
    }
}
