package vietqr.calendar;

import java.time.LocalDate;

/**
 * Days of the Vietnamese lunar calendar, by the new moons and the sun's longitude at UTC+7 (J. Meeus, Astronomical Algorithms,
 * as Hồ Ngọc Đức has simplified them). An independent witness for the shipped list.
 */
final class LunarDay {
    private static final double RAD = Math.PI / 180;
    private static final double ZONE = 7.0 / 24;
    private static final int JULIAN_OF_EPOCH = 2_440_588;

    private LunarDay() {}

    /** The day of a month, 1 to 10, of the lunar year that begins in a year. */
    static LocalDate of(int day, int month, int year) {
        long before = eleventh(year - 1);
        long after = eleventh(year);
        int k = (int) Math.floor(0.5 + (before - 2_415_021.076998695) / 29.530588853);
        int months = month + 1;
        if (after - before > 365 && months >= leap(before)) months++;
        return LocalDate.ofEpochDay(newMoon(k + months) + day - 1 - JULIAN_OF_EPOCH);
    }

    private static long eleventh(int year) {
        long lastDay = LocalDate.of(year, 12, 31).toEpochDay() + JULIAN_OF_EPOCH;
        int k = (int) ((lastDay - 2_415_021) / 29.530588853);
        long moon = newMoon(k);
        return sun(moon) >= 9 ? newMoon(k - 1) : moon;
    }

    private static int leap(long eleventh) {
        int k = (int) Math.floor(0.5 + (eleventh - 2_415_021.076998695) / 29.530588853);
        int i = 1;
        int arc = sun(newMoon(k + i));
        int last;
        do {
            last = arc;
            i++;
            arc = sun(newMoon(k + i));
        } while (arc != last && i < 14);
        return i - 1;
    }

    private static int sun(long julian) {
        double t = (julian - 2_451_545.5 - ZONE) / 36_525;
        double m = 357.52910 + 35_999.05030 * t - 0.0001559 * t * t - 0.00000048 * t * t * t;
        double middle = 280.46645 + 36_000.76983 * t + 0.0003032 * t * t;
        double ahead = (1.914600 - 0.004817 * t - 0.000014 * t * t) * Math.sin(RAD * m)
                + (0.019993 - 0.000101 * t) * Math.sin(2 * RAD * m)
                + 0.00029 * Math.sin(3 * RAD * m);
        double turns = (middle + ahead) / 360;
        return (int) Math.floor((turns - Math.floor(turns)) * 12);
    }

    private static long newMoon(int k) {
        double t = k / 1236.85;
        double mean = 2_415_020.75933
                + 29.53058868 * k
                + 0.0001178 * t * t
                - 0.000000155 * t * t * t
                + 0.00033 * Math.sin((166.56 + 132.87 * t - 0.009173 * t * t) * RAD);
        double sun = RAD * (359.2242 + 29.10535608 * k - 0.0000333 * t * t - 0.00000347 * t * t * t);
        double moon = RAD * (306.0253 + 385.81691806 * k + 0.0107306 * t * t + 0.00001236 * t * t * t);
        double node = RAD * (21.2964 + 390.67050646 * k - 0.0016528 * t * t - 0.00000239 * t * t * t);
        double corrected = (0.1734 - 0.000393 * t) * Math.sin(sun)
                + 0.0021 * Math.sin(2 * sun)
                - 0.4068 * Math.sin(moon)
                + 0.0161 * Math.sin(2 * moon)
                - 0.0004 * Math.sin(3 * moon)
                + 0.0104 * Math.sin(2 * node)
                - 0.0051 * Math.sin(sun + moon)
                - 0.0074 * Math.sin(sun - moon)
                + 0.0004 * Math.sin(2 * node + sun)
                - 0.0004 * Math.sin(2 * node - sun)
                - 0.0006 * Math.sin(2 * node + moon)
                + 0.0010 * Math.sin(2 * node - moon)
                + 0.0005 * Math.sin(2 * moon + sun);
        double slow = -0.000278 + 0.000265 * t + 0.000262 * t * t;
        return (long) Math.floor(mean + corrected - slow + 0.5 + ZONE);
    }
}
