//! SQLite's way to the disk with a recorder in it: a VFS around the system's own, and the default one of this process.
//!
//! Every call is handed on as it is; what changes a file of a recorded folder is written down once it was done. Written
//! against <https://sqlite.org/vfs.html>. Nothing else in the tests is `unsafe`.
#![expect(unsafe_code, reason = "a VFS is a table of C functions")]

use std::ffi::{CStr, c_char, c_int, c_void};
use std::path::Path;
use std::sync::{Arc, Once};

use libsqlite3_sys as ffi;

use super::tape::{Event, Tape};

/// An open file as SQLite sees it. The system's own file lies right behind it.
#[repr(C)]
struct Recorded {
    base: ffi::sqlite3_file,
    /// Where it is recorded, if it is.
    on: Option<Box<(Arc<Tape>, Arc<str>)>>,
}

const OWN_SIZE: usize = size_of::<Recorded>();

/// Puts the recorder in. Must come before the first recorded file is opened.
pub fn register() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        // SAFETY: `sqlite3_vfs_find` answers with the system's VFS, which lives as long as the process; so does ours,
        // which is leaked. The functions taken over by the copy look at nothing of their VFS but `mxPathname`, which is
        // the same in both.
        let code = unsafe {
            ffi::sqlite3_initialize();
            let real = ffi::sqlite3_vfs_find(std::ptr::null());
            assert!(!real.is_null(), "SQLite must have a way to the disk");
            let mut own = *real;
            own.szOsFile = c_int::try_from(OWN_SIZE).unwrap() + (*real).szOsFile;
            own.pNext = std::ptr::null_mut();
            own.zName = c"recorded".as_ptr();
            own.pAppData = real.cast();
            own.xOpen = Some(open);
            own.xDelete = Some(delete);
            ffi::sqlite3_vfs_register(Box::into_raw(Box::new(own)), 1)
        };
        assert_eq!(code, ffi::SQLITE_OK, "the recorder must be taken");
    });
}

/// The file's record, by the name SQLite uses.
unsafe fn covering(name: *const c_char) -> Option<(Arc<Tape>, Arc<str>)> {
    if name.is_null() {
        return None;
    }
    // SAFETY: SQLite's file names end with a zero and stay as they are during the call.
    let name = unsafe { CStr::from_ptr(name) };
    Tape::covering(Path::new(name.to_str().ok()?))
}

/// The system's own file behind ours.
unsafe fn real(file: *mut ffi::sqlite3_file) -> *mut ffi::sqlite3_file {
    // SAFETY: SQLite allots `szOsFile` bytes for a file, ours and behind it the system's.
    unsafe { file.cast::<u8>().add(OWN_SIZE).cast() }
}

unsafe fn record<'a>(file: *mut ffi::sqlite3_file) -> Option<&'a (Arc<Tape>, Arc<str>)> {
    // SAFETY: SQLite calls the methods below only on files that `open` has filled in, and not after `close`.
    unsafe { (*file.cast::<Recorded>()).on.as_deref() }
}

unsafe extern "C" fn open(
    vfs: *mut ffi::sqlite3_vfs,
    name: *const c_char,
    file: *mut ffi::sqlite3_file,
    flags: c_int,
    out_flags: *mut c_int,
) -> c_int {
    // SAFETY: `vfs` is ours, its `pAppData` the system's; `file` has room for both halves, and each is filled in before
    // it is read.
    unsafe {
        let system: *mut ffi::sqlite3_vfs = (*vfs).pAppData.cast();
        let on = covering(name);
        let is_new = on.is_some() && !Path::new(&*CStr::from_ptr(name).to_string_lossy()).exists();
        let inner = real(file);
        (*inner).pMethods = std::ptr::null();
        let code = (*system).xOpen.map_or(ffi::SQLITE_CANTOPEN, |open| open(system, name, inner, flags, out_flags));
        if (*inner).pMethods.is_null() {
            (*file).pMethods = std::ptr::null();
            return code;
        }
        if let Some((tape, file)) = &on
            && is_new
            && code == ffi::SQLITE_OK
        {
            tape.add(Event::Create { file: file.clone() });
        }
        let base = ffi::sqlite3_file { pMethods: &raw const METHODS };
        file.cast::<Recorded>().write(Recorded { base, on: on.map(Box::new) });
        code
    }
}

unsafe extern "C" fn delete(vfs: *mut ffi::sqlite3_vfs, name: *const c_char, sync_folder: c_int) -> c_int {
    // SAFETY: as in `open`; `name` is SQLite's.
    unsafe {
        let system: *mut ffi::sqlite3_vfs = (*vfs).pAppData.cast();
        let code = (*system).xDelete.map_or(ffi::SQLITE_IOERR, |delete| delete(system, name, sync_folder));
        if code == ffi::SQLITE_OK
            && let Some((tape, file)) = covering(name)
        {
            tape.add(Event::Delete { file, lasting: sync_folder != 0 });
        }
        code
    }
}

