//! Positions as people write them: decimal degrees, degrees with minutes and seconds, UTM.

/// Degrees north and degrees east, WGS 84.
pub(super) type Position = (f64, f64);

#[derive(Debug, Clone, Copy, PartialEq)]
enum Token {
    Number { value: f64, signed: bool, whole: bool },
    Degree,
    Separator,
    Hemisphere(char),
}

/// One coordinate: its parts and its hemisphere.
type Component<'a> = (&'a [Token], Option<char>);

/// The text in capitals, with ASCII digits, one minus sign and one degree sign.
fn plain(text: &str) -> String {
    let signs = text.trim().to_uppercase();
    let signs = signs.chars().map(|sign| match sign {
        '\u{2212}' | '\u{2010}'..='\u{2013}' => '-',
        'º' | '˚' => '°',
        '’' | '′' => '\'',
        '”' | '″' => '"',
        '(' | ')' | '\u{a0}' | '\u{202f}' => ' ',
        other => super::cell::ascii_digit(other),
    });
    signs.collect()
}

/// Both coordinates from one cell. Without hemispheres the latitude stands first.
pub(super) fn position(text: &str) -> Option<Position> {
    let text = with_points(&plain(text));
    if let Some(position) = utm(&text) {
        return Some(position);
    }
    let all = tokens(&text)?;
    let (first, second) = components(&all)?;
    let turned = matches!(first.1, Some('E' | 'W'));
    let (north, east) = if turned { (second, first) } else { (first, second) };
    if matches!(north.1, Some('E' | 'W')) || matches!(east.1, Some('N' | 'S')) {
        return None;
    }
    let (latitude, longitude) = (degrees(north)?, degrees(east)?);
    (latitude.abs() <= 90.0 && longitude.abs() <= 180.0).then_some((latitude, longitude))
}

/// One coordinate with minutes, seconds or a hemisphere; `axis` is `N` for a latitude, `E` for a
/// longitude.
pub(super) fn coordinate(text: &str, axis: char) -> Option<f64> {
    let text = plain(text).replace(',', ".");
    let all = tokens(&text)?;
    let letters: Vec<char> = all.iter().filter_map(Token::hemisphere).collect();
    let hemisphere = match letters[..] {
        [] => None,
        [letter] => Some(letter),
        _ => return None,
    };
    let fits = match hemisphere {
        None => true,
        Some('N' | 'S') => axis == 'N',
        Some(_) => axis == 'E',
    };
    let limit = if axis == 'N' { 90.0 } else { 180.0 };
    let separated = all.contains(&Token::Separator);
    let degrees = (fits && !separated).then(|| degrees((&all, hemisphere)))??;
    (degrees.abs() <= limit).then_some(degrees)
}

/// A comma is a decimal sign where there is no point and it stands between digits more than once.
fn with_points(text: &str) -> String {
    let signs: Vec<char> = text.chars().collect();
    let between = |at: usize| {
        signs[at] == ','
            && at > 0
            && signs[at - 1].is_ascii_digit()
            && signs.get(at + 1).is_some_and(char::is_ascii_digit)
    };
    let count = (0..signs.len()).filter(|at| between(*at)).count();
    if text.contains('.') || !(count >= 2 || (count == 1 && text.contains(';'))) {
        return text.to_owned();
    }
    (0..signs.len()).map(|at| if between(at) { '.' } else { signs[at] }).collect()
}

impl Token {
    fn hemisphere(&self) -> Option<char> {
        match self {
            Self::Hemisphere(letter) => Some(*letter),
            _ => None,
        }
    }
}

fn tokens(text: &str) -> Option<Vec<Token>> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(sign) = rest.chars().next() {
        let number = |sign: char| sign.is_ascii_digit() || sign == '.';
        let length = if number(sign) || "+-".contains(sign) {
            let sign_length = usize::from("+-".contains(sign));
            let digits = rest[sign_length..].find(|sign| !number(sign));
            let end = digits.map_or(rest.len(), |digits| digits + sign_length);
            let text = &rest[..end];
            let whole = !text.contains('.');
            let value = text.parse().ok()?;
            found.push(Token::Number { value, signed: sign_length == 1, whole });
            end
        } else {
            match sign {
                '°' => found.push(Token::Degree),
                '\'' | '"' | ' ' | '\t' => {}
                ',' | ';' | '/' => found.push(Token::Separator),
                'N' | 'S' | 'E' | 'W' => found.push(Token::Hemisphere(sign)),
                // Ouest, oeste.
                'O' => found.push(Token::Hemisphere('W')),
                _ => return None,
            }
            sign.len_utf8()
        };
        rest = &rest[length..];
    }
    Some(found)
}

