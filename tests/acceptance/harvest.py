#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Harvests over the replay server, as scripts and people do, and looks at what is in the archive afterwards.

  harvest.py --program build/dev/bin/launchprobe --shared ../shared [--small N] [--seed N] [--kills N] [CASE…]

Cases: narrow, sample, faults, endless, harmless, changed, gone, kill, budget; without one all of them. --small takes N threads of each corpus, so that a
case lasts seconds. Exit status 0: every case held.
"""
import argparse, json, os, pathlib, random, signal, sqlite3, subprocess, sys, tempfile, time, urllib.request

NARROW = {"engines": [{"name": "ik_llama.cpp", "version": ""}], "repositories": ["ikawrakow/ik_llama.cpp"],
          "subreddits": ["LocalLLaMA"]}
FAULTS = [
    {"kind": "status", "status": 503}, {"kind": "status", "status": 429, "headers": {"Retry-After": 1}},
    {"kind": "redirect"}, {"kind": "redirect", "to": "http://127.0.0.1:9/elsewhere"}, {"kind": "shift", "query": "page=2|after="},
    {"kind": "repeat_page", "query": "page=2|after="}, {"kind": "drip"}, {"kind": "stall"}, {"kind": "stall", "bytes": -1},
    {"kind": "reset"}, {"kind": "reset", "bytes": -1}, {"kind": "reset", "bytes": 500}, {"kind": "truncate"},
    {"kind": "truncate", "close": True}, {"kind": "html"}, {"kind": "bad_utf8"}, {"kind": "gzip"},
    {"kind": "gzip", "corrupt": True}, {"kind": "huge"}, {"kind": "skew"}]
#: Endless ones strike at one thread; what they only slow down or repeat is no gap.
ENDLESS = [{"kind": "status"}, {"kind": "status", "status": 429, "headers": {"Retry-After": 1}}, {"kind": "status", "status": 410},
           {"kind": "redirect"}, {"kind": "redirect", "to": "http://127.0.0.1:9/elsewhere"}, {"kind": "stall"}, {"kind": "reset"},
           {"kind": "truncate"}, {"kind": "truncate", "close": True}, {"kind": "html"}, {"kind": "bad_utf8"},
           {"kind": "gzip", "corrupt": True}, {"kind": "huge"}]
HARMLESS = [{"kind": "shift", "query": "page=[2-9]|after="}, {"kind": "shift", "query": "page=[2-9]|after=", "items": 2}, {"kind": "gzip"},
            {"kind": "drip", "chunk": 4096, "delay": 0.001}, {"kind": "skew"}, {"kind": "skew", "seconds": -3600}]


def lines_of(path):
    with subprocess.Popen(["zstd", "-dcq", str(path)], stdout=subprocess.PIPE, encoding="utf-8") as unpacker:
        yield from unpacker.stdout


def corpus_posts(folder):
    """{(service, kind, number): set of comment ids, "" being the opening post}, as the archives have them."""
    posts = {}
    for path in sorted(folder.glob("*.ndjson*")):
        for line in lines_of(path) if path.suffix == ".zst" else open(path, encoding="utf-8"):
            row = json.loads(line)
            if "listing" in row:
                ids, stack = {""}, list(row["listing"][1]["data"]["children"])
                while stack:
                    child = stack.pop()
                    if child["kind"] == "t1":
                        ids.add(child["data"]["id"])
                        stack += child["data"]["replies"]["data"]["children"] if child["data"].get("replies") else []
                posts["reddit", "", row["listing"][0]["data"]["children"][0]["data"]["id"]] = ids
            else:
                number = str((row.get("issue") or row["discussion"])["number"])
                posts["github", row["kind"], number] = {"", *(str(comment["id"]) for comment in row["comments"])}
    return posts


def archive(project):
    """{(service, kind, number, comment): all of a post but when it was fetched}; refuses doubles."""
    base = sqlite3.connect(f"file:{project}/evidence.sqlite?mode=ro", uri=True)
    rows = base.execute("SELECT t.service, t.kind, t.number, p.comment, p.parent, p.author, p.written, p.edited, p.score, p.deleted,"
                        " p.outcome, p.readings, p.text FROM post p JOIN thread t ON t.id = p.thread_id").fetchall()
    base.close()
    content = {row[:4]: row[4:] for row in rows}
    assert len(content) == len(rows), "a post stands in the archive twice"
    return content


def named(project):
    """The threads that the run's searches named, from the journal."""
    base = sqlite3.connect(f"file:{project}/evidence.sqlite?mode=ro", uri=True)
    rows = base.execute("SELECT DISTINCT service, kind, number FROM found_thread").fetchall()
    base.close()
    return set(rows)


