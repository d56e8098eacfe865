"""JupyterLab on a folder, and a notebook of it opened in a browser: for browser tests, benchmarks and screenshots."""

import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from lessons.authoring.house import REPOSITORY

# Nothing asks the network; every cell is in the page, also those far below.
SETTINGS: dict[str, dict[str, object]] = {
    "@jupyterlab/apputils-extension/notification.jupyterlab-settings": {
        "fetchNews": "false",
        "checkForUpdates": False,
        "doNotDisturbMode": True,
    },
    "@jupyterlab/extensionmanager-extension/plugin.jupyterlab-settings": {"enabled": False},
    "@jupyterlab/notebook-extension/tracker.jupyterlab-settings": {"windowingMode": "none"},
}
# Chromium's own calls home are no part of what is tested.
CHROMIUM = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
IDLE = "window.jupyterapp?.shell?.currentWidget?.sessionContext?.session?.kernel?.status === 'idle'"
# what the page has asked of its kernels and has not seen answered to the end
LISTEN = """() => {
  const kernel = jupyterapp.shell.currentWidget.sessionContext.session.kernel;
  const asked = window.lessonsAsked ??= new Set();
  kernel.anyMessage.connect((_, {msg, direction}) => {
    if (direction === 'send' && msg.channel === 'shell') asked.add(msg.header.msg_id);
  });
  kernel.iopubMessage.connect((_, msg) => {
    if (msg.header.msg_type === 'status' && msg.content.execution_state === 'idle')
      asked.delete(msg.parent_header.msg_id);
  });
}"""
# an answer may let the page send what it held back: nothing asked for a tenth of a second, and two frames drawn
ANSWERED = """() => new Promise(done => {
  const drawn = () => requestAnimationFrame(() => requestAnimationFrame(done));
  let quiet = 0;
  const look = () => {
    quiet = window.lessonsAsked.size ? 0 : quiet + 1;
    quiet > 5 ? drawn() : setTimeout(look, 20);
  };
  setTimeout(look, 20);
})"""
DONE = """() => {
  const cells = [...(jupyterapp.shell.currentWidget?.content?.widgets ?? [])].map(each => each.model);
  const code = cells.filter(each => each.type === 'code' && each.sharedModel.getSource().trim());
  return code.length > 0 && code.every(each => each.executionCount);
}"""


@contextmanager
def lab(folder: Path, language: str = "en", environment: Mapping[str, str] | None = None) -> Iterator[str]:
    """Run JupyterLab on `folder` with empty settings of its own, in a language; yield its address.

    Raises RuntimeError with the end of its log when it does not start.
    """
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    home = Path(tempfile.mkdtemp(prefix="lessons-lab-"))
    locale = {"locale": language if language != "en" else "default"}
    for name, content in {**SETTINGS, "@jupyterlab/translation-extension/plugin.jupyterlab-settings": locale}.items():
        file = home / "settings" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(content), encoding="utf-8")
    places = {
        "JUPYTER_CONFIG_DIR": "config",
        "JUPYTER_DATA_DIR": "data",
        "JUPYTER_RUNTIME_DIR": "runtime",
        "JUPYTERLAB_SETTINGS_DIR": "settings",
        "JUPYTERLAB_WORKSPACES_DIR": "workspaces",
        "IPYTHONDIR": "ipython",
    }
    own = {name: str(home / place) for name, place in places.items()}
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", "--ip=127.0.0.1", f"--port={port}"]
    command += ["--IdentityProvider.token=", f"--ServerApp.root_dir={folder}", "--LabApp.expose_app_in_browser=True"]
    with (home / "lab.log").open("w", encoding="utf-8") as log:
        variables = {**os.environ, "PYTHONPATH": str(REPOSITORY), **own, **(environment or {})}
        server = subprocess.Popen(command, env=variables, stdout=log, stderr=log)
        try:
            _wait(f"http://127.0.0.1:{port}", server, home / "lab.log")
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait(20)
            shutil.rmtree(home, ignore_errors=True)


def open_notebook(page: Any, address: str, name: str) -> None:
    """Open a notebook of the lab in a Playwright page and run all its cells."""
    open_page(page, address, name)
    page.evaluate("jupyterapp.commands.execute('notebook:run-all-cells')")
    run_to_the_end(page)


def open_page(page: Any, address: str, name: str) -> None:
    """Open a notebook of the lab in a Playwright page, without running it."""
    page.goto(f"{address}/lab/tree/{name}?reset")
    listen(page)


def listen(page: Any) -> None:
    """Wait until the notebook in front has its kernel, and note from then on what the page asks of it."""
    page.wait_for_selector(".jp-NotebookPanel:not(.lm-mod-hidden) .jp-Cell", timeout=90_000)
    page.wait_for_function(IDLE, timeout=90_000)
    page.evaluate(LISTEN)


def run_to_the_end(page: Any) -> None:
    """Wait until every cell of the notebook in front has run and is drawn."""
    page.wait_for_function(DONE, timeout=120_000)
    settle(page)
    page.wait_for_timeout(800)  # pictures of a long notebook


def settle(page: Any) -> None:
    """Wait until every kernel listened to has answered all that the page has asked, and the page has drawn it."""
    page.evaluate(ANSWERED)


def _wait(address: str, server: "subprocess.Popen[bytes]", log: Path) -> None:
    for _ in range(600):
        try:
            urllib.request.urlopen(f"{address}/api", timeout=1).close()
            return
        except OSError:
            if server.poll() is not None:
                break
            time.sleep(0.1)
    raise RuntimeError(log.read_text(encoding="utf-8")[-2000:])
