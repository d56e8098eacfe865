#!/usr/bin/env python3
"""The commands of the course, with nothing but Python 3.11 or newer (on Windows: `py start.py`).

    python3 start.py              sets everything up and opens the start page in JupyterLab
    python3 start.py test         sets everything up and runs every check
    python3 start.py wheelhouse DIR   fills a folder from which --wheelhouse DIR installs with no network

What the course writes stays in this folder: the program in .venv, the learner's copies and answers in my-work.
"""

import sys

# Old Pythons must be able to read this file as far as this sentence: no newer syntax anywhere in it.
if sys.version_info < (3, 11):
    sys.stderr.write(
        "This course needs Python 3.11 or newer, and this is Python %d.%d: install a newer one from python.org.\n"
        % sys.version_info[:2]
    )
    try:
        sys.stderr.write("本课程需要 Python 3.11 或更新版本，请从 python.org 安装后再试。\n")
    except UnicodeError:  # a terminal without Chinese
        pass
    sys.exit(2)

import argparse
import datetime
import hashlib
import json
import os
import shutil
import subprocess
import urllib.parse
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / "course.json"
WORK = ROOT / "my-work"
LAB = WORK / ".lab"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
LANGUAGES = ("en", "zh_CN")


# ------------------------------------------------------------------------------------------------- speaking


def preferred_language():
    """Return "zh_CN" where the system speaks Chinese, else "en"."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(name):
            return "zh_CN" if os.environ[name].lower().startswith("zh") else "en"
    if os.name == "nt":
        import ctypes

        # the low ten bits of a Windows language id are its primary language; 4 is Chinese
        return "zh_CN" if ctypes.windll.kernel32.GetUserDefaultUILanguage() & 0x3FF == 4 else "en"
    if sys.platform == "darwin":
        asked = subprocess.run(["defaults", "read", "-g", "AppleLocale"], capture_output=True, text=True)
        return "zh_CN" if asked.stdout.startswith("zh") else "en"
    return "en"


def tell(english, chinese, language):
    """Print one line of progress in the learner's language."""
    print("· " + (chinese if language == "zh_CN" else english), flush=True)


def stop(english, chinese):
    """End with one sentence in both languages: who reads it may not have chosen a language yet."""
    sys.exit(english + "\n" + chinese)


# ------------------------------------------------------------------------------------------------ setting up


def fingerprint():
    """Return a hash of all that decides what is installed [hex]."""
    parts = [(ROOT / name).read_bytes() for name in ("requirements.lock", "pyproject.toml")]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def set_up(language, extras=(), wheelhouse=None):
    """Make .venv as requirements.lock says, or leave it alone when it already is."""
    home = {"root": str(ROOT), "python": sys.version}
    stamp = read_json(STAMP)
    sound = PYTHON.exists() and home == {key: stamp.get(key) for key in home}
    have = set(stamp.get("extras", ()))
    if sound and stamp.get("hash") == fingerprint() and have >= set(extras):
        return
    if not sound:  # absent, half-made, moved, or made by another Python
        make_venv(language)
        have = set()
    STAMP.unlink(missing_ok=True)
    wanted = sorted(have | set(extras))
    tell(
        "Installing what the course needs; this takes a few minutes the first time.",
        "正在安装课程所需的软件，首次需要几分钟。",
        language,
    )
    project = str(ROOT) + ("[%s]" % ",".join(wanted) if wanted else "")
    command = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *offline(wheelhouse)]
    if subprocess.call([*command, "-c", str(ROOT / "requirements.lock"), "-e", project], cwd=ROOT):
        stop(
            "Installing failed, see pip's message above: check the network (or the proxy and index in pip's settings), "
            "or use --wheelhouse DIR with the packages in a folder, then run the same command again.",
            "安装失败，原因见上方 pip 的信息：请检查网络（或 pip 设置中的代理与软件源），"
            "也可以用 --wheelhouse 目录 从本地文件夹安装，然后再次运行同一命令。",
        )
    STAMP.write_text(json.dumps({**home, "hash": fingerprint(), "extras": wanted}), encoding="utf-8")


def offline(wheelhouse):
    """Return the options that keep pip to one folder, or none: then pip's own settings hold."""
    return ["--no-index", "--find-links", str(wheelhouse)] if wheelhouse else []


