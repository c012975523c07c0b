//! What the command line asks to open.

/// Reads `--sample` or the folder of a dossier; anything else is ignored.
pub fn from_arguments(arguments: impl Iterator<Item = String>) -> Option<String> {
    let first = arguments
        .into_iter()
        .find(|argument| argument == "--sample" || !argument.starts_with('-'))?;
    Some(if first == "--sample" { "sample".to_owned() } else { first })
}

#[cfg(test)]
mod tests {
    use super::from_arguments;

    fn read(arguments: &[&str]) -> Option<String> {
        from_arguments(arguments.iter().map(ToString::to_string))
    }

    #[test]
    fn the_sample_or_a_folder_can_be_named() {
        assert_eq!(read(&["--sample"]).as_deref(), Some("sample"));
        assert_eq!(read(&["/home/a/dossier"]).as_deref(), Some("/home/a/dossier"));
        assert_eq!(read(&["--unknown"]), None, "a switch is not a folder");
        assert_eq!(read(&[]), None);
    }
}
