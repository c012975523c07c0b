//! `concord`, the terminal program: what the window does, without a window, on the same api.
//!
//! Results go to standard output, messages to standard error. Exit status: 0 done, 1 refused with a
//! reason, 2 wrong usage.

#![forbid(unsafe_code)]

mod arguments;
mod gaps;
mod measures;
mod norms;
mod output;
mod secret;
mod verbs;

use std::process::ExitCode;

use clap::Parser;
use concord_api::text::Text;

fn main() -> ExitCode {
    let arguments = arguments::Arguments::parse();
    let text = Text::for_language(&arguments.language);
    match verbs::run(arguments, &text) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("concord: {}", text.error(&error));
            ExitCode::from(1)
        }
    }
}
