/** A sound server of a test's own: what is played on it is what the microphone of a desk hears that was started with it. */
import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const RATE = 48_000;

/** Where no sound server answers: never the microphone of whoever runs the tests. */
export const NOWHERE = "unix:/nowhere";

/** The file beside a server's socket that its guests hold in their hands. */
const COOKIE = "cookie";

/** What a program is told in `PULSE_COOKIE` so that the server of this address lets it in. */
export const cookieOf = (address: string): string => join(dirname(address.replace(/^unix:/, "")), COOKIE);

export class Ears {
  private constructor(
    private readonly server: ChildProcess,
    private readonly folder: string,
    /** What a program is told in `PULSE_SERVER` to hear here. */
    readonly address: string,
  ) {}

  static async open(): Promise<Ears> {
    const folder = mkdtempSync(join(tmpdir(), "shopbell-ears-"));
    mkdirSync(join(folder, "home"));
    // Who was never at a sound server has no cookie, and none is let in without one, whatever it holds.
    writeFileSync(join(folder, COOKIE), new Uint8Array(256));
    const socket = join(folder, "native");
    const server = spawn(
      "pulseaudio",
      [
        ..."-n --daemonize=no --exit-idle-time=-1 --use-pid-file=no --log-level=error".split(" "),
        ...["-L", `module-native-protocol-unix auth-anonymous=1 socket=${socket}`],
        ...["-L", "module-null-sink sink_name=counter rate=48000 channels=1"],
      ],
      { env: { ...process.env, XDG_RUNTIME_DIR: folder, HOME: join(folder, "home") }, stdio: "ignore" },
    );
    const ears = new Ears(server, folder, `unix:${socket}`);
    for (let tries = 0; ; tries += 1) {
      try {
        execFileSync("pactl", ["info"], { env: ears.environment, stdio: "ignore" });
        return ears;
      } catch (error) {
        if (tries > 100) throw error;
        await new Promise((done) => setTimeout(done, 100));
      }
    }
  }

  /** Plays a tone until it is over or [`close`] is called. */
  play(hertz: number, seconds: number): void {
    const samples = Int16Array.from(
      { length: RATE * seconds },
      (_, at) => Math.sin((at * 2 * Math.PI * hertz) / RATE) * 13_000 * (0.4 + 0.6 * Math.abs(Math.sin(at / 9000))),
    );
    const file = join(this.folder, `tone-${hertz}`);
    writeFileSync(file, new Uint8Array(samples.buffer));
    const how = "--playback --raw --format=s16le --rate=48000 --channels=1".split(" ");
    spawn("pacat", [...how, file], { env: this.environment, stdio: "ignore" });
  }

  close(): void {
    this.server.kill("SIGKILL");
    rmSync(this.folder, { recursive: true, force: true });
  }

  private get environment(): NodeJS.ProcessEnv {
    return { ...process.env, PULSE_SERVER: this.address, HOME: join(this.folder, "home") };
  }
}
