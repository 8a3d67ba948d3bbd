# What a command needs on this machine: looked for, installed where that is possible, or named.
# Sourced by ./run and ./test. Debian packages are installed only by root.

missing() {
  printf '%s is missing. %s\n' "$1" "$2" >&2
  exit 1
}

# debian PACKAGE…: installs packages, or says which ones to install.
debian() {
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    missing "A Debian package ($*)" "Install it: sudo apt-get install $*"
  fi
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

need_rust() {
  command -v cargo >/dev/null || missing 'Rust (cargo)' 'Install Rust 1.95 or newer with rustup.'
}

need_c_compiler() {
  command -v cc >/dev/null || debian gcc libc6-dev
}

need_node() {
  command -v npm >/dev/null || missing 'Node.js (npm)' 'Install Node.js 20 or newer.'
}

need_chromium() {
  [ -x /usr/bin/chromium ] || debian chromium
}

# need_python MODULE PACKAGE: a Python package from PyPI in a folder of its own; its Python in $TEST_PYTHON.
need_python() {
  TEST_PYTHON=$PWD/target/tools/python/bin/python
  if [ ! -x "$TEST_PYTHON" ] || ! "$TEST_PYTHON" -c "import $1" 2>/dev/null; then
    command -v python3 >/dev/null && python3 -c 'import ensurepip' 2>/dev/null || debian python3 python3-venv
    [ -x "$TEST_PYTHON" ] || python3 -m venv target/tools/python
    "$TEST_PYTHON" -m pip install --quiet --disable-pip-version-check "$2"
  fi
  export TEST_PYTHON
}

# A mail server for the tests, aiosmtpd.
need_mail_server() {
  need_python aiosmtpd aiosmtpd==1.4.6
}

# A writer of spreadsheets that is not ours, odfpy.
need_spreadsheet_writer() {
  need_python odf odfpy==1.4.1
}

# networkx from PyPI, a graph library to compare ours with; its Python in $graph_python.
need_graph_library() {
  graph_python=$PWD/target/tools/graphs/bin/python
  if [ ! -x "$graph_python" ] || ! "$graph_python" -c 'import networkx' 2>/dev/null; then
    command -v python3 >/dev/null && python3 -c 'import ensurepip' 2>/dev/null || debian python3 python3-venv
    python3 -m venv target/tools/graphs
    "$graph_python" -m pip install --quiet --disable-pip-version-check 'networkx>=3.4,<4'
  fi
}

# Prometheus's promtool, in $TEST_PROMTOOL. The package is only unpacked: nobody wants its server to run.
need_promtool() {
  TEST_PROMTOOL=$(command -v promtool || echo "$PWD/target/tools/prometheus/usr/bin/promtool")
  if [ ! -x "$TEST_PROMTOOL" ]; then
    command -v apt-get >/dev/null || missing 'promtool' 'Install it with Prometheus.'
    mkdir -p target/tools/prometheus
    (cd target/tools/prometheus && apt-get download -qq prometheus >/dev/null && dpkg -x prometheus_*.deb . && rm prometheus_*.deb)
  fi
  export TEST_PROMTOOL
}

# The newest PostgreSQL server on this machine, in $postgres_bin.
need_postgres() {
  find_postgres || { debian postgresql && find_postgres; } || missing 'PostgreSQL' 'Install Debian package postgresql.'
}

find_postgres() {
  local initdb
  for initdb in $(ls -d /usr/lib/postgresql/*/bin/initdb 2>/dev/null | sort -V -r) "$(command -v initdb || true)"; do
    if [ -x "$initdb" ]; then
      postgres_bin=$(dirname "$initdb")
      return 0
    fi
  done
  return 1
}

# Python with the statistics library that checks our reckoning, in $statistics; installed anew when its list changes.
need_statistics() {
  command -v python3 >/dev/null || debian python3
  statistics=$PWD/target/statistics
  cmp -s scripts/statistics.txt "$statistics/installed" && return
  rm -rf "$statistics"
  python3 -m venv "$statistics" >/dev/null 2>&1 || { rm -rf "$statistics"; debian python3-venv && python3 -m venv "$statistics"; }
  "$statistics/bin/pip" install --quiet --disable-pip-version-check --requirement scripts/statistics.txt
  cp scripts/statistics.txt "$statistics/installed"
}

# Styles, scripts, icons and fonts, made from npm packages; those are installed only when their lock file has
# changed. Nothing is made anew while nothing it is made from has changed: the binary embeds what was made, and
# would be compiled again.
build_assets() {
  (
    cd crates/web/ui
    if [ ! -d node_modules ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
      npm ci --silent --no-audit --no-fund
    fi
    made_from=$(find src build.mjs icons.json package-lock.json -type f -print0 | sort -z | xargs -0 sha256sum | sha256sum)
    if [ -f dist/manifest.json ] && [ "$made_from" = "$(cat node_modules/.made_from 2>/dev/null)" ]; then
      return
    fi
    node build.mjs
    printf '%s\n' "$made_from" >node_modules/.made_from
  )
}

# A PostgreSQL server of our own on a free port of the loopback interface, in a temporary folder.
# The server refuses to run as root, so root starts it as the user postgres.
start_postgres() {
  postgres_dir=$(mktemp -d)
  local port
  port=$(node -e 'const s=require("net").createServer();s.listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})')
  [ "$(id -u)" != 0 ] || chown postgres "$postgres_dir"
  as_postgres "$postgres_bin/initdb" -D "$postgres_dir/data" -A trust -U postgres -E UTF8 --locale=C.UTF-8 >/dev/null
  as_postgres "$postgres_bin/pg_ctl" -D "$postgres_dir/data" -w -l "$postgres_dir/log" -o \
    "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$postgres_dir -c fsync=off -c max_connections=300" \
    start >/dev/null || { cat "$postgres_dir/log" >&2; exit 1; }
  TEST_POSTGRES_URL="postgres://postgres@127.0.0.1:$port/postgres"
}

stop_postgres() {
  as_postgres "$postgres_bin/pg_ctl" -D "$postgres_dir/data" -m immediate stop >/dev/null 2>&1 || true
  rm -rf "$postgres_dir"
}

as_postgres() {
  if [ "$(id -u)" = 0 ]; then
    (cd / && runuser -u postgres -- "$@")
  else
    "$@"
  fi
}
