"""The system libraries that Qt needs, looked for before Qt is loaded: a missing one would end the process."""

import os
import shutil
import subprocess
from pathlib import Path

from tasks import apt
from tasks.places import LINUX, VENV
from tasks.words import say, stop

_QT_FILES = (
    "lib/libQt6Widgets.so.6",
    "lib/libQt6Svg.so.6",
    "lib/libQt6PrintSupport.so.6",
    "plugins/platforms/libqxcb.so",
    "plugins/platforminputcontexts/libcomposeplatforminputcontextplugin.so",
    "plugins/printsupport/libcupsprintersupport.so",
)

_PACKAGES = {
    "libxcb-cursor": "libxcb-cursor0",
    "libxcb-icccm": "libxcb-icccm4",
    "libxcb-image": "libxcb-image0",
    "libxcb-keysyms": "libxcb-keysyms1",
    "libxcb-randr": "libxcb-randr0",
    "libxcb-render-util": "libxcb-render-util0",
    "libxcb-render": "libxcb-render0",
    "libxcb-shape": "libxcb-shape0",
    "libxcb-shm": "libxcb-shm0",
    "libxcb-sync": "libxcb-sync1",
    "libxcb-util": "libxcb-util1",
    "libxcb-xfixes": "libxcb-xfixes0",
    "libxcb-xkb": "libxcb-xkb1",
    "libxcb-glx": "libxcb-glx0",
    "libxcb": "libxcb1",
    "libX11-xcb": "libx11-xcb1",
    "libX11": "libx11-6",
    "libSM": "libsm6",
    "libICE": "libice6",
    "libxkbcommon-x11": "libxkbcommon-x11-0",
    "libxkbcommon": "libxkbcommon0",
    "libEGL": "libegl1",
    "libGL": "libgl1",
    "libGLX": "libglx0",
    "libOpenGL": "libopengl0",
    "libfontconfig": "libfontconfig1",
    "libfreetype": "libfreetype6",
    "libdbus-1": "libdbus-1-3",
    "libglib-2.0": "libglib2.0-0",
    "libgthread-2.0": "libglib2.0-0",
    "libgobject-2.0": "libglib2.0-0",
    "libgio-2.0": "libglib2.0-0",
    "libcups": "libcups2",
    "libz": "zlib1g",
    "libzstd": "libzstd1",
    "libgssapi_krb5": "libgssapi-krb5-2",
    "libwayland-client": "libwayland-client0",
    "libwayland-cursor": "libwayland-cursor0",
    "libwayland-egl": "libwayland-egl1",
    "libstdc++": "libstdc++6",
}
"""Library, as the loader names it before `.so`, to the package that holds it on Debian 12, 13 and Ubuntu."""


def ensure() -> None:
    """Returns when a window can be opened; otherwise installs what is missing, or says how and ends."""
    if not LINUX or not (missing := missing_libraries()):
        return
    if not apt.present():
        stop("libraries_unknown", names=_for_other_systems(missing))
    packages = sorted({_PACKAGES.get(name.partition(".so")[0], name) for name in missing})
    if os.geteuid() != 0:
        stop("libraries_missing", command=apt.command(packages))
    say("libraries_installing", packages=", ".join(packages))
    if not apt.install(packages) or missing_libraries():
        stop("libraries_failed", command=apt.command(packages))


def missing_libraries(plugins: Path | None = None) -> list[str]:
    """The file names that the loader does not find for Qt's window parts, sorted."""
    if not shutil.which("ldd"):
        return []
    qt = plugins or next(VENV.glob("lib/python3.*/site-packages/PySide6/Qt"))
    files = [str(file) for name in _QT_FILES if (file := qt / name).exists()]
    listed = subprocess.run(["ldd", *files], capture_output=True, text=True, check=False).stdout
    return sorted({line.split()[0] for line in listed.splitlines() if line.endswith("not found")})


def _for_other_systems(missing: list[str]) -> str:
    """Fedora and openSUSE find a package by the library's own name; others are told the names."""
    for tool in ("dnf", "zypper"):
        if shutil.which(tool):
            return f"sudo {tool} install " + " ".join(f"'{name}()(64bit)'" for name in missing)
    return ", ".join(missing)
