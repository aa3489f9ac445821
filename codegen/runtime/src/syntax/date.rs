//! Dates (RFC 9110, section 5.6.7): read in all three formats, written in the preferred one.

const DAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];
const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// The seconds from the start of 1970 to the date; dates before are negative.
pub(crate) fn parse(value: &[u8]) -> Option<i64> {
    let text = core::str::from_utf8(value)
        .ok()
        .filter(|text| text.is_ascii())?;
    match text.split_once(", ") {
        Some((day, rest)) if day.len() == 3 => {
            short_day(day)?;
            imf_fixdate(rest)
        }
        Some((day, rest)) => {
            DAYS.iter().position(|&name| name == day)?;
            rfc850(rest)
        }
        None => asctime(text),
    }
}

fn short_day(day: &str) -> Option<usize> {
    DAYS.iter().position(|&name| &name[..3] == day)
}

/// `06 Nov 1994 08:49:37 GMT`
fn imf_fixdate(text: &str) -> Option<i64> {
    let bytes = text.as_bytes();
    if bytes.len() != 24
        || &text[20..] != " GMT"
        || bytes[2] != b' '
        || bytes[6] != b' '
        || bytes[11] != b' '
    {
        return None;
    }
    seconds(
        number(&text[7..11])?,
        month(&text[3..6])?,
        number(&text[..2])?,
        &text[12..20],
    )
}

/// `06-Nov-94 08:49:37 GMT`; a year that seems more than 50 years ahead is in the past, which a reader without a clock
/// takes as 1970 to 2069.
fn rfc850(text: &str) -> Option<i64> {
    let bytes = text.as_bytes();
    if bytes.len() != 22
        || &text[18..] != " GMT"
        || bytes[2] != b'-'
        || bytes[6] != b'-'
        || bytes[9] != b' '
    {
        return None;
    }
    let short = number(&text[7..9])?;
    let year = if short < 70 {
        2000 + short
    } else {
        1900 + short
    };
    seconds(
        year,
        month(&text[3..6])?,
        number(&text[..2])?,
        &text[10..18],
    )
}

/// `Sun Nov  6 08:49:37 1994`
fn asctime(text: &str) -> Option<i64> {
    let bytes = text.as_bytes();
    if bytes.len() != 24 || [3, 7, 10, 19].iter().any(|&at| bytes[at] != b' ') {
        return None;
    }
    short_day(&text[..3])?;
    let day = text[8..10].strip_prefix(' ').unwrap_or(&text[8..10]);
    seconds(
        number(&text[20..])?,
        month(&text[4..7])?,
        number(day)?,
        &text[11..19],
    )
}

fn number(text: &str) -> Option<i64> {
    if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    text.parse().ok()
}

fn month(text: &str) -> Option<i64> {
    let place = MONTHS.iter().position(|&name| name == text)?;
    i64::try_from(place).ok()
}

fn seconds(year: i64, month: i64, day: i64, time: &str) -> Option<i64> {
    let bytes = time.as_bytes();
    if bytes[2] != b':' || bytes[5] != b':' {
        return None;
    }
    let (hour, minute, second) = (
        number(&time[..2])?,
        number(&time[3..5])?,
        number(&time[6..])?,
    );
    // A second of 60 is a leap second.
    if hour > 23 || minute > 59 || second > 60 || day < 1 || day > days_in(year, month) {
        return None;
    }
    Some((days_since_1970(year, month, day) * 24 + hour) * 3600 + minute * 60 + second)
}

const fn is_leap(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

const fn days_in(year: i64, month: i64) -> i64 {
    match month {
        1 => 28 + is_leap(year) as i64,
        3 | 5 | 8 | 10 => 30,
        _ => 31,
    }
}

/// Days from 1 January 1970 to the date in the Gregorian calendar; January is month 0.
const fn days_since_1970(year: i64, month: i64, day: i64) -> i64 {
    // Years that begin in March put the leap day last.
    let year = if month < 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * ((month + 10) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// The date as an IMF-fixdate.
#[cfg(feature = "http")]
pub(crate) fn format(seconds: u64) -> alloc::string::String {
    let days = seconds / 86_400;
    let time = seconds % 86_400;
    let shifted = days + 719_468;
    let era = shifted / 146_097;
    let of_era = shifted % 146_097;
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = (month_from_march + 2) % 12;
    let year = era * 400 + year_of_era + u64::from(month < 2);
    let name = |names: &[&'static str], place: u64| {
        usize::try_from(place)
            .ok()
            .and_then(|place| names.get(place).copied())
            .unwrap_or_default()
    };
    // 1 January 1970 was a Thursday.
    let weekday = &name(&DAYS, (days + 3) % 7)[..3];
    alloc::format!(
        "{weekday}, {day:02} {} {year:04} {:02}:{:02}:{:02} GMT",
        name(&MONTHS, month),
        time / 3600,
        time / 60 % 60,
        time % 60
    )
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn reads_the_three_formats() {
        for text in [
            "Sun, 06 Nov 1994 08:49:37 GMT",
            "Sunday, 06-Nov-94 08:49:37 GMT",
            "Sun Nov  6 08:49:37 1994",
        ] {
            assert_eq!(parse(text.as_bytes()), Some(784_111_777), "{text}");
        }
        assert_eq!(parse(b"Thu, 29 Feb 2024 23:59:60 GMT"), Some(1_709_251_200));
        for bad in [
            "",
            "Sun, 6 Nov 1994 08:49:37 GMT",
            "Sun, 06 Nov 1994 08:49:37 UTC",
            "sun, 06 nov 1994 08:49:37 gmt",
            "Wed, 29 Feb 2023 00:00:00 GMT",
            "Sun, 06 Nov 1994 24:00:00 GMT",
            "Sun, 31 Apr 1994 00:00:00 GMT",
            "06 Nov 1994 08:49:37 GMT",
            "Sun Nov 06 8:49:37 1994",
            "1994-11-06T08:49:37Z",
            "Foo, 06 Nov 1994 08:49:37 GMT",
        ] {
            assert_eq!(parse(bad.as_bytes()), None, "{bad}");
        }
    }

    #[cfg(feature = "http")]
    #[test]
    fn writes_what_it_reads() {
        assert_eq!(super::format(784_111_777), "Sun, 06 Nov 1994 08:49:37 GMT");
        for seconds in (0..4_102_444_800).step_by(8_640_017) {
            let text = super::format(seconds);
            assert_eq!(
                parse(text.as_bytes()),
                i64::try_from(seconds).ok(),
                "{text}"
            );
        }
    }
}
