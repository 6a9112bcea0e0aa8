package vietqr.web.sandbox;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import vietqr.bank.BankAccount;
import vietqr.simulation.Scenario;
import vietqr.simulation.SimulationWish;
import vietqr.web.session.Exchange;

import java.util.Optional;
import java.util.OptionalLong;

/** What somebody has typed on the page on which banks are played. */
@Named
@RequestScoped
public class SimulatorForm {
    private String format;
    private Scenario scenario = Scenario.EXACT;
    private Long request;
    private Long account;
    private Long amount;
    private String content;
    private Long count;
    private Long days;
    private Long delay;
    private Long seed;

    /** A payment's page leads here with its number. */
    @PostConstruct
    void read() {
        request = Exchange.number("request");
    }

    SimulationWish wish(Optional<BankAccount> where) {
        return new SimulationWish(
                format == null ? "" : format,
                scenario == null ? Scenario.EXACT : scenario,
                "",
                optional(request),
                where.map(BankAccount::number).orElse(""),
                where.map(BankAccount::bankBin).orElse(""),
                number(amount),
                content,
                number(count),
                number(days),
                number(delay),
                optional(seed));
    }

    private static long number(Long typed) {
        return typed == null ? 0 : typed;
    }

    private static OptionalLong optional(Long typed) {
        return typed == null ? OptionalLong.empty() : OptionalLong.of(typed);
    }

    public String getFormat() {
        return format;
    }

    public void setFormat(String format) {
        this.format = format;
    }

    public Scenario getScenario() {
        return scenario;
    }

    public void setScenario(Scenario scenario) {
        this.scenario = scenario;
    }

    public Long getRequest() {
        return request;
    }

    public void setRequest(Long request) {
        this.request = request;
    }

    public Long getAccount() {
        return account;
    }

    public void setAccount(Long account) {
        this.account = account;
    }

    public Long getAmount() {
        return amount;
    }

    public void setAmount(Long amount) {
        this.amount = amount;
    }

    public String getContent() {
        return content;
    }

    public void setContent(String content) {
        this.content = content;
    }

    public Long getCount() {
        return count;
    }

    public void setCount(Long count) {
        this.count = count;
    }

    public Long getDays() {
        return days;
    }

    public void setDays(Long days) {
        this.days = days;
    }

    public Long getDelay() {
        return delay;
    }

    public void setDelay(Long delay) {
        this.delay = delay;
    }

    public Long getSeed() {
        return seed;
    }

    public void setSeed(Long seed) {
        this.seed = seed;
    }
}
