#!/usr/bin/env python3
"""How long it takes from a save to the new page, and from the start to the first page. Python 3 standard library only.

    src/test/bench/preview.py --root PUBLICATION [--saves 60] [--pause 0.3] [--moving] [--chromium PROGRAM] [--hugo SITE]

Starts `dateline serve` on the publication, which should have been built once (its ledger is read at the start), saves its
first story again and again with another last line, waits for the event that tells a window to load its page anew, and
fetches the page. With --moving each save changes the story's topics as well, so that lists change, too. With --chromium
a browser has the page open, and is asked until it shows the line. With --hugo the same is done with `hugo server` on a Hugo site of the same articles, whose page is
fetched until it is new, since its events have another form. At the desk, a word is typed letter by letter.
Prints medians and the slowest tenth in milliseconds; the
first third is left out, since Java learns while it runs. What was changed is put back.
"""
import argparse
import base64
import csv
import glob
import http.client
import json
import os
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse

HERE = os.path.dirname(os.path.abspath(__file__))
DATELINE = os.path.join(HERE, "../../../dateline")


def free():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def get(port, path):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        connection.request("GET", path)
        answer = connection.getresponse()
        return answer.status, answer.read().decode("utf-8", "replace")
    finally:
        connection.close()


def first_page(port, path):
    while True:
        try:
            status, page = get(port, path)
            if status == 200:
                return page
        except OSError:
            pass
        time.sleep(0.005)


def reload_of(port, path, shown):
    """Listens as a window does; gives a function that returns when the window is told to load its page anew."""
    query = urllib.parse.urlencode({"path": path, "shown": shown})
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", "/-/events?" + query)
    stream = connection.getresponse()
    while not stream.readline().startswith(b"data:"):
        pass

    def wait():
        for line in iter(stream.readline, b""):
            if line.startswith(b"event: reload"):
                break
        connection.close()

    return wait


