"""The three ways a verb ends early; everything else is a defect of ours."""

from collections.abc import Sequence

from microsite.findings import Finding


class UsageError(Exception):
    """The command was called in a way that cannot work (exit code 2)."""


class MachineError(Exception):
    """The machine, or what stands on it, does not let the verb go on (exit code 1): another build,
    a full disk, a file that nobody may delete. Its words are one or more whole sentences.
    """


class CheckError(Exception):
    """The sources or the built site hold mistakes (exit code 1); `findings` says which."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__(f"{len(findings)} findings")
        self.findings = list(findings)
