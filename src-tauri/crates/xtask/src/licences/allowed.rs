//! The licences Shopbell may be built on.

/// Licences of code that ends up in the program: permissive ones, and the Mozilla licence, whose duties stop at its own
/// files.
const IN_THE_PROGRAM: [&str; 16] = [
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "CDLA-Permissive-2.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "Unicode-3.0",
    "Unicode-DFS-2016",
    "Unlicense",
    "Zlib",
];

/// Licences of packages that only build and check the window's pages.
const AMONG_THE_TOOLS: [&str; 3] = ["BlueOak-1.0.0", "CC-BY-4.0", "Python-2.0"];

/// Whether a licence may stand in the program.
#[must_use]
pub fn in_the_program(licence: &str) -> bool {
    IN_THE_PROGRAM.contains(&licence)
}

/// Whether a licence may stand among the tools.
#[must_use]
pub fn among_the_tools(licence: &str) -> bool {
    in_the_program(licence) || AMONG_THE_TOOLS.contains(&licence)
}
