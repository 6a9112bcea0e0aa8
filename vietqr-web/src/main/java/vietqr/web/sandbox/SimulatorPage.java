package vietqr.web.sandbox;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.access.Permission;
import vietqr.bank.BankAccount;
import vietqr.simulation.Simulation;
import vietqr.simulation.SimulationResult;
import vietqr.simulation.SimulationResult.Refused;
import vietqr.simulation.SimulationResult.Started;
import vietqr.simulation.Simulations;
import vietqr.web.look.Texts;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** {@code /sandbox/simulator.xhtml?run=&request=}: has a bank say something, and shows what was sent and answered. */
@Named
@RequestScoped
public class SimulatorPage {
    private static final Logger LOG = System.getLogger(SimulatorPage.class.getName());

    /** Most are over by then; the page asks for the others. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final int SHOWN_RUNS = 10;

    @Inject
    private Simulations simulations;

    @Inject
    private SimulatorChoice choice;

    @Inject
    private SimulatorForm form;

    @Inject
    private Visit visit;

    @Inject
    private CurrentPerson current;

    @Inject
    private Texts texts;

    private Long run;
    private Simulation simulation;

    @PostConstruct
    void read() {
        run = Exchange.number("run");
    }

    /** Whoever may not see the banks' own words may not put words into their mouths. */
    public boolean mayPlay() {
        return simulations.on() && current.may(Permission.PLAY_BANKS);
    }

    public void open() throws IOException {
        if (!mayPlay()) Exchange.notFound();
        else if (form.getFormat() == null) form.setFormat(choice.spoken());
    }

    /** Leads to the same page with the run in its address. */
    public String play() {
        if (!mayPlay()) return null;
        Optional<BankAccount> account = choice.account(form.getAccount());
        SimulationResult result = simulations.start(form.wish(account), visit.sight());
        if (result instanceof Refused refused)
            return Exchange.say(FacesMessage.SEVERITY_ERROR, texts.get("simulator.fault." + refused.fault()));
        Simulation begun = ((Started) result).simulation();
        LOG.log(
                Level.INFO,
                "person {0} plays a bank: {1}",
                Long.toString(current.person().id()),
                Long.toString(begun.id()));
        begun.await(PATIENCE);
        return "/sandbox/simulator.xhtml?faces-redirect=true&run=" + begun.id() + "&format=" + form.getFormat()
                + "&scenario=" + form.getScenario()
                + (form.getRequest() == null ? "" : "&request=" + form.getRequest());
    }

    /** The one in the address; null if there is none, or none any more. */
    public Simulation simulation() {
        if (simulation == null && run != null && mayPlay())
            simulation = simulations.find(visit.sight(), run).orElse(null);
        return simulation;
    }

    /** Whether the address names one that is forgotten. */
    public boolean forgotten() {
        return run != null && simulation() == null;
    }

    /** The last ones, newest first. */
    public List<Simulation> runs() {
        return simulations.latest(visit.sight(), SHOWN_RUNS);
    }

    public Long getRun() {
        return run;
    }
}
