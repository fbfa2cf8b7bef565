//! A sound server of a test's own: nothing of the machine's sound is heard or touched. What is played here is what the
//! microphone of a desk hears that was started with [`Ears::server`].

use std::f32::consts::TAU;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Samples a second of everything that is played here.
pub const RATE: usize = 48_000;

/// The file beside a server's socket that its guests hold in their hands.
const COOKIE: &str = "cookie";

/// What a program is told in `PULSE_COOKIE` so that the server of this address lets it in.
pub fn cookie(server: &str) -> PathBuf {
    Path::new(server.trim_start_matches("unix:")).with_file_name(COOKIE)
}

pub struct Ears {
    server: Child,
    folder: tempfile::TempDir,
}

impl Ears {
    /// Starts a PulseAudio whose one microphone hears what is played on its one loudspeaker.
    pub fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (place, home) = (folder.path().join("native"), folder.path().join("home"));
        std::fs::create_dir(&home).unwrap();
        // Who was never at a sound server has no cookie, and none is let in without one, whatever it holds.
        std::fs::write(folder.path().join(COOKIE), [7; 256]).unwrap();
        let door = format!("module-native-protocol-unix auth-anonymous=1 socket={}", place.display());
        let server = Command::new("pulseaudio")
            .args(["-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no", "--log-level=error"])
            .args(["-L", &door, "-L", "module-null-sink sink_name=counter rate=48000 channels=1"])
            .env("XDG_RUNTIME_DIR", folder.path())
            .env("HOME", &home)
            .env_remove("DBUS_SESSION_BUS_ADDRESS")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the test needs pulseaudio; `cargo xtask test` installs it");
        let ears = Self { server, folder };
        let begun = Instant::now();
        while !ears.control("pactl", &["info"]).status().is_ok_and(|status| status.success()) {
            assert!(begun.elapsed() < Duration::from_secs(30), "the sound server must answer");
            std::thread::sleep(Duration::from_millis(50));
        }
        ears
    }

    /// What a program is told in `PULSE_SERVER` to hear here.
    pub fn server(&self) -> String {
        format!("unix:{}", self.folder.path().join("native").display())
    }

    /// Plays tones of so many seconds each, one after the other; comes back at once. The end of the child is the end of
    /// the sound.
    pub fn play(&self, tones: &[(f32, f32)]) -> Child {
        let mut bytes = Vec::new();
        for (hertz, seconds) in tones {
            let count = (seconds * RATE as f32) as usize;
            for at in 0..count {
                let sample = (at as f32 * TAU * hertz / RATE as f32).sin() * 0.4;
                bytes.extend(((sample * f32::from(i16::MAX)) as i16).to_le_bytes());
            }
        }
        let file = self.folder.path().join(format!("tones-{}", bytes.len()));
        std::fs::write(&file, bytes).unwrap();
        self.control("pacat", &["--playback", "--raw", "--format=s16le", "--rate=48000", "--channels=1"])
            .arg(file)
            .spawn()
            .unwrap()
    }

    /// The loudspeaker and its microphone are unplugged.
    pub fn unplug(&self) {
        let status = self.control("pactl", &["unload-module", "module-null-sink"]).status().unwrap();
        assert!(status.success(), "what is there can be unplugged");
    }

    fn control(&self, program: &str, arguments: &[&str]) -> Command {
        let mut command = Command::new(program);
        command
            .args(arguments)
            .env("PULSE_SERVER", self.server())
            .env("HOME", self.folder.path().join("home"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        command
    }
}

impl Drop for Ears {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// How much of a sound's power lies at this pitch, 0 to 1 (Goertzel).
pub fn share(samples: &[f32], hertz: f32) -> f32 {
    let step = 2.0 * (TAU * hertz / RATE as f32).cos();
    let (mut one, mut two) = (0.0_f64, 0.0_f64);
    for sample in samples {
        (one, two) = (f64::from(*sample) + f64::from(step) * one - two, one);
    }
    let power = one * one + two * two - f64::from(step) * one * two;
    let all: f64 = samples.iter().map(|sample| f64::from(*sample) * f64::from(*sample)).sum();
    if all < 1e-3 { 0.0 } else { (power * 2.0 / (all * samples.len() as f64)) as f32 }
}

/// The pitch of each tenth of a second, among these; 0 for none of them.
pub fn pitches(samples: &[f32], among: &[f32]) -> Vec<f32> {
    let tenth = |part: &[f32]| among.iter().copied().find(|hertz| share(part, *hertz) > 0.7).unwrap_or(0.0);
    samples.chunks_exact(RATE / 10).map(tenth).collect()
}

/// A file's sound as samples.
pub fn decoded(file: &[u8]) -> Vec<f32> {
    let mut samples = Vec::new();
    let read = shopbell_engine::sound::decode::decode(file.to_vec(), &mut |rate, piece| {
        assert_eq!(rate as usize, RATE, "Opus is 48 kHz");
        samples.extend_from_slice(piece);
        Ok(())
    });
    read.expect("the file must be a sound");
    samples
}