def runs(project, key):
    """How many runs this comment tells of: what something rests on is looked at again."""
    base = sqlite3.connect(f"file:{project}/evidence.sqlite?mode=ro", uri=True)
    count = base.execute("SELECT p.runs FROM post p JOIN thread t ON t.id = p.thread_id"
                         " WHERE t.service = ? AND t.kind = ? AND t.number = ? AND p.comment = ?", key).fetchone()[0]
    base.close()
    return count


class Server:
    def __init__(self, args, corpus, *options):
        self.log = tempfile.NamedTemporaryFile(suffix=".ndjson")
        self.process = subprocess.Popen([sys.executable, f"{args.shared}/replay/replay.py", "--corpus", corpus, "--strict",
                                         "--time-scale", "60", "--log", self.log.name, *options], stdout=subprocess.PIPE, text=True)
        words = self.process.stdout.readline().split()
        self.urls = dict(zip(words[1::2], words[2::2]))

    def ask(self, action, data=None):
        request = urllib.request.Request(f"{self.urls['github']}/__replay/{action}", data=data)
        with urllib.request.urlopen(request) as answer:
            return json.load(answer)

    def faults(self, plan):
        self.ask("reset")
        self.ask("faults", json.dumps(plan).encode())

    def struck(self):
        return sum(count for service in self.ask("stats").values() for name, count in service.items() if name.startswith("fault:"))

    def violations(self):
        return {name: count for service in self.ask("stats").values() for name, count in service.items()
                if name.startswith("violation:") or name == "status:429"}

    def counted(self):
        """Requests since the last plan of faults that count against a limit: all but what has not changed."""
        return sum(service.get("requests", 0) - service.get("status:304", 0) for service in self.ask("stats").values())

    def stop(self):
        self.process.terminate()
        self.process.wait()


