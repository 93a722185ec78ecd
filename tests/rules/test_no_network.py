"""The whole suite runs without the internet: a try to open a socket fails the test that made it."""

import socket
import urllib.request

import pytest

from tests.conftest import NetworkTouchedError


@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6])
def test_no_internet_socket_can_be_made(family: socket.AddressFamily) -> None:
    with pytest.raises(NetworkTouchedError):
        socket.socket(family)


def test_no_name_can_be_looked_up() -> None:
    with pytest.raises(NetworkTouchedError):
        socket.getaddrinfo("localhost", 80)


def test_no_page_can_be_fetched() -> None:
    with pytest.raises(NetworkTouchedError):
        urllib.request.urlopen("http://127.0.0.1:9/")


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="the system has no local sockets")
def test_local_sockets_still_work() -> None:
    with socket.socket(socket.AF_UNIX) as local:
        assert local.fileno() >= 0
