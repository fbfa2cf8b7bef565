//! One process holds the shop; a damaged or newer file is not touched.

use shopbell_tests::{Desk, DeskOptions, database, program};

fn refused(data: &std::path::Path) -> String {
    program::refused(data, &[], "")
}

#[tokio::test]
async fn a_second_start_on_the_same_folder_is_refused() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::default());
    let said = refused(data.path());
    assert!(said.contains("SB-D005"), "it says why: {said}");
    desk.someone_to_answer().await;
}

#[tokio::test]
async fn a_damaged_database_is_reported_and_not_touched() {
    let data = tempfile::tempdir().unwrap();
    let path = database::path(data.path());
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    let damaged = b"this is not a database, but it is all the shop has".repeat(200);
    std::fs::write(&path, &damaged).unwrap();
    let said = refused(data.path());
    assert!(said.contains("SB-D003"), "it says why: {said}");
    assert_eq!(std::fs::read(&path).unwrap(), damaged, "a damaged file is left as it is");
}
