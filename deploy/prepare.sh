# Sourced by ./run and ./test: installs what the machine lacks and sets up .venv from the locked requirements.

say() { printf '%s\n' "$*" >&2; }

# first Python that is new enough and can make a virtual environment
find_python() {
    for python in python3 python3.13 python3.12 python3.11; do
        if "$python" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$python"
            return
        fi
    done
}

find_initdb() {
    for initdb in "$(command -v initdb || true)" /usr/lib/postgresql/*/bin/initdb /usr/pgsql-*/bin/initdb; do
        if [ -x "$initdb" ]; then
            printf '%s\n' "$initdb"
            return
        fi
    done
}

find_chromium() { command -v chromium || command -v chromium-browser || command -v google-chrome || true; }

has_file() {
    for file in "$@"; do
        [ ! -e "$file" ] || return 0
    done
    return 1
}

# the Debian packages that are missing for what was asked: run or test
missing_packages() {
    [ -n "$(find_python)" ] || printf 'python3 python3-venv '
    [ -s /etc/ssl/certs/ca-certificates.crt ] || [ -n "${SSL_CERT_FILE:-}" ] || printf 'ca-certificates '
    [ "$1" = test ] || return 0
    [ -n "$(find_initdb)" ] || printf 'postgresql '
    [ -n "$(find_chromium)" ] || printf 'chromium '
    # a test looks through the files that git keeps
    command -v git >/dev/null || printf 'git '
    # the browser driver is a program that needs it
    has_file /usr/lib/*/libatomic.so.1 /usr/lib64/libatomic.so.1 /usr/lib/libatomic.so.1 || printf 'libatomic1 '
}

install_packages() {
    packages=$(missing_packages "$1")
    [ -n "$packages" ] || return 0
    line="apt-get install -y --no-install-recommends $packages"
    if ! command -v apt-get >/dev/null; then
        say "Samsyn behöver Python 3.11 eller senare$([ "$1" = run ] || printf ', PostgreSQL och Chromium'). Installera det och kör igen."
        exit 1
    elif [ "$(id -u)" = 0 ]; then
        as_root=
    elif command -v sudo >/dev/null && sudo -v 2>/dev/null; then
        as_root='sudo env DEBIAN_FRONTEND=noninteractive'
    else
        say "Några paket saknas. Be den som sköter datorn att köra:"
        say "  apt-get update && $line"
        exit 1
    fi
    say "Installerar: $packages"
    export DEBIAN_FRONTEND=noninteractive
    talk=$(mktemp)
    # shellcheck disable=SC2086 # the words are meant to be split
    if ! { $as_root apt-get update && $as_root $line; } >"$talk" 2>&1; then
        tail -n 20 "$talk" >&2
        say "Paketen gick inte att installera. Kör själv: $line"
        exit 1
    fi
    rm -f "$talk"
}

hash_of() { cat "$@" | cksum | tr ' ' '-'; }

# prepare run|test: .venv as the lock says; at once where nothing has changed
prepare() {
    lock=requirements.lock
    [ "$1" = run ] || lock=requirements-test.lock
    wanted="$1 $(hash_of "$lock" deploy/tools.lock pyproject.toml)"
    enough="test $(hash_of requirements-test.lock deploy/tools.lock pyproject.toml)" # it holds all that run needs
    found=$(cat .venv/samsyn-stamp 2>/dev/null || true)
    [ "$1 $found" = "run $wanted" ] || [ "$1 $found" = "run $enough" ] || install_packages "$1"
    if [ "$found" = "$wanted" ] || [ "$found" = "$enough" ]; then
        return
    fi
    say "Lägger in Pythonpaketen i .venv."
    rm -f .venv/samsyn-stamp
    if ! .venv/bin/uv --version >/dev/null 2>&1; then
        "$(find_python)" -m venv --clear .venv
        .venv/bin/python -m pip install -q --disable-pip-version-check --require-hashes -r deploy/tools.lock
    fi
    export UV_SYSTEM_CERTS="${UV_SYSTEM_CERTS:-1}" # some networks re-sign TLS
    .venv/bin/uv pip sync -q --python .venv/bin/python --require-hashes deploy/tools.lock "$lock"
    .venv/bin/uv pip install -q --python .venv/bin/python --no-deps --no-build-isolation -e .
    printf '%s\n' "$wanted" >.venv/samsyn-stamp
}
