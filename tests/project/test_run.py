"""tests/run.py: a step that cannot run says so, and never passes silently."""

import sys
from pathlib import Path

import pytest

from tests import run


@pytest.fixture(autouse=True)
def steps(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Put four small steps in the place of the real ones."""
    (tmp_path / "test_skip.py").write_text("import pytest\ndef test_it(): pytest.skip('no such browser')\n")
    (tmp_path / "test_none.py").write_text("")
    (tmp_path / "test_fail.py").write_text("def test_it(): assert False\n")
    (tmp_path / "test_pass.py").write_text("def test_it(): pass\n")
    isolated = ("-c", str(tmp_path / "none.ini"), "--rootdir", str(tmp_path))
    (tmp_path / "none.ini").write_text("[pytest]\n")

    def step(name: str) -> run.Step:
        return run.Step(name, "", [], lambda: [run.pytest(*isolated, str(tmp_path / f"test_{name}.py"))])

    absent = run.Step("absent", "", ["no/such/file"], lambda: [[sys.executable, "-c", ""]])
    broken = run.Step("broken", "", [], lambda: [[sys.executable, "-c", "raise SystemExit(3)"]])
    unable = run.Step("unable", "", [], list, missing=lambda: "the moon is down")
    named = [step(name) for name in ("skip", "none", "fail", "pass")]
    monkeypatch.setattr(run, "STEPS", (*named, absent, broken, unable))
    monkeypatch.setattr(run, "warnings", lambda: iter(()))


@pytest.mark.parametrize(
    ("step", "verdict", "why", "code", "strict_code"),
    [
        ("pass", "PASS", "", 0, 0),
        ("fail", "FAIL", "exit code 1", 1, 1),
        ("broken", "FAIL", "exit code 3", 1, 1),
        ("skip", "NOT RUN", "no such browser", 0, 1),
        ("none", "NOT RUN", "no test was found", 0, 1),
        ("absent", "NOT RUN", "no/such/file is not there", 0, 1),
        ("unable", "NOT RUN", "the moon is down", 0, 1),
    ],
)
def test_each_verdict(
    capsys: pytest.CaptureFixture[str], step: str, verdict: str, why: str, code: int, strict_code: int
) -> None:
    assert run.main([step]) == code
    said = capsys.readouterr().out
    assert f"{verdict} " in said and f"1 {verdict}" in said and why in said
    assert run.main([step, "--all-must-run"]) == strict_code


def test_an_unknown_step_is_an_error() -> None:
    with pytest.raises(SystemExit, match="2"):
        run.main(["moonshine"])


def test_without_a_browser_the_browser_step_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LESSONS_BROWSER", "none")
    assert "no Chromium" in run.no_browser()
    monkeypatch.setenv("LESSONS_BROWSER", "some/browser")
    assert run.no_browser() == ""
