"""What happens when work fails: words for the reader, and a clean slate where it was a bug."""

from __future__ import annotations

import traceback

from viewer import logs
from viewer.errors import Notice, ViewerError, notice_of
from viewer.session import Session


def failure_notice(session: Session, error: Exception) -> Notice:
    """Words for a failure of the background; a bug is logged, and clears the results.

    Parameters
    ----------
    session : Session
        Whose results may be wrong after a bug.
    """
    details = "".join(traceback.format_tb(error.__traceback__)) + type(error).__name__
    notice = notice_of(error, details)
    if notice.details and not isinstance(error, ViewerError):
        logs.failure("work", error)
        session.clear_results()
    return notice
