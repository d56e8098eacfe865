"""Outputs <- code: notebooks run in fresh kernels that know neither the clock, nor the learner, nor a network."""

import asyncio
import json
import os
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
from nbformat import NotebookNode

from lessons.authoring.house import REPOSITORY, AuthoringError, Problem
from lessons.law.as_of import CHECKED

RELEASE_SEED = 0
CELL_SECONDS = 120
PASSPORT = "passport.json"
STOPPED = " it stopped: "

# Runs in the kernel before the first cell: only this machine may be spoken to (the kernel itself needs that).
OFFLINE = """\
def _close_the_door():
    import socket

    connect = socket.socket.connect

    def local_only(self, address):
        if self.family != getattr(socket, "AF_UNIX", None) and address[0] not in ("127.0.0.1", "localhost", "::1"):
            raise OSError("a lesson asked for the network; lessons run offline")
        return connect(self, address)

    socket.socket.connect = local_only


_close_the_door()
del _close_the_door
"""


@dataclass(frozen=True)
class Job:
    """One run: the notebook (filled in place), the name for problems, the seed and the passport that it begins with."""

    notebook: NotebookNode
    file: str
    seed: int = RELEASE_SEED
    passport: bytes = b""


@dataclass(frozen=True)
class Report:
    """What one check said during a run."""

    id: str
    verdict: str


def environment(folder: Path, seed: int = RELEASE_SEED) -> dict[str, str]:
    """Return the variables that a compared run has, and nothing of the learner's; `folder` is empty and temporary."""
    return {
        "LESSONS_AS_OF": CHECKED.isoformat(),
        "LESSONS_LAW": "",
        "LESSONS_PASSPORT": str(folder / PASSPORT),
        "LESSONS_REPORT": str(folder / "report.jsonl"),
        "LESSONS_SEED": str(seed),
        "IPYTHONDIR": str(folder / "ipython"),
        "MPLBACKEND": "agg",
        "PYTHONPATH": os.pathsep.join(filter(None, [str(REPOSITORY), os.environ.get("PYTHONPATH", "")])),
        "PYTHONHASHSEED": "0",
        "PYDEVD_DISABLE_FILE_VALIDATION": "1",
        "TZ": "UTC",
    }


def run_all(jobs: Iterable[Job], at_once: int = 0) -> list[list[Report]]:
    """Run every job, as many at once as there are processors, and return what their checks reported.

    Raises AuthoringError with one problem for each job that stopped.
    """
    return asyncio.run(_run_all(list(jobs), at_once or os.cpu_count() or 1))


async def _run_all(jobs: list[Job], at_once: int) -> list[list[Report]]:
    turn = asyncio.Semaphore(at_once)

    async def take_turn(job: Job) -> list[Report]:
        async with turn:
            return await _run(job)

    outcomes = await asyncio.gather(*map(take_turn, jobs), return_exceptions=True)
    problems: dict[tuple[str, ...], Problem] = {}
    for outcome in outcomes:
        if isinstance(outcome, AuthoringError):
            for problem in outcome.problems:  # the same cell stops in every run: say it once
                problems.setdefault((problem.file, problem.cell, problem.wrong.partition(STOPPED)[2]), problem)
        elif isinstance(outcome, BaseException):
            raise outcome
    if problems:
        raise AuthoringError(problems.values())
    return [outcome for outcome in outcomes if not isinstance(outcome, BaseException)]


async def _run(job: Job) -> list[Report]:
    with tempfile.TemporaryDirectory(prefix="lessons-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        startup = folder / "ipython" / "profile_default" / "startup"
        startup.mkdir(parents=True)
        (startup / "00-offline.py").write_text(OFFLINE, encoding="utf-8")
        work = folder / "work"
        work.mkdir()
        if job.passport:
            (folder / PASSPORT).write_bytes(job.passport)
        client = NotebookClient(
            job.notebook,
            timeout=CELL_SECONDS,
            kernel_name="python3",
            resources={"metadata": {"path": str(work)}},
            store_widget_state=False,
            record_timing=False,
            coalesce_streams=True,
            extra_arguments=["--log-level=ERROR"],
        )
        try:
            await client.async_execute(env={**os.environ, **environment(folder, job.seed)})
        except (CellExecutionError, CellTimeoutError, DeadKernelError) as error:
            raise AuthoringError(_stopped(job, error)) from error
        return read_reports(folder / "report.jsonl")


def read_reports(path: Path) -> list[Report]:
    """Read the lines that `check` wrote; none when nothing was checked."""
    if not path.exists():
        return []
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [Report(str(line["id"]), str(line["verdict"])) for line in lines]


def _stopped(job: Job, error: Exception) -> Problem:
    for cell in job.notebook.cells:
        for output in cell.get("outputs", ()):
            if output.output_type == "error":
                wrong = f"with seed {job.seed}{STOPPED}{output.ename}: {output.evalue}"
                return Problem(job.file, cell.id, wrong, "Mend the cell or what it calls")
    last = str(error).strip().splitlines()[-1:]
    return Problem(job.file, "", f"with seed {job.seed}{STOPPED}{''.join(last)}", "Run it in JupyterLab to see where")
