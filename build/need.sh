# Sourced by ./demo and ./test: installs a Debian package where a command is missing, and says so first.

# need COMMAND PACKAGE WHY [SERVICE]: tries to make COMMAND available; returns 1, having said what is missing, where it cannot.
# A SERVICE that the package would start is kept from starting, now and with the machine: only the command is wanted.
need() {
  local command=$1 package=$2 why=$3 service=${4:-} as=() asleep=()
  command -v "$command" >/dev/null && return 0
  if ! command -v apt-get >/dev/null; then
    echo "Missing: $command ($why). Install it with this system's package manager." >&2
    return 1
  fi
  if [ "$(id -u)" -ne 0 ]; then
    if ! sudo -n true 2>/dev/null; then
      echo "Missing: $command ($why). Install it with: sudo apt-get install $package" >&2
      return 1
    fi
    as=(sudo)
  fi
  echo "Installing $package ($why) …" >&2
  if [ -z "${need_updated:-}" ]; then
    "${as[@]}" apt-get update -qq >/dev/null || true
    need_updated=1
  fi
  if [ -n "$service" ]; then
    # Without systemd, a package's start script does nothing in this run level.
    asleep=(RUNLEVEL=1)
    if [ -d /run/systemd/system ]; then
      "${as[@]}" systemctl mask --quiet "$service" && echo "The service $service is masked; to use it: systemctl unmask $service" >&2
    fi
  fi
  "${as[@]}" env DEBIAN_FRONTEND=noninteractive "${asleep[@]}" apt-get install -y -qq --no-install-recommends $package >/dev/null || {
    echo "Missing: $command ($why); apt-get could not install $package." >&2
    return 1
  }
}

# need_browser: a browser that prints PDF, whichever is there.
need_browser() {
  local name
  for name in chromium-headless-shell chromium chromium-browser google-chrome google-chrome-stable msedge microsoft-edge; do
    command -v "$name" >/dev/null && return 0
  done
  [ -n "${PLUMBLINE_BROWSER:-}" ] && return 0
  # The shell is the browser without its window: smaller, and it starts in less than half the time.
  need chromium-headless-shell "chromium-headless-shell fonts-dejavu-core" "prints PDF" ||
    need chromium "chromium fonts-dejavu-core" "prints PDF"
}

need_dotnet() {
  command -v dotnet >/dev/null && return 0
  echo "Missing: dotnet. Install the .NET 10 SDK: https://dotnet.microsoft.com/download" >&2
  return 1
}
