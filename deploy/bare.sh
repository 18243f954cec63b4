#!/bin/sh
# Proves ./run and ./test on a bare Debian: deploy/bare.sh bookworm|trixie [run]. As root; needs debootstrap.
# Prints the seconds each took. Networks that re-sign TLS: SAMSYN_BARE_CERTS names the certificate file to trust there.
set -eu
suite=${1:?Skriv deploy/bare.sh bookworm eller deploy/bare.sh trixie.}
repository=$(cd "$(dirname "$0")/.." && pwd)
scratch=$(mktemp -d "${TMPDIR:-/tmp}/samsyn-bare.XXXXXX")
mirror=${SAMSYN_BARE_MIRROR:-http://deb.debian.org/debian}
root=$scratch/root

cleanup() {
    # only what we started: processes whose root is our scratch directory
    for process in /proc/[0-9]*; do
        [ "$(readlink "$process/root" 2>/dev/null)" != "$root" ] || kill -KILL "${process#/proc/}" 2>/dev/null || true
    done
    for mount in dev/shm dev/pts proc; do umount "$root/$mount" 2>/dev/null || umount -l "$root/$mount" 2>/dev/null || true; done
    [ -n "${SAMSYN_BARE_KEEP:-}" ] || rm -rf --one-file-system "$scratch"
}
trap cleanup EXIT
trap 'exit 130' INT TERM

debootstrap --variant=minbase "$suite" "$root" "$mirror" >"$scratch/debootstrap.txt" 2>&1 ||
    { tail -n 5 "$scratch/debootstrap.txt"; exit 1; }
mount -t proc proc "$root/proc"
mkdir -p "$root/dev/pts" "$root/dev/shm"
mount -t devpts devpts "$root/dev/pts"
mount -t tmpfs tmpfs "$root/dev/shm"
cp /etc/resolv.conf "$root/etc/resolv.conf"
printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d" # as in a container: no services are started
chmod +x "$root/usr/sbin/policy-rc.d"
if [ -n "${http_proxy:-}${HTTP_PROXY:-}" ]; then
    printf 'Acquire::http::Proxy "%s";\n' "${http_proxy:-$HTTP_PROXY}" >"$root/etc/apt/apt.conf.d/90proxy"
fi
git clone -q --no-hardlinks "$repository" "$root/srv/samsyn"

certificates=
if [ -n "${SAMSYN_BARE_CERTS:-}" ]; then
    certificates=/etc/samsyn-bare-certificates.crt
    cp "$SAMSYN_BARE_CERTS" "$root$certificates"
fi

# inside COMMAND…: becomes the command there, with a bare environment plus how this network is reached
inside() {
    exec env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 \
        ${http_proxy:+http_proxy="$http_proxy"} ${https_proxy:+https_proxy="$https_proxy"} ${no_proxy:+no_proxy="$no_proxy"} \
        ${HTTP_PROXY:+HTTP_PROXY="$HTTP_PROXY"} ${HTTPS_PROXY:+HTTPS_PROXY="$HTTPS_PROXY"} ${NO_PROXY:+NO_PROXY="$NO_PROXY"} \
        ${certificates:+SSL_CERT_FILE="$certificates"} ${certificates:+PIP_CERT="$certificates"} \
        chroot "$root" "$@"
}

# seconds_until_answer LOG: starts ./run, waits until it prints its address, checks that it answers, stops it
seconds_until_answer() {
    began=$(date +%s.%N)
    : >"$1"
    (inside sh -c 'cd /srv/samsyn && exec ./run') >"$1" 2>&1 &
    server=$!
    until grep -q 'Samsyn svarar' "$1"; do
        kill -0 "$server" 2>/dev/null || { cat "$1" >&2; return 1; }
        sleep 0.05
    done
    ended=$(date +%s.%N)
    (inside /srv/samsyn/.venv/bin/python -c \
        'import urllib.request as u; assert u.urlopen("http://127.0.0.1:8000/account/log-in/").status == 200')
    kill -TERM "$server"
    wait "$server" || true
    awk "BEGIN { printf \"%.1f\n\", $ended - $began }"
}

seconds=$(seconds_until_answer "$scratch/first.txt")
printf '%s ./run, first:  %s s\n' "$suite" "$seconds"
seconds=$(seconds_until_answer "$scratch/second.txt")
printf '%s ./run, second: %s s\n' "$suite" "$seconds"
[ "${2:-}" != run ] || exit 0
began=$(date +%s)
tested=0
(inside sh -c 'cd /srv/samsyn && exec ./test') >"$scratch/test.txt" 2>&1 || tested=1
tail -n 3 "$scratch/test.txt"
printf '%s ./test:        %s s\n' "$suite" "$(($(date +%s) - began))"
[ "$tested" = 0 ] || { grep -E '^(FAILED|ERROR)' "$scratch/test.txt" || true; cp "$scratch/test.txt" "${TMPDIR:-/tmp}/samsyn-bare-$suite.txt"; }
exit "$tested"