fn components(all: &[Token]) -> Option<(Component<'_>, Component<'_>)> {
    let letters: Vec<usize> = (0..all.len()).filter(|at| all[*at].hemisphere().is_some()).collect();
    match letters[..] {
        [] => {
            let at = second_start(all)?;
            Some(((&all[..at], None), (&all[at..], None)))
        }
        [first, second] => {
            // Letters stand before both coordinates or after both.
            let cut = if first == 0 { second } else { first + 1 };
            if first != 0 && second != all.len() - 1 {
                return None;
            }
            let of = |at: usize| all[at].hemisphere();
            Some(((&all[..cut], of(first)), (&all[cut..], of(second))))
        }
        _ => None,
    }
}

/// Where the second coordinate begins in a text without hemispheres.
fn second_start(all: &[Token]) -> Option<usize> {
    let places = |wanted: fn(&Token) -> bool| -> Vec<usize> {
        (0..all.len()).filter(|at| wanted(&all[*at])).collect()
    };
    match places(|token| *token == Token::Separator)[..] {
        [at] => return Some(at),
        [] => {}
        _ => return None,
    }
    if let [_, second] = places(|token| *token == Token::Degree)[..] {
        return second.checked_sub(1);
    }
    match places(|token| matches!(token, Token::Number { .. }))[..] {
        [_, second] => Some(second),
        _ => None,
    }
}

fn degrees((tokens, hemisphere): Component<'_>) -> Option<f64> {
    let parts: Vec<(f64, bool, bool)> = tokens
        .iter()
        .filter_map(|token| match token {
            Token::Number { value, signed, whole } => Some((*value, *signed, *whole)),
            _ => None,
        })
        .collect();
    let ((first, signed, _), rest) = parts.split_first()?;
    let below = |(value, signed, _): &(f64, bool, bool)| *signed || *value >= 60.0;
    // Only the smallest unit may have a fraction.
    let broken = parts.iter().rev().skip(1).any(|(_, _, whole)| !whole);
    if rest.len() > 2 || rest.iter().any(below) || broken || (hemisphere.is_some() && *signed) {
        return None;
    }
    let size =
        rest.iter().zip([60.0, 3600.0]).fold(first.abs(), |sum, (part, unit)| sum + part.0 / unit);
    let negative = matches!(hemisphere, Some('S' | 'W')) || first.is_sign_negative();
    let value = if negative { -size } else { size };
    // A ten-millionth of a degree is a centimetre; what lies below is rounding.
    Some((value * 1e7).round() / 1e7 + 0.0)
}

/// `19H 346543 6299024`: zone, band, easting and northing in metres.
fn utm(text: &str) -> Option<Position> {
    let spaced = text.replace(',', " ").replace("MN", " ").replace("ME", " ");
    let mut parts = spaced.split_whitespace();
    let zone = parts.next()?;
    let letter = zone.chars().last()?;
    let band = "CDEFGHJKLMNPQRSTUVWX".contains(letter).then_some(letter)?;
    let zone: u32 = zone[..zone.len() - 1].parse().ok().filter(|zone| (1..=60).contains(zone))?;
    let easting: f64 = parts.next()?.trim_end_matches(['E', 'M']).parse().ok()?;
    let northing: f64 = parts.next()?.trim_end_matches(['N', 'M']).parse().ok()?;
    let inside =
        (100_000.0..1_000_000.0).contains(&easting) && (0.0..=10_000_000.0).contains(&northing);
    (inside && parts.next().is_none()).then(|| from_utm(zone, band >= 'N', easting, northing))
}

