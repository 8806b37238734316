"""Real web servers, started from the files of deploy/servers/ as they are."""

import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import Message
from http.client import HTTPConnection
from pathlib import Path

from tests.machine_setup import find_server

ROOT = Path(__file__).resolve().parent.parent
SERVERS = ROOT / "deploy" / "servers"
LIVE = "/srv/safer-online/current"
NGINX = (
    "daemon off; user root; pid {folder}/pid; worker_rlimit_nofile 8192;"
    " events {{ worker_connections 4096; }} http {{ include {conf}; }}\n"
)
MODULES = ("alias", "authz_core", "deflate", "dir", "filter", "headers", "mime", "mpm_event")


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def configure(
    name: str, site: Path, port: int, folder: Path, certificate: Path | None = None
) -> list[str]:
    """Write a server's own file as it is, but for the lines marked HERE; return its command. With a
    certificate (nginx alone) its port speaks HTTPS, and leads on to it from HTTP.
    """
    file = {"nginx": "nginx.conf", "caddy": "Caddyfile", "apache2": "apache.conf"}[name]
    text = (SERVERS / file).read_text(encoding="utf-8").replace(LIVE, str(site))
    own = folder / file
    if name == "nginx":
        listen = f"listen 127.0.0.1:{port};"
        if certificate:
            listen = (
                f"listen 127.0.0.1:{port} ssl; ssl_certificate {certificate};"
                f" ssl_certificate_key {certificate.with_suffix('.key')};"
                " error_page 497 =301 https://$http_host$request_uri;"
            )
        own.write_text(text.replace("listen 80;", listen))
        main = folder / "main.conf"
        main.write_text(NGINX.format(folder=folder, conf=own))
        return ["-p", str(folder), "-e", str(folder / "errors"), "-c", str(main)]
    if name == "caddy":
        own.write_text(text.replace("\n:80 {", f"\nhttp://127.0.0.1:{port} {{"))
        return ["run", "--adapter", "caddyfile", "--config", str(own)]
    loads = [f"LoadModule {m}_module /usr/lib/apache2/modules/mod_{m}.so" for m in MODULES]
    head = [
        *loads,
        f"Listen 127.0.0.1:{port}",
        f"PidFile {folder}/pid",
        f"DefaultRuntimeDir {folder}",
        "ErrorLog /dev/stderr",
        "User www-data",
        "Group www-data",
        "TypesConfig /etc/mime.types",
        "ServerName safer.example",
    ]
    own.write_text("\n".join([*head, text.replace("*:80", f"*:{port}")]))
    return ["-X", "-f", str(own)]


def make_certificate(folder: Path) -> Path:
    """Make a certificate for 127.0.0.1 that holds for a day; its key lies beside it."""
    path = folder / "host.pem"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1"]
    command += ["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"]
    command += ["-keyout", str(path.with_suffix(".key")), "-out", str(path)]
    subprocess.run(command, check=True, capture_output=True)
    return path


@dataclass
class Answer:
    status: int
    headers: Message
    body: bytes

    def say(self, name: str) -> str:
        return str(self.headers[name] or "")


@dataclass
class Server:
    name: str
    port: int
    folder: Path

    def ask(self, path: str, headers: dict[str, str] | None = None) -> Answer:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.request("GET", path, headers=headers or {})
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return Answer(answer.status, answer.headers, body)


@contextmanager
def serving(
    name: str, site: Path, folder: Path, certificate: Path | None = None
) -> Iterator[Server]:
    program = find_server(name)
    assert program, f"{name} is missing: python tests/machine_setup.py --all"
    port = free_port()
    command = [program, *configure(name, site, port, folder, certificate)]
    environment = {"HOME": str(folder), "PATH": "/usr/sbin:/usr/bin:/bin"}
    with (folder / "said").open("w") as said:
        process = subprocess.Popen(command, env=environment, stdout=said, stderr=said)
    try:
        until = time.monotonic() + 30
        while True:
            with socket.socket() as one:
                if one.connect_ex(("127.0.0.1", port)) == 0:
                    break
            assert process.poll() is None, (folder / "said").read_text()
            assert time.monotonic() < until, (folder / "said").read_text()
            time.sleep(0.05)
        yield Server(name, port, folder)
    finally:
        process.terminate()
        process.wait(20)
