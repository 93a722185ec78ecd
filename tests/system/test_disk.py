"""Cloud folders and network drives are recognised, and an ordinary disk is not accused."""

from pathlib import Path

import pytest

from desktop.system.disk import Place, place_of

MOUNTS = """\
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
30 22 0:40 / /mnt/server rw - nfs4 server:/home rw
31 30 8:2 / /mnt/server/local rw - ext4 /dev/sdb1 rw
32 22 0:41 / /mnt/med\\040mellanslag rw - cifs //server/del rw
33 22 0:42 / /home/anna/fjärr rw - fuse.sshfs anna@server: rw
broken line
"""


@pytest.fixture
def mounts(tmp_path: Path) -> Path:
    path = tmp_path / "mountinfo"
    path.write_text(MOUNTS, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("folder", "place"),
    [
        ("/home/anna/.local/share/vardag/vault", Place.OWN_DISK),
        ("/home/anna/Dropbox/valv", Place.CLOUD),
        ("/home/anna/OneDrive - Bolaget AB/valv", Place.CLOUD),
        ("/Users/anna/Library/Mobile Documents/com~apple~CloudDocs/valv", Place.CLOUD),
        ("/Users/anna/Library/CloudStorage/Box/valv", Place.CLOUD),
        ("/home/anna/Nextcloud", Place.CLOUD),
        ("/home/anna/molnet/valv", Place.OWN_DISK),
        ("/mnt/server/anna/valv", Place.NETWORK),
        ("/mnt/server/local/valv", Place.OWN_DISK),
        ("/mnt/serverhall/valv", Place.OWN_DISK),
        ("/mnt/med mellanslag/valv", Place.NETWORK),
        ("/home/anna/fjärr/valv", Place.NETWORK),
        ("//server/del/valv", Place.NETWORK),
        ("\\\\server\\del\\valv", Place.NETWORK),
    ],
)
def test_where_a_folder_lies(mounts: Path, folder: str, place: Place) -> None:
    assert place_of(Path(folder), mounts) is place


def test_a_cloud_folder_with_a_name_of_its_own(
    tmp_path: Path, mounts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OneDrive", str(tmp_path / "Mina filer"))
    assert place_of(tmp_path / "Mina filer" / "valv", mounts) is Place.CLOUD
    assert place_of(tmp_path / "annat", mounts) is Place.OWN_DISK


def test_a_link_into_a_cloud_folder(tmp_path: Path, mounts: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "valv").symlink_to(tmp_path / "Dropbox")
    assert place_of(tmp_path / "valv", mounts) is Place.CLOUD


def test_without_a_list_of_mounts_nobody_is_accused(tmp_path: Path) -> None:
    assert place_of(tmp_path / "valv", tmp_path / "none") is Place.OWN_DISK


def test_this_computers_own_list_can_be_read(tmp_path: Path) -> None:
    assert place_of(tmp_path) in {Place.OWN_DISK, Place.NETWORK}