unsafe extern "C" fn close(file: *mut ffi::sqlite3_file) -> c_int {
    // SAFETY: SQLite closes a file once; our half is dropped here and not looked at again.
    unsafe {
        let inner = real(file);
        let code = (*(*inner).pMethods).xClose.map_or(ffi::SQLITE_OK, |close| close(inner));
        drop((*file.cast::<Recorded>()).on.take());
        (*file).pMethods = std::ptr::null();
        code
    }
}

unsafe extern "C" fn write(file: *mut ffi::sqlite3_file, from: *const c_void, length: c_int, at: i64) -> c_int {
    // SAFETY: SQLite hands over `length` bytes at `from`.
    unsafe {
        let inner = real(file);
        let code = (*(*inner).pMethods).xWrite.map_or(ffi::SQLITE_IOERR, |write| write(inner, from, length, at));
        if let Some((tape, file)) = record(file) {
            // A write that failed may have written anything; SQLite then syncs nothing of it, so it counts as done.
            let bytes = std::slice::from_raw_parts(from.cast::<u8>(), usize::try_from(length).unwrap_or(0)).to_vec();
            tape.add(Event::Write { file: file.clone(), at: usize::try_from(at).unwrap_or(0), bytes });
        }
        code
    }
}

unsafe extern "C" fn truncate(file: *mut ffi::sqlite3_file, size: i64) -> c_int {
    // SAFETY: the file is open.
    unsafe {
        let inner = real(file);
        let code = (*(*inner).pMethods).xTruncate.map_or(ffi::SQLITE_IOERR, |truncate| truncate(inner, size));
        if let Some((tape, file)) = record(file) {
            tape.add(Event::Truncate { file: file.clone(), size: usize::try_from(size).unwrap_or(0) });
        }
        code
    }
}

unsafe extern "C" fn sync(file: *mut ffi::sqlite3_file, flags: c_int) -> c_int {
    // SAFETY: the file is open.
    unsafe {
        let inner = real(file);
        let on = record(file);
        let from = on.map_or(0, |(tape, _)| tape.position());
        let code = (*(*inner).pMethods).xSync.map_or(ffi::SQLITE_IOERR, |sync| sync(inner, flags));
        if let Some((tape, file)) = on
            && code == ffi::SQLITE_OK
        {
            tape.add(Event::Sync { file: file.clone(), from });
        }
        code
    }
}

/// A method that is handed on as it is.
macro_rules! hand_on {
    ($name:ident, $method:ident, $missing:expr $(, $argument:ident: $kind:ty)*) => {
        unsafe extern "C" fn $name(file: *mut ffi::sqlite3_file $(, $argument: $kind)*) -> c_int {
            // SAFETY: the file is open, and the arguments are SQLite's own.
            unsafe {
                let inner = real(file);
                (*(*inner).pMethods).$method.map_or($missing, |method| method(inner $(, $argument)*))
            }
        }
    };
}

hand_on!(read, xRead, ffi::SQLITE_IOERR, into: *mut c_void, length: c_int, at: i64);
hand_on!(file_size, xFileSize, ffi::SQLITE_IOERR, size: *mut i64);
hand_on!(lock, xLock, ffi::SQLITE_IOERR, level: c_int);
hand_on!(unlock, xUnlock, ffi::SQLITE_IOERR, level: c_int);
hand_on!(check_lock, xCheckReservedLock, ffi::SQLITE_IOERR, out: *mut c_int);
hand_on!(control, xFileControl, ffi::SQLITE_NOTFOUND, what: c_int, with: *mut c_void);
hand_on!(sector_size, xSectorSize, 0);
hand_on!(characteristics, xDeviceCharacteristics, 0);
hand_on!(shm_map, xShmMap, ffi::SQLITE_IOERR, page: c_int, size: c_int, extend: c_int, out: *mut *mut c_void);
hand_on!(shm_lock, xShmLock, ffi::SQLITE_IOERR, offset: c_int, count: c_int, flags: c_int);
hand_on!(shm_unmap, xShmUnmap, ffi::SQLITE_OK, and_delete: c_int);

unsafe extern "C" fn shm_barrier(file: *mut ffi::sqlite3_file) {
    // SAFETY: the file is open.
    unsafe {
        let inner = real(file);
        if let Some(barrier) = (*(*inner).pMethods).xShmBarrier {
            barrier(inner);
        }
    }
}

/// Version 2: without mapped reads, which Shopbell does not use.
static METHODS: ffi::sqlite3_io_methods = ffi::sqlite3_io_methods {
    iVersion: 2,
    xClose: Some(close),
    xRead: Some(read),
    xWrite: Some(write),
    xTruncate: Some(truncate),
    xSync: Some(sync),
    xFileSize: Some(file_size),
    xLock: Some(lock),
    xUnlock: Some(unlock),
    xCheckReservedLock: Some(check_lock),
    xFileControl: Some(control),
    xSectorSize: Some(sector_size),
    xDeviceCharacteristics: Some(characteristics),
    xShmMap: Some(shm_map),
    xShmLock: Some(shm_lock),
    xShmBarrier: Some(shm_barrier),
    xShmUnmap: Some(shm_unmap),
    xFetch: None,
    xUnfetch: None,
};
