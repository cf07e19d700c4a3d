#!/bin/sh
# Starts the page in its container. What differs from stage to stage comes from the environment.
set -eu

if [ -z "${BUDGETBUDDY_API_URL:-}" ]; then
    echo "BudgetBuddy can't start: BUDGETBUDDY_API_URL must be the address of the API." >&2
    exit 1
fi
# Behind a proxy a browser's origin is not the host that Streamlit sees; and Streamlit would ask a
# stranger on the internet for this machine's address if it were not told the page's.
if [ -n "${BUDGETBUDDY_PUBLIC_URL:-}" ]; then
    url=${BUDGETBUDDY_PUBLIC_URL%/}
    host=${url#*://}
    set -- "--server.corsAllowedOrigins=$url" "--browser.serverAddress=${host%%[:/]*}" "$@"
fi
exec python -m streamlit run app/asgi.py "$@"
