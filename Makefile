# One command a task; every one of them first installs what it needs (install.sh), and says so.

PYTHON = .venv/bin/python
# How many processes share the tests: `make test WORKERS=0` for one.
WORKERS = 2
# How long to fuzz: `make fuzz SECONDS=30`.
SECONDS = 600

# Which installation to deploy or destroy, and what the account adds, such as
# `make deploy STAGE=prod CONTEXT="-c domain=money.example.com -c certificate=arn:... -c email=me@..."`.
STAGE = dev
CONTEXT =
CDK = npx --yes aws-cdk@2.1148.1

.PHONY: help dev run talk test check model weights fuzz browser accuracy test-sign-in test-aws test-image synth test-infra deploy destroy runtime ministack infra

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

dev: ## make .venv with everything that running, testing and checking needs
	@sh install.sh .venv requirements-dev.txt

run: runtime ## start BudgetBuddy: the page on port 8501, the API on port 8787
	@$(PYTHON) -m local

talk: runtime ## chat in the terminal
	@$(PYTHON) -m local --talk

test: dev ministack ## run every test (unit, contract, integration, browser) and check the coverage
	@$(PYTHON) -m pytest --numprocesses $(WORKERS) --cov

check: dev ## check format, style, types, who imports whom, the bot, the Dockerfile
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m ruff check .
	$(PYTHON) -m mypy
	$(PYTHON) .venv/bin/lint-imports
	$(PYTHON) -m bot check
	$(PYTHON) -m local.shipped_models --check
	.venv/bin/hadolint Dockerfile

model: dev ## train the recogniser that is committed, after a change of the bot's sentences
	@$(PYTHON) -m local.shipped_models

fuzz: dev ## send arbitrary text for SECONDS, and 10,000 requests to the local Lex (20 s)
	@$(PYTHON) -m tests.fuzz --seconds $(SECONDS)
	@$(PYTHON) -m tests.lex_fuzz

browser: dev ## run only the tests that drive the page in a real Chromium
	@$(PYTHON) -m pytest -m browser

test-sign-in: dev ## let two people sign in with an OpenID provider, each in a Chromium of their own
	@$(PYTHON) -m pytest -q -m sign_in --numprocesses $(WORKERS) tests/browser

test-aws: dev ministack ## deploy the templates into MiniStack, every policy enforced, and call the API
	@$(PYTHON) -m pytest -q -m aws tests/aws

test-image: dev ## build the page's container image and try it, where buildah and podman can be had
	@.ci/image

synth: infra ## write the templates for AWS into build/cdk, offline, and their snapshot
	@.venv-infra/bin/python -m infra synth

test-infra: infra ## check the templates: snapshot, CDK, cdk-nag, cfn-lint, checkov, options
	@.venv-infra/bin/python -m infra check
	@.venv-infra/bin/python -m pytest -q tests/infra

deploy: infra ## build or update STAGE (dev or prod) in the AWS account of the shell
	@.venv-infra/bin/python -m infra synth $(STAGE) $(CONTEXT)
	$(CDK) deploy --all --app build/cdk/$(STAGE) --require-approval never

destroy: infra ## take STAGE down; prod refuses until it is told otherwise (docs/deploy.md)
	@.venv-infra/bin/python -m infra synth $(STAGE) $(CONTEXT)
	$(CDK) destroy --all --force --app build/cdk/$(STAGE)

infra:
	@sh install.sh .venv-infra requirements-infra.txt
	@sh install.sh .venv-checkov requirements-checkov.txt

weights: dev ## learn anew what messages are for, from training/messages
	@$(PYTHON) -m training

accuracy: dev ## measure how well messages are understood that nobody looked at while building
	@$(PYTHON) -m benchmarks.accuracy

runtime:
	@sh install.sh .venv requirements.txt

ministack:
	@sh install.sh .venv-ministack requirements-ministack.txt python3.13
