# The page (app/) as a container. README.md says which settings it takes; `make test-image` tries it.

FROM docker.io/library/python:3.13-slim AS build
WORKDIR /build
COPY requirements-app.txt constraints.txt ./
# Bytecode is made here, for the container can't write any. The libraries' own tests are a tenth.
RUN python -m venv --without-pip /venv && \
    python -m pip --python /venv/bin/python install --no-cache-dir --disable-pip-version-check \
        --root-user-action=ignore --requirement requirements-app.txt && \
    find /venv -type d -name tests -prune -exec rm -rf {} + && \
    rm -rf /venv/lib/python3.13/site-packages/pyarrow/include
COPY app/ /srv/app/
COPY lambdas/__init__.py /srv/lambdas/
COPY lambdas/ledger/ /srv/lambdas/ledger/
COPY entrypoint.sh /srv/
RUN python -m compileall -q /srv

FROM docker.io/library/python:3.13-slim
COPY --from=build /venv /venv
COPY --from=build /srv /srv
WORKDIR /srv
ENV PATH=/venv/bin:$PATH \
    HOME=/tmp \
    PYTHONUNBUFFERED=1 \
    STREAMLIT_SERVER_ADDRESS=0.0.0.0 \
    STREAMLIT_SERVER_PORT=8501
# Where a volume is mounted on /tmp, it then has the permissions of this one: anybody may write.
VOLUME ["/tmp"]
USER 10001:10001
EXPOSE 8501
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 \
    CMD ["python", "-c", "import os, urllib.request as web; web.urlopen('http://127.0.0.1:' + os.environ['STREAMLIT_SERVER_PORT'] + '/_stcore/health', timeout=2)"]
ENTRYPOINT ["/srv/entrypoint.sh"]
