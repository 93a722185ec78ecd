"""The built-in templates, from the file that ships with the program."""

import json
from pathlib import Path
from typing import Any

from desktop.domain.templates import LocalText, Template, TemplateSection, TemplateState


def built_in_templates(file: Path) -> tuple[Template, ...]:
    """Every built-in template in its order; ``id`` is its key, such as ``monday``."""
    held = json.loads(file.read_bytes())
    return tuple(_template(position, item) for position, item in enumerate(held["templates"]))


def _template(position: int, item: dict[str, Any]) -> Template:
    return Template(
        id=item["key"],
        name=LocalText(**item["name"]),
        when=LocalText(**item["when"]),
        sections=tuple(
            TemplateSection(
                title=LocalText(**section["title"]),
                minutes=section["minutes"],
                questions=tuple(LocalText(**question) for question in section["questions"]),
            )
            for section in item["sections"]
        ),
        state=TemplateState.BUILT_IN,
        position=position,
    )
