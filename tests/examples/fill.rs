//! Fills a new data folder's practice shop with years of messages, so that the desk can be started on it.
//!
//! `fill --data DIR --messages N --conversations N --longest N` makes a practice WhatsApp in the folder first, with
//! nobody in it who writes by himself, and then a shop that is that WhatsApp's. It prints one line of JSON: which
//! conversation is the longest, who it is with, and a file in it whose name nothing else has.

use std::error::Error;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{ChildStdout, Command, ExitCode, Stdio};
use std::time::{Instant, SystemTime, UNIX_EPOCH};

use serde_json::{Value, json};
use shopbell_model::UtcMillis;
use shopbell_store::{OpenOptions, Store};
use shopbell_tests::database;
use shopbell_tests::generate::people::Customer;
use shopbell_tests::generate::{self, Options, Order, ShopFacts, timeline};
use sqlx::Row as _;

type Trouble = Box<dyn Error>;

const USAGE: &str = "fill --data DIR [--messages N] [--conversations N] [--longest N]";

fn main() -> ExitCode {
    let done = tokio::runtime::Runtime::new().map_err(Trouble::from).and_then(|runtime| runtime.block_on(run()));
    match done {
        Ok(line) => {
            println!("{line}");
            ExitCode::SUCCESS
        }
        Err(trouble) => {
            eprintln!("fill: {trouble}\n\n{USAGE}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<Value, Trouble> {
    let wishes = Wishes::read(std::env::args().skip(1))?;
    let path = database::path(&wishes.data);
    if path.exists() {
        return Err(format!("{} is a shop already", path.display()).into());
    }
    let begun = Instant::now();
    let mut options = Options { shop: whatsapp(&wishes.data).await?, now: now()?, ..Options::sized(wishes.messages) };
    options.conversations = wishes.conversations.unwrap_or(options.conversations);
    options.longest = wishes.longest.unwrap_or(options.longest);

    let store = Store::open(OpenOptions { path, key: None }).await?;
    generate::fill(&store, &options, |_| {}).await?;
    store.close().await;

    // The first chat is the longest.
    let order = Order::new(&timeline::beats(&options), options.conversations);
    let (conversation, customer) = (order.row(0), Customer::new(options.seed, 0));
    Ok(json!({
        "conversation": conversation,
        "name": customer.name,
        "wa_id": customer.wa_id,
        "messages": options.longest,
        "rare": rare(&wishes.data, conversation).await?,
        "seconds": begun.elapsed().as_secs_f64(),
    }))
}

/// What is asked for on the command line.
struct Wishes {
    data: PathBuf,
    messages: u32,
    conversations: Option<u32>,
    longest: Option<u32>,
}

impl Wishes {
    fn read(mut arguments: impl Iterator<Item = String>) -> Result<Self, Trouble> {
        let (mut data, mut messages, mut conversations, mut longest) = (None, None, None, None);
        while let Some(name) = arguments.next() {
            let value = arguments.next().ok_or_else(|| format!("{name} wants a value"))?;
            match name.as_str() {
                "--data" => data = Some(PathBuf::from(value)),
                "--messages" => messages = Some(value.parse()?),
                "--conversations" => conversations = Some(value.parse()?),
                "--longest" => longest = Some(value.parse()?),
                other => return Err(format!("what is {other}?").into()),
            }
        }
        let data = data.ok_or("--data is missing")?;
        Ok(Self { data, messages: messages.unwrap_or(100_000), conversations, longest })
    }
}

/// Makes the practice WhatsApp the desk will find in this folder, and says whom it takes the shop for.
async fn whatsapp(data: &Path) -> Result<ShopFacts, Trouble> {
    let program = format!("shopbell-practice{}", std::env::consts::EXE_SUFFIX);
    // Examples lie one folder below the programs. Not built here: whoever starts this may hold Cargo's lock.
    let folder = std::env::current_exe()?.ancestors().nth(2).ok_or("no folder of programs")?.to_path_buf();
    let mut child = Command::new(folder.join(program))
        .args(["--port", "0", "--no-scene", "--dir"])
        .arg(data.join("practice/whatsapp"))
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    let facts = match child.stdout.take() {
        Some(out) => facts(out).await,
        None => Err("practice says nothing".into()),
    };
    child.kill()?;
    child.wait()?;
    let facts = facts?;
    let fact = |name: &str| facts[name].as_str().map(str::to_owned).ok_or(format!("practice tells {name}"));
    Ok(ShopFacts {
        portfolio_id: fact("portfolio_id")?,
        waba_id: fact("waba_id")?,
        phone_number_id: fact("phone_number_id")?,
        display_phone: fact("display_phone")?,
        name: fact("verified_name")?,
    })
}

/// Everything practice tells of itself, once its first line says where it is.
async fn facts(out: ChildStdout) -> Result<Value, Trouble> {
    let mut line = String::new();
    BufReader::new(out).read_line(&mut line)?;
    let ready: Value = serde_json::from_str(&line)?;
    let base = ready["practice"].as_str().ok_or("practice tells where it is")?;
    let http = reqwest::Client::builder().no_proxy().build()?;
    Ok(http.get(format!("{base}/_practice/facts")).send().await?.json().await?)
}

/// The time the desk will go by, so that windows stand as they were made.
fn now() -> Result<UtcMillis, Trouble> {
    Ok(UtcMillis(i64::try_from(SystemTime::now().duration_since(UNIX_EPOCH)?.as_millis())?))
}

/// A file sent early in this conversation: its name holds a number that nothing else has.
async fn rare(data: &Path, conversation: i64) -> Result<Value, Trouble> {
    let mut shop = database::open(data).await;
    let file = sqlx::query(
        "SELECT id, body, at FROM message WHERE conversation_id = ? AND kind = 'document' ORDER BY at LIMIT 1 OFFSET 3",
    )
    .bind(conversation)
    .fetch_optional(&mut shop)
    .await?;
    let Some(file) = file else { return Ok(Value::Null) };
    let (id, name, at): (i64, String, i64) = (file.try_get("id")?, file.try_get("body")?, file.try_get("at")?);
    Ok(json!({ "message": id, "text": name, "at": at }))
}
