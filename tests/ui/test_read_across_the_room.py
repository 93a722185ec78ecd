"""Text shown to a whole room, or chosen larger, is larger everywhere, and again as it was afterwards."""

import pytest

from desktop.ui.presenters.settings import Settings
from desktop.ui.theme.look import look
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.text import Text
from desktop.ui.window.presentation import ROOM_PERCENT


@pytest.mark.parametrize("role", TextRole)
def test_every_text_follows_the_size_that_is_worn(qtbot, qapp, dressed, role):
    page, text = Page(), Text("Vad mäter vi i dag som drar åt andra hållet?", role)
    qtbot.addWidget(page)
    page.column.addWidget(text)
    page.show()
    before = text.font().pixelSize(), text.sizeHint()
    for enlarge in (
        lambda: dressed.enlarge(ROOM_PERCENT),
        lambda: dressed.apply(Settings("sv", text_percent=200)),
    ):
        enlarge()
        qapp.processEvents()
        assert text.font().pixelSize() == look().type.font(role).pixelSize() > before[0]
        assert text.sizeHint().height() > before[1].height()
        dressed.enlarge(0)
        dressed.apply(Settings("sv"))
        qapp.processEvents()
        assert (text.font().pixelSize(), text.sizeHint()) == before
