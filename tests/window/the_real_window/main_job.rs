use xtask::play;
use xtask::wait;
use xtask::webdriver::key;

use super::{open, picture, program};

#[test]
fn a_customer_writes_the_owner_answers_the_customer_reads() {
    let (stage, window) = open();
    let steps = std::cell::RefCell::new(Vec::new());
    let played = play::main_job(&window, &|step| steps.borrow_mut().push(step.to_owned()));
    picture(&stage, "main-job");
    played.unwrap_or_else(|trouble| panic!("{trouble} After: {:#?}", steps.borrow()));
    window.close().unwrap();

    // What was said is there at the next start.
    let window = stage.open(&program(), &[]).unwrap();
    let row = {
        window.wait_for("The conversation list", play::ROW, play::START).unwrap();
        play::find_row(&window, play::CUSTOMER).unwrap()
    };
    window.click(&row).unwrap();
    wait::until("The answer of before", play::SOON, || {
        let said = window.find_all("[role=log] .msg.out").unwrap();
        Ok(said.iter().any(|one| window.content(one).is_ok_and(|text| text.contains(play::ANSWER))).then_some(()))
    })
    .unwrap();
    window.close().unwrap();
}

#[test]
fn everything_is_reached_by_keyboard() {
    let (_stage, window) = open();
    window.wait_for("The conversation list", play::ROW, play::START).unwrap();
    window.chord(&[key::CONTROL], 'f').unwrap();
    window.keys("James").unwrap();
    let field = window.find("input").unwrap().unwrap();
    assert_eq!(
        window.property(&field, "value").unwrap(),
        "James",
        "Ctrl+F must put the keyboard into the search field"
    );
    window.keys(&key::ESCAPE.to_string()).unwrap();
    for (digit, current) in [('2', "Connection"), ('3', "Settings"), ('1', "Inbox")] {
        window.chord(&[key::CONTROL], digit).unwrap();
        wait::until("The view that was chosen", play::SOON, || {
            let marked = window.find("nav [aria-current=page]")?;
            Ok(marked.filter(|one| window.content(one).is_ok_and(|text| text.contains(current))))
        })
        .unwrap();
    }
    // From the list into a chat and to its composer, without the pointer.
    window.wait_for("The conversation list", play::ROW, play::SOON).unwrap();
    window.chord(&[key::ALT], key::DOWN).unwrap();
    window.wait_for("A chat", "[role=log] .msg", play::SOON).unwrap();
    window.close().unwrap();
}
