//! The drag itself, as GTK does it: the file goes as an address of the kind `file:`.

use std::cell::{Cell, RefCell};
use std::path::Path;
use std::rc::Rc;

use gtk::gdk::DragAction;
use gtk::glib::{self, Propagation, SignalHandlerId};
use gtk::prelude::*;
use tauri::WebviewWindow;

/// The button that drags: the first.
const FIRST_BUTTON: i32 = 1;

/// Begins to drag. `over` is told once, when it has ended: whether somebody took the file. On the main thread only.
///
/// # Errors
/// When the window is gone, the path has no address, or the button is not pressed any more.
pub fn begin(
    window: &WebviewWindow,
    file: &Path,
    over: impl Fn(bool) + 'static,
) -> Result<(), Box<dyn std::error::Error>> {
    let window = window.gtk_window()?;
    let address = glib::filename_to_uri(file, None)?;
    let targets = gtk::TargetList::new(&[]);
    targets.add_uri_targets(0);
    let taken = Rc::new(Cell::new(true));
    let handlers: Rc<RefCell<Vec<SignalHandlerId>>> = Rc::default();
    let gives = window.connect_drag_data_get(move |_, _, data, _, _| {
        data.set_uris(&[address.as_str()]);
    });
    let refused = taken.clone();
    let fails = window.connect_drag_failed(move |_, _, _| {
        refused.set(false);
        Propagation::Proceed
    });
    let own = handlers.clone();
    let ends = window.connect_drag_end(move |window, _| {
        for handler in own.borrow_mut().drain(..) {
            window.disconnect(handler);
        }
        over(taken.get());
    });
    handlers.borrow_mut().extend([gives, fails, ends]);
    let begun = window.drag_begin_with_coordinates(&targets, DragAction::COPY, FIRST_BUTTON, None, -1, -1);
    if begun.is_none() {
        for handler in handlers.borrow_mut().drain(..) {
            window.disconnect(handler);
        }
        return Err("the window system begins no drag".into());
    }
    Ok(())
}