/// The inverse transverse Mercator projection by Krüger's series to the third order in n, with the
/// ellipsoid of WGS 84: better than a millimetre within a zone.
fn from_utm(zone: u32, north: bool, easting: f64, northing: f64) -> Position {
    const RADIUS: f64 = 6_378_137.0;
    const FLATTENING: f64 = 1.0 / 298.257_223_563;
    const SCALE: f64 = 0.9996;
    let n = FLATTENING / (2.0 - FLATTENING);
    let a = RADIUS / (1.0 + n) * (1.0 + n * n / 4.0 + n.powi(4) / 64.0);
    let beta = [
        n / 2.0 - 2.0 / 3.0 * n.powi(2) + 37.0 / 96.0 * n.powi(3),
        n.powi(2) / 48.0 + n.powi(3) / 15.0,
        17.0 / 480.0 * n.powi(3),
    ];
    let delta = [
        2.0 * n - 2.0 / 3.0 * n.powi(2) - 2.0 * n.powi(3),
        7.0 / 3.0 * n.powi(2) - 8.0 / 5.0 * n.powi(3),
        56.0 / 15.0 * n.powi(3),
    ];
    let xi = (northing - if north { 0.0 } else { 10_000_000.0 }) / (SCALE * a);
    let eta = (easting - 500_000.0) / (SCALE * a);
    let (mut x, mut y) = (xi, eta);
    for (index, beta) in beta.iter().enumerate() {
        let k = 2.0 * (index as f64 + 1.0);
        x -= beta * (k * xi).sin() * (k * eta).cosh();
        y -= beta * (k * xi).cos() * (k * eta).sinh();
    }
    let chi = (x.sin() / y.cosh()).asin();
    let series = delta.iter().enumerate();
    let latitude = series
        .fold(chi, |sum, (index, delta)| sum + delta * (2.0 * (index as f64 + 1.0) * chi).sin());
    let longitude = y.sinh().atan2(x.cos());
    let meridian = f64::from(zone) * 6.0 - 183.0;
    let rounded = |value: f64| (value * 1e7).round() / 1e7;
    (rounded(latitude.to_degrees()), rounded(longitude.to_degrees() + meridian))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(found: Option<Position>, expected: Position, text: &str) {
        let (north, east) = found.unwrap_or_else(|| panic!("{text} is not read"));
        assert!(
            (north - expected.0).abs() < 2e-5 && (east - expected.1).abs() < 2e-5,
            "{text}: {north} {east}"
        );
    }

    #[test]
    fn positions_in_the_notations_people_use() {
        for text in [
            "-33.45, -70.666667",
            "-33,45; -70,666667",
            "-33.45 -70.666667",
            "(−33.45, −70.666667)",
            "33°27'S 70°40'W",
            "33º27′00″S, 70º40′00″O",
            "S 33 27 00 W 70 40 00",
            "70°40'W 33°27'S",
            "33°27.000'S 70°40.000'W",
            "-33°27' -70°40'",
            "٣٣°٢٧'S ٧٠°٤٠'W",
        ] {
            close(position(text), (-33.45, -70.666_667), text);
        }
        // The CN Tower, as given with the usual example of a UTM position.
        close(position("17T 630084 4833438"), (43.642_561, -79.387_143), "UTM north");
        close(position("17T 630084mE 4833438mN"), (43.642_561, -79.387_143), "UTM with units");
        // On the central meridian the inverse is known: 500 km east, latitude by the meridian arc.
        close(position("19H 500000 10000000").map(|(_, east)| (0.0, east)), (0.0, -69.0), "UTM");
    }

    #[test]
    fn what_is_no_position_is_refused() {
        for text in [
            "",
            "here",
            "91, 0",
            "0, 181",
            "33°61'S 70°W",
            "33 S",
            "1,2,3",
            "33.5°30'S 70°W",
            "-33°S 70°W",
            "N 1 N 2",
            "99Z 1 2",
            "61H 346543 6299024",
            "1e400, 0",
        ] {
            assert_eq!(position(text), None, "{text}");
        }
    }

    #[test]
    fn single_coordinates() {
        assert_eq!(coordinate("33°27'S", 'N'), Some(-33.45));
        assert_eq!(coordinate("70° 40' 12,5\" O", 'E'), Some(-70.670_138_9));
        assert_eq!(coordinate("33°27'S", 'E'), None);
        assert_eq!(coordinate("91°N", 'N'), None);
        assert_eq!(coordinate("33S 70W", 'N'), None);
    }
}
