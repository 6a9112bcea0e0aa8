package vietqr.web.timers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.schedule.Rhythm;
import vietqr.schedule.TimerRun;
import vietqr.schedule.TimerState;
import vietqr.web.look.Format;
import vietqr.web.look.Texts;

import java.time.Duration;

/** How timers are spoken of. */
@Named("timerWords")
@RequestScoped
public class Words {
    @Inject
    private Texts texts;

    @Inject
    private Format format;

    /** What it does; its bare name if it came with a newer program. */
    public String name(String name) {
        return texts.find("timer.name." + name).orElse(name);
    }

    /** As in "every 5 minutes". */
    public String rhythm(TimerState timer) {
        Rhythm rhythm = timer.rhythm();
        if (rhythm.isDaily()) return texts.get("timer.daily", rhythm.time().toString());
        long seconds = rhythm.period().toSeconds();
        if (seconds % 3600 == 0) return texts.get("timer.hours", seconds / 3600);
        if (seconds % 60 == 0) return texts.get("timer.minutes", seconds / 60);
        return texts.get("timer.seconds", seconds);
    }

    /** Seconds from one on, milliseconds below; empty while it runs. */
    public String took(TimerRun run) {
        if (run == null || run.endedAt().isEmpty()) return "";
        Duration longest = run.longest();
        if (longest.toMillis() < 1000) return format.number(longest.toMillis()) + "\u00a0ms";
        return format.number(longest.toSeconds()) + "\u00a0s";
    }

    /** How much it did; over how many runs, if a line stands for several. */
    public String counted(TimerRun run) {
        if (run == null || run.result() == TimerRun.Result.RUNNING) return "";
        if (run.runs() == 1) return format.number(run.counted());
        return texts.get("timer.counted", run.counted(), run.runs());
    }
}
