//! The shop lies in one folder, told apart from every other.

use super::*;
use crate::vault;

/// A home in which a shop lies, with what else lies there.
pub(in crate::backup) fn home() -> tempfile::TempDir {
    let home = tempfile::tempdir().unwrap();
    shop(home.path());
    for other in ["receiver-port", "whatsapp"] {
        fs::write(home.path().join(other), "").unwrap();
    }
    home
}

fn shop(folder: &Path) {
    fs::create_dir_all(folder.join("media/ab")).unwrap();
    for file in ["shop.db", "shop.db-wal", "media/ab/abcd", vault::FILE] {
        fs::write(folder.join(file), "").unwrap();
    }
}

/// A copy takes the shop's place, and the shop is opened there.
pub(in crate::backup) fn restore(home: &Path, made_at: i64) -> PathBuf {
    let (_, folder) = fresh(home, made_at).unwrap();
    fs::create_dir(&folder).unwrap();
    shop(&folder);
    make_ready(home, &folder).unwrap();
    choose(home).unwrap();
    tidy(home, &folder.join("shop.db")).unwrap();
    folder
}

pub(in crate::backup) fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort_unstable();
    names
}

#[test]
fn only_a_folder_that_was_put_there_is_followed_and_nothing_else_is_opened() {
    let home = home();
    let file = home.path().join(PLACE);
    assert_eq!(current(home.path()), Ok(home.path().to_path_buf()), "a shop that was never restored");
    fs::create_dir_all(home.path().join("elsewhere")).unwrap();
    for other in ["", "elsewhere", "../elsewhere", "restored-", "restored-../elsewhere"] {
        fs::write(&file, other).unwrap();
        assert_eq!(current(home.path()), Err(PlaceProblem::Strange { file: file.clone() }), "{other}");
    }
    fs::write(&file, [0xff, 0xfe]).unwrap();
    assert_eq!(current(home.path()), Err(PlaceProblem::Strange { file: file.clone() }));
    let folder = home.path().join("restored-12-ab");
    fs::write(&file, "restored-12-ab").unwrap();
    assert_eq!(current(home.path()), Err(PlaceProblem::NotThere { folder }), "its disk is away");
    fs::remove_file(&file).unwrap();
    fs::create_dir(&file).unwrap();
    assert!(matches!(current(home.path()), Err(PlaceProblem::Unreadable { .. })));
    fs::remove_dir(&file).unwrap();

    let folder = restore(home.path(), 12);
    assert_eq!(current(home.path()), Ok(folder));
    fs::remove_file(&file).unwrap();
    assert_eq!(current(home.path()), Err(PlaceProblem::Lost { file }), "the shop that was put aside is not the shop");
}

#[test]
fn what_is_half_done_or_was_never_chosen_goes_at_the_next_start_and_nothing_else() {
    let home = home();
    let own = home.path().join("shop.db");
    let (partial, whole) = fresh(home.path(), 12).unwrap();
    for folder in [&partial, &whole, &home.path().join("media.part")] {
        fs::create_dir(folder).unwrap();
    }
    tidy(home.path(), &own).unwrap();
    assert!(!partial.exists() && home.path().join("media.part").exists());
    assert!(!whole.exists(), "killed between its name and the choice");
    assert!(own.exists());
    let folder = restore(home.path(), 13);
    tidy(home.path(), &folder.join("shop.db")).unwrap();
    assert!(folder.join("shop.db").exists() && own.exists(), "what was put aside is not half done");
}
