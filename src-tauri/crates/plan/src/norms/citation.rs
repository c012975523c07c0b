//! Articles as they are cited: whether two citations name an article in common.

/// Whether two citations name an article in common, paragraphs aside: `6, 7` and `7(2)` do, `2-4` and
/// `3` do, `I 49, IV 146` and `IV 146-147` do, `IV 27` and `27` do not.
pub(super) fn share_an_article(one: &str, other: &str) -> bool {
    let others = articles(other);
    articles(one).iter().any(|article| others.contains(article))
}

/// The longest range that is read as one; a longer one is a slip of the pen.
const LONGEST_RANGE: u32 = 200;

/// The articles named: what stands before the number, such as `IV` or `common`, and the number.
fn articles(citation: &str) -> Vec<(String, String)> {
    let bare = without_paragraphs(citation).to_lowercase().replace(['–', '—'], "-");
    let mut prefix = String::new();
    let mut found = Vec::new();
    for part in bare.split([',', ';', '/']) {
        let words: Vec<&str> = part.split_whitespace().collect();
        let Some((last, before)) = words.split_last() else { continue };
        if !before.is_empty() {
            prefix = before.join(" ");
        }
        found.extend(range(last).into_iter().map(|number| (prefix.clone(), number)));
    }
    found
}

fn without_paragraphs(citation: &str) -> String {
    let mut depth = 0_u32;
    let mut bare = String::new();
    for letter in citation.chars() {
        match letter {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ if depth == 0 => bare.push(letter),
            _ => {}
        }
    }
    bare
}

/// `2-4` as 2, 3 and 4; anything else as it stands.
fn range(word: &str) -> Vec<String> {
    let ends = word.split_once('-').and_then(|(from, to)| {
        let number = |text: &str| text.parse::<u32>().ok().or_else(|| roman(text));
        Some((number(from)?, number(to)?))
    });
    match ends {
        Some((from, to)) if from <= to && to - from <= LONGEST_RANGE => {
            (from..=to).map(|number| number.to_string()).collect()
        }
        _ => vec![roman(word).map_or_else(|| word.to_owned(), |number| number.to_string())],
    }
}

/// A Roman numeral; `None` for anything else.
fn roman(text: &str) -> Option<u32> {
    let value = |letter: char| match letter {
        'i' => Some(1),
        'v' => Some(5),
        'x' => Some(10),
        'l' => Some(50),
        'c' => Some(100),
        _ => None,
    };
    let values: Vec<u32> = text.chars().map(value).collect::<Option<_>>()?;
    if values.is_empty() {
        return None;
    }
    let signed = values.iter().enumerate().map(|(at, own)| {
        let before_larger = values.get(at + 1).is_some_and(|next| next > own);
        if before_larger { -i64::from(*own) } else { i64::from(*own) }
    });
    u32::try_from(signed.sum::<i64>()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_ranges_and_parts_are_read() {
        for (one, other, shared) in [
            ("6, 7", "7(2)", true),
            ("2-4", "3", true),
            ("5-8", "4, 9", false),
            ("I 49, II 50, III 129, IV 146", "IV 146-147", true),
            ("IV 27", "27", false),
            ("Common 1, 3", "common 3(1)(a),(d)", true),
            ("common 3(1)(a),(d)", "common 2", false),
            ("I-IV", "III(c)", true),
            ("I, II(a), III, IV", "V", false),
            ("OP 4", "op 4", true),
            ("", "6", false),
        ] {
            assert_eq!(share_an_article(one, other), shared, "{one} / {other}");
            assert_eq!(share_an_article(other, one), shared, "{other} / {one}");
        }
    }
}