def make_venv(language):
    """Make .venv anew."""
    try:
        import ensurepip  # noqa: F401  Debian leaves it out of python3
        import venv
    except ImportError:
        version = "%d.%d" % sys.version_info[:2]
        stop(
            "This Python lacks its venv module: on Debian or Ubuntu run `sudo apt install python%s-venv`, "
            "elsewhere install Python from python.org, then run the same command again." % version,
            "此 Python 缺少 venv 模块：Debian 或 Ubuntu 请运行 sudo apt install python%s-venv，"
            "其他系统请从 python.org 安装 Python，然后再次运行同一命令。" % version,
        )
    tell("Making .venv, a folder for the course's own Python.", "正在创建 .venv，课程专用的 Python 文件夹。", language)
    try:
        if VENV.is_dir():
            shutil.rmtree(VENV)
        venv.create(VENV, with_pip=True, symlinks=os.name != "nt")
    except (OSError, subprocess.CalledProcessError) as problem:
        stop(
            "The folder .venv could not be made (%s): close programs that use it, check the free space, "
            "then run the same command again." % problem,
            "无法创建 .venv 文件夹（%s）：请关闭正在使用它的程序，检查磁盘空间，然后再次运行同一命令。" % problem,
        )


def read_json(path):
    """Return the object in a JSON file, or an empty one when the file is absent or damaged."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


# ------------------------------------------------------------------------------------------- learner's copies


def copy_lessons(language, source=ROOT / "notebooks", work=WORK, today=None):
    """Copy every lesson the learner does not have yet in its present form; return the copy of the page to start from.

    Both languages are copied, so that a learner can change from one to the other. A copy is never written again.
    Which form of a lesson each copy came from is kept beside them by content hash, so that an updated lesson appears
    under a new name and an unchanged one does not.
    """
    if not sorted((source / language).glob("[0-9]*.ipynb")):
        stop("There is no lesson in notebooks/%s." % language, "notebooks/%s 中没有课程。" % language)
    book = work / ".lab" / "copies.json"
    book.parent.mkdir(parents=True, exist_ok=True)
    copies = read_json(book)
    opened = {}
    for lesson in sorted(source.glob("*/[0-9]*.ipynb")):
        spoken = lesson.parent.name
        folder, content = work / spoken, lesson.read_bytes()
        folder.mkdir(parents=True, exist_ok=True)
        key = "%s/%s %s" % (spoken, lesson.stem, hashlib.sha256(content).hexdigest()[:16])
        name = copies.get(key)
        if not (name and (folder / name).exists()):
            name = free_name(folder, lesson.stem, content, today or datetime.date.today())
            if not (folder / name).exists():
                (folder / name).write_bytes(content)
            copies[key] = name
        opened.setdefault(spoken, folder / name)  # the lowest number: the page to start from
    book.write_text(json.dumps(copies, indent=1, ensure_ascii=False), encoding="utf-8")
    copy_pages(source, work)
    return opened[language]


def copy_pages(source, work):
    """Put the pages without code beside the lessons, in every language, for they link to one another.

    Unlike a lesson they hold nothing of the learner's, and what they say of the law must be today's: they are replaced.
    """
    for page in source.glob("*/*.html"):
        copy = work / page.parent.name / page.name
        if not copy.exists() or copy.read_bytes() != page.read_bytes():
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(page.read_bytes())


def free_name(folder, stem, content, today):
    """Return the first name that is not taken by anything but this very content."""
    month = today.strftime("%Y-%m")
    name, count = stem + ".ipynb", 1
    while (folder / name).exists() and (folder / name).read_bytes() != content:
        name = "%s (%s update%s).ipynb" % (stem, month, " %d" % count if count > 1 else "")
        count += 1
    return name


# --------------------------------------------------------------------------------------------------- opening


def lab_settings(language):
    """Write JupyterLab's defaults for the course: its language, and nothing that asks the network."""
    folder = VENV / "share" / "jupyter" / "lab" / "settings" / "overrides.d"
    folder.mkdir(parents=True, exist_ok=True)
    settings = {
        "@jupyterlab/translation-extension:plugin": {"locale": "zh_CN" if language == "zh_CN" else "default"},
        "@jupyterlab/apputils-extension:notification": {"fetchNews": "false", "checkForUpdates": False},
        "@jupyterlab/extensionmanager-extension:plugin": {"enabled": False},
    }
    (folder / "course.json").write_text(json.dumps(settings), encoding="utf-8")


def lab_environment(language):
    """Return the environment of a lesson: the passport, and settings of its own that no other Jupyter shares."""
    own = {
        "LESSONS_PASSPORT": WORK / "passport.json",
        "JUPYTER_CONFIG_DIR": LAB / "config",
        "JUPYTER_DATA_DIR": LAB / "data",
        "JUPYTER_RUNTIME_DIR": LAB / "runtime",
        "JUPYTERLAB_SETTINGS_DIR": LAB / "settings",
        "JUPYTERLAB_WORKSPACES_DIR": LAB / ("workspaces-" + language),
        "IPYTHONDIR": LAB / "ipython",
        "MPLCONFIGDIR": LAB / "matplotlib",
    }
    return {**os.environ, "JUPYTER_PREFER_ENV_PATH": "1", **{name: str(path) for name, path in own.items()}}


