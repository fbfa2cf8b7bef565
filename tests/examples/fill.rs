//! Fills a new data folder's practice shop with years of messages, so that the desk can be started on it.
//!
//! `fill --data DIR --messages N --conversations N --longest N` makes a practice WhatsApp in the folder first, with
//! nobody in it who writes by himself, and then a shop that is that WhatsApp's. It prints one line of JSON: which
//! conversation is the longest and which one of ordinary length, who they are with, and two files in the longest, an
//! early one and one from the middle, whose names nothing else has.

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

/// The first chat is the longest, and the later ones are ever shorter.
const LONGEST: u32 = 0;

/// One that is longer than a window is high, and no more.
const ORDINARY: u32 = 9;

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

    let order = Order::new(&timeline::beats(&options), options.conversations);
    let longest = order.row(LONGEST);
    Ok(json!({
        "longest": chat(&wishes.data, &options, &order, LONGEST).await?,
        "ordinary": chat(&wishes.data, &options, &order, ORDINARY.min(options.conversations - 1)).await?,
        "early": file(&wishes.data, longest, 100).await?,
        "middle": file(&wishes.data, longest, 2).await?,
        "seconds": begun.elapsed().as_secs_f64(),
    }))
}

/// A chat, and who it is with.
async fn chat(data: &Path, options: &Options, order: &Order, chat: u32) -> Result<Value, Trouble> {
    let customer = Customer::new(options.seed, chat);
    let messages = sqlx::query("SELECT count(*) AS n FROM message WHERE conversation_id = ?")
        .bind(order.row(chat))
        .fetch_one(&mut database::open(data).await)
        .await?;
    Ok(json!({
        "conversation": order.row(chat),
        "name": customer.name,
        "wa_id": customer.wa_id,
        "messages": messages.try_get::<i64, _>("n")?,
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

/// A file sent in this conversation when the given part of it had been said: its name holds a number of its own.
async fn file(data: &Path, conversation: i64, part: i64) -> Result<Value, Trouble> {
    let mut shop = database::open(data).await;
    let file = sqlx::query(
        "SELECT id, body, at FROM message WHERE conversation_id = ?1 AND kind = 'document' ORDER BY at LIMIT 1
         OFFSET (SELECT count(*) / ?2 FROM message WHERE conversation_id = ?1 AND kind = 'document')",
    )
    .bind(conversation)
    .bind(part)
    .fetch_optional(&mut shop)
    .await?;
    let Some(file) = file else { return Ok(Value::Null) };
    let (id, name, at): (i64, String, i64) = (file.try_get("id")?, file.try_get("body")?, file.try_get("at")?);
    Ok(json!({ "message": id, "text": name, "at": at }))
}
