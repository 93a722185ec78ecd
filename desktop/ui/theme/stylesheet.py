"""The one style sheet, written from the tokens: Fusion underneath, paper and ink on top.

Parts ask for a variant with dynamic properties: ``kind`` on buttons (primary, quiet, link, danger), ``tone`` on frames
(surface, sunken, private, hint, error, status), ``role`` on texts, ``unread`` on a date field whose words said nothing.
"""

from string import Template

from desktop.ui.theme.look import Look
from desktop.ui.theme.measures import RADIUS, TARGET
from desktop.ui.theme.type_scale import STEPS, TextRole

_SHEET = Template("""
QWidget { color: $text; }
QMainWindow, QDialog, QWidget[tone="window"] { background: $window; }
QFrame[tone="surface"], QWidget[tone="surface"] { background: $surface; }
QFrame[tone="sunken"], QWidget[tone="sunken"] { background: $sunken; }
QFrame[tone="card"] { background: $surface; border: 1px solid $line; border-radius: ${radius}px; }
QFrame[tone="private"] { background: $private; }
QFrame[tone="private"][strip="yes"] { border-radius: ${radius}px; }
QFrame[tone="private"] QLabel { color: $text; }
QFrame[tone="hint"] { background: $hint; border-radius: ${radius}px; }
QFrame[tone="error"] { background: $error; border-radius: ${radius}px; }
QFrame[tone="accent"] { background: $accent_soft; border-radius: ${radius}px; }
QFrame[tone="toast"] { background: $text; border-radius: ${radius}px; }
QFrame[tone="line"] { background: $line; border: none; }
QDialog[tone="floating"],
QWidget[tone="floating"] { background: $surface; border: 1px solid $border; border-radius: ${radius2}px; }

QPushButton {
  background: $surface; color: $text; border: 1px solid $border; border-radius: ${radius}px;
  padding: 5px 14px; min-height: ${button}px; min-width: 24px;
}
QPushButton:hover { background: $sunken; }
QPushButton:pressed { background: $accent_soft; color: $accent_ink; }
QPushButton:checked { background: $selected; color: $text; border-color: $accent; }
QPushButton:disabled { color: $text3; border-color: transparent; background: $sunken; }
QPushButton[kind="primary"] { background: $accent; color: $on_accent; border-color: $accent; font-weight: 600; }
QPushButton[kind="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[kind="primary"]:pressed { background: $accent_soft; color: $accent_ink; border-color: $accent_soft; }
QPushButton[kind="primary"]:disabled { background: $sunken; color: $text3; border-color: transparent; }
QPushButton[kind="quiet"] { background: transparent; border-color: transparent; padding: 5px 8px; }
QPushButton[kind="quiet"]:hover { background: $sunken; }
QPushButton[kind="quiet"]:pressed { background: $accent_soft; color: $accent_ink; }
QPushButton[kind="quiet"]:checked { background: $selected; color: $text; }
QPushButton[kind="quiet"]:disabled { background: transparent; }
QPushButton[kind="link"] {
  background: transparent; border-color: transparent; color: $accent; padding: 5px 4px; text-align: left;
  text-decoration: underline;
}
QPushButton[kind="link"]:hover { color: $accent_hover; background: $sunken; }
QPushButton[kind="danger"] { color: $error_ink; border-color: $error_ink; }
QPushButton[kind="danger"]:hover { background: $error; }
QPushButton[kind="toast"] { background: transparent; color: $window; border-color: $window; }
QPushButton[kind="toast"]:hover { background: $text2; }
QPushButton::menu-indicator { image: none; width: 0; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QDateEdit, QTimeEdit {
  background: $surface; color: $text; border: 1px solid $border; border-radius: ${radius}px;
  selection-background-color: $selected; selection-color: $text; padding: 5px 10px;
}
QLineEdit, QPlainTextEdit { placeholder-text-color: $text3; }
QLineEdit, QComboBox, QSpinBox { min-height: ${button}px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QSpinBox:disabled {
  color: $text3; background: $sunken; border-color: transparent;
}
QLineEdit:read-only { background: $sunken; }
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] { border-color: $error_ink; }
QLineEdit[unread="true"] { text-decoration: underline; }
QPlainTextEdit[bare="true"], QLineEdit[bare="true"] { border-color: transparent; background: transparent; }
QPlainTextEdit[role="note"], QLineEdit[role="note"] { font-size: ${size_note}px; }
QPlainTextEdit[role="meeting"], QLineEdit[role="meeting"] { font-size: ${size_meeting}px; }
QPlainTextEdit[role="presentation"], QLineEdit[role="presentation"] { font-size: ${size_presentation}px; }

QComboBox { padding-right: ${arrow}px; }
QComboBox::drop-down { border: none; width: ${arrow}px; subcontrol-position: center right; }
QComboBox::down-arrow { image: url("$drawn/chevron-down.svg"); width: ${chevron}px; height: ${chevron}px; }
QComboBox QAbstractItemView {
  background: $surface; border: 1px solid $border; padding: 4px; outline: none;
  selection-background-color: $selected; selection-color: $text;
}
QComboBox QAbstractItemView::item { min-height: ${button}px; padding: 4px 8px; }
QSpinBox { padding: 4px 10px 3px 10px; }
QSpinBox QLineEdit { border: none; background: transparent; padding: 0 0 0 8px; min-height: 0; }
QSpinBox::up-button, QSpinBox::down-button { border: none; width: 24px; background: transparent; }
QSpinBox::up-arrow { image: url("$drawn/chevron-up.svg"); width: 12px; height: 12px; }
QSpinBox::down-arrow { image: url("$drawn/chevron-down.svg"); width: 12px; height: 12px; }

QCheckBox, QRadioButton { spacing: 10px; min-height: ${target}px; background: transparent; }
QCheckBox:disabled, QRadioButton:disabled { color: $text3; }
QCheckBox::indicator, QRadioButton::indicator {
  width: ${tick}px; height: ${tick}px; border: 1px solid $border; background: $surface;
}
QCheckBox::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: ${tick_round}px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { background: $sunken; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url("$drawn/check.svg"); }
QRadioButton::indicator:checked { background: $accent; border-color: $accent; image: url("$drawn/dot.svg"); }

QListView, QTreeView, QTableView {
  background: transparent; border: none; outline: none;
  selection-background-color: $selected; selection-color: $text;
}
QScrollArea, QScrollArea > QWidget > QWidget[tone="plain"] { background: transparent; border: none; }
QAbstractScrollArea::corner { background: transparent; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $border; border-radius: 3px; margin: 3px; min-height: 32px; min-width: 32px; }
QScrollBar::handle:hover { background: $text2; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {
  background: transparent; border: none; width: 0; height: 0;
}
QSplitter::handle { background: $line; }
QSplitter::handle:hover { background: $border; }

QMenuBar { background: $sunken; color: $text; padding: 2px 8px; }
QMenuBar::item { background: transparent; padding: 5px 10px; border-radius: 4px; }
QMenuBar::item:selected { background: $selected; }
QMenuBar::item:pressed { background: $selected; }
QMenu { background: $surface; color: $text; border: 1px solid $border; padding: 6px; }
QMenu::item { padding: 7px 24px 7px 10px; border-radius: 4px; min-height: 18px; }
QMenu::icon { padding-left: 8px; }
QMenu::item:selected { background: $selected; color: $text; }
QMenu::item:disabled { color: $text3; background: transparent; }
QMenu::separator { height: 1px; background: $line; margin: 6px 8px; }
QToolTip { background: $surface; color: $text; border: 1px solid $border; padding: 6px 8px; }
QProgressBar { background: $line; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QTabBar::tab {
  background: transparent; color: $text2; padding: 8px 14px; border: none; border-bottom: 3px solid transparent;
}
QTabBar::tab:hover { background: $sunken; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }
QGroupBox { border: none; margin-top: ${size_body}px; font-weight: 600; }
QHeaderView::section { background: $sunken; color: $text2; border: none; padding: 6px 8px; }
""")


def stylesheet(look: Look) -> str:
    """The sheet for ``look``; the same look gives the same text."""
    tokens = {name: value for name, value in vars(look.tokens).items() if name != "dark"}
    line = look.type.line(TextRole.BODY)
    return _SHEET.substitute(
        tokens,
        radius=RADIUS,
        radius2=RADIUS * 2,
        target=TARGET,
        button=max(line, TARGET - 12),
        chevron=look.type.scaled(16),
        arrow=look.type.scaled(16) + 12,
        tick=look.type.scaled(18),
        tick_round=look.type.scaled(18) // 2,
        drawn=(look.icons / ("dark" if look.tokens.dark else "light")).as_posix(),
        **{f"size_{role.value}": look.type.size(role) for role in STEPS},
    )
