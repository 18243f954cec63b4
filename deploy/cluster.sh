# Sourced by ./test: a PostgreSQL cluster of our own in a temporary directory, on a socket only.

# PostgreSQL refuses to run as root
as_postgres() {
    if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

# nothing in tests outlives them, so nothing waits for the disk; bench/ measures with the disk and sets its own
cluster_options=${cluster_options:--c fsync=off -c synchronous_commit=off -c full_page_writes=off}

# start_cluster DIRECTORY: sets cluster_url
start_cluster() {
    cluster=$1/pg
    bin=$(dirname "$(readlink -f "$(find_initdb)")")
    mkdir "$cluster"
    chmod 755 "$1"
    [ "$(id -u)" != 0 ] || chown postgres "$cluster"
    as_postgres "$bin/initdb" -D "$cluster/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync >"$1/initdb.txt"
    as_postgres "$bin/pg_ctl" -D "$cluster/data" -l "$cluster/server.txt" -w -s -o \
        "-k $cluster -c listen_addresses= $cluster_options -c max_connections=60" start
    # a plain role: superusers pass walls that the product relies on
    as_postgres "$bin/psql" -q -h "$cluster" -U postgres -c 'CREATE ROLE samsyn LOGIN CREATEDB' postgres
    cluster_url="postgresql://samsyn@/samsyn?host=$cluster"
}

stop_cluster() {
    as_postgres "$bin/pg_ctl" -D "$cluster/data" -m immediate -s stop || true
}