def open_lesson(options):
    """Open JupyterLab on the learner's copy of the start page, from which every lesson can be reached."""
    set_up(options.language, wheelhouse=options.wheelhouse)
    copy = copy_lessons(options.language)
    lab_settings(options.language)
    command = [
        str(PYTHON), "-m", "jupyterlab", "--log-level=WARN",
        "--ServerApp.root_dir=%s" % WORK,
        "--LabApp.default_url=/lab/tree/%s" % urllib.parse.quote(copy.relative_to(WORK).as_posix()),
        "--LabApp.news_url=None",
        "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
        "--LabApp.extension_manager=readonly",
    ]  # fmt: skip
    command += ["--no-browser"] if options.no_browser else []
    # in a container everyone is root; the lab listens on this machine only and asks for its token
    command += ["--allow-root"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    command += ["--port=%d" % options.port] if options.port else []
    tell(
        "Opening %s. To stop, press Ctrl+C here." % copy.relative_to(ROOT),
        "正在打开 %s。结束时请在此处按 Ctrl+C。" % copy.relative_to(ROOT),
        options.language,
    )
    return run(command, lab_environment(options.language))


def run_checks(options):
    """Run every check, or those named."""
    set_up(options.language, extras=["test"], wheelhouse=options.wheelhouse)
    command = [str(PYTHON), str(ROOT / "tests" / "run.py"), *options.steps]
    command += ["--all-must-run"] if options.all_must_run else []
    environment = dict(os.environ)
    if options.wheelhouse:  # the checks install too
        environment.update(PIP_NO_INDEX="1", PIP_FIND_LINKS=str(options.wheelhouse))
    return run(command, environment)


def fill_wheelhouse(options):
    """Put everything that the lock names, for this system and this Python, into a folder."""
    set_up(options.language)
    command = [str(PYTHON), "-m", "pip", "wheel", "--quiet", "--disable-pip-version-check"]
    command += ["-r", str(ROOT / "requirements.lock"), "-w", str(options.folder.resolve())]
    return run(command, dict(os.environ))


def run(command, environment):
    """Run a command to its end, Ctrl+C included, and return its exit code."""
    if os.name != "nt":  # become the command, so that whoever stops this stops it
        os.chdir(ROOT)
        os.execve(command[0], command, environment)
    process = subprocess.Popen(command, cwd=ROOT, env=environment)
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:  # the child has it too, and may ask whether it is meant
            continue


# ------------------------------------------------------------------------------------------------ command line


def read_options(arguments):
    """Return what the command line asks for."""
    parser = argparse.ArgumentParser(prog="start.py", description="Opens the start page. 打开起始页。")
    common = argparse.ArgumentParser(add_help=False)
    for each, default in ((parser, None), (common, argparse.SUPPRESS)):
        each.add_argument("--language", choices=LANGUAGES, default=default, help="default: the system's. 默认随系统")
        each.add_argument(
            "--wheelhouse",
            metavar="DIR",
            type=Path,
            default=default,
            help="install from this folder, no network. 离线安装",
        )
    parser.add_argument("--no-browser", action="store_true", help="only print the address. 只显示网址")
    parser.add_argument("--port", type=int, help="default: 8888 or the next free one. 端口")
    commands = parser.add_subparsers(dest="command")
    test = commands.add_parser("test", parents=[common], help="run every check. 运行全部检查")
    test.add_argument("steps", nargs="*", metavar="NAME", help="only these checks. 只运行这些检查")
    test.add_argument("--all-must-run", action="store_true", help="a check that cannot run fails. 不能跳过任何检查")
    wheels = commands.add_parser("wheelhouse", help="fill a folder for --wheelhouse. 准备离线安装文件夹")
    wheels.add_argument("folder", metavar="DIR", type=Path)
    options = parser.parse_args(arguments)
    options.language = options.language or preferred_language()
    if options.wheelhouse:
        options.wheelhouse = options.wheelhouse.resolve()
        if not options.wheelhouse.is_dir():
            stop("There is no folder %s." % options.wheelhouse, "没有文件夹 %s。" % options.wheelhouse)
    return options


def main(arguments=None):
    """Do what the command line asks for and return the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a terminal without Chinese shows ?, and goes on
            stream.reconfigure(errors="replace")
    options = read_options(arguments)
    return {"test": run_checks, "wheelhouse": fill_wheelhouse, None: open_lesson}[options.command](options)


if __name__ == "__main__":
    sys.exit(main())
