#!/bin/sh
# Starts the page in its container. What differs from stage to stage comes from the environment.
set -eu

if [ -z "${BUDGETBUDDY_API_URL:-}" ]; then
    echo "BudgetBuddy can't start: BUDGETBUDDY_API_URL must be the address of the API." >&2
    exit 1
fi
# Behind a proxy a browser's origin is not the host that Streamlit sees.
if [ -n "${BUDGETBUDDY_PUBLIC_URL:-}" ]; then
    set -- "--server.corsAllowedOrigins=${BUDGETBUDDY_PUBLIC_URL%/}" "$@"
fi
exec python -m streamlit run app/asgi.py "$@"
