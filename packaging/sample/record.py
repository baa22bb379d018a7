#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Turns threads.txt into the recordings that ship with the sample.

usage: record.py --server REPLAY.PY --program LAUNCHPROBE

Writes the threads in the shape of the services' own answers, lets REPLAY.PY (a server that answers like GitHub
and Reddit out of such files) serve them on loopback, and has LAUNCHPROBE harvest them with the sample profile
and its recorder on. So the sample goes through the same connectors as everything else.
"""
import argparse, calendar, html, json, os, pathlib, re, subprocess, sys, tempfile, time

HERE = pathlib.Path(__file__).resolve().parent
SAMPLE = HERE.parent.parent / "resources" / "sample"


def read_threads(path):
    threads, post = [], None
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("@@ thread "):
            head, title = line.split(" | ", 1)
            _, _, service, ident, place, date, author, score = head.split()
            post = {"author": author, "date": date, "score": int(score), "text": []}
            threads.append({"service": service, "id": ident, "place": place, "title": title, "posts": [post]})
        elif line.startswith("@@ post "):
            _, _, ident, date, author, score, *parent = line.split()
            post = {"id": ident, "author": author, "date": date, "score": int(score), "text": [],
                    "parent": parent[0] if parent else ""}
            threads[-1]["posts"].append(post)
        elif post is not None:
            post["text"].append(line)
    for thread in threads:
        for entry in thread["posts"]:
            entry["text"] = "\n".join(entry["text"]).strip()
    return threads


def seconds(date):
    return calendar.timegm(time.strptime(date, "%Y-%m-%dT%H:%M:%S"))


def reddit_line(thread):
    ident, sub = thread["id"], thread["place"]
    link = f"/r/{sub}/comments/{ident}/{re.sub('[^a-z0-9]+', '_', thread['title'].lower()).strip('_')[:50]}/"
    opening, *comments = thread["posts"]
    submission = {"subreddit": sub, "subreddit_name_prefixed": f"r/{sub}", "id": ident, "name": f"t3_{ident}",
                  "title": html.escape(thread["title"], False), "selftext": html.escape(opening["text"], False),
                  "author": opening["author"], "score": opening["score"], "ups": opening["score"],
                  "created_utc": seconds(opening["date"]), "edited": False, "num_comments": len(comments),
                  "permalink": link, "url": f"https://www.reddit.com{link}", "is_self": True,
                  "removed_by_category": "moderator" if opening["text"] == "[removed]" else None}
    if opening["text"] == "[removed]":
        submission["author"] = "[deleted]"

    def tree(parent, depth=0):
        children = []
        for post in comments:
            if post["parent"] == parent:
                below = tree(post["id"], depth + 1)
                children.append({"kind": "t1", "data": {
                    "id": post["id"], "name": f"t1_{post['id']}", "link_id": f"t3_{ident}",
                    "parent_id": f"t1_{parent}" if parent else f"t3_{ident}", "author": post["author"],
                    "body": html.escape(post["text"], False), "created_utc": seconds(post["date"]),
                    "score": post["score"], "edited": False, "subreddit": sub, "depth": depth,
                    "permalink": f"{link}{post['id']}/", "replies": below or ""}})
        return {"kind": "Listing", "data": {"after": None, "before": None, "children": children}} if children else None

    return {"id": ident, "listing": [
        {"kind": "Listing", "data": {"after": None, "before": None, "children": [{"kind": "t3", "data": submission}]}},
        tree("") or {"kind": "Listing", "data": {"after": None, "before": None, "children": []}}]}


def github_line(thread):
    kind, number = thread["id"].split("/")
    word = {"issues": "issues", "pull_requests": "pull", "discussions": "discussions"}[kind]
    url = f"https://github.com/{thread['place']}/{word}/{number}"
    opening, *comments = thread["posts"]
    last = (comments or [opening])[-1]["date"]
    return {"id": f"github:{kind}/{number}", "repository": thread["place"], "kind": kind,
            "discussion" if kind == "discussions" else "issue": {
                "number": int(number), "title": thread["title"], "html_url": url, "state": "open",
                "user": {"login": opening["author"]}, "created_at": opening["date"] + "Z", "updated_at": last + "Z",
                "body": opening["text"], "comments": len(comments), "labels": []},
            "comments": [{"id": int(post["id"]), "user": {"login": post["author"]}, "created_at": post["date"] + "Z",
                          "updated_at": post["date"] + "Z", "body": post["text"], "html_url": url,
                          "is_reply": bool(post["parent"])} for post in comments]}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--server", required=True)
    parser.add_argument("--program", required=True)
    args = parser.parse_args()
    threads = read_threads(HERE / "threads.txt")
    recordings = SAMPLE / "recordings"
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        for service, line in (("reddit", reddit_line), ("github", github_line)):
            with open(folder / f"{service}.ndjson", "w", encoding="utf-8") as out:
                for thread in threads:
                    if thread["service"] == service:
                        out.write(json.dumps(line(thread), ensure_ascii=False) + "\n")
        server = subprocess.Popen([sys.executable, args.server, "--corpus", folder, "--time-scale", "60", "--strict"],
                                  stdout=subprocess.PIPE, text=True)
        try:
            words = server.stdout.readline().split()
            ports = dict(zip(words[1::2], words[2::2]))
            recordings.mkdir(exist_ok=True)
            for old in recordings.glob("*.http"):
                old.unlink()
            environment = dict(os.environ, LAUNCHPROBE_RECORD_DIR=str(recordings), LAUNCHPROBE_GITHUB_TOKEN="replay-token",
                               LAUNCHPROBE_REDDIT_CLIENT_ID="replay-app", LAUNCHPROBE_REDDIT_CLIENT_SECRET="replay-secret",
                               LAUNCHPROBE_REDDIT_USER="sample")
            done = subprocess.run([args.program, "harvest", "--project", folder / "project", "--profile", SAMPLE / "profile.json",
                                   "--endpoint", f"github={ports['github']}", "--endpoint", f"reddit={ports['reddit']}",
                                   "--json"], env=environment, stdout=subprocess.PIPE, text=True)
            summary = json.loads(done.stdout.splitlines()[-1])
            print(f"exit {done.returncode}, {summary['threads']} threads, {summary['posts']} posts")
        finally:
            server.terminate()


if __name__ == "__main__":
    main()