class Harvest:
    def __init__(self, args, server, project, profile, *options):
        self.command = [args.program, "harvest", "--project", str(project), "--profile", str(profile), "--json",
                        "--endpoint", f"github={server.urls['github']}", "--endpoint", f"reddit={server.urls['reddit']}", *options]
        self.environment = dict(os.environ, LAUNCHPROBE_GITHUB_TOKEN="replay-token", LAUNCHPROBE_REDDIT_CLIENT_ID="replay-app",
                                LAUNCHPROBE_REDDIT_CLIENT_SECRET="replay-secret", LAUNCHPROBE_REDDIT_USER="someone",
                                LAUNCHPROBE_STALL_SECONDS="3", QT_QPA_PLATFORM="offscreen")

    def run(self):
        started = time.time()
        done = subprocess.run(self.command, env=self.environment, stdout=subprocess.PIPE, text=True)
        summary = json.loads(done.stdout.splitlines()[-1]) if done.stdout else {}
        return done.returncode, summary, time.time() - started

    def plan(self):
        """What it would ask, without asking."""
        return json.loads(subprocess.run([*self.command, "--plan"], env=self.environment, stdout=subprocess.PIPE, text=True).stdout)

    def run_and_kill(self, seconds):
        """Whether it was killed before its end."""
        process = subprocess.Popen(self.command, env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            process.wait(seconds)
            return False
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
            return True


def states(summary):
    counts = {}
    for row in summary["ledger"]:
        counts[row["source"], row["state"]] = counts.get((row["source"], row["state"]), 0) + 1
    return {" ".join(key): count for key, count in sorted(counts.items())}


def within(plan, summary):
    for source in plan["sources"]:
        bounds, asked = source["requests"], summary["requests"][source["source"]]
        print(f"  {source['source']}: planned {bounds['least']} to {bounds['most']} requests, made {asked}")
        assert bounds["least"] <= asked <= bounds["most"]


class Cases:
    def __init__(self, args, folder):
        self.args, self.folder, self.serial = args, folder, 0
        sample = json.load(open(pathlib.Path(__file__).parents[2] / "resources/sample/profile.json"))
        self.sample, self.narrow_profile = folder / "sample.json", folder / "narrow.json"
        self.sample.write_text(json.dumps(sample))
        self.narrow_profile.write_text(json.dumps({**sample, **NARROW}))
        corpus = pathlib.Path(args.shared) / "corpus"
        self.corpus = self.cut(corpus) if args.small else corpus
        self.posts = corpus_posts(self.corpus)
        self.reference = None

    def cut(self, corpus):
        small = self.folder / "corpus"
        small.mkdir()
        for name in ("github", "reddit"):
            lines = list(lines_of(corpus / f"{name}.ndjson.zst"))
            step = max(1, len(lines) // self.args.small)
            # From the third on: a cut of fifteen then holds a comment that tells of a run, which is looked at again.
            (small / f"{name}.ndjson").write_text("".join(lines[2::step]), encoding="utf-8")
        return small

    def project(self):
        self.serial += 1
        return self.folder / f"project{self.serial}"

    def whole(self, project, but=()):
        """Every post of every named thread is there, and nothing else."""
        expected = {(*thread, comment) for thread in named(project) - set(but) for comment in self.posts[thread]}
        found = {key for key in archive(project) if key[:3] not in set(but)}
        assert found == expected, f"{len(expected - found)} posts missing, {len(found - expected)} too many: " \
            f"{sorted(expected - found)[:5]} {sorted(found - expected)[:5]}"
        return len(found)

    def undisturbed(self, server):
        if self.reference is None:
            server.faults([])
            project = self.project()
            code, _, took = Harvest(self.args, server, project, self.narrow_profile).run()
            assert code == 0, code
            self.whole(project)
            self.reference = archive(project), took
        return self.reference

    def narrow(self, server):
        project = self.project()
        harvest = Harvest(self.args, server, project, self.narrow_profile)
        plan = harvest.plan()
        assert server.counted() == 0, "a plan sends nothing"
        code, summary, took = harvest.run()
        print(f"  exit {code}, {summary['requests']}, {summary['threads']} threads, {summary['posts']} posts, {took:.1f} s")
        print(f"  {states(summary)}")
        within(plan, summary)
        assert code == 0 and summary["exit"] == 0, [row for row in summary["ledger"] if row["state"] == "blocked"][:5]
        assert summary["posts"] == summary["new_posts"] == self.whole(project)
        assert not server.violations(), server.violations()
        self.reference = archive(project), took
        first = server.counted()
        server.faults([])
        plan = harvest.plan()
        again, summary, took = harvest.run()
        within(plan, summary)
        assert again == 0 and summary["new_posts"] == 0 and archive(project) == self.reference[0]
        print(f"  again: exit {again}, {took:.1f} s, nothing new, violations {server.violations()},"
              f" {server.counted()} of {first} counted requests")
        assert server.counted() <= max(6, first / 20) and not server.violations()

    def sample_profile(self, server):
        project = self.project()
        code, summary, took = Harvest(self.args, server, project, self.sample).run()
        print(f"  exit {code}, {summary['requests']}, {summary['threads']} threads, {summary['posts']} posts, {took:.1f} s")
        print(f"  {states(summary)}")
        assert code == 1
        held = {("github", "ikawrakow/ik_llama.cpp"), ("reddit", "LocalLLaMA")}
        for row in summary["ledger"]:
            here = (row["source"], row["place"]) in held or not row["place"]
            assert (row["state"] == "blocked") == (not here), row
            assert row["state"] != "blocked" or row["http"] and row["reason"], row
        self.whole(project)
        assert not server.violations(), server.violations()

    def faults(self, server):
        reference, _ = self.undisturbed(server)
        for fault in FAULTS:
            for service in ("github", "reddit"):
                server.faults([{**fault, "service": service, "at": fault.get("at", 1 if "query" in fault else 7)}])
                project = self.project()
                code, summary, took = Harvest(self.args, server, project, self.narrow_profile).run()
                struck, same = server.struck(), archive(project) == reference
                print(f"  {service} {fault}: exit {code}, struck {struck}, {took:.1f} s, {'equal' if same else 'NOT EQUAL'}", flush=True)
                assert code == 0 and same, [row for row in summary["ledger"] if row["state"] == "blocked"][:3]

    def endless(self, server):
        reference, _ = self.undisturbed(server)
        number = sorted(key[2] for key in reference if key[:2] == ("github", "issues"))[0]
        article = sorted(key[2] for key in reference if key[0] == "reddit")[0]
        for kind in ENDLESS:
            for service, path, thread in (("github", f"/issues/{number}$", ("github", "issues", number)),
                                          ("reddit", f"/comments/{article}", ("reddit", "", article))):
                server.faults([{**kind, "service": service, "path": path, "times": 0}])
                project = self.project()
                code, summary, took = Harvest(self.args, server, project, self.narrow_profile).run()
                blocked = [row for row in summary["ledger"] if row["state"] == "blocked"]
                kept = archive(project)
                print(f"  {service} {kind}: exit {code}, struck {server.struck()}, {took:.1f} s, {len(blocked)} blocked"
                      f" ({blocked[0]['http'] if blocked else ''} {blocked[0]['reason'] if blocked else ''})", flush=True)
                assert server.struck() and code == 1 and blocked and all(row["reason"] for row in blocked), "a gap that does not show"
                assert all(row["source"] == service for row in blocked), "one source's trouble blocked another"
                assert {key for key in reference if key[:3] != thread} == {key for key in kept if key[:3] != thread}
                assert all(kept[key] == reference[key] for key in kept), "something else came instead"
                server.faults([])
                code, summary, _ = Harvest(self.args, server, project, self.narrow_profile, "--retry-failed").run()
                used = sum(summary["requests"].values())
                print(f"    tried again: exit {code}, {used} requests, {'equal' if archive(project) == reference else 'NOT EQUAL'}", flush=True)
                assert code == 0 and archive(project) == reference and used < 20, "what failed is not mended by trying it again"

    def harmless(self, server):
        reference, _ = self.undisturbed(server)
        for fault in HARMLESS:
            for service in ("github", "reddit"):
                server.faults([{**fault, "service": service, "times": 0}])
                project = self.project()
                code, summary, took = Harvest(self.args, server, project, self.narrow_profile).run()
                same = archive(project) == reference
                print(f"  {service} {fault}: exit {code}, struck {server.struck()}, {took:.1f} s, {'equal' if same else 'NOT EQUAL'}", flush=True)
                assert code == 0 and same, [row for row in summary["ledger"] if row["state"] == "blocked"][:3]

    def changed(self, server):
        """What was edited and deleted in between is found by the second visit, and nothing else changes."""
        reference, _ = self.undisturbed(server)
        server.faults([])
        project = self.project()
        harvest = Harvest(self.args, server, project, self.narrow_profile)
        assert harvest.run()[0] == 0
        deleted = sorted(key for key in reference if key[0] == "reddit" and not key[3])[0]
        edited = next(key for key in sorted(reference) if key[0] == "reddit" and key[3] and runs(project, key))
        server.faults([{"kind": "patch", "service": "reddit", "path": "/comments/|/api/", "where": where, "set": fields, "times": 0}
                       for where, fields in ((f"t3_{deleted[2]}", {"author": "[deleted]", "selftext": "[removed]"}),
                                             (f"t1_{edited[3]}", {"body": "Edited in between.", "edited": 1754600000}))])
        code, summary, _ = harvest.run()
        after = archive(project)
        different = {key for key in reference if after[key] != reference[key]}
        print(f"  exit {code}, different {sorted(different)}")
        assert code == 0 and summary["new_posts"] == 0 and after.keys() == reference.keys()
        assert different == {deleted, edited}, sorted(different)[:5]
        assert after[deleted][5] == 1 and not after[deleted][8] and not after[deleted][1]
        assert after[edited][8] == "Edited in between." and after[edited][3]

    def gone(self, server):
        """What is no longer at its source is blanked and counted; what is only refused stays as it was."""
        reference, _ = self.undisturbed(server)
        threads = {service: sorted({key[:3] for key in reference if key[0] == service and key[1] != "discussions"}) for service in ("github", "reddit")}
        answered = {(*key[:3], post[0]) for key, post in reference.items()}
        # A small cut may have but one thread of a service: then its comment is what goes.
        # What was deleted before the first visit has nothing left to lose.
        silent = [key for key in sorted(reference) if key[3] and key not in answered and not reference[key][5]]
        last = [own[-1] for own in threads.values() if own]
        comments = [key for key in silent if key[:3] in last and reference[key][7]][:1] \
            + [key for key in silent if key[:3] in threads["reddit"][-1:]][:1]
        lost = [own[0] for own in threads.values() if len(own) > 1]
        refused = [own[1] for own in threads.values() if len(own) > 2]
        project = self.project()
        assert Harvest(self.args, server, project, self.narrow_profile).run()[0] == 0
        later = Server(self.args, self.without(comments))
        try:
            path = lambda key: f"/issues/{key[2]}$" if key[0] == "github" else f"/comments/{key[2]}"
            later.faults([{"kind": "status", "service": key[0], "status": status, "path": path(key), "times": 0}
                          for keys, gone in ((lost, True), (refused, False)) for key in keys
                          for status in [{"github": (451, 410), "reddit": (403, 404)}[key[0]][gone]]]
                         # Reddit's count of comments tells that there is something to look at.
                         + [{"kind": "patch", "service": "reddit", "where": f"t3_{key[2]}", "set": {"num_comments": 999}, "times": 0}
                            for key in {*lost, *refused, *(key[:3] for key in comments)} if key[0] == "reddit"])
            harvest = Harvest(self.args, later, project, self.narrow_profile)
            code, summary, _ = harvest.run()
            after = archive(project)
            expected = {key for key in reference if key[:3] in lost and not reference[key][5]} | set(comments)
            different = {key for key in reference if after[key] != reference[key]}
            print(f"  exit {code}, {summary['deleted_posts']} posts deleted, different {len(different)} of {len(reference)}")
            assert different == expected, (sorted(different - expected)[:5], sorted(expected - different)[:5])
            assert all(after[key][5] == 1 and not after[key][8] and not after[key][1] and not after[key][7] for key in expected)
            assert summary["deleted_posts"] == len(expected) and max(row["deleted"] for row in summary["ledger"]) > 0
            assert code == (1 if refused else 0)
            assert {row["http"] for row in summary["ledger"] if row["state"] == "blocked"} == {{"github": 451, "reddit": 403}[key[0]] for key in refused}
            for key in expected:
                text = reference[key][8]
                assert len(text) < 40 or not self.kept(project, text), key
            again = harvest.run()[1]
            assert again["deleted_posts"] == 0 and archive(project) == after
        finally:
            later.stop()

    def without(self, comments):
        """The corpus, less these comments."""
        folder = self.folder / "later"
        folder.mkdir()
        numbers = {key[3] for key in comments}
        for name in ("github", "reddit"):
            source = next(self.corpus.glob(f"{name}.ndjson*"))
            with open(folder / f"{name}.ndjson", "w", encoding="utf-8") as file:
                for line in lines_of(source) if source.suffix == ".zst" else open(source, encoding="utf-8"):
                    row = json.loads(line)
                    if "listing" in row:
                        stack = [row["listing"][1]]
                        while stack:
                            children = stack.pop()["data"]["children"]
                            children[:] = [child for child in children if child["data"].get("id") not in numbers or child["data"].get("replies")]
                            stack += [child["data"]["replies"] for child in children if child["data"].get("replies")]
                    else:
                        row["comments"] = [comment for comment in row["comments"] if str(comment["id"]) not in numbers]
                    file.write(json.dumps(row) + "\n")
        return folder

    def kept(self, project, text):
        """Whether the answers that are kept still say it."""
        said = json.dumps(text)[1:-1].encode()
        bodies = [path.read_bytes() for path in (project / "raw").rglob("*") if path.is_file()]
        return any(said in body or json.dumps(text, ensure_ascii=False)[1:-1].encode() in body for body in bodies)

    def kill(self, server):
        reference, took = self.undisturbed(server)
        server.faults([])
        project, kills = self.project(), 0
        chance = random.Random(self.args.seed)
        harvest = Harvest(self.args, server, project, self.narrow_profile)
        moments = []
        while kills < self.args.kills:
            moments.append(round(chance.uniform(0.05, max(0.4, 2 * took / self.args.kills)), 2))
            if not harvest.run_and_kill(moments[-1]):
                break
            kills += 1
        code, summary, _ = harvest.run()
        print(f"  killed {kills} times after {moments} s, then exit {code}, {summary['posts']} posts")
        assert kills == self.args.kills and code == 0 and archive(project) == reference
        self.whole(project)
        assert not server.violations(), server.violations()

    def budget(self, server):
        reference, _ = self.undisturbed(server)
        server.faults([])
        project = self.project()
        code, summary, _ = Harvest(self.args, server, project, self.narrow_profile, "--budget", "40").run()
        used = sum(service["requests"] for service in server.ask("stats").values())
        print(f"  exit {code}, {summary['requests']}, {used} seen by the server")
        assert code == 1 and used == 40 == sum(summary["requests"].values())
        code, _, _ = Harvest(self.args, server, project, self.narrow_profile).run()
        assert code == 0 and archive(project) == reference


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--shared", default="../shared")
    parser.add_argument("--small", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("cases", nargs="*")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        cases = Cases(args, pathlib.Path(folder))
        table = {"narrow": cases.narrow, "sample": cases.sample_profile, "faults": cases.faults, "endless": cases.endless,
                 "harmless": cases.harmless, "changed": cases.changed, "gone": cases.gone, "kill": cases.kill, "budget": cases.budget}
        server = Server(args, str(cases.corpus))
        try:
            for name in args.cases or table:
                print(f"{name}:", flush=True)
                server.faults([])
                table[name](server)
        finally:
            server.stop()


if __name__ == "__main__":
    main()
