#!/bin/sh
# Makes a virtual environment hold what a requirements file names, and does nothing when it already does.
#
#   sh install.sh .venv requirements.txt [the Python to use if there is one, such as python3.13]
#
# ENVIRONMENT/<file>.installed holds the checksum of what was installed; ENVIRONMENT/installing exists
# while an installation is at work, so that one that was interrupted is started over, never trusted.
set -eu

environment=$1
requirements=$2
preferred=${3:-python3}
cd "$(dirname "$0")"

python=$environment/bin/python
installed=$environment/$(basename "$requirements" .txt).installed
installing=$environment/installing
wanted=$(cat constraints.txt requirements*.txt | cksum)

# Whether $1 is a Python from 3.11 to 3.$2 that can make virtual environments.
can_make_environments() {
    "$1" -c "
import ensurepip, sys, venv
sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, $2))" 2>/dev/null
}

# Prefers the versions for which every requirement comes compiled (3.11 to 3.14) over newer ones.
find_python() {
    for newest in 14 99; do
        for name in "$preferred" python3 python3.14 python3.13 python3.12 python3.11; do
            if can_make_environments "$name" "$newest"; then
                command -v "$name"
                return
            fi
        done
    done
    return 1
}

# The command that gives this machine a Python: one line to type.
advise() {
    if [ "$(uname)" = Darwin ]; then
        echo "brew install python"
    elif command -v apt-get >/dev/null; then
        sudo=$([ "$(id -u)" = 0 ] || echo "sudo ")
        package=python3-venv
        if command -v python3 >/dev/null &&
            ! python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
            for minor in 14 13 12 11; do
                if apt-cache show "python3.$minor-venv" >/dev/null 2>&1; then
                    package=python3.$minor-venv
                    break
                fi
            done
        fi
        echo "${sudo}apt-get install $package"
    elif command -v dnf >/dev/null; then
        echo "sudo dnf install python3"
    else
        echo "install Python from https://www.python.org/downloads"
    fi
}

stop() {
    printf '%s\n' "$@" >&2
    exit 1
}

if [ -x "$python" ] && [ ! -e "$installing" ] && [ "$(cat "$installed" 2>/dev/null)" = "$wanted" ]; then
    exit 0
fi

if [ -e "$installing" ] && kill -0 "$(cat "$installing")" 2>/dev/null; then
    stop "Another installation into $environment is at work (process $(cat "$installing"))." \
        "Run this again when it is done."
fi

if [ -e "$installing" ] || ! can_make_environments "$python" 99; then
    if ! base=$(find_python); then
        stop "BudgetBuddy needs Python 3.11 or newer, with its venv module. To get it, type:" \
            "" "    $(advise)" "" "Then run the same make command again."
    fi
    [ ! -e "$installing" ] || echo "The last installation into $environment did not finish: starting over."
    echo "Making a Python environment in $environment ($("$base" --version))."
    rm -rf "$environment"
    mkdir "$environment"
    echo $$ >"$installing"
    "$base" -m venv "$environment"
fi

echo "Installing what $requirements names into $environment; the first time takes a minute or two."
echo $$ >"$installing"
rm -f "$installed"
"$python" -m pip install --quiet --disable-pip-version-check --no-input --requirement "$requirements" ||
    stop "Installing failed; the reason is above. Run the same command to try again."
echo "$wanted" >"$installed"
rm -f "$installing"