def told(name, times):
    kept = sorted(times[len(times) // 3:])
    print(f"{name}: median {statistics.median(kept):.0f} ms, slowest tenth from {kept[len(kept) * 9 // 10]:.0f} ms,"
          f" of {len(kept)} saves; the first took {times[0]:.0f} ms")


class Browser:
    """Chromium with one page open, spoken to over its own WebSocket (RFC 6455), without a library."""

    def __init__(self, program, address):
        self.folder = tempfile.TemporaryDirectory()
        port = free()
        self.process = subprocess.Popen(
            [program, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
             "--remote-allow-origins=*", f"--remote-debugging-port={port}", f"--user-data-dir={self.folder.name}", address],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        pages = []
        while not pages:
            time.sleep(0.1)
            try:
                pages = [one for one in json.loads(get(port, "/json")[1]) if one["type"] == "page"]
            except OSError:
                pass
        self.socket = socket.create_connection(("127.0.0.1", port))
        path = urllib.parse.urlsplit(pages[0]["webSocketDebuggerUrl"]).path
        key = base64.b64encode(os.urandom(16)).decode()
        self.socket.sendall(
            (f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
             f"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {key}\r\n\r\n").encode())
        self.stream = self.socket.makefile("rb")
        while self.stream.readline().strip():
            pass
        self.asked = 0

    def shows(self, mark):
        self.asked += 1
        text = json.dumps({"id": self.asked, "method": "Runtime.evaluate", "params": {
            "returnByValue": True, "expression": f"!!document.body && document.body.textContent.includes('{mark}')"}}).encode()
        masked = bytes(byte ^ 7 for byte in text)
        self.socket.sendall(b"\x81\xfe" + len(text).to_bytes(2, "big") + b"\x07" * 4 + masked)
        while True:
            length = self.stream.read(2)[1]
            if length > 125:
                length = int.from_bytes(self.stream.read(2 if length == 126 else 8), "big")
            answer = json.loads(self.stream.read(length))
            if answer.get("id") == self.asked:
                return answer.get("result", {}).get("result", {}).get("value") is True

    def close(self):
        self.process.terminate()
        self.process.wait()
        self.folder.cleanup()


def saves(story, given, once):
    before = open(story, encoding="utf-8").read()
    times = []
    try:
        for number in range(given.saves):
            mark = f"mark{number}of{time.time_ns()}"
            text = before + "\n\n" + mark + "\n"
            if given.moving:
                text = re.sub(r"(?m)^(topics|tags):.*$", f"topics: [moving {number % 7}]", text, count=1)
            times.append(once(lambda: write(story, text), mark) * 1000)
            time.sleep(given.pause)
    finally:
        write(story, before)
    return times


def write(story, text):
    with open(story, "w", encoding="utf-8") as file:
        file.write(text)


def desk(port, word):
    """The list of all stories when it is first asked for, and the answer to each letter typed."""
    first, *keys = [timed(port, word[:typed]) for typed in range(len(word) + 1)]
    print(f"the desk: first rows after {first:.0f} ms; a key press {statistics.median(keys):.0f} ms,"
          f" the slowest {max(keys):.0f} ms")


def timed(port, text):
    start = time.perf_counter()
    get(port, "/-/desk/stories?" + urllib.parse.urlencode({"q": text}))
    return (time.perf_counter() - start) * 1000


def dateline(root, given):
    port = free()
    start = time.perf_counter()
    process = subprocess.Popen([DATELINE, "serve", "--root", root, "--port", str(port), "--quiet"],
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        first_page(port, "/")
        print(f"dateline serve: first page after {time.perf_counter() - start:.2f} s")
        desk(port, "harbour of")
        story = sorted(glob.glob(os.path.join(root, "seeds", "**", "*.md"), recursive=True))[0]
        name = os.path.relpath(story, root)
        _, found = get(port, "/-/desk/stories?" + urllib.parse.urlencode({"q": os.path.basename(story)}))
        path = next(one["address"] for one in json.loads(found)["stories"] if one["file"] == name)
        time.sleep(8)  # an editor reads first, too

        def once(save, mark):
            shown = re.search(r'data-page="([0-9a-f]*)"', get(port, path)[1]).group(1)
            wait = reload_of(port, path, shown)
            start = time.perf_counter()
            save()
            wait()
            page = get(port, path)[1]
            taken = time.perf_counter() - start
            assert mark in page, "told to load a page that was not new"
            return taken

        told("save to the new page served", saves(story, given, once))
        if given.chromium:
            browser = Browser(given.chromium, f"http://127.0.0.1:{port}{path}")

            def seen(save, mark):
                start = time.perf_counter()
                save()
                while not browser.shows(mark):
                    time.sleep(0.002)
                return time.perf_counter() - start

            try:
                while not browser.shows(""):
                    time.sleep(0.05)
                time.sleep(1)
                told("save to Chromium showing it", saves(story, given, seen))
            finally:
                browser.close()
        desk(port, "harbour of")
        with open(f"/proc/{process.pid}/status", encoding="ascii") as status:
            peak = re.search(r"VmHWM:\s+(\d+)", status.read())
        print(f"memory at its peak: {int(peak.group(1)) // 1024} MiB")
    finally:
        process.terminate()
        process.wait()


def hugo(site, given):
    port = free()
    start = time.perf_counter()
    process = subprocess.Popen(["hugo", "server", "-s", site, "-p", str(port), "--bind", "127.0.0.1"],
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        first_page(port, "/")
        print(f"hugo server: first page after {time.perf_counter() - start:.2f} s")
        story = sorted(glob.glob(os.path.join(site, "content", "articles", "**", "*.md"), recursive=True))[0]
        listed = subprocess.run(["hugo", "list", "all", "-s", site], capture_output=True, text=True, check=True).stdout
        name = os.path.relpath(story, site)
        row = next(row for row in csv.DictReader(listed.splitlines()) if row["path"] == name)
        path = urllib.parse.urlsplit(row["permalink"]).path

        def once(save, mark):
            start = time.perf_counter()
            save()
            while mark not in get(port, path)[1]:
                time.sleep(0.005)
            return time.perf_counter() - start

        told("hugo: save to the new page served", saves(story, given, once))
    finally:
        process.terminate()
        process.wait()


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--root", required=True)
    options.add_argument("--saves", type=int, default=60)
    options.add_argument("--pause", type=float, default=0.3)
    options.add_argument("--moving", action="store_true")
    options.add_argument("--chromium")
    options.add_argument("--hugo")
    given = options.parse_args()
    dateline(given.root, given)
    if given.hugo and shutil.which("hugo"):
        hugo(given.hugo, given)


if __name__ == "__main__":
    sys.exit(main())
