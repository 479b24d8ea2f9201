#!/usr/bin/env bash
# Builds everything and runs every test. On Debian, as root or with sudo, it first installs what the tests need and is not there;
# on other systems it goes on without, and the tests that need it are skipped with the reason.
# The last line is "N passed, N failed, N skipped". Exit code 1 if anything failed, if no test ran,
# or if CI=true and anything was skipped.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en
# A build server that stays behind would hold on to our output, and whoever reads it would wait for ever.
export MSBUILDDISABLENODEREUSE=1
exec < /dev/null

say() { printf '\n== %s\n' "$*"; }

# The Chromium of this machine, under whatever name it goes; nothing if there is none.
find_chromium() {
  local name
  for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
    [[ -n $name ]] && command -v "$name" && return
  done
}

install_programs() {
  local wanted=()
  [[ -n $(find_chromium) ]] || wanted+=(chromium)
  compgen -G '/usr/lib/postgresql/*/bin/initdb' > /dev/null || wanted+=(postgresql)
  [[ -n $(fc-list :lang=ja family 2> /dev/null) ]] || wanted+=(fonts-noto-cjk)
  ((${#wanted[@]})) || return 0

  if ! command -v apt-get > /dev/null; then
    say "Not here, and no apt-get to install them: ${wanted[*]}"
    return 0
  fi

  local as_root=()
  if ((EUID != 0)); then
    if ! sudo -n true 2> /dev/null; then
      say "Not here, and neither root nor sudo to install them: ${wanted[*]}"
      return 0
    fi
    as_root=(sudo -n)
  fi

  say "Installing ${wanted[*]}"
  "${as_root[@]}" apt-get update -q || say "apt-get update failed; trying with the package lists that are here"
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${wanted[@]}" \
    || say "Not installed: ${wanted[*]}; going on without"
}

# npm leaves a record of what it installed; a lock file that is newer asks for something else.
install_packages() {
  local folder=$1
  [[ $folder/node_modules/.package-lock.json -nt $folder/package-lock.json ]] && return
  if ! command -v npm > /dev/null; then
    say "No npm: $folder goes without its packages"
    return
  fi
  say "npm ci in $folder"
  (cd "$folder" && npm ci --ignore-scripts --no-progress) || say "npm ci failed in $folder; going on without its packages"
}

install_programs
install_packages playground
install_packages tests/node
if [[ -n $(find_chromium) ]]; then
  CHROMIUM=$(find_chromium)
  export CHROMIUM
fi

say 'Building'
dotnet restore --locked-mode OutboundKpi.Bot.sln || { echo '0 passed, 1 failed, 0 skipped'; exit 1; }
dotnet build --no-restore -warnaserror OutboundKpi.Bot.sln || { echo '0 passed, 1 failed, 0 skipped'; exit 1; }

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
passed=0 failed=0 skipped=0
for project in tests/*/*.Tests.csproj; do
  name=$(basename "$project" .csproj)
  say "$name"
  dotnet test "$project" --no-build --results-directory "$results" --logger "trx;LogFileName=$name.trx" --logger 'console;verbosity=minimal'
  code=$?

  # The counters of the results file: executed = passed + failed + the rare kinds, total - executed = skipped.
  counters=$(grep -o '<Counters [^>]*>' "$results/$name.trx" 2> /dev/null | head -n 1)
  count() { sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" <<< "$counters"; }
  total=$(count total) executed=$(count executed) good=$(count passed)
  bad=$((${executed:-0} - ${good:-0}))

  # A test host that crashed, or never started, has no failed test to show for it: the exit code has.
  if ((code != 0 && bad == 0)); then
    echo "$name ended with exit code $code"
    bad=1
  fi
  passed=$((passed + ${good:-0}))
  failed=$((failed + bad))
  skipped=$((skipped + ${total:-0} - ${executed:-0}))
done

printf '\n%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
((failed == 0 && passed > 0)) || exit 1
[[ ${CI:-} != true || $skipped -eq 0 ]] || exit 1
