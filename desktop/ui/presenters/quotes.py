"""What somebody said or agreed on, in the quotation marks of the language in use."""

from desktop.ui.presenters.wording import tr


def in_quotes(text: str) -> str:
    """``”När det skaver ringer jag”``, the whole of it."""
    return tr("”{text}”").format(text=text)
