"""The baseline of webhook intake: PyWa on FastAPI as a careful author writes it.

PyWa's own route answers before it handles, so this one validates the signature, awaits the handler, and answers 200 only
when the handler has stored the message, its conversation's row and a commit that reached the disk (WAL,
synchronous=FULL). Nothing here can reach Meta: the token is made up and the client's address is this machine.

Arguments: the folder for the database. The app secret comes from the environment. Ends when its standard input does.
"""

import asyncio
import contextvars
import json
import os
import socket
import sqlite3
import sys
import threading
from urllib.parse import urlparse

import uvicorn
from fastapi import FastAPI, Request, Response
from pywa_async import WhatsApp, types, utils

SCHEMA = """
CREATE TABLE IF NOT EXISTS conversation (
    id INTEGER PRIMARY KEY, customer TEXT NOT NULL UNIQUE, name TEXT, last_text TEXT, last_at INTEGER,
    unread INTEGER NOT NULL DEFAULT 0);
CREATE TABLE IF NOT EXISTS message (
    id INTEGER PRIMARY KEY, wamid TEXT NOT NULL UNIQUE, conversation_id INTEGER NOT NULL REFERENCES conversation (id),
    kind TEXT NOT NULL, body TEXT, at INTEGER NOT NULL);
CREATE INDEX IF NOT EXISTS message_by_chat ON message (conversation_id, at, id);
"""


def open_database(folder):
    database = sqlite3.connect(os.path.join(folder, "pywa.db"), isolation_level=None)
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = FULL")
    database.executescript(SCHEMA)
    return database


def store(database, message):
    """The message and its conversation in one durable transaction. The same message again changes nothing."""
    customer = message.from_user.wa_id or message.from_user.bsuid
    at = int(message.timestamp.timestamp())
    database.execute("BEGIN IMMEDIATE")
    try:
        row = database.execute(
            "INSERT INTO conversation (customer, name, last_text, last_at, unread) VALUES (?, ?, ?, ?, 0)"
            " ON CONFLICT (customer) DO UPDATE SET name = excluded.name, last_text = excluded.last_text,"
            " last_at = excluded.last_at RETURNING id",
            (customer, message.from_user.name, message.text, at),
        ).fetchone()
        new = database.execute(
            "INSERT INTO message (wamid, conversation_id, kind, body, at) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (wamid) DO NOTHING",
            (message.id, row[0], str(message.type), message.text, at),
        ).rowcount
        if new:
            database.execute("UPDATE conversation SET unread = unread + 1 WHERE id = ?", (row[0],))
        database.execute("COMMIT")
    except BaseException:
        database.execute("ROLLBACK")
        raise


def build(database, app_secret):
    whatsapp = WhatsApp(token="made-up", app_secret=app_secret, filter_updates=False)
    whatsapp.api._session.base_url = "http://127.0.0.1:9"
    assert urlparse(str(whatsapp.api._session.base_url)).hostname == "127.0.0.1"
    # PyWa logs a handler's failure and answers 200 all the same; a careful author looks whether it was stored.
    stored = contextvars.ContextVar("stored")

    @whatsapp.on_message()
    async def told(_, message: types.Message):
        store(database, message)
        stored.get().append(message.id)

    app = FastAPI()

    @app.post("/webhook")
    async def webhook(request: Request):
        body = await request.body()
        refused = await whatsapp.webhook_update_validator(body, request.headers.get(utils.HUB_SIG))
        if refused:
            return Response(content=refused[0], status_code=refused[1])
        mine = []
        stored.set(mine)
        content, status = await whatsapp.webhook_update_handler(body)
        return Response(content=content, status_code=status if mine else 503)

    @app.get("/count")
    async def count():
        return database.execute("SELECT count(*) FROM message").fetchone()[0]

    return app


def end_with_parent():
    sys.stdin.read()
    os._exit(0)


async def main():
    database = open_database(sys.argv[1])
    app = build(database, os.environ["APP_SECRET"])
    listener = socket.create_server(("127.0.0.1", 0), backlog=1024)
    config = uvicorn.Config(app, log_level="warning", access_log=False)
    print(json.dumps({"port": listener.getsockname()[1]}), flush=True)
    await uvicorn.Server(config).serve(sockets=[listener])


threading.Thread(target=end_with_parent, daemon=True).start()
asyncio.run(main())
